"""Addresses of the individual forms, under ``/individual/``. ``pk`` is the number of the case."""

from __future__ import annotations

from django.urls import path

from externat.views import cases, intake, marks, opening, term

app_name = "individual"

urlpatterns = [
    # The case, its application and its term
    path("new/", opening.open_case, name="open"),
    path("<int:pk>/", cases.case, name="case"),
    path("<int:pk>/intake/", intake.intake, name="intake"),
    path("<int:pk>/intake/check/", intake.intake_check, name="intake_check"),
    path("<int:pk>/term/", term.term, name="term"),
    path("<int:pk>/term/check/", term.term_check, name="term_check"),
    path("<int:pk>/approvals/", marks.approvals, name="approvals"),
    path("<int:pk>/duties/", marks.duties, name="duties"),
    path("<int:pk>/notice/", marks.notice, name="notice"),
    # The plan, the timetable, the hours of a child
    # Assessment, commissions, the council
    # Teaching and pay
]

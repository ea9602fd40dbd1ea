"""Addresses of the individual forms, under ``/individual/``. ``pk`` is the number of the case."""

from __future__ import annotations

from django.urls import path

from externat.views import cases

app_name = "individual"

urlpatterns = [
    # The case, its application and its term
    path("<int:pk>/", cases.case, name="case"),
    # The plan, the timetable, the hours of a child
    # Assessment, commissions, the council
    # Teaching and pay
]

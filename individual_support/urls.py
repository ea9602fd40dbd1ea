"""Addresses of individual support, under ``/support/``. ``pk`` is the number of the case."""

from __future__ import annotations

from django.urls import path

from individual_support.views import (
    cases,
    family,
    marks,
    opening,
    project,
    register,
    reports,
    row_saving,
    sheet,
    specialists,
    watch,
)

app_name = "support"

urlpatterns = [
    path("", watch.watch, name="watch"),
    path("new/", opening.open_case, name="open"),
    path("report/", register.register, name="register"),
    path("report/draft.pdf", register.register_draft, name="register_draft"),
    path("<int:pk>/", cases.case, name="case"),
    path("<int:pk>/again/", opening.again, name="again"),
    path("<int:pk>/project/", project.project, name="project"),
    path("<int:pk>/project/check/", project.project_check, name="project_check"),
    path("<int:pk>/sheet/", sheet.sheet, name="sheet"),
    path("<int:pk>/sheet/row/", row_saving.row_save, name="row_save"),
    path("<int:pk>/sheet/row/<int:row>/remove/", row_saving.row_remove, name="row_remove"),
    path("<int:pk>/sheet/methods/<int:subject>/", sheet.methods, name="methods"),
    path("<int:pk>/marks/", marks.marks, name="marks"),
    path("<int:pk>/marks/<int:row>/", marks.mark, name="mark"),
    path("<int:pk>/family/", family.acquaint, name="acquaint"),
    path("<int:pk>/hand-out/", cases.hand_out, name="hand_out"),
    path("<int:pk>/specialists/", specialists.specialists, name="specialists"),
    path(
        "<int:pk>/specialists/<int:request_id>/answer/",
        specialists.answer,
        name="specialist_answer",
    ),
    path(
        "<int:pk>/specialists/<int:request_id>/withdraw/",
        specialists.withdraw,
        name="specialist_withdraw",
    ),
    path("<int:pk>/report/", reports.report, name="report"),
]

"""Addresses of home education, under ``/home/``. ``pk`` is the number of the case."""

from __future__ import annotations

from django.urls import path

from home_education.views import (
    calendar,
    cases,
    confirmations,
    consents,
    contract,
    control,
    family,
    folder,
    graduates,
    groups,
    journal,
    lessons,
    opening,
    package,
    plan,
    plan_rows,
    programmes,
    running,
    special,
    timetable,
)

app_name = "home"

urlpatterns = [
    # The case and its package
    path("new/", opening.open_case, name="open"),
    path("<int:pk>/", cases.case, name="case"),
    path("<int:pk>/package/", package.package, name="package"),
    path("<int:pk>/package/check/", package.package_check, name="package_check"),
    path("<int:pk>/conditions/", contract.conditions, name="conditions"),
    path("<int:pk>/consents/", consents.consents, name="consents"),
    path("<int:pk>/consents/notes/", consents.health_notes, name="health_notes"),
    path("<int:pk>/notes/", consents.notes, name="notes"),
    path("<int:pk>/family/", family.family, name="family"),
    path("<int:pk>/contract/", contract.contract, name="contract"),
    path("<int:pk>/ending/", contract.ending, name="ending"),
    # The plan, the calendar, the timetable
    path("<int:pk>/plan/", plan.plan, name="plan"),
    path("<int:pk>/plan/fill/", plan.fill, name="plan_fill"),
    path("<int:pk>/plan/row/", plan_rows.row_save, name="plan_save"),
    path("<int:pk>/plan/row/<int:row>/remove/", plan_rows.row_remove, name="plan_remove"),
    path("<int:pk>/programmes/", programmes.programmes, name="programmes"),
    path("<int:pk>/programmes/<int:row>/", programmes.programme, name="programme"),
    path("<int:pk>/special/", special.special, name="special"),
    path("<int:pk>/extracurricular/", plan.extracurricular, name="extracurricular"),
    path("<int:pk>/calendar/", calendar.calendar, name="calendar"),
    path("<int:pk>/calendar/count/", calendar.recount, name="recount"),
    path("<int:pk>/timetable/", timetable.timetable, name="timetable"),
    path("<int:pk>/timetable/build/", timetable.build, name="timetable_build"),
    path("<int:pk>/timetable/<int:slot>/", timetable.slot, name="slot"),
    path("graduates/", graduates.graduates, name="graduates"),
    # Lessons and what goes with them
    path("<int:pk>/lessons/", lessons.lessons, name="lessons"),
    path("<int:pk>/lessons/<int:lesson>/", lessons.lesson, name="lesson"),
    path("<int:pk>/lessons/plan/", lessons.replan, name="replan"),
    path("<int:pk>/illness/", lessons.illness, name="illness"),
    path("<int:pk>/confirm/", confirmations.confirm, name="confirm"),
    path("<int:pk>/confirm/take-back/", confirmations.take_back, name="take_back"),
    path("<int:pk>/confirmations/", confirmations.confirmations, name="confirmations"),
    path(
        "<int:pk>/confirmations/sheet/",
        confirmations.confirmation_sheet,
        name="confirmation_sheet",
    ),
    path("<int:pk>/journal/", journal.journal, name="journal"),
    path("<int:pk>/hours/", control.hours_of_case, name="case_hours"),
    path("<int:pk>/meals/", running.meals, name="meals"),
    path("<int:pk>/meals/application/", running.meals_application, name="meals_application"),
    path("<int:pk>/textbooks/", running.textbooks, name="textbooks"),
    path("<int:pk>/contacts/", running.contacts, name="contacts"),
    path("<int:pk>/folder/", folder.folder, name="folder"),
    path("<int:pk>/folder/print/", folder.folder_print, name="folder_print"),
    path("", control.control, name="control"),
    path("hours/", control.hours, name="hours"),
    path("teachers/", control.teachers, name="teachers"),
    path("teachers/<int:person>/sheet/", control.teacher_sheet, name="teacher_sheet"),
    path("meals/", running.meals_month, name="meals_month"),
    path("meals/sheet/", running.meals_sheet, name="meals_sheet"),
    path("groups/", groups.group, name="group"),
]

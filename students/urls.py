"""Addresses of the school's records: pupils, classes, curriculum, calendar."""

from __future__ import annotations

from django.urls import path

from students.views import (
    calendar,
    classes,
    curriculum,
    family,
    papers,
    pupil_forms,
    pupils,
    search,
)

urlpatterns = [
    path("search/", search.search, name="search"),
    path("students/", pupils.students, name="students"),
    path("students/add/", pupil_forms.student_add, name="student_add"),
    path("students/<int:pk>/", pupils.student, name="student"),
    path("students/<int:pk>/history/", pupils.student_history, name="student_history"),
    path("students/<int:pk>/edit/", pupil_forms.student_edit, name="student_edit"),
    path("students/<int:pk>/move/", pupil_forms.student_move, name="student_move"),
    path("students/<int:pk>/leave/", pupil_forms.student_leave, name="student_leave"),
    path("students/<int:pk>/return/", pupil_forms.student_return, name="student_return"),
    path("students/<int:pk>/signs/", family.student_signs, name="student_signs"),
    path("students/<int:pk>/guardians/add/", family.guardian_add, name="guardian_add"),
    path("students/<int:pk>/guardians/<int:guardian>/", family.guardian_edit, name="guardian_edit"),
    path(
        "students/<int:pk>/guardians/<int:guardian>/end/", family.guardian_end, name="guardian_end"
    ),
    path("students/<int:pk>/papers/add/", papers.conclusion_add, name="conclusion_add"),
    path("students/<int:pk>/papers/<int:paper>/", papers.conclusion_edit, name="conclusion_edit"),
    path("students/<int:pk>/statuses/add/", papers.status_add, name="status_add"),
    path("students/<int:pk>/statuses/<int:status>/", papers.status_edit, name="status_edit"),
    path("classes/", classes.classes, name="classes"),
    path("classes/add/", classes.class_add, name="class_add"),
    path("classes/<int:pk>/", classes.class_edit, name="class_edit"),
    path("classes/next-year/", classes.classes_next_year, name="classes_next_year"),
    path("curriculum/", curriculum.curriculum, name="curriculum"),
    path("subjects/", curriculum.subjects, name="subjects"),
    path("subjects/add/", curriculum.subject_add, name="subject_add"),
    path("subjects/<int:pk>/", curriculum.subject_edit, name="subject_edit"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/years/add/", calendar.year_add, name="year_add"),
    path("calendar/years/<int:pk>/", calendar.year_edit, name="year_edit"),
    path("calendar/years/<int:pk>/days-off/", calendar.days_off_propose, name="days_off_propose"),
    path("calendar/days-off/add/", calendar.day_off_add, name="day_off_add"),
    path("calendar/days-off/<int:pk>/delete/", calendar.day_off_delete, name="day_off_delete"),
]

"""Addresses of home education, under ``/home/``. ``pk`` is the number of the case."""

from __future__ import annotations

from django.urls import path

from home_education.views import cases, coming, opening

app_name = "home"

urlpatterns = [
    # The case and its package
    path("new/", opening.open_case, name="open"),
    path("<int:pk>/", cases.case, name="case"),
    path("<int:pk>/package/", coming.of_case, name="package"),
    path("<int:pk>/consents/", coming.of_case, name="consents"),
    path("<int:pk>/contract/", coming.of_case, name="contract"),
    path("<int:pk>/ending/", coming.of_case, name="ending"),
    # The plan, the calendar, the timetable
    path("<int:pk>/plan/", coming.of_case, name="plan"),
    path("<int:pk>/plan/save/", coming.of_case, name="plan_save"),
    path("<int:pk>/special/", coming.of_case, name="special"),
    path("<int:pk>/extracurricular/", coming.of_case, name="extracurricular"),
    path("<int:pk>/calendar/", coming.of_case, name="calendar"),
    path("<int:pk>/timetable/", coming.of_case, name="timetable"),
    path("graduates/", coming.of_school, name="graduates"),
    # Lessons and what goes with them
    path("<int:pk>/lessons/", coming.of_case, name="lessons"),
    path("<int:pk>/lessons/<int:lesson>/", coming.of_case, name="lesson"),
    path("<int:pk>/confirm/", coming.of_case, name="confirm"),
    path("<int:pk>/meals/", coming.of_case, name="meals"),
    path("<int:pk>/textbooks/", coming.of_case, name="textbooks"),
    path("<int:pk>/contacts/", coming.of_case, name="contacts"),
    path("<int:pk>/folder/", coming.of_case, name="folder"),
    path("control/", coming.of_school, name="control"),
    path("hours/", coming.of_school, name="hours"),
    path("groups/", coming.of_school, name="group"),
]

"""The lessons of a case, planned: the timetable through the school calendar (cl. 2.13, 2.14)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from django.db import transaction
from django.db.models import Q

from accounts.models import School
from home_education.models import HomeCase, HomeLesson
from home_education.procedure import LESSON_STATES
from home_education.rules import LessonState, Slot, lesson_days
from regulations.models import Case
from students.calendar import SchoolCalendar
from students.calendar_rows import for_class, for_school


class Planned(NamedTuple):
    """How many lessons were added and how many were dropped."""

    added: int
    dropped: int


class _Place(NamedTuple):
    row: int
    day: date
    starts_minute: int


@transaction.atomic
def plan_lessons(home: HomeCase, today: date) -> Planned:
    """Make the lessons to come those of the timetable and the calendar as they stand now.

    The first time all days of the term are planned, those before the order too: they were taught.
    Afterwards what is before today stays as it is, marked or waiting for its mark, and a lesson
    that was marked is never dropped, nor one that makes up for another.
    """
    case = Case.objects.select_for_update(of=("self",)).get(pk=home.pk)
    last = last_day(home)
    if case.state not in LESSON_STATES or home.starts_on is None or last is None:
        return Planned(0, 0)
    first = today if home.lessons.exists() else home.starts_on
    first = max(first, home.starts_on)
    wanted = {
        _Place(int(one.slot.key), one.day, one.slot.starts_minute)
        for one in lesson_days(_slots(home), calendar_of(home), first, last, home.starts_on)
    }
    to_come = home.lessons.filter(held_on__gte=first, makes_up=None)
    held = {_Place(one.row_id, one.held_on, one.starts_minute): one for one in to_come}
    gone = [
        one.pk
        for place, one in held.items()
        if place not in wanted and one.state == LessonState.PLANNED
    ]
    HomeLesson.objects.filter(pk__in=gone).delete()
    teachers = dict(home.plan.values_list("pk", "teacher"))
    _hand_over(home, teachers, first)
    added = HomeLesson.objects.bulk_create(
        HomeLesson(
            school_id=home.school_id,
            home=home,
            row_id=place.row,
            teacher_id=teachers.get(place.row),
            held_on=place.day,
            starts_minute=place.starts_minute,
        )
        for place in sorted(wanted - held.keys(), key=lambda one: (one.day, one.starts_minute))
    )
    return Planned(len(added), len(gone))


def _hand_over(home: HomeCase, teachers: Mapping[int, int | None], first: date) -> None:
    """Lessons to come are those of the teachers of the plan as it stands, but for who stands in."""
    to_come = home.lessons.filter(
        state=LessonState.PLANNED.value, held_on__gte=first, stands_in_for=None
    )
    for row, teacher in teachers.items():
        of_others = ~Q(teacher=teacher) | Q(teacher=None) if teacher else ~Q(teacher=None)
        to_come.filter(of_others, row=row).update(teacher=teacher)


def plan_every_case(school: School) -> None:
    """Plan the lessons to come of every case that goes on: the calendar may have changed."""
    today = school.today()
    homes = HomeCase.objects.filter(
        school=school, case__state__in=[state.value for state in LESSON_STATES]
    ).exclude(ends_on__lt=today)
    for home in homes.select_related(
        "school", "case__school", "case__school_year", "case__student__school_class__school"
    ):
        plan_lessons(home, today)


def last_day(home: HomeCase) -> date | None:
    """The last day of lessons: the end of the term, or of an early termination."""
    days = [day for day in (home.ends_on, home.terminated_on) if day is not None]
    return min(days, default=None)


def calendar_of(home: HomeCase) -> SchoolCalendar:
    """The school calendar with the length of the week of the pupil's class."""
    school_class = home.case.student.school_class
    around = home.starts_on or home.case.school_year.starts_on
    return for_class(school_class, around) if school_class else for_school(home.school, around)


def _slots(home: HomeCase) -> list[Slot]:
    """The timetable; the key of a slot is the number of its row of the plan."""
    return [
        Slot(
            key=str(one.row_id),
            weekday=one.weekday,
            number=one.number,
            starts_minute=one.starts_minute,
            ends_minute=one.ends_minute,
            weeks=tuple(one.weeks),
        )
        for one in home.timetable.all()
    ]

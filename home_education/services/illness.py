"""The family tells that the pupil is ill, and well again (cl. 4.2): no diagnosis is asked."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import F, QuerySet
from django.urls import reverse

from accounts.models import Person
from accounts.notices import notify
from accounts.roles import Role
from home_education.lesson_words import CALLED_OFF, LESSONS_CALLED_OFF, LESSONS_RESUMED
from home_education.models import HomeCase, HomeLesson
from home_education.rules import LessonState
from home_education.services.lesson_deadlines import follow_lessons
from home_education.services.lessons import locked_case
from regulations.models import Case
from regulations.standing import people_in_role
from regulations.words import Text


@transaction.atomic
def call_off(*, home: HomeCase, first: date, last: date, by: Person, today: date) -> int:
    """Lessons of these days are missed; one that was to make up for another is taken off.

    Their teachers and the class teacher are told; how many lessons were called off.
    """
    case = locked_case(home)
    planned = home.lessons.filter(
        state=LessonState.PLANNED.value, held_on__range=(max(first, today), last)
    )
    teachers = _teachers_of(planned)
    making_up = planned.exclude(makes_up=None)
    done = making_up.count()
    making_up.delete()
    done += planned.update(
        state=LessonState.MISSED.value,
        reason=CALLED_OFF,
        told_on=today,
        version=F("version") + 1,
    )
    if done:
        follow_lessons(home, case, today)
        _tell(case, home, teachers, LESSONS_CALLED_OFF, by)
    return done


@transaction.atomic
def resume(*, home: HomeCase, first: date, by: Person, today: date) -> int:
    """The pupil is well before the day that was told: lessons from `first` on are held after all.

    Only what the family called off and nobody planned to make up meanwhile; how many lessons.
    """
    case = locked_case(home)
    resumed = called_off(home).filter(held_on__gte=max(first, today), made_up_by=None)
    teachers = _teachers_of(resumed)
    numbers = list(resumed.values_list("pk", flat=True))
    done = home.lessons.filter(pk__in=numbers).update(
        state=LessonState.PLANNED.value, reason="", told_on=None, version=F("version") + 1
    )
    if done:
        follow_lessons(home, case, today)
        _tell(case, home, teachers, LESSONS_RESUMED, by)
    return done


def called_off(home: HomeCase) -> QuerySet[HomeLesson]:
    """The lessons that the family called off."""
    return home.lessons.filter(state=LessonState.MISSED.value, reason=CALLED_OFF)


def _teachers_of(lessons: QuerySet[HomeLesson]) -> set[Person]:
    numbers = list(lessons.exclude(teacher=None).values_list("teacher", flat=True))
    return set(Person.objects.filter(pk__in=numbers))


def _tell(case: Case, home: HomeCase, people: set[Person], text: Text, by: Person) -> None:
    for person in (people | set(people_in_role(case, Role.CLASS_TEACHER))) - {by}:
        notify(person, text, reverse("home:lessons", args=[home.pk]))

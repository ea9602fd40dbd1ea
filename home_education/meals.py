"""Days of lessons at home to be compensated by money for meals (cl. 2.20)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from accounts.actors import Actor
from home_education import rules
from home_education.control import BY_CLASS
from home_education.models import HomeCase, HomeLesson
from home_education.months import Month
from home_education.rules import LessonState
from regulations.models import Case


@dataclass(frozen=True)
class MealDays:
    """The days of one pupil in a month on which a lesson was held or made up."""

    home: HomeCase
    days: tuple[date, ...]


def days_by_month(home: HomeCase) -> list[tuple[Month, int]]:
    """How many days are compensated in each month of the case, the newest first."""
    found: dict[date, set[date]] = defaultdict(set)
    for day in _days(home.lessons.all()):
        found[day.replace(day=1)].add(day)
    return [(Month.of(first), len(days)) for first, days in sorted(found.items(), reverse=True)]


def meal_days(actor: Actor, school_id: int, month: Month, today: date) -> list[MealDays]:
    """The pupils whose families asked for the compensation and have it by right, by class.

    A case that ended is counted for its own days.
    """
    seen = Case.objects.visible_to(actor).filter(school=school_id, act=rules.ACT.slug)
    homes = HomeCase.objects.filter(case__in=seen, meals_wanted=True).select_related(
        "case__school", "case__school_year", "case__student__school_class__teacher"
    )
    days = (month.first, month.last)
    touched = homes.filter(
        Q(lessons__held_on__range=days) | Q(lessons__made_up_on__range=days)
    ).distinct()
    return [
        MealDays(one, tuple(sorted({day for day in _days(one.lessons.all()) if day in month})))
        for one in touched.order_by(*BY_CLASS)
        if rules.meals_are_due(one.facts(today))
    ]


def _days(lessons: Iterable[HomeLesson]) -> Iterable[date]:
    for one in lessons:
        if one.state == LessonState.HELD:
            yield one.held_on
        elif one.state == LessonState.MISSED and one.made_up_on is not None:
            yield one.made_up_on

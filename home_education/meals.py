"""Days of lessons at home to be compensated by money for meals (cl. 2.20), and the sum of them.

A day is paid on which a lesson was held, a lesson that makes up for another too; never after the
papers end that give the right. The rate is the school's dated setting: where it is not set, the
days are counted and no sum is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, QuerySet

from accounts.actors import Actor
from accounts.models import School
from home_education import rules
from home_education.control import BY_CLASS
from home_education.models import HomeCase, HomeLesson
from home_education.paper_finding import CONCLUSION, PMPK, brought_paper, conclusion_from
from home_education.rules import Facts, LessonState
from regulations.adoption import answers_over, settings_on
from regulations.models import Attachment, Case
from students.months import Month

NOTHING = Decimal(0)
#: The papers that give the right; of each kind the one added last counts.
PAPERS = Attachment.objects.filter(removed_at=None, kind__in=(CONCLUSION, PMPK)).order_by(
    "added_at", "pk"
)


@dataclass(frozen=True)
class MealDays:
    """The days of one pupil in a month, the rates in force on them, and what they come to."""

    home: HomeCase
    days: tuple[date, ...]
    rates: tuple[Decimal, ...] = ()
    sum: Decimal | None = None


def days_by_month(home: HomeCase, today: date) -> list[tuple[Month, MealDays]]:
    """What is compensated in each month of the case, the newest first."""
    home.case.papers_of_right = list(PAPERS.filter(case=home.case_id))
    settings = settings_on(home.school, rules.ACT, today)
    months: dict[date, list[date]] = defaultdict(list)
    held = home.lessons.filter(state=LessonState.HELD.value)
    for day in _paid_days(held, _facts(home, settings, today)):
        months[day.replace(day=1)].append(day)
    rates = _rates(home.school, (day for days in months.values() for day in days))
    return [
        (Month.of(first), _priced(home, days, rates))
        for first, days in sorted(months.items(), reverse=True)
    ]


def meal_days(actor: Actor, school: School, month: Month, today: date) -> list[MealDays]:
    """The pupils whose families asked for the compensation and have it by right, by class."""
    seen = Case.objects.visible_to(actor).filter(school=school, act=rules.ACT.slug)
    return meal_days_in(school, seen, month, today)


def meal_days_in(
    school: School, cases: QuerySet[Case], month: Month, today: date
) -> list[MealDays]:
    """The same, over these cases of the school. One that ended is counted for its own days."""
    in_month = HomeLesson.objects.filter(held_on__range=(month.first, month.last))
    held = in_month.filter(state=LessonState.HELD.value).order_by("held_on")
    homes = (
        HomeCase.objects.filter(case__in=cases, meals_wanted=True, lessons__in=in_month)
        .select_related("case__student__school_class")
        .prefetch_related(
            Prefetch("lessons", held, to_attr="held_in_month"),
            Prefetch("case__attachments", PAPERS, to_attr="papers_of_right"),
        )
        .distinct()
        .order_by(*BY_CLASS)
    )
    settings, found = settings_on(school, rules.ACT, today), []
    for home in homes:
        facts = _facts(home, settings, today)
        if rules.meals_are_due(facts):
            found.append((home, _paid_days(home.held_in_month, facts)))
    rates = _rates(school, (day for _home, days in found for day in days))
    return [_priced(home, days, rates) for home, days in found]


def total_of(lines: Iterable[MealDays]) -> Decimal | None:
    """What all of them come to; None where the rate of some day is not set."""
    sums = [one.sum for one in lines]
    return None if None in sums else sum((one for one in sums if one is not None), NOTHING)


def _paid_days(lessons: Iterable[HomeLesson], facts: Facts) -> list[date]:
    until = rules.meals_until(facts)
    days = {one.held_on for one in lessons}
    return sorted(day for day in days if until is None or day <= until)


def meal_facts(
    home: HomeCase, papers: Mapping[str, Attachment], today: date, settings: Mapping[str, Any]
) -> Facts:
    """What the rules of meals look at and nothing besides, by the papers of the case."""
    return Facts(
        today=today,
        settings=settings,
        place=home.study_place,
        has_special_needs=home.has_special_needs,
        is_disabled=home.is_disabled,
        conclusion=conclusion_from(papers.get(CONCLUSION)),
        pmpk=brought_paper(papers.get(PMPK)),
        ends_on=home.ends_on,
        terminated_on=home.terminated_on,
    )


def _facts(home: HomeCase, settings: Mapping[str, Any], today: date) -> Facts:
    papers = {one.kind: one for one in home.case.papers_of_right}
    return meal_facts(home, papers, today, settings)


def _rates(school: School, days: Iterable[date]) -> dict[date, str]:
    return answers_over(school, rules.ACT, rules.MEALS_RATE, set(days))


def _priced(home: HomeCase, days: list[date], rates: Mapping[date, str]) -> MealDays:
    said = [rates[day] for day in days]
    if not all(said):
        return MealDays(home, tuple(days))
    sums = [Decimal(one) for one in said]
    return MealDays(home, tuple(days), tuple(sorted(set(sums))), sum(sums, NOTHING))

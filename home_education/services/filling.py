"""The first rows of a plan: from the curriculum of the class, or from the case before it."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal
from typing import Any

from django.db import transaction

from home_education import rules
from home_education.models import HomeCase, HomePlanRow
from home_education.rules.teaching import QUARTER
from home_education.services.plan import HOURS, hand_over, locked_case
from regulations.services.rows import next_place
from students.class_subjects import hours_of_class, only_teachers

COPIED = (
    "section",
    "subject",
    "name",
    "area",
    "is_correctional",
    *HOURS,
    "teacher",
    "independent_content",
)


class NoCurriculum(LookupError):
    """The class has no subjects in the curriculum of its year."""


@transaction.atomic
def fill_from_curriculum(*, home: HomeCase, settings: dict[str, Any], page: str = "") -> int:
    """Add every subject of the class that the plan lacks; tells how many. The least share of the
    hours that a teacher must give is given, in whole quarters, the rest is independent work.

    Raises:
        PlanLocked: the plan is not written now. NoCurriculum: there is nothing to fill from.
    """
    case = locked_case(home)
    hours = hours_of_class(home.case.student.school_class)
    if not hours:
        raise NoCurriculum(str(home))
    held = set(home.plan.values_list("name", flat=True))
    percent = Decimal(rules.CLASSROOM_PERCENT.of(settings))
    teachers = only_teachers(home.school_id)
    place = next_place(home.plan)
    added = [
        HomePlanRow(
            school_id=home.school_id,
            home=home,
            section=rules.Section.OBLIGATORY.value,
            place=place + number,
            subject=one.subject,
            name=one.subject.name,
            area=one.subject.area,
            teacher=teachers.get(one.subject_id),
            **_split(one.weekly_hours, percent),
        )
        for number, one in enumerate(one for one in hours if one.subject.name not in held)
    ]
    _add(home, case, added, page)
    return len(added)


@transaction.atomic
def fill_from_previous(*, home: HomeCase, page: str = "") -> int:
    """Copy the rows of the case that this one prolongs and that the plan lacks; tells how many.

    Raises:
        PlanLocked: the plan is not written now.
    """
    case = locked_case(home)
    held = set(home.plan.values_list("section", "name"))
    place = next_place(home.plan)
    before = HomePlanRow.objects.filter(home=case.previous_id).select_related("teacher", "subject")
    added = [
        HomePlanRow(
            school_id=home.school_id,
            home=home,
            place=place + number,
            **{name: getattr(one, name) for name in COPIED},
        )
        for number, one in enumerate(one for one in before if (one.section, one.name) not in held)
    ]
    _add(home, case, added, page)
    return len(added)


def _add(home: HomeCase, case, added: list[HomePlanRow], page: str) -> None:
    HomePlanRow.objects.bulk_create(added)
    for teacher in {row.teacher for row in added} - {None}:
        hand_over(home, case, None, teacher, page)


def _split(hours: Decimal, percent: Decimal) -> dict[str, Decimal]:
    """The hours of the class in whole quarters: with a teacher, and the rest alone."""
    whole = (hours / QUARTER).to_integral_value(ROUND_CEILING) * QUARTER
    taught = (whole * percent / 100 / QUARTER).to_integral_value(ROUND_CEILING) * QUARTER
    return {"classroom_hours": taught, "independent_hours": whole - taught}

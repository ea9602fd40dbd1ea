"""What an amended study plan says, written into the case: lines changed, added, taken out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from documents.frozen import iso, plain_hours
from documents.kinds import CannotApply
from externat.fact_finding import plan_of
from externat.models import IndividualCase, IndividualPlanLine
from externat.services.plan import hand_over
from regulations.services.rows import next_place, write_over
from regulations.words import say
from students.models import Subject

LINE_GONE = _("A row of the new version is no longer in the plan.")
TWICE = _("“%(name)s” would stand in the plan twice: write the hours in one row.")
PARTS = ("hours", "group_hours", "remote_hours")
#: What the plan says as a whole, besides its lines.
WORDS = (
    "programme",
    "wish_place",
    "wish_teaching",
    "difference_reason",
    "specialists_joined",
    "specialists",
    "has_own_programmes",
    "adaptations",
    "socialising",
)


def held_lines(individual: IndividualCase) -> dict[str, dict[str, Any]]:
    """The lines as they stand, by their numbers."""
    return {str(line.pk): said_of(line) for line in individual.lines.order_by("place", "pk")}


def said_of(line: IndividualPlanLine) -> dict[str, Any]:
    """What an amendment may change of a line."""
    return {
        **{name: plain_hours(getattr(line, name)) for name in PARTS},
        "teacher": line.teacher_id,
        "sequence": line.sequence,
    }


def apply_lines(individual: IndividualCase, values: Any, by: Person) -> None:
    """Write the new plan. A new line keeps the number that it got when it was first tried.

    Raises ``CannotApply``: a line is gone, or a subject would stand there twice.
    """
    lines = {str(line.pk): line for line in individual.lines.select_related("teacher")}
    if not lines.keys() >= values["rows"].keys() | set(values["out"]):
        raise CannotApply(LINE_GONE)
    for number in values["out"]:
        former = lines[number].teacher
        lines[number].delete()
        hand_over(individual, individual.case, former, None, "")
    for number, said in values["rows"].items():
        if number not in values["out"]:
            _change(individual, lines[number], said)
    for said in values["new"]:
        _add(individual, said)


def held_words(individual: IndividualCase) -> dict[str, Any]:
    """Wishes, adaptations and who took part, as the plan has them."""
    plan = plan_of(individual)
    return {name: getattr(plan, name) for name in WORDS}


def apply_words(individual: IndividualCase, values: Any, by: Person) -> None:
    """Write what the new version says as a whole."""
    plan = plan_of(individual)
    if write_over(plan, values, plan.version):
        plan.save()


def held_minutes(individual: IndividualCase) -> dict[str, Any]:
    """The minutes by which the council endorsed the plan in force."""
    plan = plan_of(individual)
    day = plan.council_on
    return {"council_number": plan.council_number, "council_on": iso(day)}


def apply_minutes(individual: IndividualCase, values: Any, by: Person) -> None:
    """Write the minutes that endorse the change; none yet are none at all."""
    day = values["council_on"]
    said = {**values, "council_on": date.fromisoformat(day) if day else None}
    apply_words(individual, said, by)


def _change(individual: IndividualCase, line: IndividualPlanLine, said: Mapping[str, Any]) -> None:
    if said_of(line) == said:
        return
    former = line.teacher
    _write(line, said)
    line.version += 1
    line.save()
    if line.teacher != former:
        hand_over(individual, individual.case, former, line.teacher, _page(individual))


def _add(individual: IndividualCase, said: dict[str, Any]) -> None:
    subject = Subject.objects.filter(school=individual.school_id, name=said["name"]).first()
    line = IndividualPlanLine(
        pk=said.get("pk"),
        school_id=individual.school_id,
        individual=individual,
        place=next_place(individual.lines),
        subject=subject,
        name=said["name"],
        area=said["area"] or (subject.area if subject else ""),
    )
    _write(line, said)
    try:
        with transaction.atomic():
            line.save(force_insert=True)
    except IntegrityError as refused:
        if "individual_subject_once_in_plan" not in str(refused):
            raise
        raise CannotApply(say(TWICE, name=line.name)) from None
    said["pk"] = line.pk
    hand_over(individual, individual.case, None, line.teacher, _page(individual))


def _write(line: IndividualPlanLine, said: Mapping[str, Any]) -> None:
    for name in PARTS:
        setattr(line, name, Decimal(said[name]))
    line.teacher = Person.objects.filter(school=line.school_id, pk=said["teacher"]).first()
    line.sequence = said["sequence"]


def _page(individual: IndividualCase) -> str:
    return reverse("individual:plan", args=[individual.pk])

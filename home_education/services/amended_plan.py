"""What an amended plan says, written into the case: rows changed, added, taken out (cl. 2.12)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from documents import amendments
from documents.frozen import plain_hours
from documents.kinds import CannotApply
from documents.models import Amendment
from documents.printing import details_of
from home_education.models import HomeCase, HomePlanRow
from home_education.procedure import EXTRACURRICULAR, PLAN, SPECIAL_PROGRAMME
from home_education.rules import LessonState, Section
from home_education.services.plan import HOURS, hand_over
from regulations.services.rows import next_place
from regulations.words import say
from students.models import Subject

ROW_GONE = _("A row of the new version is no longer in the plan.")
TWICE = _("“%(name)s” would stand in one part of the plan twice: write the hours in one row.")


def held_rows(home: HomeCase) -> dict[str, dict[str, Any]]:
    """The rows as they stand, by their numbers."""
    return {str(row.pk): said_of(row) for row in home.plan.order_by("place", "pk")}


def said_of(row: HomePlanRow) -> dict[str, Any]:
    """What an amendment may change of a row. What independent work consists of is no part of the
    paper: the teacher writes it, an amendment only where it is empty."""
    return {**{name: plain_hours(getattr(row, name)) for name in HOURS}, "teacher": row.teacher_id}


def held_extracurricular(home: HomeCase) -> dict[str, dict[str, Any]]:
    """The rows that the extracurricular plan prints."""
    rows = home.plan.filter(section=Section.EXTRACURRICULAR.value).order_by("place", "pk")
    return {str(row.pk): said_of(row) for row in rows}


def apply_nothing(home: HomeCase, values: Any, by: Person) -> None:
    """What follows the plan is written with it."""


def follow_rows(*, amendment: Amendment, by: Person, **_signal) -> None:
    """Receiver of ``amendment_proposed``: the extracurricular plan and the development programme
    print rows of the plan, so they go out anew with it where these change."""
    if amendment.paper.kind != PLAN:
        return
    case = amendment.paper.case
    for kind, held in FOLLOWING.items():
        paper = amendments.signed_paper(case, kind)
        if paper is None or amendments.open_amendment(case, kind) is not None:
            continue
        before = held(details_of(case))
        with amendments.as_proposed(amendment) as home:
            differs = held(home) != before
        if differs:
            follower = amendments.begin(paper, sections=[FOLLOWS], by=by)
            amendments.propose(follower, {FOLLOWS: {}}, by=by)


FOLLOWS = "follows"
FOLLOWING = {EXTRACURRICULAR: held_extracurricular, SPECIAL_PROGRAMME: held_rows}


def apply_rows(home: HomeCase, values: Any, by: Person) -> None:
    """Write the new plan. A new row keeps the number that it got when it was first tried.

    Raises ``CannotApply``: a row is gone, or a subject would stand in one part twice.
    """
    rows = {str(row.pk): row for row in home.plan.select_related("teacher")}
    if not rows.keys() >= values["rows"].keys() | set(values["out"]):
        raise CannotApply(ROW_GONE)
    for number in values["out"]:
        _take_out(home, rows[number])
    for number, said in values["rows"].items():
        if number not in values["out"]:
            _change(home, rows[number], said)
    for said in values["new"]:
        _add(home, said)


def _change(home: HomeCase, row: HomePlanRow, said: Mapping[str, Any]) -> None:
    fills = said["content"] and not row.independent_content
    if not fills and {**said_of(row), "content": said["content"]} == said:
        return
    former = row.teacher
    _write(row, said)
    row.version += 1
    row.save()
    if row.teacher_id != (former.pk if former else None):
        hand_over(home, home.case, former, row.teacher, _page(home))


def _add(home: HomeCase, said: dict[str, Any]) -> None:
    row = HomePlanRow(
        pk=said.get("pk"),
        school_id=home.school_id,
        home=home,
        section=said["section"],
        place=next_place(home.plan),
        subject=Subject.objects.filter(school=home.school_id, name=said["name"]).first(),
        name=said["name"],
        area=said["area"],
        is_correctional=said["is_correctional"],
    )
    row.area = row.area or (row.subject.area if row.subject else "")
    _write(row, said)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as refused:
        if "home_subject_once_in_section" not in str(refused):
            raise
        raise CannotApply(say(TWICE, name=row.name)) from None
    said["pk"] = row.pk
    hand_over(home, home.case, None, row.teacher, _page(home))


def _take_out(home: HomeCase, row: HomePlanRow) -> None:
    """Lessons that were marked keep the row; with none of them it goes."""
    former = row.teacher
    row.slots.all().delete()
    row.lessons.filter(
        state=LessonState.PLANNED.value, held_on__gte=home.case.school.today()
    ).delete()
    if row.lessons.exists():
        row.taken_out_on = home.case.school.today()
        row.save(update_fields=["taken_out_on"])
    else:
        row.delete()
    hand_over(home, home.case, former, None, "")


def _page(home: HomeCase) -> str:
    """Where a new teacher writes the working programme."""
    return reverse("home:programmes", args=[home.pk])


def _write(row: HomePlanRow, said: Mapping[str, Any]) -> None:
    for name in HOURS:
        setattr(row, name, Decimal(said[name]))
    row.teacher = Person.objects.filter(school=row.school_id, pk=said["teacher"]).first()
    row.independent_content = row.independent_content or said["content"]

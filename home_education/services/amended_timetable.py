"""What an amended timetable says, written into the case, and what is proposed for an amended plan:
its hours must be those of the plan (cl. 2.14), so a change of the plan brings one of the timetable.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from documents import amendments
from documents.kinds import CannotApply
from documents.models import Amendment
from home_education import rules
from home_education.models import HomeCase, HomeSlot
from home_education.page_facts import timetable_facts_of
from home_education.procedure import PLAN, TIMETABLE
from home_education.rules import Facts, Slot
from home_education.rules.proposing import SOME_WEEKS, propose
from home_education.rules.teaching import QUARTER, ZERO
from home_education.services.timetable import bounds, number_anew, taken
from regulations.adoption import settings_on

LINE_GONE = _("A line of the new version is no longer in the timetable.")
ROW_GONE = _("A subject of the new timetable is no longer in the plan.")
LINES = "lines"
"""The section of the timetable that is amended."""


def held_lines(home: HomeCase) -> dict[str, dict[str, Any]]:
    """The lines as they stand, by their numbers."""
    return {str(one.pk): said_of(one) for one in home.timetable.all()}


def said_of(line: HomeSlot) -> dict[str, Any]:
    """What an amendment may change of a line."""
    return {
        "weekday": line.weekday,
        "starts": line.starts_minute,
        "ends": line.ends_minute,
        "room": line.room,
        "weeks": list(line.weeks),
    }


def apply_lines(home: HomeCase, values: Any, by: Person) -> None:
    """Write the new timetable. A new line keeps the number that it got when it was first tried.

    Raises ``CannotApply``: a line, or the row of the plan of a new one, is gone.
    """
    lines = {str(one.pk): one for one in home.timetable.all()}
    if not lines.keys() >= values["lines"].keys() | set(values["out"]):
        raise CannotApply(LINE_GONE)
    rows = {row.pk for row in home.plan.all()}
    if any(said["row"] not in rows for said in values["new"]):
        raise CannotApply(ROW_GONE)
    for number in values["out"]:
        lines[number].delete()
    for number, said in values["lines"].items():
        if number not in values["out"] and said_of(lines[number]) != said:
            _write(lines[number], said).save()
    for said in values["new"]:
        line = HomeSlot(
            pk=said.get("pk"), school_id=home.school_id, home=home, row_id=said["row"], number=1
        )
        _write(line, said).save(force_insert=True)
        said["pk"] = line.pk
    number_anew(home)


def _write(line: HomeSlot, said: Any) -> HomeSlot:
    line.weekday, line.room, line.weeks = said["weekday"], said["room"], said["weeks"]
    line.starts_minute, line.ends_minute = said["starts"], said["ends"]
    return line


# --- The timetable of an amended plan -------------------------------------------------------------


def follow_amended_plan(*, amendment: Amendment, by: Person, **_signal) -> None:
    """Receiver of ``amendment_proposed``: lines of a changed plan are proposed at once.

    What somebody has drafted of the timetable stays; only hours that the plan has not are taken
    out, and those that it has more are placed where teacher and room are free.
    """
    if amendment.paper.kind != PLAN:
        return
    draft = amendments.open_amendment(amendment.paper.case, TIMETABLE)
    if draft is not None and not draft.is_draft:
        return
    values = _fitting(amendment, draft)
    if values is None:
        return
    if draft is None:
        paper = amendments.signed_paper(amendment.paper.case, TIMETABLE)
        if paper is None:
            return
        draft = amendments.begin(paper, sections=[LINES], by=by)
    amendments.propose(draft, {LINES: values}, by=by)


def _fitting(amendment: Amendment, draft: Amendment | None) -> Any:
    """The lines of the timetable that fit the amended plan; None where those that stand do."""
    with amendments.as_proposed(amendment) as home:
        values = _still_there(home, draft.values.get(LINES) if draft else None)
        apply_lines(home, values, amendment.by)
        today = home.case.school.today()
        facts = timetable_facts_of(home, today, settings_on(home.case.school, rules.ACT, today))
        unequal = rules.timetable_has_the_hours(facts)
        if not list(unequal):
            return values if draft is not None else None
        kept = _within_plan(facts)
        added, _left = propose(
            facts.plan, kept, taken(home, [], facts), bounds(facts), facts.week_days, _room(home)
        )
    gone = {one.key for one in facts.timetable} - {one.key for one in kept}
    by_key = {one.key: one for one in kept}
    return {
        "out": [*values["out"], *(n for n in values["lines"] if f"slot-{n}" in gone)],
        "lines": {
            number: {**said, "weeks": list(by_key[f"slot-{number}"].weeks)}
            if f"slot-{number}" in by_key
            else said
            for number, said in values["lines"].items()
        },
        "new": [
            *(
                {**said, "weeks": list(by_key[f"slot-{said['pk']}"].weeks)}
                for said in values["new"]
                if f"slot-{said['pk']}" in by_key
            ),
            *(_new(one) for one in added),
        ],
    }


def _still_there(home: HomeCase, values: Any) -> Any:
    """What was drafted of the lines that stand, else the lines as they stand."""
    held, rows = held_lines(home), {row.pk for row in home.plan.all()}
    drafted = values or {"lines": {}, "out": [], "new": []}
    return {
        "lines": {number: drafted["lines"].get(number, said) for number, said in held.items()},
        "out": [number for number in drafted["out"] if number in held],
        "new": [dict(said) for said in drafted["new"] if said["row"] in rows],
    }


def _within_plan(facts: Facts) -> list[Slot]:
    """The lines without what the plan has no hours for, the last of a subject first."""
    over = _surplus(facts)
    kept: list[Slot] = []
    for slot in reversed(facts.timetable):
        less = min(over.get(slot.subject, ZERO), slot.hours)
        if less:
            over[slot.subject] -= less
        left = slot.hours - less
        if left == slot.hours:
            kept.append(slot)
        elif left:
            weeks = SOME_WEEKS[int(left / QUARTER)][0]
            fits = tuple(week for week in slot.weeks if week in weeks)
            weeks = fits if len(fits) == len(weeks) else slot.weeks[: len(weeks)]
            kept.append(replace(slot, weeks=tuple(weeks)))
    return list(reversed(kept))


def _surplus(facts: Facts) -> dict[str, Decimal]:
    planned = rules.planned_hours(facts)
    timed = rules.hours_by_subject(facts.timetable)
    over = {name: hours - planned.get(name, ZERO) for name, hours in timed.items()}
    return {name: hours for name, hours in over.items() if hours > ZERO}


def _room(home: HomeCase) -> str:
    """The room that lessons in the school building have had so far."""
    if home.study_place != rules.Place.SCHOOL:
        return ""
    return next((one.room for one in home.timetable.order_by("-pk") if one.room), "")


def _new(slot: Slot) -> dict[str, Any]:
    return {
        "row": int(slot.key.removeprefix("plan-")),
        "weekday": slot.weekday,
        "starts": slot.starts_minute,
        "ends": slot.ends_minute,
        "room": slot.room,
        "weeks": list(slot.weeks),
    }

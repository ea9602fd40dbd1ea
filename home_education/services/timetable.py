"""The individual timetable (cl. 2.14): built from the plan, changed line by line, without clashes.

A teacher and a room belong to one lesson at a time across the school, so whoever writes a timetable
holds the school's timetables until it is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db import transaction

from accounts.models import School
from home_education import rules
from home_education.fact_finding import slot_fact, taken_by
from home_education.models import HomeCase, HomePlanRow, HomeSlot
from home_education.rules import Facts, PlanRow, Slot
from home_education.rules.proposing import Day, day_of, free, lacking, numbered, propose
from home_education.services.plan import locked_case
from regulations.rules import Violation, judge

#: What refuses a line at once; the rest warns, or is asked when the timetable is offered.
REFUSING = (
    rules.pupil_has_one_lesson_at_a_time,
    rules.teachers_are_free,
    rules.rooms_are_free,
    rules.lessons_are_within_hours,
    rules.lessons_are_on_school_days,
)
NEW = "slot-new"


class SlotRefused(Exception):
    """The line cannot stand there; ``violations`` say why, each with its clause."""

    def __init__(self, violations: Iterable[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__("; ".join(map(str, self.violations)))


class SlotGone(Exception):
    """Somebody else took the line out."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of the timetable as somebody wants it."""

    row: HomePlanRow
    weekday: int
    starts_minute: int
    ends_minute: int
    room: str
    weeks: tuple[int, ...]


def bounds(facts: Facts) -> Day:
    """The bounds of a day of this pupil."""
    first = facts.hospital.lessons_from_minute if facts.hospital else None
    return day_of(facts.settings, facts.grade, first)


def taken(home: HomeCase, rooms: Iterable[str], facts: Facts) -> tuple[Slot, ...]:
    """Lessons of others with the teachers of the plan or in the rooms."""
    teachers = home.plan.exclude(teacher=None).values_list("teacher", flat=True)
    found = taken_by(home, teachers, [room for room in rooms if room], facts.today)
    return tuple(slot_fact(one, of_another=True) for one in found)


def free_times(home: HomeCase, facts: Facts, row: PlanRow, room: str) -> list[Slot]:
    """Where the next lesson of the row may stand; empty if its hours are all in the timetable."""
    left = {one.key: hours for one, hours in lacking(facts.plan, facts.timetable)}
    if row.key not in left:
        return []
    others = taken(home, [room], facts)
    found = free(row, left[row.key], facts.timetable, others, bounds(facts), facts.week_days, room)
    return list(found)


@transaction.atomic
def build(*, home: HomeCase, facts: Facts, room: str = "") -> tuple[int, tuple[PlanRow, ...]]:
    """Add lessons for all hours of the plan that the timetable lacks.

    Tells how many, and the rows for whose lessons there is no free time.

    Raises:
        PlanLocked: the timetable is not written now.
    """
    _hold(home)
    others = taken(home, [room], facts)
    lessons, left = propose(
        facts.plan, facts.timetable, others, bounds(facts), facts.week_days, room
    )
    HomeSlot.objects.bulk_create(
        HomeSlot(
            school_id=home.school_id,
            home=home,
            row_id=int(one.key.removeprefix("plan-")),
            weekday=one.weekday,
            number=one.number,
            starts_minute=one.starts_minute,
            ends_minute=one.ends_minute,
            room=one.room,
            weeks=list(one.weeks),
        )
        for one in lessons
    )
    number_anew(home)
    return len(lessons), left


@transaction.atomic
def save_slot(*, home: HomeCase, slot_id: int | None, line: Line, facts: Facts) -> HomeSlot:
    """Put a line into the timetable, or move it.

    Raises:
        PlanLocked, SlotGone. SlotRefused: the pupil, the teacher or the room is taken then.
    """
    _hold(home)
    slot = _stored(home, slot_id) if slot_id else HomeSlot(school_id=home.school_id, home=home)
    key = f"slot-{slot.pk}" if slot.pk else NEW
    wanted = Slot(
        key=key,
        weekday=line.weekday,
        number=1,
        starts_minute=line.starts_minute,
        ends_minute=line.ends_minute,
        subject=line.row.name,
        teacher=line.row.teacher.full_name if line.row.teacher else "",
        room=line.room,
        is_correctional=line.row.is_correctional,
        weeks=line.weeks,
    )
    own = tuple(
        slot_fact(one) for one in home.timetable.select_related("row__teacher") if one.pk != slot.pk
    )
    others = taken(home, [line.room], facts)
    as_wanted = replace(facts, timetable=(*own, wanted), taken=others)
    broken = [one for one in judge(REFUSING, as_wanted) if key in one.rows]
    if broken:
        raise SlotRefused(broken)
    slot.row, slot.weekday, slot.number = line.row, line.weekday, 1
    slot.starts_minute, slot.ends_minute = line.starts_minute, line.ends_minute
    slot.room, slot.weeks = line.room, list(line.weeks)
    slot.save()
    number_anew(home)
    return slot


@transaction.atomic
def remove_slot(*, home: HomeCase, slot_id: int) -> None:
    """Take a line out. PlanLocked, SlotGone."""
    _hold(home)
    _stored(home, slot_id).delete()
    number_anew(home)


@transaction.atomic
def clear(*, home: HomeCase) -> None:
    """Take all lines out. PlanLocked."""
    _hold(home)
    home.timetable.all().delete()


def _hold(home: HomeCase) -> None:
    locked_case(home)
    School.objects.select_for_update(of=("self",), no_key=True).get(pk=home.school_id)


def _stored(home: HomeCase, slot_id: int) -> HomeSlot:
    slot = home.timetable.select_related("row__teacher").filter(pk=slot_id).first()
    if slot is None:
        raise SlotGone(str(slot_id))
    return slot


def number_anew(home: HomeCase) -> None:
    """Number the lessons of every day anew."""
    slots = {f"slot-{one.pk}": one for one in home.timetable.select_related("row__teacher", "home")}
    changed = []
    for fact in numbered(slot_fact(one) for one in slots.values()):
        slot = slots[fact.key]
        if slot.number != fact.number:
            slot.number = fact.number
            changed.append(slot)
    HomeSlot.objects.bulk_update(changed, ["number"])

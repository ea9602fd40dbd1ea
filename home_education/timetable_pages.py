"""The timetable as its page shows it: days with their lessons, hours that are not placed yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from home_education import rules
from home_education.access import may_edit_plan
from home_education.models import HomePlanRow, HomeSlot
from home_education.page_facts import timetable_facts_of
from home_education.rules import Facts, Place, Slot
from home_education.rules.clashes import hours_by_subject
from home_education.rules.proposing import Day, lacking
from home_education.rules.teaching import ROUND_OF_WEEKS, ZERO
from home_education.rules.timetable import timetable_has_the_hours
from home_education.services.timetable import bounds, free_times
from regulations.case_files import CaseFile, Gap
from regulations.judging import Cell, Verdicts, judged, verdicts
from regulations.weekdays import WEEKDAYS, clock
from regulations.words import Text, hours

#: Times offered for one day, and how far they are apart.
MOST_TIMES = 6
APART_MINUTES = 20


@dataclass(frozen=True)
class ShownSlot:
    """A line of the timetable in words, with what the rules say of it."""

    slot: HomeSlot
    cells: dict[str, Cell]

    @property
    def key(self) -> str:
        """The line's id on the page, and in the facts."""
        return f"slot-{self.slot.pk}"

    @property
    def time(self) -> str:
        """«09:00–09:40»."""
        return f"{clock(self.slot.starts_minute)}–{clock(self.slot.ends_minute)}"

    @property
    def weeks(self) -> str:
        """The weeks of four, empty for every week."""
        held = sorted(self.slot.weeks)
        return "" if tuple(held) == ROUND_OF_WEEKS else ", ".join(map(str, held))


@dataclass(frozen=True)
class ShownDay:
    """A day of the week with its lessons."""

    weekday: int
    name: Text
    slots: list[ShownSlot]


@dataclass(frozen=True)
class Placed:
    """A row of the plan: its hours with a teacher, and those in the timetable."""

    row: HomePlanRow
    want: str
    have: str
    left: Decimal

    @property
    def is_whole(self) -> bool:
        """Every hour has its time."""
        return not self.left


@dataclass(frozen=True)
class FreeDay:
    """Free times of one day for the next lesson of a row: what is sent, and words."""

    name: Text
    times: list[tuple[Slot, str]]


@dataclass(frozen=True)
class TimetablePage:
    """The timetable of a case for one reader."""

    file: CaseFile

    @property
    def may_write(self) -> bool:
        """The reader may write it now."""
        return may_edit_plan(self.file)

    @cached_property
    def facts(self) -> Facts:
        """What the rules look at."""
        return self.file.facts_for(timetable_facts_of)

    @cached_property
    def slots(self) -> list[HomeSlot]:
        """Its lines."""
        return list(self.file.details.timetable.select_related("row__teacher"))

    @cached_property
    def day(self) -> Day:
        """The bounds of a day."""
        return bounds(self.facts)

    @cached_property
    def verdicts(self) -> Verdicts:
        """What the rules say; that hours are missing is shown row by row instead."""
        asked = [rule for rule in rules.TIMETABLE_RULES if rule is not timetable_has_the_hours]
        return verdicts(judged(self.file, asked, self.facts)) if self.slots else Verdicts()

    @property
    def messages(self) -> list[Gap]:
        """What concerns the whole timetable."""
        return self.verdicts.general

    @cached_property
    def days(self) -> list[ShownDay]:
        """Every day of the week with its lessons."""
        return [
            ShownDay(
                weekday,
                WEEKDAYS[weekday],
                [
                    ShownSlot(one, self.verdicts.of_row(f"slot-{one.pk}"))
                    for one in self.slots
                    if one.weekday == weekday
                ],
            )
            for weekday in range(max(self.facts.week_days, *self._used))
        ]

    @property
    def _used(self) -> tuple[int, int]:
        return (1, max((one.weekday + 1 for one in self.slots), default=1))

    @cached_property
    def rows(self) -> list[HomePlanRow]:
        """The rows of the plan that have hours with a teacher."""
        plan = {row.pk: row for row in self.file.details.plan.select_related("teacher")}
        keys = [
            int(row.key.removeprefix("plan-")) for row in self.facts.plan if row.classroom_hours
        ]
        return [plan[pk] for pk in keys if pk in plan]

    @cached_property
    def placed(self) -> list[Placed]:
        """Each of them: how much of it has a time."""
        left = {row.key: hours for row, hours in lacking(self.facts.plan, self.facts.timetable)}
        timed = hours_by_subject(self.facts.timetable)
        return [
            Placed(
                row,
                str(hours(row.classroom_hours)),
                str(hours(timed.get(row.name, ZERO))),
                left.get(f"plan-{row.pk}", ZERO),
            )
            for row in self.rows
        ]

    @property
    def is_whole(self) -> bool:
        """Every hour with a teacher has its time."""
        return bool(self.slots) and not any(one.left for one in self.placed)

    @property
    def room(self) -> str:
        """The room that lessons in the school building have had so far."""
        if self.facts.place != Place.SCHOOL:
            return ""
        return next((one.room for one in reversed(self.slots) if one.room), "")

    def free_days(self, row: HomePlanRow) -> Iterator[FreeDay]:
        """Free times for the next lesson of a row, day by day."""
        fact = next((one for one in self.facts.plan if one.key == f"plan-{row.pk}"), None)
        if fact is None:
            return
        found = free_times(self.file.details, self.facts, fact, self.room)
        for weekday in range(self.facts.week_days):
            times = _apart(one for one in found if one.weekday == weekday)[:MOST_TIMES]
            if times:
                words = [f"{clock(one.starts_minute)}–{clock(one.ends_minute)}" for one in times]
                yield FreeDay(WEEKDAYS[weekday], list(zip(times, words, strict=True)))


def _apart(found: Iterable[Slot]) -> list[Slot]:
    """The times without those that nearly repeat the one before in the same weeks."""
    shown: list[Slot] = []
    for slot in found:
        same = (one for one in shown if one.weeks == slot.weeks)
        if all(slot.starts_minute - one.starts_minute >= APART_MINUTES for one in same):
            shown.append(slot)
    return shown

"""The timetable of lessons and the schedule of consultations as their pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from externat.access import may_edit_schedules
from externat.models import IndividualPlanLine, IndividualSlot
from externat.plan_law import PlanLaw, law_of
from externat.rules import edition_2021
from externat.rules.vocabulary import SlotPurpose
from regulations.case_files import CaseFile
from regulations.weekdays import WEEKDAYS, clock
from regulations.words import Text, hours

#: How long a lesson is in the form while nobody types its end.
LESSON_MINUTES = 45


@dataclass(frozen=True)
class ShownSlot:
    """A line of a schedule in words."""

    slot: IndividualSlot

    @property
    def key(self) -> str:
        """The line's id on the page."""
        return f"slot-{self.slot.pk}"

    @property
    def time(self) -> str:
        """«09:00–09:45»."""
        return f"{clock(self.slot.starts_minute)}–{clock(self.slot.ends_minute)}"


@dataclass(frozen=True)
class ShownDay:
    """A day of the week with its lines."""

    weekday: int
    name: Text
    slots: list[ShownSlot]


@dataclass(frozen=True)
class Placed:
    """A line of the plan: its hours, and its lines and minutes of a week in the schedule."""

    line: IndividualPlanLine
    want: str
    count: int
    minutes: int

    @property
    def is_placed(self) -> bool:
        """It has a time at all."""
        return self.count > 0


@dataclass(frozen=True)
class SchedulePage:
    """One of the two schedules of a case for one reader."""

    file: CaseFile
    purpose: SlotPurpose

    @property
    def law(self) -> PlanLaw:
        """What the edition of the case says."""
        return law_of(self.file.case.act)

    @property
    def is_lessons(self) -> bool:
        """The timetable of lessons."""
        return self.purpose is SlotPurpose.LESSON

    @property
    def is_due(self) -> bool:
        """The form of the case has this schedule: lessons where there are hours of a week,
        consultations where there are none."""
        return self.law.has_hours(self.file.details.form) == self.is_lessons

    @property
    def may_write(self) -> bool:
        """The reader may write it now."""
        return self.is_due and may_edit_schedules(self.file)

    @property
    def minutes(self) -> int:
        """The length of a line whose end nobody typed."""
        if self.is_lessons:
            return LESSON_MINUTES
        return int(edition_2021.CONSULTATION.of(self.file.settings))

    @property
    def most_minutes(self) -> int:
        """Minutes of consultations in a subject over the year."""
        return edition_2021.consultation_cap(self.file.settings)

    @cached_property
    def lines(self) -> list[IndividualPlanLine]:
        """The lines of the plan."""
        return list(self.file.details.lines.select_related("teacher"))

    @cached_property
    def slots(self) -> list[IndividualSlot]:
        """The lines of the schedule."""
        rows = self.file.details.timetable.filter(purpose=self.purpose.value)
        return list(rows.select_related("line__teacher"))

    @property
    def days(self) -> list[ShownDay]:
        """The days from Monday to Friday, and a later one that is used."""
        last = max([4, *(one.weekday for one in self.slots)])
        return [
            ShownDay(
                day, WEEKDAYS[day], [ShownSlot(one) for one in self.slots if one.weekday == day]
            )
            for day in range(last + 1)
        ]

    @property
    def placed(self) -> list[Placed]:
        """Every line of the plan with its place in the week."""
        return [self._placed(line) for line in self.lines]

    def _placed(self, line: IndividualPlanLine) -> Placed:
        own: Iterable[IndividualSlot] = [one for one in self.slots if one.line_id == line.pk]
        minutes = sum(one.ends_minute - one.starts_minute for one in own)
        want = str(hours(line.hours)) if self.is_lessons else ""
        return Placed(line, want, len(list(own)), minutes)

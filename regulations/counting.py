"""Counting of time limits in days, with the explanation that goes with every due date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, takewhile
from typing import Protocol

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from regulations.clauses import Clause
from regulations.procedure import Unit
from regulations.words import Text, say

ONE_DAY = timedelta(days=1)
LONGEST_GAP_DAYS = 400
"""A calendar with no counted day for longer than this has an end, and we are past it."""

AMOUNTS: dict[Unit, Text] = {
    Unit.WORKING_DAYS: ngettext_lazy("%(count)s working day", "%(count)s working days", "count"),
    Unit.CALENDAR_DAYS: ngettext_lazy("%(count)s calendar day", "%(count)s calendar days", "count"),
    Unit.SCHOOL_DAYS: ngettext_lazy("%(count)s school day", "%(count)s school days", "count"),
}


class Calendar(Protocol):
    """What counting needs of a school calendar."""

    def is_working_day(self, day: date, /) -> bool:
        """Whether the school works on `day`."""

    def is_school_day(self, day: date, /) -> bool:
        """Whether lessons are held on `day`."""


class Uncountable(ValueError):
    """The calendar does not reach far enough to count this limit."""


@dataclass(frozen=True, slots=True)
class DueDate:
    """A due date and how it was counted. `skipped` are the days that did not count."""

    due_on: date
    unit: Unit
    start: date | None = None
    amount: int = 0
    skipped: tuple[date, ...] = ()

    def explain(self, clause: Clause) -> Text:
        """The count in words: «5 рабочих дней с 31.10.2026, п. 4.1.4; не считаются: 04.11.2026»."""
        if self.unit is Unit.DATE or self.start is None:
            return say(_("on %(due_on)s, %(clause)s"), due_on=self.due_on, clause=clause)
        counted = say(AMOUNTS[self.unit], count=self.amount)
        if not self.skipped:
            return say(
                _("%(amount)s from %(start)s, %(clause)s"),
                amount=counted,
                start=self.start,
                clause=clause,
            )
        return say(
            _("%(amount)s from %(start)s, %(clause)s; not counted: %(skipped)s"),
            amount=counted,
            start=self.start,
            clause=clause,
            skipped=[_spell(first, last) for first, last in _ranges(self.skipped)],
        )


def count_due(start: date, amount: int, unit: Unit, calendar: Calendar) -> DueDate:
    """The day on which `amount` days after `start` have passed; `start` itself is not counted.

    Zero days are due on `start`. ValueError for a negative amount or Unit.DATE; Uncountable if
    the calendar has no more days of this kind.
    """
    if amount < 0:
        raise ValueError(f"{amount} days cannot be counted forward")
    counts = _counted_by(unit, calendar)
    day, last_counted, left, skipped = start, start, amount, []
    while left:
        day += ONE_DAY
        if counts(day):
            last_counted, left = day, left - 1
        else:
            skipped.append(day)
        if (day - last_counted).days > LONGEST_GAP_DAYS:
            raise Uncountable(f"no {unit} in the calendar after {start.isoformat()}")
    return DueDate(day, unit, start, amount, tuple(skipped))


def days_left(today: date, due_on: date, unit: Unit, calendar: Calendar) -> int:
    """Days of the unit from `today` to `due_on`: 0 on the day, negative when overdue.

    A due date given as a date (Unit.DATE) is counted in calendar days.
    """
    if today == due_on:
        return 0
    counts = _counted_by(Unit.CALENDAR_DAYS if unit is Unit.DATE else unit, calendar)
    earlier, later = sorted((today, due_on))
    days = takewhile(lambda day: day <= later, (earlier + ONE_DAY * n for n in count(1)))
    return sum(map(counts, days)) * (1 if today < due_on else -1)


def _counted_by(unit: Unit, calendar: Calendar) -> Callable[[date], bool]:
    if unit is Unit.WORKING_DAYS:
        return calendar.is_working_day
    if unit is Unit.SCHOOL_DAYS:
        return calendar.is_school_day
    if unit is Unit.CALENDAR_DAYS:
        return lambda day: True
    raise ValueError("a given date is not counted")


def _ranges(days: Iterable[date]) -> list[tuple[date, date]]:
    """Runs of adjoining days as (first, last)."""
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and day - runs[-1][1] == ONE_DAY:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _spell(first: date, last: date) -> Text:
    return say("%(first)s" if first == last else "%(first)s–%(last)s", first=first, last=last)

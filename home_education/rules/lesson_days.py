"""On which days the lessons of a timetable are held: the timetable through the school calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from home_education.rules.teaching import ROUND_OF_WEEKS, Slot
from students.calendar import SchoolCalendar

ONE_DAY = timedelta(days=1)


class LessonDay(NamedTuple):
    """One lesson on one day."""

    day: date
    slot: Slot


def lesson_days(
    slots: Iterable[Slot], school: SchoolCalendar, first: date, last: date, begins_on: date
) -> Iterator[LessonDay]:
    """The lessons from `first` to `last` by day and time, both days included.

    The round of four weeks begins with the week of `begins_on`, when the timetable came into
    force; a week without school days counts like every other, so that the weeks stay the same for
    whoever looks at the paper.
    """
    in_order = sorted(slots, key=lambda slot: (slot.starts_minute, slot.number))
    for day in school.school_days(max(first, begins_on), last):
        week = week_of_round(begins_on, day)
        for slot in in_order:
            if slot.weekday == day.weekday() and week in slot.weeks:
                yield LessonDay(day, slot)


def week_of_round(begins_on: date, day: date) -> int:
    """Which of the four weeks the day is in, from 1."""
    monday = begins_on - ONE_DAY * begins_on.weekday()
    return ROUND_OF_WEEKS[(day - monday).days // 7 % len(ROUND_OF_WEEKS)]

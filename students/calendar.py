"""Counting of school days and working days, in one place and without the database.

A :class:`SchoolCalendar` is made from rows by ``students.calendar_rows`` and then only answers.
Two kinds of days are told apart everywhere in the product:

* a *school day* has lessons: inside a school year, on a weekday of the 5- or 6-day week, outside
  vacations and days off. A day of ``lessons`` by transfer has them whatever its weekday;
* a *working day* counts the office's time limits: Monday to Friday without public and regional
  days off, and the days that work by transfer. Vacations are working days.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from django.utils.translation import gettext as _

ONE_DAY = timedelta(days=1)
OFFICE_WEEK_DAYS = 5

#: What a marked date does to its weekday; the values are those of ``DayOff.kind``.
OFF_FOR_EVERYBODY = frozenset({"public", "regional"})
OFF_FOR_LESSONS = OFF_FOR_EVERYBODY | {"school"}
WORKS_BY_TRANSFER = frozenset({"working", "lessons"})
HAS_LESSONS = "lessons"

#: The kind of the term that is the whole year; the other kinds are those of ``Period.kind``.
YEAR = "year"

ROMAN = ("", "I", "II", "III", "IV", "V", "VI")


class CalendarEnds(LookupError):
    """The calendar has no such day: the school has not entered that far."""


class DayWord(StrEnum):
    """What a day is, for a mark in a drawn calendar."""

    SCHOOL = "school"
    VACATION = "vacation"
    DAY_OFF = "off"
    WEEKEND = "weekend"
    WORKING = "working"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Term:
    """A quarter, trimester, half-year, or the whole year, first and last day included."""

    kind: str
    number: int
    starts_on: date
    ends_on: date

    def __contains__(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    def __str__(self) -> str:
        if self.kind == YEAR:
            return _("the school year")
        return {
            "quarter": _("quarter %(number)s"),
            "trimester": _("trimester %(number)s"),
            "semester": _("half-year %(number)s"),
        }[self.kind] % {"number": ROMAN[self.number]}


@dataclass(frozen=True, slots=True)
class Break:
    """A vacation, first and last day included."""

    title: str
    starts_on: date
    ends_on: date

    def __contains__(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True, slots=True)
class MarkedDay:
    """A date that differs from its weekday: off, or working by transfer."""

    date: date
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class Year:
    """One school year with its division, from its first to its last school day."""

    starts_on: date
    ends_on: date
    week_days: int
    terms: tuple[Term, ...] = ()
    breaks: tuple[Break, ...] = ()

    def __contains__(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    @property
    def name(self) -> str:
        """As papers print it: «2026-2027»."""
        return f"{self.starts_on.year}-{self.starts_on.year + 1}"

    def break_of(self, day: date) -> Break | None:
        """The vacation that the day is in."""
        return next((one for one in self.breaks if day in one), None)


@dataclass(frozen=True)
class SchoolCalendar:
    """The years and marked days of one school, in the order of dates.

    ``week_days`` is set for a class that studies another number of days than its school.
    """

    years: tuple[Year, ...] = ()
    marked: tuple[MarkedDay, ...] = ()
    week_days: int | None = None

    def for_week(self, week_days: int | None) -> SchoolCalendar:
        """The same calendar for a class with its own length of the week; None: as the school."""
        return self if week_days == self.week_days else replace(self, week_days=week_days)

    # --- Days ---------------------------------------------------------------------------------

    def is_school_day(self, day: date, /) -> bool:
        """Whether lessons are held."""
        return day in self._school_day_set

    def is_working_day(self, day: date, /) -> bool:
        """Whether the school's office works: the day counts for time limits."""
        mark = self._mark_of.get(day)
        if mark and mark.kind in OFF_FOR_EVERYBODY:
            return False
        if mark and mark.kind in WORKS_BY_TRANSFER:
            return True
        return day.weekday() < OFFICE_WEEK_DAYS

    def school_days(self, first: date, last: date) -> tuple[date, ...]:
        """School days from `first` to `last`, both included."""
        days = self._school_days
        return days[bisect_left(days, first) : bisect_right(days, last)]

    def count_school_days(self, first: date, last: date) -> int:
        """How many school days there are from `first` to `last`, both included."""
        days = self._school_days
        return max(0, bisect_right(days, last) - bisect_left(days, first))

    def working_days(self, first: date, last: date) -> tuple[date, ...]:
        """Working days from `first` to `last`, both included."""
        return tuple(day for day in _every_day(first, last) if self.is_working_day(day))

    def next_school_day(self, after: date) -> date:
        """The first school day later than `after`. CalendarEnds if none is entered."""
        return self.school_day_from(after + ONE_DAY)

    def school_day_from(self, day: date) -> date:
        """The day itself if it has lessons, else the next that has. CalendarEnds if none is."""
        place = bisect_left(self._school_days, day)
        if place == len(self._school_days):
            raise CalendarEnds(f"no school day from {day.isoformat()} on")
        return self._school_days[place]

    def days_off(self, first: date, last: date) -> tuple[MarkedDay, ...]:
        """Days off by a mark from `first` to `last`; neither weekends nor vacations."""
        return tuple(
            mark
            for mark in self.marked
            if first <= mark.date <= last and mark.kind in OFF_FOR_LESSONS
        )

    # --- Years and terms ----------------------------------------------------------------------

    def year_of(self, day: date) -> Year | None:
        """The school year of the day; a summer day belongs to the year that ended before it."""
        place = bisect_right([year.starts_on for year in self.years], day)
        return self.years[place - 1] if place else None

    def terms(self, kind: str, day: date) -> tuple[Term, ...]:
        """All terms of the kind in the school year of the day; of `YEAR`, the year itself."""
        year = self.year_of(day)
        if year is None:
            return ()
        if kind == YEAR:
            return (Term(YEAR, 1, year.starts_on, year.ends_on),)
        return tuple(term for term in year.terms if term.kind == kind)

    def term(self, kind: str, number: int, day: date) -> Term:
        """The numbered term in the school year of the day. CalendarEnds if it is not entered."""
        for term in self.terms(kind, day):
            if term.number == number:
                return term
        raise CalendarEnds(f"no {kind} {number} in the school year of {day.isoformat()}")

    def period_of(self, day: date, kind: str = "") -> Term | None:
        """The term that the day is in: of the kind, or the shortest of any; None in a vacation."""
        year = self.year_of(day)
        held = [
            term
            for term in (year.terms if year else ())
            if day in term and (not kind or term.kind == kind)
        ]
        return min(held, key=lambda term: term.ends_on - term.starts_on, default=None)

    def next_period(self, day: date, kind: str) -> Term | None:
        """The first term of the kind that starts after the day."""
        later = (
            term
            for year in self.years
            for term in year.terms
            if term.kind == kind and term.starts_on > day
        )
        return min(later, key=lambda term: term.starts_on, default=None)

    # --- Words --------------------------------------------------------------------------------

    def word(self, day: date) -> DayWord:
        """What the day is, as one mark."""
        if self.is_school_day(day):
            return DayWord.SCHOOL
        mark = self._mark_of.get(day)
        if mark and mark.kind in OFF_FOR_LESSONS:
            return DayWord.DAY_OFF
        year = self.year_of(day)
        if year is None or day not in year:
            return DayWord.OUTSIDE
        if year.break_of(day):
            return DayWord.VACATION
        return DayWord.WORKING if mark else DayWord.WEEKEND

    def describe(self, day: date) -> str:
        """What the day is, in words of the reader's language."""
        year, mark, word = self.year_of(day), self._mark_of.get(day), self.word(day)
        if word is DayWord.DAY_OFF and mark:
            return _("day off: %(title)s") % {"title": mark.title}
        if word is DayWord.VACATION and year and (vacation := year.break_of(day)):
            return _("vacation: %(title)s") % {"title": vacation.title}
        if word is DayWord.WORKING:
            return _("working day by transfer, no lessons")
        if word is DayWord.SCHOOL:
            words = _("school day by transfer") if mark else _("school day")
            term = self.period_of(day)
            return f"{words}, {term}" if term else words
        if word is DayWord.WEEKEND:
            return _("weekend")
        return _("outside the school year")

    # --- Counted once -------------------------------------------------------------------------

    @cached_property
    def _mark_of(self) -> dict[date, MarkedDay]:
        return {mark.date: mark for mark in self.marked}

    @cached_property
    def _school_days(self) -> tuple[date, ...]:
        return tuple(day for year in self.years for day in self._lessons_of(year))

    @cached_property
    def _school_day_set(self) -> frozenset[date]:
        return frozenset(self._school_days)

    def _lessons_of(self, year: Year) -> Iterator[date]:
        free = {day for one in year.breaks for day in _every_day(one.starts_on, one.ends_on)}
        free.update(mark.date for mark in self.marked if mark.kind in OFF_FOR_LESSONS)
        added = {mark.date for mark in self.marked if mark.kind == HAS_LESSONS}
        week_days = self.week_days or year.week_days
        for day in _every_day(year.starts_on, year.ends_on):
            if day not in free and (day.weekday() < week_days or day in added):
                yield day


def _every_day(first: date, last: date) -> Iterator[date]:
    return (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))

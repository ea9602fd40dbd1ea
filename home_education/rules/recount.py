"""The study calendar counted anew from the day of the transfer (cl. 2.13, Annex 6).

Days are the school days of the school calendar. Weeks are the weekdays of the periods, public
days off not taken out, divided by the length of the week and rounded: so the year of the example
in Annex 6 has 32 weeks though its quarters, each rounded, have 33. Where a school counts otherwise
the printed numbers are corrected by hand, with a note.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from home_education.rules.teaching import StudyCalendar, StudyPeriod
from students.calendar import YEAR, Break, SchoolCalendar, Term, Year

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Vacation:
    """A vacation that is still ahead, with its days."""

    title: str
    starts_on: date
    ends_on: date

    @property
    def days(self) -> int:
        """Calendar days, both ends included."""
        return (self.ends_on - self.starts_on).days + 1


def recount(
    school: SchoolCalendar, year: Year, transfer_on: date, until: date | None = None
) -> StudyCalendar:
    """The pupil's calendar of `year` from the transfer on, to `until` or the end of the year.

    A transfer on a day without lessons takes effect on the next one that has them.

    Raises:
        students.calendar.CalendarEnds: the school calendar has no school day from then on.
    """
    starts_on = school.school_day_from(max(transfer_on, year.starts_on))
    ends_on = min(until or year.ends_on, year.ends_on)
    week_days = school.week_days or year.week_days
    terms = tuple(_terms_between(year, starts_on, ends_on))
    periods = tuple(
        StudyPeriod(
            number=term.number,
            starts_on=term.starts_on,
            ends_on=term.ends_on,
            weeks=_weeks(_weekdays(year, term, week_days), week_days),
            days=school.count_school_days(term.starts_on, term.ends_on),
        )
        for term in terms
    )
    weekdays = sum(_weekdays(year, term, week_days) for term in terms)
    counted = StudyCalendar(
        starts_on=starts_on,
        ends_on=ends_on,
        periods=periods,
        weeks=_weeks(weekdays, week_days),
        days=sum(one.days for one in periods),
    )
    return correct(counted, counted)


def correct(counted: StudyCalendar, printed: StudyCalendar, note: str = "") -> StudyCalendar:
    """What is printed, keeping beside it what was counted; a difference needs the note."""
    return StudyCalendar(
        starts_on=printed.starts_on,
        ends_on=printed.ends_on,
        periods=printed.periods,
        weeks=printed.weeks,
        days=printed.days,
        counted=counted.printed,
        note=note,
        assessed_from=printed.assessed_from,
        assessed_until=printed.assessed_until,
    )


def vacations(year: Year, starts_on: date) -> tuple[Vacation, ...]:
    """The vacations of the year that are not over when the pupil's own year begins."""
    return tuple(
        Vacation(one.title, one.starts_on, one.ends_on)
        for one in sorted(year.breaks, key=_start)
        if one.ends_on >= starts_on
    )


def _start(one: Break) -> date:
    return one.starts_on


def _terms_between(year: Year, first: date, last: date) -> Iterator[Term]:
    """The periods of the year cut to the pupil's part of it; a year without any is one period."""
    kinds = [term.kind for term in year.terms]
    whole = Term(YEAR, 1, year.starts_on, year.ends_on)
    terms = [term for term in year.terms if term.kind == kinds[0]] if kinds else [whole]
    for term in sorted(terms, key=lambda one: one.starts_on):
        if term.ends_on >= first and term.starts_on <= last:
            yield Term(term.kind, term.number, max(term.starts_on, first), min(term.ends_on, last))


def _weekdays(year: Year, term: Term, week_days: int) -> int:
    """Weekdays of the term outside the vacations, public days off among them."""
    days = (term.ends_on - term.starts_on).days + 1
    every = (term.starts_on + ONE_DAY * n for n in range(days))
    return sum(day.weekday() < week_days and year.break_of(day) is None for day in every)


def _weeks(weekdays: int, week_days: int) -> int:
    return int((Decimal(weekdays) / week_days).quantize(Decimal(1), ROUND_HALF_UP))

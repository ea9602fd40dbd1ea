"""A school year as a picture: months of weeks of days, for a table that reads aloud and prints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from students.calendar import ONE_DAY, DayWord, SchoolCalendar, Term, Year

DAYS_OF_WEEK = 7
SUMMER_ENDS = (8, 31)


@dataclass(frozen=True, slots=True)
class Cell:
    """One day: its mark, its words where it is not an ordinary day, whether it is today."""

    day: date
    word: DayWord
    words: str
    is_today: bool

    @property
    def is_ordinary(self) -> bool:
        """A school day or a weekend, about which nothing needs saying."""
        return self.word in (DayWord.SCHOOL, DayWord.WEEKEND)


@dataclass(frozen=True, slots=True)
class Month:
    """Weeks from Monday to Sunday; None where a day belongs to the next or last month."""

    first: date
    weeks: tuple[tuple[Cell | None, ...], ...]
    school_days: int


@dataclass(frozen=True, slots=True)
class CountedTerm:
    """A term with its school days in the 5- and in the 6-day week."""

    term: Term
    in_five: int
    in_six: int


def months_of(calendar: SchoolCalendar, year: Year, today: date) -> tuple[Month, ...]:
    """Every month from the year's first day to the end of its summer."""
    months, first = [], year.starts_on.replace(day=1)
    last = max(year.ends_on, date(year.ends_on.year, *SUMMER_ENDS))
    while first <= last:
        months.append(_month(calendar, first, today))
        first = months_later(first)
    return tuple(months)


def months_later(first: date) -> date:
    """The first day of the next month."""
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def counted_terms(calendar: SchoolCalendar, year: Year) -> tuple[CountedTerm, ...]:
    """The year's terms with their school days."""
    five, six = calendar.for_week(5), calendar.for_week(6)
    return tuple(
        CountedTerm(
            term,
            five.count_school_days(term.starts_on, term.ends_on),
            six.count_school_days(term.starts_on, term.ends_on),
        )
        for term in year.terms
    )


def _month(calendar: SchoolCalendar, first: date, today: date) -> Month:
    last = months_later(first) - ONE_DAY
    cells: list[Cell | None] = [None] * first.weekday()
    for day in map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1)):
        word = calendar.word(day)
        ordinary = word in (DayWord.SCHOOL, DayWord.WEEKEND, DayWord.OUTSIDE)
        words = "" if ordinary else calendar.describe(day)
        cells.append(Cell(day, word, words, day == today))
    cells += [None] * (-len(cells) % DAYS_OF_WEEK)
    weeks = tuple(
        tuple(cells[place : place + DAYS_OF_WEEK]) for place in range(0, len(cells), DAYS_OF_WEEK)
    )
    return Month(first, weeks, calendar.count_school_days(first, last))

"""The customary division of a school year, offered as a start for a school's own calendar.

Nothing of it is kept until somebody has looked at it and saved it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from students.calendar import ONE_DAY, Break, Term

#: First and last (month, day) of each quarter; months before August are in the second year.
QUARTERS = {
    "ru": (((9, 1), (10, 25)), ((11, 5), (12, 29)), ((1, 11), (3, 21)), ((3, 30), (5, 26))),
    "uk": (((9, 1), (10, 23)), ((11, 2), (12, 25)), ((1, 11), (3, 19)), ((3, 29), (5, 31))),
}
BREAKS = {
    "ru": ("осенние каникулы", "зимние каникулы", "весенние каникулы"),
    "uk": ("осінні канікули", "зимові канікули", "весняні канікули"),
}


def customary_terms(jurisdiction: str, starts_on: date, ends_on: date) -> tuple[Term, ...]:
    """Four quarters between the year's own first and last day."""
    spans = [
        (_day(starts_on.year, first), _day(starts_on.year, last))
        for first, last in QUARTERS[jurisdiction]
    ]
    spans[0] = (starts_on, spans[0][1])
    spans[-1] = (spans[-1][0], ends_on)
    return tuple(
        Term("quarter", number, first, last)
        for number, (first, last) in enumerate(spans, start=1)
        if first <= last
    )


def breaks_between(jurisdiction: str, terms: Sequence[Term]) -> tuple[Break, ...]:
    """Vacations in the gaps between the terms."""
    return tuple(
        Break(title, before.ends_on + ONE_DAY, after.starts_on - ONE_DAY)
        for title, (before, after) in zip(BREAKS[jurisdiction], pairwise(terms), strict=False)
        if (after.starts_on - before.ends_on).days > 1
    )


def _day(start_year: int, month_and_day: tuple[int, int]) -> date:
    month, day = month_and_day
    return date(start_year if month >= 8 else start_year + 1, month, day)

"""What is wrong with a school calendar that somebody entered. Pure: dates in, slips out.

Errors refuse the calendar. Warnings let it in: a school may mean a gap between two quarters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby, pairwise

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from students.calendar import ONE_DAY, Break, Term, Year

SHORTEST_YEAR_DAYS, LONGEST_YEAR_DAYS = 120, 366


class Part(StrEnum):
    """Which part of the calendar a finding is about."""

    YEAR = "year"
    TERMS = "terms"
    BREAKS = "breaks"


@dataclass(frozen=True, slots=True)
class CalendarFinding:
    """One slip: where (``place`` is the row's number in its part, from 0), and what in words."""

    part: Part
    place: int
    message: str
    is_error: bool = True


def check_year(year: Year) -> tuple[CalendarFinding, ...]:
    """Every slip of a year with its terms and vacations as they were entered, in their order."""
    return (
        *_check_length(year),
        *_check_inside(year, Part.TERMS, year.terms),
        *_check_inside(year, Part.BREAKS, year.breaks),
        *_check_numbers(year.terms),
        *_check_terms(year),
        *_check_breaks(year),
    )


def spell(day: date) -> str:
    """A date as people write it: 31.12.2026."""
    return date_format(day, "d.m.Y")


def _check_length(year: Year) -> Iterator[CalendarFinding]:
    days = (year.ends_on - year.starts_on).days + 1
    if not SHORTEST_YEAR_DAYS <= days <= LONGEST_YEAR_DAYS:
        text = _(
            "From %(first)s to %(last)s there are %(days)s days: a school year has %(least)s to "
            "%(most)s. Check both dates."
        )
        values = {
            "first": spell(year.starts_on),
            "last": spell(year.ends_on),
            "days": days,
            "least": SHORTEST_YEAR_DAYS,
            "most": LONGEST_YEAR_DAYS,
        }
        yield CalendarFinding(Part.YEAR, 0, text % values)


def _check_inside(
    year: Year, part: Part, spans: Sequence[Term | Break]
) -> Iterator[CalendarFinding]:
    for place, span in enumerate(spans):
        if span.ends_on < span.starts_on:
            text = _("It ends on %(last)s, before it starts on %(first)s. Swap or mend the dates.")
        elif span.starts_on not in year or span.ends_on not in year:
            text = _(
                "%(first)s–%(last)s lies outside the school year %(year_first)s–%(year_last)s. "
                "Mend it, or the dates of the year."
            )
        else:
            continue
        values = {
            "first": spell(span.starts_on),
            "last": spell(span.ends_on),
            "year_first": spell(year.starts_on),
            "year_last": spell(year.ends_on),
        }
        yield CalendarFinding(part, place, text % values)


def _check_numbers(terms: Sequence[Term]) -> Iterator[CalendarFinding]:
    seen: set[tuple[str, int]] = set()
    for place, term in enumerate(terms):
        if (term.kind, term.number) in seen:
            text = _("%(term)s is here twice. Give it another number or delete the row.")
            yield CalendarFinding(Part.TERMS, place, text % {"term": term})
        seen.add((term.kind, term.number))


def _check_terms(year: Year) -> Iterator[CalendarFinding]:
    for _kind, terms in _by_kind(year.terms):
        for (_place, before), (place, after) in pairwise(terms):
            if after.starts_on <= before.ends_on:
                text = _(
                    "%(after)s starts on %(first)s, before %(before)s has ended on %(last)s. "
                    "Move one of them."
                )
                yield CalendarFinding(Part.TERMS, place, text % _names(before, after))
            elif after.number < before.number:
                text = _("%(after)s comes after %(before)s by its dates. Mend the numbers.")
                yield CalendarFinding(Part.TERMS, place, text % _names(before, after))
            elif not _free(year, before.ends_on + ONE_DAY, after.starts_on - ONE_DAY):
                text = _(
                    "Between %(before)s (to %(last)s) and %(after)s (from %(first)s) there are "
                    "school days in no term."
                )
                yield CalendarFinding(Part.TERMS, place, text % _names(before, after), False)
        yield from _check_edges(year, terms)


def _check_edges(year: Year, terms: Sequence[tuple[int, Term]]) -> Iterator[CalendarFinding]:
    (first_place, first), (last_place, last) = terms[0], terms[-1]
    if not _free(year, year.starts_on, first.starts_on - ONE_DAY):
        text = _("%(term)s starts on %(day)s, later than the school year.")
        values = {"term": first, "day": spell(first.starts_on)}
        yield CalendarFinding(Part.TERMS, first_place, text % values, False)
    if not _free(year, last.ends_on + ONE_DAY, year.ends_on):
        text = _("%(term)s ends on %(day)s, earlier than the school year.")
        values = {"term": last, "day": spell(last.ends_on)}
        yield CalendarFinding(Part.TERMS, last_place, text % values, False)


def _check_breaks(year: Year) -> Iterator[CalendarFinding]:
    in_order = sorted(enumerate(year.breaks), key=lambda row: row[1].starts_on)
    for (_place, before), (place, after) in pairwise(in_order):
        if after.starts_on <= before.ends_on:
            text = _(
                "“%(title)s” starts before “%(other)s” has ended on %(last)s. Move one of them."
            )
            values = {
                "title": after.title,
                "other": before.title,
                "last": spell(before.ends_on),
            }
            yield CalendarFinding(Part.BREAKS, place, text % values)


def _by_kind(terms: Iterable[Term]) -> Iterator[tuple[str, list[tuple[int, Term]]]]:
    def order(row: tuple[int, Term]) -> tuple[str, date]:
        return row[1].kind, row[1].starts_on

    for kind, rows in groupby(sorted(enumerate(terms), key=order), key=lambda row: row[1].kind):
        yield kind, list(rows)


def _free(year: Year, first: date, last: date) -> bool:
    """Whether every day of the range is a weekend or in a vacation."""
    days = range(first.toordinal(), last.toordinal() + 1)
    return all(
        day.weekday() >= year.week_days or year.break_of(day) for day in map(date.fromordinal, days)
    )


def _names(before: Term, after: Term) -> dict[str, object]:
    return {
        "before": before,
        "after": after,
        "first": spell(after.starts_on),
        "last": spell(before.ends_on),
    }

"""Making a :class:`students.calendar.SchoolCalendar` from the school's rows."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from django.db import connection

from accounts.asked_once import once
from accounts.models import School
from students.calendar import Break, MarkedDay, SchoolCalendar, Term, Year
from students.models import DayOff, Period, SchoolClass, SchoolYear, Vacation

#: How far from the asked day a calendar is loaded, to both sides.
REACH = timedelta(days=800)


#: Everything that a calendar is made from, as one text, asked for at once.
_TOLD = """
    SELECT json_build_object(
        'years', (
            SELECT json_agg(json_build_array(
                year.starts_on, year.ends_on, year.week_days,
                (
                    SELECT json_agg(json_build_array(kind, number, starts_on, ends_on)
                                    ORDER BY starts_on, kind)
                    FROM students_period WHERE year_id = year.id
                ),
                (
                    SELECT json_agg(json_build_array(title, starts_on, ends_on)
                                    ORDER BY starts_on, id)
                    FROM students_vacation WHERE year_id = year.id
                )
            ) ORDER BY year.starts_on)
            FROM students_schoolyear year
            WHERE year.school_id = %(school)s
              AND year.ends_on >= %(first)s AND year.starts_on <= %(last)s
        ),
        'marked', (
            SELECT json_agg(json_build_array(date, title, kind) ORDER BY date)
            FROM students_dayoff
            WHERE school_id = %(school)s AND date BETWEEN %(first)s AND %(last)s
        )
    )::text
"""


def for_school(school: School, around: date) -> SchoolCalendar:
    """The school's calendar two years to both sides of a day, in one query."""
    return _calendar(school.pk, around, None)


def for_class(school_class: SchoolClass, around: date) -> SchoolCalendar:
    """The school's calendar with the class's own length of the week."""
    return _calendar(school_class.school_id, around, school_class.week_days)


def _calendar(school_id: int, around: date, week_days: int | None) -> SchoolCalendar:
    told = once(("calendar", school_id, around), lambda: _told(school_id, around))
    return _from_text(told, week_days)


def _told(school_id: int, around: date) -> str:
    asked = {"school": school_id, "first": around - REACH, "last": around + REACH}
    with connection.cursor() as cursor:
        cursor.execute(_TOLD, asked)
        return cursor.fetchone()[0]


@lru_cache(maxsize=64)
def _from_text(told: str, week_days: int | None) -> SchoolCalendar:
    """The calendar that the rows tell. It only answers, and keeps what it has counted: who is told
    the same again has the same calendar."""
    day, rows = date.fromisoformat, json.loads(told)
    return SchoolCalendar(
        years=tuple(
            Year(
                starts_on=day(starts_on),
                ends_on=day(ends_on),
                week_days=length,
                terms=tuple(
                    Term(kind, number, day(first), day(last))
                    for kind, number, first, last in terms or ()
                ),
                breaks=tuple(
                    Break(title, day(first), day(last)) for title, first, last in breaks or ()
                ),
            )
            for starts_on, ends_on, length, terms, breaks in rows["years"] or ()
        ),
        marked=tuple(
            MarkedDay(day(marked), title, kind) for marked, title, kind in rows["marked"] or ()
        ),
        week_days=week_days,
    )


def from_rows(
    years: Iterable[SchoolYear],
    periods: Iterable[Period] = (),
    vacations: Iterable[Vacation] = (),
    days_off: Iterable[DayOff] = (),
) -> SchoolCalendar:
    """A calendar from rows in any order."""
    terms, breaks = defaultdict(list), defaultdict(list)
    for period in periods:
        terms[period.year_id].append(
            Term(period.kind, period.number, period.starts_on, period.ends_on)
        )
    for vacation in vacations:
        breaks[vacation.year_id].append(Break(vacation.title, vacation.starts_on, vacation.ends_on))
    marked = (MarkedDay(day.date, day.title, day.kind) for day in days_off)
    return SchoolCalendar(
        years=tuple(
            Year(
                starts_on=year.starts_on,
                ends_on=year.ends_on,
                week_days=year.week_days,
                terms=tuple(sorted(terms[year.pk], key=lambda term: (term.starts_on, term.kind))),
                breaks=tuple(sorted(breaks[year.pk], key=lambda one: one.starts_on)),
            )
            for year in sorted(years, key=lambda year: year.starts_on)
        ),
        marked=tuple(sorted(marked, key=lambda mark: mark.date)),
    )

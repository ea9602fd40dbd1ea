"""Making a :class:`students.calendar.SchoolCalendar` from the school's rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from accounts.models import School
from students.calendar import Break, MarkedDay, SchoolCalendar, Term, Year
from students.models import DayOff, Period, SchoolClass, SchoolYear, Vacation

#: How far from the asked day a calendar is loaded, to both sides.
REACH = timedelta(days=800)


def for_school(school: School, around: date) -> SchoolCalendar:
    """The school's calendar two years to both sides of a day, in four queries."""
    first, last = around - REACH, around + REACH
    years = list(SchoolYear.objects.filter(school=school, ends_on__gte=first, starts_on__lte=last))
    return from_rows(
        years,
        Period.objects.filter(school=school, year__in=years),
        Vacation.objects.filter(school=school, year__in=years),
        DayOff.objects.filter(school=school, date__range=(first, last)),
    )


def for_class(school_class: SchoolClass, around: date) -> SchoolCalendar:
    """The school's calendar with the class's own length of the week."""
    return for_school(school_class.school, around).for_week(school_class.week_days)


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

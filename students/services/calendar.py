"""A school year is opened, divided, and its days off are kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from accounts.models import School
from students.calendar import Break, Term
from students.models import DayOff, Period, SchoolYear, Vacation
from students.public_days import public_days

#: Deadlines run on through the summer, so days off are kept to its end.
SUMMER_ENDS = (8, 31)


@transaction.atomic
def open_year(*, school: School, starts_on: date, ends_on: date, week_days: int) -> SchoolYear:
    """A new school year with the country's public days off proposed up to the end of its summer.

    Raises:
        IntegrityError: it overlaps another year of the school, or ends before it starts.
    """
    year = SchoolYear.objects.create(
        school=school, starts_on=starts_on, ends_on=ends_on, week_days=week_days
    )
    propose_public_days(year=year)
    return year


@transaction.atomic
def propose_public_days(*, year: SchoolYear) -> int:
    """Enter the country's days off that the school has no mark on. Returns how many were added."""
    last = max(year.ends_on, date(year.ends_on.year, *SUMMER_ENDS))
    marked = set(
        DayOff.objects.filter(
            school_id=year.school_id, date__range=(year.starts_on, last)
        ).values_list("date", flat=True)
    )
    proposed = public_days(year.school.jurisdiction, year.starts_on, last)
    added = [
        DayOff(school_id=year.school_id, date=day.date, title=day.title, kind=day.kind)
        for day in proposed
        if day.date not in marked
    ]
    DayOff.objects.bulk_create(added)
    return len(added)


@transaction.atomic
def change_year(*, year: SchoolYear, starts_on: date, ends_on: date, week_days: int) -> SchoolYear:
    """Move the year's first or last day, or change the length of its week.

    Raises:
        IntegrityError: it overlaps another year of the school, or ends before it starts.
    """
    year.starts_on, year.ends_on, year.week_days = starts_on, ends_on, week_days
    year.save(update_fields=["starts_on", "ends_on", "week_days"])
    return year


@transaction.atomic
def divide_year(*, year: SchoolYear, terms: Sequence[Term], breaks: Sequence[Break]) -> None:
    """Give the year these terms and vacations and no others; rows that stay keep their number."""
    terms_by_name = {(term.kind, term.number): term for term in terms}
    for period in Period.objects.filter(year=year):
        term = terms_by_name.pop((period.kind, period.number), None)
        if term is None:
            period.delete()
        elif (period.starts_on, period.ends_on) != (term.starts_on, term.ends_on):
            period.starts_on, period.ends_on = term.starts_on, term.ends_on
            period.save(update_fields=["starts_on", "ends_on"])
    Period.objects.bulk_create(
        Period(
            school_id=year.school_id,
            year=year,
            kind=term.kind,
            number=term.number,
            starts_on=term.starts_on,
            ends_on=term.ends_on,
        )
        for term in terms_by_name.values()
    )
    _set_breaks(year, breaks)


def _set_breaks(year: SchoolYear, breaks: Sequence[Break]) -> None:
    left = {(one.title, one.starts_on, one.ends_on) for one in breaks}
    for vacation in Vacation.objects.filter(year=year):
        same = (vacation.title, vacation.starts_on, vacation.ends_on)
        if same in left:
            left.remove(same)
        else:
            vacation.delete()
    Vacation.objects.bulk_create(
        Vacation(
            school_id=year.school_id, year=year, title=title, starts_on=starts_on, ends_on=ends_on
        )
        for title, starts_on, ends_on in sorted(left, key=lambda row: row[1])
    )


@transaction.atomic
def mark_day(*, school: School, day: date, title: str, kind: str) -> DayOff:
    """Make a date differ from its weekday.

    Raises:
        IntegrityError: the school has a mark on this date already.
    """
    return DayOff.objects.create(school=school, date=day, title=title, kind=kind)


@transaction.atomic
def unmark_day(*, day_off: DayOff) -> None:
    """The date is again what its weekday says."""
    day_off.delete()

"""The calendar of the demo school for the school year that a day falls in."""

from __future__ import annotations

from datetime import date, timedelta

import holidays

from accounts.models import School
from students.models import DayOff, Period, SchoolYear, Vacation
from students.models.calendar import DayKind, PeriodKind

#: Quarters of the school year as (month, day) of their first and last day; the third starts in
#: the calendar year after the first.
QUARTERS = (((9, 1), (10, 25)), ((11, 4), (12, 29)), ((1, 11), (3, 21)), ((3, 30), (5, 26)))
VACATIONS = ("осенние каникулы", "зимние каникулы", "весенние каникулы")


def fill_calendar(school: School, today: date) -> SchoolYear:
    """The school year that ``today`` falls in, with quarters, vacations and public days off."""
    start_year = today.year if today.month >= 6 else today.year - 1
    days = [(_day(start_year, first), _day(start_year, last)) for first, last in QUARTERS]
    year = SchoolYear.objects.create(
        school=school, starts_on=days[0][0], ends_on=days[-1][1], week_days=5
    )
    for number, (first, last) in enumerate(days, start=1):
        Period.objects.create(
            school=school,
            year=year,
            kind=PeriodKind.QUARTER,
            number=number,
            starts_on=first,
            ends_on=last,
        )
    for title, before, after in zip(VACATIONS, days, days[1:], strict=False):
        Vacation.objects.create(
            school=school,
            year=year,
            title=title,
            starts_on=before[1] + timedelta(days=1),
            ends_on=after[0] - timedelta(days=1),
        )
    _fill_days_off(school, year)
    return year


def _fill_days_off(school: School, year: SchoolYear) -> None:
    public = holidays.country_holidays(
        "RU", years=(year.starts_on.year, year.ends_on.year), language="ru"
    )
    DayOff.objects.bulk_create(
        DayOff(school=school, date=day, title=title[:120], kind=DayKind.PUBLIC)
        for day, title in sorted(public.items())
        if year.starts_on <= day <= year.ends_on
    )


def _day(start_year: int, month_and_day: tuple[int, int]) -> date:
    month, day = month_and_day
    return date(start_year if month >= 8 else start_year + 1, month, day)

"""The calendar of a demo school for the school year that a day falls in."""

from __future__ import annotations

from datetime import date, timedelta

import holidays

from accounts.models import School
from accounts.models.school import Jurisdiction
from students.customary import BREAKS
from students.models import DayOff, Period, SchoolYear, Vacation
from students.models.calendar import DayKind, PeriodKind
from students.public_days import COUNTRIES

#: Times of lessons as (month, day) of their first and last day, with vacations between them; the
#: third starts in the calendar year after the first.
QUARTERS = {
    Jurisdiction.RUSSIA: (
        ((9, 1), (10, 25)),
        ((11, 4), (12, 29)),
        ((1, 11), (3, 21)),
        ((3, 30), (5, 26)),
    ),
    Jurisdiction.UKRAINE: (
        ((9, 1), (10, 23)),
        ((11, 2), (12, 25)),
        ((1, 11), (3, 19)),
        ((3, 29), (5, 31)),
    ),
}


def fill_calendar(school: School, today: date) -> SchoolYear:
    """The school year that ``today`` falls in, with its periods, vacations and public days off.

    A Ukrainian school divides it into semesters, a Russian one into quarters.
    """
    start_year = today.year if today.month >= 6 else today.year - 1
    days = [
        (_day(start_year, first), _day(start_year, last))
        for first, last in QUARTERS[Jurisdiction(school.jurisdiction)]
    ]
    year = SchoolYear.objects.create(
        school=school, starts_on=days[0][0], ends_on=days[-1][1], week_days=5
    )
    kind, spans = PeriodKind.QUARTER, days
    if school.jurisdiction == Jurisdiction.UKRAINE:
        kind = PeriodKind.SEMESTER
        spans = [(days[0][0], days[1][1]), (days[2][0], days[3][1])]
    for number, (first, last) in enumerate(spans, start=1):
        Period.objects.create(
            school=school, year=year, kind=kind, number=number, starts_on=first, ends_on=last
        )
    titles = BREAKS[school.jurisdiction]
    for title, before, after in zip(titles, days, days[1:], strict=False):
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
    country, language = COUNTRIES[school.jurisdiction]
    public = holidays.country_holidays(
        country, years=(year.starts_on.year, year.ends_on.year), language=language
    )
    DayOff.objects.bulk_create(
        DayOff(school=school, date=day, title=title[:120], kind=DayKind.PUBLIC)
        for day, title in sorted(public.items())
        if year.starts_on <= day <= year.ends_on
    )


def _day(start_year: int, month_and_day: tuple[int, int]) -> date:
    month, day = month_and_day
    return date(start_year if month >= 8 else start_year + 1, month, day)

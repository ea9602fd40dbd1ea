"""The individual study calendar (cl. 2.13): counted anew by one press, corrected with a note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from home_education import rules
from home_education.models import HomeCalendar, HomeCase, HomePeriod
from home_education.rules import StudyCalendar
from home_education.rules.calendar import ENDS_WITH_CONTRACT
from home_education.services.plan import locked_case
from students.calendar import SchoolCalendar, Year
from students.calendar_rows import for_class, for_school


class NoTransferDay(LookupError):
    """The day of the transfer is not known, so nothing can be counted from it."""


class NoYear(LookupError):
    """The calendar of the school does not hold the school year of the case."""


class NoteNeeded(Exception):
    """Numbers that differ from the counted ones were sent without a note."""


@dataclass(frozen=True, kw_only=True)
class Corrected:
    """What somebody wrote over the counted numbers."""

    weeks: int
    days: int
    periods: Mapping[int, tuple[int, int]]
    """Weeks and days by the number of the period."""
    note: str
    assessed_from: date | None
    assessed_until: date | None


def school_calendar(home: HomeCase) -> SchoolCalendar:
    """The calendar of the pupil's class around the transfer."""
    case, around = home.case, home.starts_on or home.case.school_year.starts_on
    school_class = case.student.school_class
    return for_class(school_class, around) if school_class else for_school(case.school, around)


def year_of(home: HomeCase, school: SchoolCalendar) -> Year:
    """The school year of the case in that calendar; NoYear if it is not there."""
    starts_on = home.case.school_year.starts_on
    found = next((year for year in school.years if year.starts_on == starts_on), None)
    if found is None:
        raise NoYear(starts_on.isoformat())
    return found


def counted_for(home: HomeCase, settings: Mapping[str, Any]) -> StudyCalendar:
    """The pupil's calendar as the school calendar gives it today.

    Raises:
        NoTransferDay, NoYear, students.calendar.CalendarEnds.
    """
    if home.starts_on is None:
        raise NoTransferDay(str(home))
    school = school_calendar(home)
    until = home.ends_on if ENDS_WITH_CONTRACT.of(settings) else None
    return rules.recount(school, year_of(home, school), home.starts_on, until)


@transaction.atomic
def recount(*, home: HomeCase, settings: Mapping[str, Any]) -> HomeCalendar:
    """Count the calendar anew from the transfer; corrected numbers and their note go.

    Raises:
        PlanLocked, NoTransferDay, NoYear, students.calendar.CalendarEnds.
    """
    locked_case(home)
    counted = counted_for(home, settings)
    row, _created = HomeCalendar.objects.update_or_create(
        home=home,
        defaults={
            "school_id": home.school_id,
            "starts_on": counted.starts_on,
            "ends_on": counted.ends_on,
            "weeks": counted.weeks,
            "days": counted.days,
            "counted": list(counted.counted),
            "note": "",
        },
    )
    row.periods.all().delete()
    HomePeriod.objects.bulk_create(
        HomePeriod(
            school_id=home.school_id,
            calendar=row,
            number=one.number,
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            weeks=one.weeks,
            days=one.days,
        )
        for one in counted.periods
    )
    return row


@transaction.atomic
def correct(*, calendar: HomeCalendar, said: Corrected) -> None:
    """Write other numbers than were counted, with the note, and the days of the assessment.

    Raises:
        PlanLocked. NoteNeeded: the numbers differ and there is no note.
    """
    locked_case(calendar.home)
    periods = list(calendar.periods.all())
    for one in periods:
        one.weeks, one.days = said.periods.get(one.number, (one.weeks, one.days))
    printed = [said.weeks, said.days, *(n for one in periods for n in (one.weeks, one.days))]
    if printed != calendar.counted and not said.note.strip():
        raise NoteNeeded(str(calendar))
    calendar.weeks, calendar.days = said.weeks, said.days
    calendar.note = said.note if printed != calendar.counted else ""
    calendar.assessed_from, calendar.assessed_until = said.assessed_from, said.assessed_until
    calendar.save()
    for one in periods:
        one.save(update_fields=["weeks", "days"])

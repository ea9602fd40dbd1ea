"""Writing what an amended plan, calendar or timetable says into the case (cl. 2.12–2.14)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from documents.kinds import CannotApply
from home_education.models import HomeCase
from home_education.services.plan import HOURS
from home_education.services.timetable import number_anew

ROW_GONE = _("A row of the new version is no longer in the plan.")
LINE_GONE = _("A line of the new version is no longer in the timetable.")
NO_CALENDAR = _("The case has no calendar to amend.")


def plain(hours: Decimal) -> str:
    """Hours as they are kept: «2.5», never «2.50»."""
    return f"{hours.normalize():f}" if hours else "0"


def held_hours(home: HomeCase) -> dict[str, dict[str, str]]:
    """The hours of every row as they stand, by the number of the row."""
    return {
        str(row.pk): {name: plain(getattr(row, name)) for name in HOURS} for row in home.plan.all()
    }


def apply_hours(home: HomeCase, values: Any, by: Person) -> None:
    """Write the new hours. CannotApply: a row is gone."""
    rows = {str(row.pk): row for row in home.plan.all()}
    if not rows.keys() >= values.keys():
        raise CannotApply(ROW_GONE)
    for number, said in values.items():
        row, hours = rows[number], {name: Decimal(said[name]) for name in HOURS}
        if any(getattr(row, name) != value for name, value in hours.items()):
            for name, value in hours.items():
                setattr(row, name, value)
            row.version += 1
            row.save(update_fields=[*HOURS, "version"])


def held_lines(home: HomeCase) -> dict[str, dict[str, Any]]:
    """Day, time and room of every line as they stand, by the number of the line."""
    return {
        str(one.pk): {
            "weekday": one.weekday,
            "starts": one.starts_minute,
            "ends": one.ends_minute,
            "room": one.room,
        }
        for one in home.timetable.all()
    }


def apply_lines(home: HomeCase, values: Any, by: Person) -> None:
    """Move the lines. CannotApply: one is gone."""
    lines = {str(one.pk): one for one in home.timetable.all()}
    if not lines.keys() >= values.keys():
        raise CannotApply(LINE_GONE)
    for number, said in values.items():
        line = lines[number]
        line.weekday, line.room = said["weekday"], said["room"]
        line.starts_minute, line.ends_minute = said["starts"], said["ends"]
        line.save(update_fields=["weekday", "room", "starts_minute", "ends_minute"])
    number_anew(home)


def held_numbers(home: HomeCase) -> dict[str, Any]:
    """The numbers of the calendar as they are printed."""
    calendar = home.calendar
    return {
        "weeks": calendar.weeks,
        "days": calendar.days,
        "periods": {str(one.number): [one.weeks, one.days] for one in calendar.periods.all()},
        "note": calendar.note,
        "assessed_from": _iso(calendar.assessed_from),
        "assessed_until": _iso(calendar.assessed_until),
    }


def apply_numbers(home: HomeCase, values: Any, by: Person) -> None:
    """Write the new numbers. CannotApply: there is no calendar."""
    calendar = getattr(home, "calendar", None)
    if calendar is None:
        raise CannotApply(NO_CALENDAR)
    calendar.weeks, calendar.days, calendar.note = values["weeks"], values["days"], values["note"]
    calendar.assessed_from = _day(values["assessed_from"])
    calendar.assessed_until = _day(values["assessed_until"])
    calendar.save()
    for one in calendar.periods.all():
        one.weeks, one.days = values["periods"].get(str(one.number), (one.weeks, one.days))
        one.save(update_fields=["weeks", "days"])


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

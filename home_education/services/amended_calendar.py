"""Writing what an amended study calendar says into the case (cl. 2.13)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from documents.frozen import iso
from documents.kinds import CannotApply
from home_education.models import HomeCase

NO_CALENDAR = _("The case has no calendar to amend.")


def held_numbers(home: HomeCase) -> dict[str, Any]:
    """The numbers of the calendar as they are printed."""
    calendar = home.calendar
    return {
        "weeks": calendar.weeks,
        "days": calendar.days,
        "periods": {str(one.number): [one.weeks, one.days] for one in calendar.periods.all()},
        "note": calendar.note,
        "assessed_from": iso(calendar.assessed_from),
        "assessed_until": iso(calendar.assessed_until),
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


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

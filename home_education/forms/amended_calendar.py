"""The numbers of an agreed calendar that may be amended while lessons go on."""

from __future__ import annotations

from datetime import date
from typing import Any

from documents.frozen import iso
from home_education.forms.calendar import CalendarForm
from home_education.models import HomeCase


class NumbersForm(CalendarForm):
    """The numbers of the calendar and the days of the assessment (cl. 2.13)."""

    def __init__(self, details: HomeCase, data: Any, values: Any, day: date) -> None:
        super().__init__(data, calendar=details.calendar)
        for name, value in (values or {}).items():
            if name == "periods":
                for number, (weeks, days) in value.items():
                    self.initial |= {f"weeks_{number}": weeks, f"days_{number}": days}
            else:
                self.initial[name] = value

    def values(self) -> dict[str, Any]:
        """The numbers, as they are kept."""
        said = self.corrected()
        return {
            "weeks": said.weeks,
            "days": said.days,
            "periods": {str(number): list(pair) for number, pair in said.periods.items()},
            "note": said.note,
            "assessed_from": iso(said.assessed_from),
            "assessed_until": iso(said.assessed_until),
        }

"""The parts of an agreed plan, calendar or timetable that may be amended while lessons go on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from home_education.forms.calendar import CalendarForm
from home_education.forms.plan import HoursField
from home_education.forms.timetable import lesson_time, minutes_of, time_of
from home_education.models import HomeCase
from home_education.rules import Hours
from home_education.rules.clashes import clock
from home_education.rules.words import WEEKDAYS
from home_education.services.amending import held_hours, held_lines, plain

SCHOOL_WEEK = 6


class HoursForm(forms.Form):
    """The hours of every row (cl. 2.12)."""

    def __init__(self, details: HomeCase, data: Any, values: Any, day: date) -> None:
        self.rows = list(details.plan.order_by("place", "pk"))
        shown = {**held_hours(details), **(values or {})}
        self.base_fields = {
            f"{row.pk}_{kind.value}": HoursField(
                label=format_lazy("{}: {}", row.name, kind.label),
                initial=Decimal(shown[str(row.pk)][f"{kind.value}_hours"]),
            )
            for row in self.rows
            for kind in Hours
        }
        super().__init__(data)

    def clean(self) -> dict[str, Any]:
        """Correctional courses are never left to independent work."""
        said = super().clean() or self.cleaned_data
        for row in self.rows:
            name = f"{row.pk}_{Hours.INDEPENDENT.value}"
            if row.is_correctional and said.get(name):
                self.add_error(
                    name, _("A correctional course is not left to independent work (cl. 2.12).")
                )
        return said

    def values(self) -> dict[str, dict[str, str]]:
        """The hours by row."""
        return {
            str(row.pk): {
                f"{kind.value}_hours": plain(self.cleaned_data[f"{row.pk}_{kind.value}"])
                for kind in Hours
            }
            for row in self.rows
        }


class LinesForm(PlainTextMixin, forms.Form):
    """Day, time and room of every line (cl. 2.14)."""

    def __init__(self, details: HomeCase, data: Any, values: Any, day: date) -> None:
        self.lines = list(details.timetable.select_related("row"))
        shown = {**held_lines(details), **(values or {})}
        self.base_fields = {}
        for one in self.lines:
            said = shown[str(one.pk)]
            was = format_lazy(
                "{}, {} {}", one.row.name, WEEKDAYS[one.weekday], clock(one.starts_minute)
            )
            self.base_fields |= {
                f"{one.pk}_weekday": forms.TypedChoiceField(
                    label=format_lazy("{}: {}", was, gettext_lazy("Day")),
                    choices=[(n, WEEKDAYS[n]) for n in range(SCHOOL_WEEK)],
                    coerce=int,
                    initial=said["weekday"],
                ),
                f"{one.pk}_starts": lesson_time(
                    format_lazy("{}: {}", was, gettext_lazy("Begins at")),
                    initial=time_of(said["starts"]),
                ),
                f"{one.pk}_ends": lesson_time(
                    format_lazy("{}: {}", was, gettext_lazy("Ends at")),
                    initial=time_of(said["ends"]),
                ),
                f"{one.pk}_room": forms.CharField(
                    label=format_lazy("{}: {}", was, gettext_lazy("Room")),
                    max_length=40,
                    required=False,
                    initial=said["room"],
                ),
            }
        super().__init__(data)

    def clean(self) -> dict[str, Any]:
        """A lesson ends after it begins."""
        said = super().clean() or self.cleaned_data
        for one in self.lines:
            starts, ends = said.get(f"{one.pk}_starts"), said.get(f"{one.pk}_ends")
            if starts and ends and ends <= starts:
                self.add_error(f"{one.pk}_ends", _("The lesson ends before it begins."))
        return said

    def values(self) -> dict[str, dict[str, Any]]:
        """The lines by their numbers."""
        said = self.cleaned_data
        return {
            str(one.pk): {
                "weekday": said[f"{one.pk}_weekday"],
                "starts": minutes_of(said[f"{one.pk}_starts"]),
                "ends": minutes_of(said[f"{one.pk}_ends"]),
                "room": said[f"{one.pk}_room"],
            }
            for one in self.lines
        }


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
            "assessed_from": said.assessed_from.isoformat() if said.assessed_from else "",
            "assessed_until": said.assessed_until.isoformat() if said.assessed_until else "",
        }

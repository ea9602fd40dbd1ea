"""A timetable in force as it is amended: every lesson, lessons taken out, new ones (2016)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.forms.amended_rows import AmendedRowsForm
from externat.forms.schedules import DAYS
from externat.models import IndividualCase, IndividualSlot
from externat.services.amended_timetable import held_slots, lessons_of
from regulations.forms.fields import one_of
from regulations.forms.times import lesson_time, minutes_of, time_of
from regulations.weekdays import WEEKDAYS, clock
from regulations.words import Text


class LessonsForm(AmendedRowsForm):
    """The lessons of a week."""

    filled_by = "line"
    new_row = gettext_lazy("New lesson")

    def __init__(self, details: IndividualCase, data: Any, values: Any, day: date) -> None:
        self.lines = [(str(one.pk), one.name) for one in details.lines.all()]
        super().__init__(lessons_of(details), held_slots(details), values, data)

    def called(self, slot: IndividualSlot) -> Text:
        """«Математика, Понеділок 09:00»."""
        day, starts = WEEKDAYS[slot.weekday], clock(slot.starts_minute)
        return format_lazy("{}, {} {}", slot.line.name, day, starts)

    def fields_of(self, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        """When and where."""
        return {
            "weekday": one_of(
                gettext_lazy("Day"), DAYS, required=True, initial=str(said.get("weekday", ""))
            ),
            "starts": lesson_time(
                gettext_lazy("Begins at"), initial=time_of(said["starts_minute"]) if said else None
            ),
            "ends": lesson_time(
                gettext_lazy("Ends at"), initial=time_of(said["ends_minute"]) if said else None
            ),
            "room": forms.CharField(
                label=gettext_lazy("Place"),
                max_length=80,
                required=False,
                initial=said.get("room", ""),
            ),
        }

    def new_fields(self, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        """Of which line of the plan."""
        label, chosen = gettext_lazy("Subject or course"), str(said.get("line", ""))
        return {"line": one_of(label, self.lines, initial=chosen)}

    def clean(self) -> dict[str, Any]:
        """A lesson ends after it begins; a new one has its day and both times."""
        said = super().clean() or self.cleaned_data
        for prefix in [*self.standing, *self.added]:
            for name in ("weekday", "starts", "ends"):
                key = f"{prefix}_{name}"
                if key in said and said[key] in (None, ""):
                    self.add_error(key, _("A lesson needs its day, its beginning and its end."))
            starts, ends = said.get(f"{prefix}_starts"), said.get(f"{prefix}_ends")
            if starts and ends and ends <= starts:
                self.add_error(f"{prefix}_ends", _("It ends before it begins."))
        return said

    def said(self, prefix: str) -> dict[str, Any]:
        """When and where."""
        said = self.cleaned_data
        return {
            "weekday": int(said[f"{prefix}_weekday"]),
            "starts_minute": minutes_of(said[f"{prefix}_starts"]),
            "ends_minute": minutes_of(said[f"{prefix}_ends"]),
            "room": said[f"{prefix}_room"],
        }

    def said_of_new(self, prefix: str) -> dict[str, Any]:
        """Of which line of the plan."""
        return {"line": int(self.cleaned_data[f"{prefix}_line"])}

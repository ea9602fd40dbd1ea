"""An agreed timetable as it is amended while lessons go on: lines moved, taken out, new ones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import combinations
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.forms.amended_rows import AmendedRowsForm
from home_education.models import HomeCase, HomeSlot
from home_education.rules import ROUND_OF_WEEKS
from home_education.services.amended_timetable import held_lines
from regulations.forms.fields import one_of
from regulations.forms.times import lesson_time, minutes_of, time_of
from regulations.weekdays import WEEKDAYS, clock
from regulations.words import Text

SCHOOL_WEEK = 6
EVERY_WEEK = ",".join(map(str, ROUND_OF_WEEKS))


def weeks_choices() -> list[tuple[str, Text]]:
    """Every choice of some of the four weeks, all of them first."""
    some = [
        ",".join(map(str, weeks))
        for size in range(len(ROUND_OF_WEEKS) - 1, 0, -1)
        for weeks in combinations(ROUND_OF_WEEKS, size)
    ]
    return [
        (EVERY_WEEK, gettext_lazy("every week")),
        *((one, format_lazy(gettext_lazy("weeks {}"), one)) for one in some),
    ]


class LinesForm(AmendedRowsForm):
    """The lines of the timetable (cl. 2.14)."""

    kept_as = "lines"
    filled_by = "row"
    new_row = gettext_lazy("New line")
    most_new = 60

    def __init__(self, details: HomeCase, data: Any, values: Any, day: date) -> None:
        self.rows = {str(row.pk): row.name for row in details.plan.order_by("place", "pk")}
        if values:
            new = [said for said in values["new"] if str(said["row"]) in self.rows]
            values = {**values, "new": new}
        stored = details.timetable.select_related("row")
        super().__init__(stored, held_lines(details), values, data)

    def called(self, line: HomeSlot) -> Text:
        """«Алгебра, понедельник 09:00»."""
        day, starts = WEEKDAYS[line.weekday], clock(line.starts_minute)
        return format_lazy("{}, {} {}", line.row.name, day, starts)

    def called_new(self, said: Mapping[str, Any]) -> Text:
        """By its subject."""
        return self.rows.get(str(said.get("row")), self.new_row)

    def fields_of(self, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        """When, where and in which weeks."""
        return {
            "weekday": forms.TypedChoiceField(
                label=gettext_lazy("Day"),
                choices=[(n, WEEKDAYS[n]) for n in range(SCHOOL_WEEK)],
                coerce=int,
                initial=said.get("weekday", 0),
            ),
            "starts": lesson_time(
                gettext_lazy("Begins at"), initial=time_of(said["starts"]) if said else None
            ),
            "ends": lesson_time(
                gettext_lazy("Ends at"), initial=time_of(said["ends"]) if said else None
            ),
            "room": forms.CharField(
                label=gettext_lazy("Room"),
                max_length=40,
                required=False,
                initial=said.get("room", ""),
            ),
            "weeks": forms.ChoiceField(
                label=gettext_lazy("In which weeks of four"),
                choices=weeks_choices(),
                initial=",".join(map(str, said["weeks"])) if said else EVERY_WEEK,
            ),
        }

    def new_fields(self, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        """Of which row of the plan."""
        label, chosen = gettext_lazy("Subject or course"), str(said.get("row", ""))
        return {"row": one_of(label, self.rows.items(), initial=chosen)}

    def clean(self) -> dict[str, Any]:
        """A lesson ends after it begins; a new line has its times."""
        said = super().clean() or self.cleaned_data
        for prefix in self.added:
            for name in ("starts", "ends"):
                field = f"{prefix}_{name}"
                if field in said and said[field] is None:
                    self.add_error(field, _("Write the time."))
        for prefix in [*self.standing, *self.added]:
            starts, ends = said.get(f"{prefix}_starts"), said.get(f"{prefix}_ends")
            if starts and ends and ends <= starts:
                self.add_error(f"{prefix}_ends", _("The lesson ends before it begins."))
        return said

    def said(self, prefix: str) -> dict[str, Any]:
        """When, where and in which weeks."""
        said = self.cleaned_data
        weeks = said[f"{prefix}_weeks"] or EVERY_WEEK
        return {
            "weekday": said[f"{prefix}_weekday"] or 0,
            "starts": minutes_of(said[f"{prefix}_starts"]),
            "ends": minutes_of(said[f"{prefix}_ends"]),
            "room": said[f"{prefix}_room"],
            "weeks": [int(week) for week in weeks.split(",")],
        }

    def said_of_new(self, prefix: str) -> dict[str, Any]:
        """Of which row of the plan."""
        return {"row": int(self.cleaned_data[f"{prefix}_row"])}

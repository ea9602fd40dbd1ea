"""An agreed timetable as it is amended while lessons go on: lines moved, taken out, new ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from home_education.models import HomeCase
from home_education.rules import ROUND_OF_WEEKS
from home_education.services.amended_timetable import held_lines
from regulations.forms.fields import one_of
from regulations.forms.times import lesson_time, minutes_of, time_of
from regulations.weekdays import WEEKDAYS, clock
from regulations.words import Text

SCHOOL_WEEK = 6
BLANK = 2
"""Empty lines at the end; after saving there are as many again."""
MOST_NEW = 60
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


@dataclass(frozen=True)
class ShownLine:
    """A line of the form: its subject, or the choice of one, and its controls."""

    name: Text
    new: bool
    cells: dict[str, forms.BoundField]

    @property
    def errors(self) -> list[str]:
        """What is wrong in it."""
        return [str(one) for cell in self.cells.values() for one in cell.errors]


class LinesForm(PlainTextMixin, forms.Form):
    """The lines of the timetable (cl. 2.14)."""

    def __init__(self, details: HomeCase, data: Any, values: Any, day: date) -> None:
        self.lines = list(details.timetable.select_related("row"))
        self.rows = [(str(row.pk), row.name) for row in details.plan.order_by("place", "pk")]
        proposed = values or {"lines": {}, "out": [], "new": []}
        numbers = {number for number, _name in self.rows}
        self.drafted = [said for said in proposed["new"] if str(said["row"]) in numbers]
        shown = {**held_lines(details), **proposed["lines"]}
        self.base_fields = {}
        for one in self.lines:
            number = str(one.pk)
            called = format_lazy(
                "{}, {} {}", one.row.name, WEEKDAYS[one.weekday], clock(one.starts_minute)
            )
            self.base_fields |= self._fields(number, called, shown[number])
            self.base_fields[f"{number}_out"] = forms.BooleanField(
                label=format_lazy("{}: {}", called, gettext_lazy("Take out")),
                required=False,
                initial=number in proposed["out"],
            )
        for place in range(self._count(data)):
            self.base_fields |= self._new_fields(place)
        super().__init__(data)

    def _count(self, data: Any) -> int:
        wanted = len(self.drafted) + BLANK
        while data is not None and f"new{wanted}_row" in data:
            wanted += 1
        return min(wanted, MOST_NEW)

    def _fields(
        self, prefix: str, called: Text, said: Mapping[str, Any], *, required: bool = True
    ) -> dict[str, forms.Field]:
        return {
            f"{prefix}_weekday": forms.TypedChoiceField(
                label=format_lazy("{}: {}", called, gettext_lazy("Day")),
                choices=[(n, WEEKDAYS[n]) for n in range(SCHOOL_WEEK)],
                coerce=int,
                initial=said.get("weekday", 0),
            ),
            f"{prefix}_starts": lesson_time(
                format_lazy("{}: {}", called, gettext_lazy("Begins at")),
                required=required,
                initial=time_of(said["starts"]) if said else None,
            ),
            f"{prefix}_ends": lesson_time(
                format_lazy("{}: {}", called, gettext_lazy("Ends at")),
                required=required,
                initial=time_of(said["ends"]) if said else None,
            ),
            f"{prefix}_room": forms.CharField(
                label=format_lazy("{}: {}", called, gettext_lazy("Room")),
                max_length=40,
                required=False,
                initial=said.get("room", ""),
            ),
            f"{prefix}_weeks": forms.ChoiceField(
                label=format_lazy("{}: {}", called, gettext_lazy("In which weeks of four")),
                choices=weeks_choices(),
                initial=",".join(map(str, said["weeks"])) if said else EVERY_WEEK,
            ),
        }

    def _new_fields(self, place: int) -> dict[str, forms.Field]:
        said = self.drafted[place] if place < len(self.drafted) else {}
        called = dict(self.rows).get(str(said.get("row")), gettext_lazy("New line"))
        prefix = f"new{place}"
        fields = {
            f"{prefix}_row": one_of(
                format_lazy("{}: {}", called, gettext_lazy("Subject or course")),
                self.rows,
                initial=str(said.get("row", "")),
            ),
            **self._fields(prefix, called, said, required=False),
        }
        fields[f"{prefix}_weekday"].required = fields[f"{prefix}_weeks"].required = False
        return fields

    @property
    def places(self) -> range:
        """The places of new lines, filled or not."""
        return range(sum(name.endswith("_row") for name in self.fields))

    def shown_lines(self) -> Iterator[ShownLine]:
        """Every line with its controls, those that stand first."""
        for one in self.lines:
            yield ShownLine(one.row.name, False, self._cells(str(one.pk)))
        for place in self.places:
            yield ShownLine(_("New line"), True, self._cells(f"new{place}"))

    def _cells(self, prefix: str) -> dict[str, forms.BoundField]:
        start = f"{prefix}_"
        return {
            name.removeprefix(start): self[name] for name in self.fields if name.startswith(start)
        }

    def clean(self) -> dict[str, Any]:
        """A lesson ends after it begins; a new line has its times."""
        said = super().clean() or self.cleaned_data
        new = [f"new{place}" for place in self.places if said.get(f"new{place}_row")]
        for prefix in new:
            for name in ("starts", "ends"):
                field = f"{prefix}_{name}"
                if field in said and said[field] is None:
                    self.add_error(field, _("Write the time."))
        for prefix in [*(str(one.pk) for one in self.lines), *new]:
            starts, ends = said.get(f"{prefix}_starts"), said.get(f"{prefix}_ends")
            if starts and ends and ends <= starts:
                self.add_error(f"{prefix}_ends", _("The lesson ends before it begins."))
        return said

    def values(self) -> dict[str, Any]:
        """What was written, as it is kept."""
        said, new = self.cleaned_data, []
        for place in self.places:
            prefix = f"new{place}"
            if not said[f"{prefix}_row"]:
                continue
            line = {"row": int(said[f"{prefix}_row"]), **self._said(prefix)}
            if place < len(self.drafted) and "pk" in self.drafted[place]:
                line["pk"] = self.drafted[place]["pk"]
            new.append(line)
        return {
            "lines": {str(one.pk): self._said(str(one.pk)) for one in self.lines},
            "out": [str(one.pk) for one in self.lines if said[f"{one.pk}_out"]],
            "new": new,
        }

    def _said(self, prefix: str) -> dict[str, Any]:
        said = self.cleaned_data
        weeks = said[f"{prefix}_weeks"] or EVERY_WEEK
        return {
            "weekday": said[f"{prefix}_weekday"] or 0,
            "starts": minutes_of(said[f"{prefix}_starts"]),
            "ends": minutes_of(said[f"{prefix}_ends"]),
            "room": said[f"{prefix}_room"],
            "weeks": [int(week) for week in weeks.split(",")],
        }

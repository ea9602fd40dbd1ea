"""A timetable in force as it is amended: every lesson, lessons taken out, new ones (2016)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from externat.forms.schedules import DAYS
from externat.models import IndividualCase
from externat.services.amended_timetable import held_slots, lessons_of
from regulations.forms.fields import one_of
from regulations.forms.times import lesson_time, minutes_of, time_of
from regulations.weekdays import WEEKDAYS, clock
from regulations.words import Text

#: Empty lessons at the end; after saving there are as many again.
BLANK = 2
#: New lessons at once; more come from no person.
MOST_NEW = 30


@dataclass(frozen=True)
class ShownLesson:
    """A lesson of the form: what it is called, and its controls."""

    name: Text
    new: bool
    cells: dict[str, forms.BoundField]


class LessonsForm(PlainTextMixin, forms.Form):
    """The lessons of a week. A new one has a number as soon as it was saved once."""

    def __init__(self, details: IndividualCase, data: Any, values: Any, day: date) -> None:
        self.stored = lessons_of(details)
        self.lines = [(str(one.pk), one.name) for one in details.lines.all()]
        proposed = values or {"rows": {}, "out": [], "new": []}
        self.drafted = proposed["new"]
        shown = {**held_slots(details), **proposed["rows"]}
        self.base_fields = {}
        for slot in self.stored:
            number, called = str(slot.pk), self.called(slot)
            self.base_fields |= _fields(number, called, shown[number], required=True)
            self.base_fields[f"{number}_out"] = forms.BooleanField(
                label=format_lazy("{}: {}", called, gettext_lazy("Take out")),
                required=False,
                initial=number in proposed["out"],
            )
        wanted = len(self.drafted) + BLANK
        while data is not None and f"new{wanted}_line" in data:
            wanted += 1
        self.places = range(min(wanted, MOST_NEW))
        for place in self.places:
            said = self.drafted[place] if place < len(self.drafted) else {}
            called, prefix = gettext_lazy("New lesson"), f"new{place}"
            self.base_fields[f"{prefix}_line"] = one_of(
                format_lazy("{}: {}", called, gettext_lazy("Subject or course")),
                self.lines,
                initial=str(said.get("line", "")),
            )
            self.base_fields |= _fields(prefix, called, said, required=False)
        super().__init__(data)

    @staticmethod
    def called(slot) -> Text:
        """«Математика, Понеділок 09:00»."""
        day, starts = WEEKDAYS[slot.weekday], clock(slot.starts_minute)
        return format_lazy("{}, {} {}", slot.line.name, day, starts)

    def shown_lessons(self) -> Iterator[ShownLesson]:
        """Every lesson with its controls, those that stand first."""
        for slot in self.stored:
            yield ShownLesson(self.called(slot), False, self._cells(str(slot.pk)))
        for place in self.places:
            yield ShownLesson(gettext_lazy("New lesson"), True, self._cells(f"new{place}"))

    def _cells(self, prefix: str) -> dict[str, forms.BoundField]:
        start = f"{prefix}_"
        return {
            name.removeprefix(start): self[name] for name in self.fields if name.startswith(start)
        }

    def clean(self) -> dict[str, Any]:
        """A lesson ends after it begins; a new one has its day and both times."""
        said = super().clean() or self.cleaned_data
        for prefix in [str(slot.pk) for slot in self.stored] + self._filled(said):
            for name in ("weekday", "starts", "ends"):
                key = f"{prefix}_{name}"
                if key in said and said[key] in (None, ""):
                    self.add_error(key, _("A lesson needs its day, its beginning and its end."))
            starts, ends = said.get(f"{prefix}_starts"), said.get(f"{prefix}_ends")
            if starts and ends and ends <= starts:
                self.add_error(f"{prefix}_ends", _("It ends before it begins."))
        return said

    def _filled(self, said: Mapping[str, Any]) -> list[str]:
        return [f"new{place}" for place in self.places if said.get(f"new{place}_line")]

    def values(self) -> dict[str, Any]:
        """What was written, as it is kept."""
        said, new = self.cleaned_data, []
        for prefix in self._filled(said):
            lesson = {"line": int(said[f"{prefix}_line"]), **self._said(prefix)}
            place = int(prefix.removeprefix("new"))
            if place < len(self.drafted) and "pk" in self.drafted[place]:
                lesson["pk"] = self.drafted[place]["pk"]
            new.append(lesson)
        return {
            "rows": {str(slot.pk): self._said(str(slot.pk)) for slot in self.stored},
            "out": [str(slot.pk) for slot in self.stored if said[f"{slot.pk}_out"]],
            "new": new,
        }

    def _said(self, prefix: str) -> dict[str, Any]:
        said = self.cleaned_data
        return {
            "weekday": int(said[f"{prefix}_weekday"]),
            "starts_minute": minutes_of(said[f"{prefix}_starts"]),
            "ends_minute": minutes_of(said[f"{prefix}_ends"]),
            "room": said[f"{prefix}_room"],
        }


def _fields(
    prefix: str, called: Text, said: Mapping[str, Any], *, required: bool
) -> dict[str, forms.Field]:
    return {
        f"{prefix}_weekday": one_of(
            format_lazy("{}: {}", called, gettext_lazy("Day")),
            DAYS,
            required=required,
            initial=str(said.get("weekday", "")),
        ),
        f"{prefix}_starts": lesson_time(
            format_lazy("{}: {}", called, gettext_lazy("Begins at")),
            required=required,
            initial=time_of(said["starts_minute"]) if said else None,
        ),
        f"{prefix}_ends": lesson_time(
            format_lazy("{}: {}", called, gettext_lazy("Ends at")),
            required=required,
            initial=time_of(said["ends_minute"]) if said else None,
        ),
        f"{prefix}_room": forms.CharField(
            label=format_lazy("{}: {}", called, gettext_lazy("Place")),
            max_length=80,
            required=False,
            initial=said.get("room", ""),
        ),
    }

"""A study plan in force as it is amended: every line, lines taken out, new ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from externat.access import TEACHING_ROLES
from externat.forms.plan import PART_TOO_LARGE, SEQUENCE_MAX, SUBJECTS_LIST
from externat.models import IndividualCase
from externat.plan_law import law_of
from externat.services.amended_plan import PARTS, held_lines, plain
from regulations.forms.fields import long_text, one_of, people_in
from regulations.forms.hours import HoursField
from regulations.words import Text
from students.models import Subject

#: Empty lines at the end; after saving there are as many again.
BLANK = 2
#: New lines at once; more come from no person.
MOST_NEW = 30
LABELS: dict[str, Text] = {
    "hours": gettext_lazy("By this plan"),
    "group_hours": gettext_lazy("In a group"),
    "remote_hours": gettext_lazy("At a distance"),
}


@dataclass(frozen=True)
class ShownLine:
    """A line of the form: what it is called, and its controls."""

    name: str
    new: bool
    cells: dict[str, forms.BoundField]


class LinesForm(PlainTextMixin, forms.Form):
    """The lines of the plan. A new line has a number as soon as it was saved once."""

    def __init__(self, details: IndividualCase, data: Any, values: Any, day: date) -> None:
        self.stored = list(details.lines.order_by("place", "pk"))
        self.parts = PARTS if law_of(details.case.act).has_hours(details.form) else ()
        proposed = values or {"rows": {}, "out": [], "new": []}
        self.drafted = proposed["new"]
        self.teachers = people_in(details.school_id, day, *TEACHING_ROLES)
        subjects = Subject.objects.filter(school=details.school_id)
        self.subjects = list(subjects.values_list("name", flat=True))
        self.subjects_list = SUBJECTS_LIST
        shown = {**held_lines(details), **proposed["rows"]}
        self.base_fields = {}
        for line in self.stored:
            number = str(line.pk)
            self.base_fields |= self._fields(number, line.name, shown[number])
            self.base_fields[f"{number}_out"] = forms.BooleanField(
                label=format_lazy("{}: {}", line.name, gettext_lazy("Take out")),
                required=False,
                initial=number in proposed["out"],
            )
        for place in range(self._count(data)):
            self.base_fields |= self._new_fields(place)
        super().__init__(data)

    def _count(self, data: Any) -> int:
        wanted = len(self.drafted) + BLANK
        while data is not None and f"new{wanted}_name" in data:
            wanted += 1
        return min(wanted, MOST_NEW)

    def _fields(self, prefix: str, called: Text, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        people = [(str(one.pk), one.short_name) for one in self.teachers]
        fields: dict[str, forms.Field] = {
            f"{prefix}_{name}": HoursField(
                label=format_lazy("{}: {}", called, LABELS[name]),
                initial=Decimal(said.get(name, "0")),
            )
            for name in self.parts
        }
        fields[f"{prefix}_teacher"] = one_of(
            format_lazy("{}: {}", called, gettext_lazy("Teacher")),
            people,
            initial=str(said.get("teacher") or ""),
        )
        sequence = format_lazy("{}: {}", called, gettext_lazy("Sequence"))
        fields[f"{prefix}_sequence"] = long_text(sequence, SEQUENCE_MAX, rows=1)
        fields[f"{prefix}_sequence"].initial = said.get("sequence", "")
        return fields

    def _new_fields(self, place: int) -> dict[str, forms.Field]:
        said = self.drafted[place] if place < len(self.drafted) else {}
        called = said.get("name") or gettext_lazy("New row")
        prefix = f"new{place}"
        return {
            f"{prefix}_name": forms.CharField(
                label=format_lazy("{}: {}", called, gettext_lazy("Subject or course")),
                max_length=120,
                required=False,
                initial=said.get("name", ""),
                widget=forms.TextInput(attrs={"list": SUBJECTS_LIST, "autocomplete": "off"}),
            ),
            f"{prefix}_area": forms.CharField(
                label=format_lazy("{}: {}", called, gettext_lazy("Educational field")),
                max_length=120,
                required=False,
                initial=said.get("area", ""),
            ),
            **self._fields(prefix, called, said),
        }

    @property
    def places(self) -> range:
        """The places of new lines, filled or not."""
        return range(sum(name.startswith("new") and name.endswith("_name") for name in self.fields))

    def shown_lines(self) -> Iterator[ShownLine]:
        """Every line with its controls, those that stand first."""
        for line in self.stored:
            yield ShownLine(line.name, False, self._cells(str(line.pk)))
        for place in self.places:
            yield ShownLine(_("New row"), True, self._cells(f"new{place}"))

    def _cells(self, prefix: str) -> dict[str, forms.BoundField]:
        start = f"{prefix}_"
        return {
            name.removeprefix(start): self[name] for name in self.fields if name.startswith(start)
        }

    def clean(self) -> dict[str, Any]:
        """Parts stay within the subject's hours; a new line has its name."""
        said = super().clean() or self.cleaned_data
        prefixes = [str(line.pk) for line in self.stored] + [f"new{one}" for one in self.places]
        for prefix in prefixes:
            whole = said.get(f"{prefix}_hours")
            for part in self.parts[1:]:
                typed = said.get(f"{prefix}_{part}")
                if whole is not None and typed is not None and typed > whole:
                    self.add_error(f"{prefix}_{part}", PART_TOO_LARGE)
            if whole and f"{prefix}_name" in said and not said[f"{prefix}_name"]:
                words = _("Write what the subject or course is called.")
                self.add_error(f"{prefix}_name", words)
        return said

    def values(self) -> dict[str, Any]:
        """What was written, as it is kept."""
        said, new = self.cleaned_data, []
        for place in self.places:
            prefix = f"new{place}"
            if not said[f"{prefix}_name"]:
                continue
            line = {
                "name": said[f"{prefix}_name"],
                "area": said[f"{prefix}_area"],
                **self._said(prefix),
            }
            if place < len(self.drafted) and "pk" in self.drafted[place]:
                line["pk"] = self.drafted[place]["pk"]
            new.append(line)
        return {
            "rows": {str(line.pk): self._said(str(line.pk)) for line in self.stored},
            "out": [str(line.pk) for line in self.stored if said[f"{line.pk}_out"]],
            "new": new,
        }

    def _said(self, prefix: str) -> dict[str, Any]:
        said = self.cleaned_data
        teacher = said[f"{prefix}_teacher"]
        return {
            **{name: plain(said.get(f"{prefix}_{name}") or Decimal(0)) for name in PARTS},
            "teacher": int(teacher) if teacher else None,
            "sequence": said[f"{prefix}_sequence"],
        }

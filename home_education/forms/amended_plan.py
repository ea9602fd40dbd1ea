"""An agreed plan as it is amended while lessons go on: every row, rows taken out, new ones."""

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
from home_education.access import TEACHING_ROLES
from home_education.forms.plan import CONTENT_MAX, SUBJECTS_LIST
from home_education.models import HomeCase
from home_education.rules import Hours, Section
from home_education.services.amended_plan import held_rows, plain
from regulations.forms.fields import long_text, one_of, people_in
from regulations.forms.hours import HoursField
from regulations.words import Text
from students.models import Subject

#: Empty rows at the end; after saving there are as many again.
BLANK = 2
#: New rows at once; more come from no person.
MOST_NEW = 30


@dataclass(frozen=True)
class ShownRow:
    """A row of the form: what it is called, and its controls."""

    name: str
    section: Text
    new: bool
    cells: dict[str, forms.BoundField]
    content: str = ""

    @property
    def errors(self) -> list[str]:
        """What is wrong in it."""
        return [str(one) for cell in self.cells.values() for one in cell.errors]


class RowsForm(PlainTextMixin, forms.Form):
    """The rows of the plan (cl. 2.12). A new row has a number as soon as it was saved once."""

    def __init__(self, details: HomeCase, data: Any, values: Any, day: date) -> None:
        self.stored = list(details.plan.order_by("place", "pk"))
        proposed = values or {"rows": {}, "out": [], "new": []}
        self.drafted = proposed["new"]
        self.teachers = people_in(details.school_id, day, *TEACHING_ROLES)
        self.subjects = list(
            Subject.objects.filter(school=details.school_id).values_list("name", flat=True)
        )
        self.subjects_list = SUBJECTS_LIST
        shown = {**held_rows(details), **proposed["rows"]}
        self.base_fields = {}
        for row in self.stored:
            number = str(row.pk)
            self.base_fields |= self._fields(number, row.name, shown[number])
            if row.independent_content:
                del self.base_fields[f"{number}_content"]
            self.base_fields[f"{number}_out"] = forms.BooleanField(
                label=format_lazy("{}: {}", row.name, gettext_lazy("Take out")),
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
            f"{prefix}_{kind.value}": HoursField(
                label=format_lazy("{}: {}", called, kind.label),
                initial=Decimal(said.get(f"{kind.value}_hours", "0")),
            )
            for kind in Hours
        }
        fields[f"{prefix}_teacher"] = one_of(
            format_lazy("{}: {}", called, gettext_lazy("Teacher")),
            people,
            initial=str(said.get("teacher") or ""),
        )
        fields[f"{prefix}_content"] = long_text(
            format_lazy("{}: {}", called, gettext_lazy("What independent work consists of")),
            CONTENT_MAX,
            rows=1,
        )
        fields[f"{prefix}_content"].initial = said.get("content", "")
        return fields

    def _new_fields(self, place: int) -> dict[str, forms.Field]:
        said = self.drafted[place] if place < len(self.drafted) else {}
        called = said.get("name") or gettext_lazy("New row")
        prefix = f"new{place}"
        return {
            f"{prefix}_section": forms.ChoiceField(
                label=format_lazy("{}: {}", called, gettext_lazy("Part")),
                choices=Section.choices(),
                required=False,
                initial=said.get("section", Section.OBLIGATORY.value),
            ),
            f"{prefix}_name": forms.CharField(
                label=format_lazy("{}: {}", called, gettext_lazy("Subject or course")),
                max_length=120,
                required=False,
                initial=said.get("name", ""),
                widget=forms.TextInput(attrs={"list": SUBJECTS_LIST, "autocomplete": "off"}),
            ),
            f"{prefix}_area": forms.CharField(
                label=format_lazy("{}: {}", called, gettext_lazy("Subject area")),
                max_length=120,
                required=False,
                initial=said.get("area", ""),
            ),
            **self._fields(prefix, called, said),
            f"{prefix}_correctional": forms.BooleanField(
                label=format_lazy("{}: {}", called, gettext_lazy("Correctional")),
                required=False,
                initial=said.get("is_correctional", False),
            ),
        }

    @property
    def places(self) -> range:
        """The places of new rows, filled or not."""
        return range(sum(name.endswith("_section") for name in self.fields))

    def shown_rows(self) -> Iterator[ShownRow]:
        """Every row with its controls, those that stand first."""
        for row in self.stored:
            section = Section(row.section).label
            yield ShownRow(
                row.name, section, False, self._cells(str(row.pk)), row.independent_content
            )
        for place in self.places:
            yield ShownRow(_("New row"), "", True, self._cells(f"new{place}"))

    def _cells(self, prefix: str) -> dict[str, forms.BoundField]:
        start = f"{prefix}_"
        return {
            name.removeprefix(start): self[name] for name in self.fields if name.startswith(start)
        }

    def clean(self) -> dict[str, Any]:
        """Correctional courses are never left to independent work; a new row has its name."""
        said = super().clean() or self.cleaned_data
        for row in self.stored:
            if row.is_correctional:
                self._check_correctional(said, str(row.pk))
        for place in self.places:
            prefix = f"new{place}"
            if said.get(f"{prefix}_correctional"):
                self._check_correctional(said, prefix)
            hours = any(said.get(f"{prefix}_{kind.value}") for kind in Hours)
            if hours and not said.get(f"{prefix}_name") and f"{prefix}_name" in said:
                self.add_error(f"{prefix}_name", _("Write what the subject or course is called."))
        return said

    def _check_correctional(self, said: Mapping[str, Any], prefix: str) -> None:
        name = f"{prefix}_{Hours.INDEPENDENT.value}"
        if said.get(name):
            self.add_error(
                name, _("A correctional course is not left to independent work (cl. 2.12).")
            )

    def values(self) -> dict[str, Any]:
        """What was written, as it is kept."""
        said = self.cleaned_data
        new = []
        for place in self.places:
            prefix = f"new{place}"
            if not said[f"{prefix}_name"]:
                continue
            row = {
                "section": said[f"{prefix}_section"] or Section.OBLIGATORY.value,
                "name": said[f"{prefix}_name"],
                "area": said[f"{prefix}_area"],
                "is_correctional": said[f"{prefix}_correctional"],
                **self._said(prefix),
            }
            if place < len(self.drafted) and "pk" in self.drafted[place]:
                row["pk"] = self.drafted[place]["pk"]
            new.append(row)
        return {
            "rows": {str(row.pk): self._said(str(row.pk)) for row in self.stored},
            "out": [str(row.pk) for row in self.stored if said[f"{row.pk}_out"]],
            "new": new,
        }

    def _said(self, prefix: str) -> dict[str, Any]:
        said = self.cleaned_data
        teacher = said[f"{prefix}_teacher"]
        return {
            **{f"{kind.value}_hours": plain(said[f"{prefix}_{kind.value}"]) for kind in Hours},
            "teacher": int(teacher) if teacher else None,
            "content": said.get(f"{prefix}_content", ""),
        }

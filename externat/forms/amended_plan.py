"""A study plan in force as it is amended: every line, lines taken out, new ones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.forms.amended_rows import AmendedRowsForm
from documents.frozen import plain_hours
from externat.access import TEACHING_ROLES
from externat.forms.plan import PART_TOO_LARGE, SEQUENCE_MAX, SUBJECTS_LIST
from externat.models import IndividualCase
from externat.plan_law import law_of
from externat.services.amended_plan import PARTS, held_lines
from regulations.forms.fields import long_text, one_of, people_in
from regulations.forms.hours import HoursField
from regulations.words import Text
from students.models import Subject

LABELS: dict[str, Text] = {
    "hours": gettext_lazy("By this plan"),
    "group_hours": gettext_lazy("In a group"),
    "remote_hours": gettext_lazy("At a distance"),
}


class LinesForm(AmendedRowsForm):
    """The lines of the plan."""

    def __init__(self, details: IndividualCase, data: Any, values: Any, day: date) -> None:
        self.parts = PARTS if law_of(details.case.act).has_hours(details.form) else ()
        people = people_in(details.school_id, day, *TEACHING_ROLES)
        self.teachers = [(str(one.pk), one.short_name) for one in people]
        subjects = Subject.objects.filter(school=details.school_id)
        self.subjects = list(subjects.values_list("name", flat=True))
        self.subjects_list = SUBJECTS_LIST
        stored = details.lines.order_by("place", "pk")
        super().__init__(stored, held_lines(details), values, data)

    def fields_of(self, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        """Hours where the form of study has them, teacher, sequence."""
        sequence = long_text(gettext_lazy("Sequence"), SEQUENCE_MAX, rows=1)
        sequence.initial = said.get("sequence", "")
        return {
            **{
                name: HoursField(label=LABELS[name], initial=Decimal(said.get(name, "0")))
                for name in self.parts
            },
            "teacher": one_of(
                gettext_lazy("Teacher"), self.teachers, initial=str(said.get("teacher") or "")
            ),
            "sequence": sequence,
        }

    def new_fields(self, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        """Name and educational field."""
        return {
            "name": forms.CharField(
                label=gettext_lazy("Subject or course"),
                max_length=120,
                initial=said.get("name", ""),
                widget=forms.TextInput(attrs={"list": SUBJECTS_LIST, "autocomplete": "off"}),
            ),
            "area": forms.CharField(
                label=gettext_lazy("Educational field"),
                max_length=120,
                initial=said.get("area", ""),
            ),
        }

    def clean(self) -> dict[str, Any]:
        """Parts stay within the subject's hours; a new line has its name."""
        said = super().clean() or self.cleaned_data
        for prefix in [*self.standing, *(f"new{place}" for place in self.places)]:
            whole = said.get(f"{prefix}_hours")
            for part in self.parts[1:]:
                typed = said.get(f"{prefix}_{part}")
                if whole is not None and typed is not None and typed > whole:
                    self.add_error(f"{prefix}_{part}", PART_TOO_LARGE)
            if whole and f"{prefix}_name" in said and not said[f"{prefix}_name"]:
                words = _("Write what the subject or course is called.")
                self.add_error(f"{prefix}_name", words)
        return said

    def said(self, prefix: str) -> dict[str, Any]:
        """Hours, teacher, sequence."""
        said = self.cleaned_data
        teacher = said[f"{prefix}_teacher"]
        return {
            **{name: plain_hours(said.get(f"{prefix}_{name}") or Decimal(0)) for name in PARTS},
            "teacher": int(teacher) if teacher else None,
            "sequence": said[f"{prefix}_sequence"],
        }

    def said_of_new(self, prefix: str) -> dict[str, Any]:
        """What the line is."""
        said = self.cleaned_data
        return {"name": said[f"{prefix}_name"], "area": said[f"{prefix}_area"]}

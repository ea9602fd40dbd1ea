"""An agreed plan as it is amended while lessons go on: every row, rows taken out, new ones."""

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
from home_education.access import TEACHING_ROLES
from home_education.forms.plan import CONTENT_MAX, SUBJECTS_LIST
from home_education.models import HomeCase
from home_education.rules import Hours, Section
from home_education.services.amended_plan import held_rows
from regulations.forms.fields import long_text, one_of, people_in
from regulations.forms.hours import HoursField
from students.models import Subject


class RowsForm(AmendedRowsForm):
    """The rows of the plan (cl. 2.12)."""

    def __init__(self, details: HomeCase, data: Any, values: Any, day: date) -> None:
        people = people_in(details.school_id, day, *TEACHING_ROLES)
        self.teachers = [(str(one.pk), one.short_name) for one in people]
        subjects = Subject.objects.filter(school=details.school_id)
        self.subjects = list(subjects.values_list("name", flat=True))
        self.subjects_list = SUBJECTS_LIST
        stored = details.plan.order_by("place", "pk")
        super().__init__(stored, held_rows(details), values, data)
        for row in self.stored:
            if row.independent_content:
                del self.fields[f"{row.pk}_content"]

    def fields_of(self, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        """Hours, teacher, and what independent work consists of where nobody wrote it yet."""
        content = long_text(gettext_lazy("What independent work consists of"), CONTENT_MAX, rows=1)
        content.initial = said.get("content", "")
        return {
            **{
                kind.value: HoursField(
                    label=kind.label, initial=Decimal(said.get(f"{kind.value}_hours", "0"))
                )
                for kind in Hours
            },
            "teacher": one_of(
                gettext_lazy("Teacher"), self.teachers, initial=str(said.get("teacher") or "")
            ),
            "content": content,
        }

    def new_fields(self, said: Mapping[str, Any]) -> dict[str, forms.Field]:
        """Part, name, subject area, and whether it is correctional."""
        return {
            "section": forms.ChoiceField(
                label=gettext_lazy("Part"),
                choices=Section.choices(),
                initial=said.get("section", Section.OBLIGATORY.value),
            ),
            "name": forms.CharField(
                label=gettext_lazy("Subject or course"),
                max_length=120,
                initial=said.get("name", ""),
                widget=forms.TextInput(attrs={"list": SUBJECTS_LIST, "autocomplete": "off"}),
            ),
            "area": forms.CharField(
                label=gettext_lazy("Subject area"), max_length=120, initial=said.get("area", "")
            ),
            "correctional": forms.BooleanField(
                label=gettext_lazy("Correctional"), initial=said.get("is_correctional", False)
            ),
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

    def said(self, prefix: str) -> dict[str, Any]:
        """Hours, teacher, content."""
        said = self.cleaned_data
        teacher = said[f"{prefix}_teacher"]
        return {
            **{
                f"{kind.value}_hours": plain_hours(said[f"{prefix}_{kind.value}"]) for kind in Hours
            },
            "teacher": int(teacher) if teacher else None,
            "content": said.get(f"{prefix}_content", ""),
        }

    def said_of_new(self, prefix: str) -> dict[str, Any]:
        """What the row is."""
        said = self.cleaned_data
        return {
            "section": said[f"{prefix}_section"] or Section.OBLIGATORY.value,
            "name": said[f"{prefix}_name"],
            "area": said[f"{prefix}_area"],
            "is_correctional": said[f"{prefix}_correctional"],
        }

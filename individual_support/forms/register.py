"""Filters of the report as a register: over which year, class and teacher it is made."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.actors import Actor
from accounts.models import Person, School
from individual_support.report import ReportScope
from students.forms.fields import OwnRowField
from students.models import SchoolClass, SchoolYear


class RegisterForm(forms.Form):
    """What the reader may choose is what the cases that they see hold in the chosen year."""

    year = OwnRowField(label=_("School year"), queryset=None, required=False, empty_label=None)
    school_class = OwnRowField(label=_("Class"), queryset=None, required=False)
    teacher = OwnRowField(label=_("Teacher"), queryset=None, required=False)
    only_written = forms.BooleanField(label=_("Only with a written result"), required=False)

    def __init__(self, data: Mapping[str, str], *, school: School, actor: Actor) -> None:
        super().__init__(data or None)
        self.school, self.actor = school, actor
        self.fields["year"].queryset = SchoolYear.objects.filter(school=school)
        self.year = self._chosen_year(data)
        self.initial["year"] = self.year and self.year.pk
        subjects = self.scope_of_year().subjects().order_by() if self.year else None
        classes = subjects.values("class_then") if subjects is not None else ()
        teachers = subjects.values("teacher") if subjects is not None else ()
        self.fields["school_class"].queryset = SchoolClass.objects.filter(pk__in=classes)
        self.fields["teacher"].queryset = Person.objects.filter(pk__in=teachers)

    def scope_of_year(self) -> ReportScope:
        """Everything that the reader sees of the year."""
        return ReportScope(self.school, self.year, seen_by=self.actor)

    def scope(self) -> ReportScope:
        """What was chosen; of a choice that is none, the whole year."""
        said = self.cleaned_data if self.is_valid() else {}
        return ReportScope(
            self.school,
            self.year,
            school_class=said.get("school_class"),
            teacher=said.get("teacher"),
            only_written=bool(said.get("only_written")),
            seen_by=self.actor,
        )

    def _chosen_year(self, data: Mapping[str, str]) -> SchoolYear | None:
        """The year that was asked for, else that of today; None where the calendar is empty."""
        with suppress(ValidationError):
            if chosen := self.fields["year"].clean(data.get("year", "")):
                return chosen
        years = SchoolYear.objects.filter(school=self.school)
        return years.containing(self.school.today()).first()

"""Directories of the school: outside organisations, its own courses, approvals of the act."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import School
from accounts.plain_text import PlainTextMixin
from credit_transfer.models import ActApproval, OutsideOrganisation, SchoolCourse
from credit_transfer.models.places import PUBLISHED
from regulations.forms.days import refuse_days_to_come
from students.forms.fields import DayField, LineField
from students.models import SchoolYear

ORGANISATION = (
    "name",
    "address",
    "licence_number",
    "licence_on",
    "accreditation_number",
    "accreditation_on",
)
COURSE = ("name", "grade", "weekly_hours")
APPROVAL = ("number", "dated", "address")


class OrganisationForm(PlainTextMixin, forms.Form):
    """Where pupils study besides the school (annex 1, cl. 3.4)."""

    name = LineField(label=gettext_lazy("Name"), max_length=300)
    address = LineField(label=gettext_lazy("Address"), max_length=300, required=False)
    licence_number = LineField(
        label=gettext_lazy("Number of the licence"), max_length=60, required=False
    )
    licence_on = DayField(label=gettext_lazy("Date of the licence"), required=False)
    accreditation_number = LineField(
        label=gettext_lazy("Number of the accreditation"),
        help_text=gettext_lazy("Needed where a pupil came from there by transfer."),
        max_length=60,
        required=False,
    )
    accreditation_on = DayField(label=gettext_lazy("Date of the accreditation"), required=False)

    def __init__(
        self, *args, school: School, row: OutsideOrganisation | None = None, **kwargs
    ) -> None:
        if row is not None:
            kwargs["initial"] = {name: getattr(row, name) for name in ORGANISATION}
        super().__init__(*args, **kwargs)
        self.school, self.row = school, row

    def clean(self) -> dict[str, Any]:
        """A name stands once; no licence is of a day to come."""
        given = super().clean()
        refuse_days_to_come(self, ("licence_on", "accreditation_on"), self.school.today())
        same = OutsideOrganisation.objects.filter(school=self.school, name=given.get("name", ""))
        if same.exclude(pk=self.row.pk if self.row else None).exists():
            self.add_error("name", _("This organisation is in the directory already."))
        return given


class CourseForm(PlainTextMixin, forms.Form):
    """An extracurricular course of the school's own plan."""

    name = LineField(label=gettext_lazy("Course"), max_length=200)
    grade = forms.IntegerField(
        label=gettext_lazy("Grade"),
        help_text=gettext_lazy("Empty: every grade."),
        min_value=1,
        max_value=12,
        required=False,
    )
    weekly_hours = forms.DecimalField(
        label=gettext_lazy("Hours a week"),
        min_value=Decimal("0"),
        max_value=Decimal("40"),
        max_digits=4,
        decimal_places=2,
        localize=True,
    )

    def __init__(self, *args, year: SchoolYear, row: SchoolCourse | None = None, **kwargs) -> None:
        if row is not None:
            kwargs["initial"] = {name: getattr(row, name) for name in COURSE}
        super().__init__(*args, **kwargs)
        self.year, self.row = year, row

    def clean(self) -> dict[str, Any]:
        """A course stands once in a year for its grade."""
        given = super().clean()
        same = SchoolCourse.objects.filter(
            year=self.year, name=given.get("name", ""), grade=given.get("grade")
        )
        if same.exclude(pk=self.row.pk if self.row else None).exists():
            self.add_error("name", _("This course stands in the list already."))
        return given


class ApprovalForm(PlainTextMixin, forms.Form):
    """What one body said of the act, or its publication (cl. 1.2)."""

    number = LineField(
        label=gettext_lazy("Number of the minutes or order"), max_length=60, required=False
    )
    dated = DayField(label=gettext_lazy("Date"), required=False)
    address = forms.URLField(
        label=gettext_lazy("Address on the site"),
        max_length=300,
        required=False,
        assume_scheme="https",
    )

    def __init__(self, *args, body: str, row: ActApproval | None, today: date, **kwargs) -> None:
        if row is not None:
            kwargs["initial"] = {name: getattr(row, name) for name in APPROVAL}
        super().__init__(*args, prefix=body, **kwargs)
        self.today = today
        del self.fields["number" if body == PUBLISHED else "address"]

    def clean(self) -> dict[str, Any]:
        """Nobody has agreed on a day to come."""
        given = super().clean()
        refuse_days_to_come(self, ("dated",), self.today)
        return given

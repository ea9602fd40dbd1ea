"""What a report is about: a class, a school year, how time is cut."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from accounts.models import School
from credit_transfer.forms.filters import YearForm
from students.forms.fields import OwnRowField
from students.models import SchoolYear

YEARS, PERIODS = "years", "periods"


class OneYearForm(forms.Form):
    """Which school year: that of today unless another is chosen."""

    year = OwnRowField(label=gettext_lazy("School year"), queryset=None, required=False)

    def __init__(self, *args, school: School, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].queryset = SchoolYear.objects.filter(school=school)


class DynamicsForm(YearForm):
    """Which class, and whether years or parts of a year stand side by side."""

    by = forms.ChoiceField(
        label=gettext_lazy("Side by side"),
        choices=(
            (YEARS, gettext_lazy("this school year and the one before")),
            (PERIODS, gettext_lazy("the two latest parts of the year")),
        ),
        required=False,
    )

    field_order = ("school_class", "year", "by")

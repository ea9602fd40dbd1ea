"""Filters of the lists over many cases: a class, only what lacks something, a month."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import School
from home_education.months import Month
from students.forms.fields import OwnRowField, shorten
from students.models import SchoolClass


class ClassForm(forms.Form):
    """Which cases are shown."""

    school_class = OwnRowField(label=gettext_lazy("Class"), queryset=None, required=False)

    def __init__(self, *args, school: School, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        classes = SchoolClass.objects.filter(school=school, year__ends_on__gte=school.today())
        self.fields["school_class"].queryset = classes


class ControlForm(ClassForm):
    """The same, and only the cases in which something is missing."""

    missing = forms.BooleanField(
        label=gettext_lazy("Only where something is missing"), required=False
    )


class MonthField(forms.CharField):
    """A month, picked or typed as 2026-11."""

    widget = forms.TextInput(attrs={"type": "month", "placeholder": "2026-11"})

    def to_python(self, value: Any) -> Month | None:
        """The month; ValidationError for nonsense."""
        text = super().to_python(value).strip()
        if not text:
            return None
        if (month := Month.read(text)) is None:
            told = _("“%(value)s” is no month. Write it as 2026-11.")
            raise ValidationError(told % {"value": shorten(text)})
        return month


class MonthForm(forms.Form):
    """Which month is shown: that of today unless another is asked for."""

    month = MonthField(label=gettext_lazy("Month"), required=False)

    def __init__(self, *args, today: date, **kwargs) -> None:
        super().__init__(*args, initial={"month": str(Month.of(today))}, **kwargs)
        self.today = today

    def chosen(self) -> Month:
        """The month asked for, else that of today."""
        asked = self.cleaned_data.get("month") if self.is_bound and self.is_valid() else None
        return asked or Month.of(self.today)

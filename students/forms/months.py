"""Which month a page shows."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from students.forms.fields import shorten
from students.months import Month


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

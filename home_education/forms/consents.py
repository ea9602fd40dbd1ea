"""Asking for a consent, and notes on health."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from documents.models import ConsentKind
from regulations.forms.fields import long_text
from students.forms.fields import DayField


class AskConsentForm(PlainTextMixin, forms.Form):
    """To whom the data may be shown, and until when (cl. 2.5)."""

    kind = forms.ChoiceField(choices=ConsentKind.choices, widget=forms.HiddenInput)
    recipients = forms.CharField(
        label=gettext_lazy("To whom the data may be shown"),
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("By name or office: the act asks for it."),
    )
    until = DayField(label=gettext_lazy("Valid until"), required=False)

    def __init__(self, *args, today: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_until(self) -> date | None:
        """A consent that has run out allows nothing."""
        until = self.cleaned_data["until"]
        if until is not None and until < self.today:
            raise ValidationError(_("This day is over. Give a day to come, or none."))
        return until


class HealthNotesForm(PlainTextMixin, forms.Form):
    """What teachers must take into account; no diagnosis."""

    health_notes = long_text(
        gettext_lazy("What the teachers take into account"),
        4000,
        rows=5,
        help_text=gettext_lazy(
            "Main features, side effects of treatment, emotional state. No diagnosis. Each reading "
            "is recorded."
        ),
    )

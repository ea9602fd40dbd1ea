"""Asking for a consent, and notes on health."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from documents.models import ConsentKind
from home_education.models import HomeCase
from home_education.papers.consents import ANNOUNCED, PASSED_ON
from home_education.services.consents import possible_readers
from regulations.forms.fields import long_text, several_of
from students.forms.fields import DayField

#: What each consent lets the family allow, in the words of Annex 3.
ALLOWED = {ConsentKind.HEALTH.value: ANNOUNCED, ConsentKind.TRANSFER.value: PASSED_ON}


class AskConsentForm(PlainTextMixin, forms.Form):
    """What is allowed, to whom the data may be shown, and until when (cl. 2.5)."""

    kind = forms.ChoiceField(choices=ConsentKind.choices, widget=forms.HiddenInput)
    ticked = several_of(
        gettext_lazy("What the family allows"),
        (),
        help_text=gettext_lazy("Leave them empty, and the family ticks them on the paper by hand."),
    )
    readers = several_of(
        gettext_lazy("Who reads the notes on health"),
        (),
        help_text=gettext_lazy("The consent names them, and nobody else opens the notes."),
    )
    recipients = long_text(
        gettext_lazy("To whom else the data may be shown"),
        1500,
        rows=2,
        help_text=gettext_lazy("By name or office: the act asks for it."),
    )
    until = DayField(label=gettext_lazy("Valid until"), required=False)

    def __init__(self, *args, home: HomeCase, today: date, kind: str, **kwargs) -> None:
        self.people = {
            str(one.pk): one
            for one in (possible_readers(home, today) if kind == ConsentKind.HEALTH else ())
        }
        kwargs["initial"] = {"kind": kind, "readers": list(self.people), "until": home.ends_on}
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["ticked"].choices = [
            (str(place), text) for place, text in enumerate(ALLOWED.get(kind, ()))
        ]
        self.fields["readers"].choices = [(pk, one.full_name) for pk, one in self.people.items()]
        if not self.people:
            del self.fields["readers"]
            self.fields["recipients"].label = _("To whom the data may be shown")

    def clean(self) -> dict[str, Any]:
        """Somebody is named; the choices become people and places of the list."""
        said = super().clean()
        if not said.get("readers") and not said.get("recipients"):
            self.add_error("recipients", _("Name whoever may see the data: the act asks for it."))
        said["readers"] = [self.people[pk] for pk in said.get("readers") or ()]
        said["ticked"] = [int(place) for place in said.get("ticked") or ()]
        return said

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

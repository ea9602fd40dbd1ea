"""Fields and questions that the applications of several regulations ask alike."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regulations.forms.questions import QuestionForm
from students.forms.fields import DayField
from students.models import Conclusion

NOT_HERE = {"invalid_choice": gettext_lazy("There is no such choice here. Choose from the list.")}


def one_of(label, choices: Iterable, **more) -> forms.ChoiceField:
    """One answer of a few, all of them seen at once."""
    return forms.ChoiceField(
        label=label,
        choices=list(choices),
        widget=forms.RadioSelect,
        error_messages={**NOT_HERE, "required": gettext_lazy("Choose one.")},
        **more,
    )


def some_of(label, choices: Iterable, **more) -> forms.MultipleChoiceField:
    """Several answers of a few."""
    return forms.MultipleChoiceField(
        label=label,
        choices=list(choices),
        widget=forms.CheckboxSelectMultiple,
        error_messages={**NOT_HERE, "required": gettext_lazy("Choose at least one.")},
        **more,
    )


def line(label, most: int = 200, **more) -> forms.CharField:
    """A line of text."""
    return forms.CharField(label=label, max_length=most, **more)


def words(label, help_text="", **more) -> forms.CharField:
    """A few lines of text that may be left out."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=1500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        **more,
    )


class PaperForm(QuestionForm):
    """Number, date and author of a paper, where it has them; its photo may come without them."""

    card_kind = ""
    number = line(gettext_lazy("Number"), 60, required=False)
    dated = DayField(label=gettext_lazy("Date"), required=False)
    issuer = line(gettext_lazy("Who gave it"), required=False)

    def proposed(self) -> dict[str, Any]:
        """The newest paper of this kind on the card."""
        if not self.card_kind:
            return {}
        known = Conclusion.objects.filter(student=self.about.student, kind=self.card_kind).first()
        if known is None:
            return {}
        return {"number": known.number, "dated": known.issued_on, "issuer": known.issuer}

    def clean_dated(self) -> date | None:
        """It is in somebody's hands already."""
        day = self.cleaned_data["dated"]
        if day is not None and day > self.about.today:
            raise ValidationError(_("This day is still to come: mend the date."))
        return day


class AddressForm(QuestionForm):
    """Where the applicant lives, for the head of the application."""

    lives_at = line(gettext_lazy("Address"), 250)

    def proposed(self) -> dict[str, Any]:
        """As the school knows it."""
        return {"lives_at": self.about.applicant.address or self.about.student.address}

"""Questions, and fields of questions, that the applications of several regulations ask alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regulations.forms.days import refuse_days_to_come, refuse_end_before_start
from regulations.forms.fields import NO_SUCH_CHOICE
from regulations.forms.questions import QuestionForm
from regulations.services.opening import NoSchoolYear, year_for
from regulations.words import Text
from students.forms.fields import DayField
from students.models import Conclusion

NOT_HERE = {"invalid_choice": NO_SUCH_CHOICE}
NO_SUCH_SUBJECT = gettext_lazy("There is no such subject here. Choose from the list.")


def radios(label: Text, choices: Iterable = (), **more) -> forms.ChoiceField:
    """One answer of a few, all of them seen at once."""
    return forms.ChoiceField(
        label=label,
        choices=list(choices),
        widget=forms.RadioSelect,
        error_messages={**NOT_HERE, "required": gettext_lazy("Choose one.")},
        **more,
    )


def ticks(label: Text, choices: Iterable, **more) -> forms.MultipleChoiceField:
    """Several answers of a few."""
    return forms.MultipleChoiceField(
        label=label,
        choices=list(choices),
        widget=forms.CheckboxSelectMultiple,
        error_messages={**NOT_HERE, "required": gettext_lazy("Choose at least one.")},
        **more,
    )


def subject_ticks(label: Text) -> forms.ModelMultipleChoiceField:
    """One subject of the school or more; its form says of which."""
    return forms.ModelMultipleChoiceField(
        label=label,
        queryset=None,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": gettext_lazy("Choose at least one subject."),
            "invalid_choice": NO_SUCH_SUBJECT,
            "invalid_pk_value": NO_SUCH_SUBJECT,
        },
    )


def line(label: Text, most: int = 200, **more) -> forms.CharField:
    """A line of text."""
    return forms.CharField(label=label, max_length=most, **more)


def own_words(label: Text, help_text: Text = "") -> forms.CharField:
    """A few lines in the family's own words, which may be left out."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=1500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class PeriodForm(QuestionForm):
    """For which time."""

    starts_on = DayField(label=gettext_lazy("From"))
    ends_on = DayField(
        label=gettext_lazy("To"),
        required=False,
        help_text=gettext_lazy("Empty: to the end of the school year."),
    )

    def proposed(self) -> dict[str, Any]:
        """From today on."""
        return {"starts_on": self.about.today}

    def clean(self) -> dict[str, Any]:
        """It ends after it began, in a school year that the school knows."""
        given = super().clean()
        refuse_end_before_start(self, "starts_on", "ends_on")
        if given.get("starts_on"):
            try:
                year_for(self.about.student, given["starts_on"])
            except NoSchoolYear:
                text = _("The school’s calendar does not reach so far: choose an earlier day.")
                self.add_error("starts_on", text)
        return given


class PaperForm(QuestionForm):
    """Number, date and author of a paper, where it has them; its photo may come without them.
    What the pupil's card knows of a paper of `card_kind` stands there already."""

    card_kind = ""
    number = line(gettext_lazy("Number"), 60, required=False)
    dated = DayField(label=gettext_lazy("Date"), required=False)
    issuer = line(gettext_lazy("Who gave it"), required=False)

    def proposed(self) -> dict[str, Any]:
        """The newest paper of this kind on the card."""
        kinds = [self.card_kind] if self.card_kind else []
        known = Conclusion.objects.filter(student=self.about.student, kind__in=kinds).first()
        if known is None:
            return {}
        return {"number": known.number, "dated": known.issued_on, "issuer": known.issuer}

    def clean(self) -> dict[str, Any]:
        """It is in somebody's hands already."""
        given = super().clean()
        refuse_days_to_come(self, ["dated"], self.about.today)
        return given


class AddressForm(QuestionForm):
    """Where the applicant lives, for the head of the application."""

    lives_at = line(gettext_lazy("Address"), 250)

    def proposed(self) -> dict[str, Any]:
        """As the school knows it."""
        return {"lives_at": self.about.applicant.address or self.about.student.address}


class FilesForm(QuestionForm):
    """A page that only takes papers."""

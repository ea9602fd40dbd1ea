"""What both editions ask a family that applies: in its own words, one question a page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from externat.rules.vocabulary import Ground2016
from regulations.forms.questions import QuestionForm
from regulations.services.opening import NoSchoolYear, year_for
from students.forms.fields import DayField
from students.models import Conclusion
from students.models.papers import ConclusionKind, StatusKind

NOT_HERE = {"invalid_choice": gettext_lazy("There is no such choice here. Choose from the list.")}
LAST_GRADE, LARGEST_CLASS = 12, 50


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


def held_statuses(student, today: date) -> set[str]:
    """The statuses on the pupil's card that are in force."""
    return {
        one.kind
        for one in student.statuses.all()
        if one.since <= today and (one.until is None or one.until >= today)
    }


class GroundForm2016(QuestionForm):
    """For whom the individual form of 2016 is (cl. I.6)."""

    ground = one_of(gettext_lazy("Ground"), Ground2016.choices())


class SmallClassForm(QuestionForm):
    """How many pupils the class has."""

    class_size = forms.IntegerField(
        label=gettext_lazy("Pupils in the class"), min_value=1, max_value=LARGEST_CLASS
    )

    def proposed(self) -> dict[str, Any]:
        """As the school's lists have it."""
        school_class = self.about.student.school_class
        if school_class is None:
            return {}
        return {"class_size": school_class.students.filter(left_on=None).count()}


class TreatmentForm(QuestionForm):
    """Where and how long the child is treated (cl. III.4)."""

    institution = line(gettext_lazy("Health institution, its full name"), 300)
    admitted_on = DayField(label=gettext_lazy("Admitted on"))
    expected_until = DayField(label=gettext_lazy("Treatment is expected until"))

    def clean(self) -> dict[str, Any]:
        """It ends after it began."""
        given = super().clean()
        first, last = given.get("admitted_on"), given.get("expected_until")
        if first and last and last < first:
            text = _("The last day is before the first one: mend the dates.")
            self.add_error("expected_until", text)
        return given


class NeedsForm(QuestionForm):
    """Statuses on which hours and papers depend; what the school knows stands there already."""

    has_special_needs = forms.BooleanField(
        label=gettext_lazy("The learner has special educational needs (ООП)"), required=False
    )
    is_disabled = forms.BooleanField(
        label=gettext_lazy("The learner has a disability"), required=False
    )

    def proposed(self) -> dict[str, Any]:
        """The statuses on the pupil's card."""
        held = held_statuses(self.about.student, self.about.today)
        return {
            "has_special_needs": StatusKind.OOP.value in held,
            "is_disabled": StatusKind.DISABILITY.value in held,
        }


class TermForm(QuestionForm):
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
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and last < first:
            text = _("The last day is before the first one: mend the dates.")
            self.add_error("ends_on", text)
        if first:
            try:
                year_for(self.about.student, first)
            except NoSchoolYear:
                text = _("The school’s calendar does not reach so far: choose an earlier day.")
                self.add_error("starts_on", text)
        return given


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


class MedicalForm(PaperForm):
    """The conclusion of the medical commission."""

    card_kind = ConclusionKind.MEDICAL.value


class NeedsPaperForm(PaperForm):
    """The extract or conclusion on special needs."""

    card_kind = ConclusionKind.IRC.value


class PhotoForm(QuestionForm):
    """A page that only takes a photo."""


class WishesForm(QuestionForm):
    """What else the school should know, in the family's own words."""

    remote = forms.BooleanField(
        label=gettext_lazy("Some lessons at a distance would suit us"), required=False
    )
    wishes = words(gettext_lazy("In your own words"), gettext_lazy("Without a diagnosis, please."))


class AddressForm(QuestionForm):
    """Where the applicant lives, for the head of the application."""

    lives_at = line(gettext_lazy("Address"), 250)

    def proposed(self) -> dict[str, Any]:
        """As the school knows it."""
        return {"lives_at": self.about.applicant.address or self.about.student.address}


class AcquaintedForm(QuestionForm):
    """The family has read by what rules the form goes."""

    is_acquainted = forms.BooleanField(
        label=gettext_lazy("I have read the school’s regulation and how it assesses"),
        error_messages={"required": gettext_lazy("Read the regulation and tick it.")},
    )

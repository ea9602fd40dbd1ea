"""The questions of the parents' application (Annex 1): in the parents' words, one a page."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home_education import rules
from home_education.family import details_of
from home_education.forms.application import variant_choices
from home_education.services.opening import known_of
from regulations.forms.questions import QuestionForm
from regulations.services.opening import NoSchoolYear, year_for
from students.forms.fields import DayField
from students.models import Conclusion
from students.models.papers import ConclusionKind

NOT_HERE = {"invalid_choice": gettext_lazy("There is no such choice here. Choose from the list.")}
#: Places as a parent would say them.
PLACES = {
    rules.Place.HOME: gettext_lazy("At home"),
    rules.Place.SCHOOL: gettext_lazy("In the school building, one to one"),
    rules.Place.HOSPITAL: gettext_lazy("In a hospital, teachers of our school come"),
    rules.Place.HOSPITAL_UNIT: gettext_lazy("In a hospital that has teachers of its own"),
}


def _choice(label, choices, **more) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=list(choices),
        widget=forms.RadioSelect,
        error_messages={**NOT_HERE, "required": gettext_lazy("Choose one.")},
        **more,
    )


def _line(label, most: int = 200, **more) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, **more)


def not_to_come(day: date | None, today: date) -> date | None:
    """The day of a paper that is in somebody's hands is over, or is today."""
    if day is not None and day > today:
        raise ValidationError(_("This day is still to come: mend the date."))
    return day


class ChildForm(QuestionForm):
    """What the school asks of the child's status; what it knows stands there already."""

    has_special_needs = forms.BooleanField(
        label=gettext_lazy("The commission (ПМПК) gave the status ОВЗ"), required=False
    )
    is_disabled = forms.BooleanField(
        label=gettext_lazy("My child has the status of a disabled child"), required=False
    )
    programme = _choice(
        gettext_lazy("By which programme?"),
        (
            (rules.Programme.GENERAL.value, gettext_lazy("The programme of the class")),
            (
                rules.Programme.ADAPTED.value,
                gettext_lazy("An adapted programme, as the ПМПК recommends"),
            ),
        ),
    )

    def proposed(self) -> dict[str, Any]:
        """The statuses on the pupil's card."""
        known = known_of(self.about.student, self.about.today)
        return {name: known[name] for name in self.fields if name in known}


class VariantForm(QuestionForm):
    """Which adapted programme; who does not know it leaves it to the school."""

    variant = forms.ChoiceField(
        label=gettext_lazy("Variant, as the conclusion of the ПМПК names it"),
        choices=variant_choices,
        required=False,
        error_messages=NOT_HERE,
    )


class PlaceForm(QuestionForm):
    """Where lessons are to be held."""

    study_place = _choice(
        gettext_lazy("Place of lessons"),
        [(place.value, words) for place, words in PLACES.items()],
        initial=rules.Place.HOME.value,
    )


class SchoolPlaceForm(QuestionForm):
    """Why in the school building."""

    school_ground = _choice(gettext_lazy("Reason"), rules.SchoolGround.choices())
    school_reason = forms.CharField(
        label=gettext_lazy("In your own words"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Without a diagnosis, please."),
    )


class HospitalForm(QuestionForm):
    """Which hospital, and whom the school asks there."""

    hospital = _line(gettext_lazy("Hospital, its full name"), 250)
    doctor = _line(gettext_lazy("Attending doctor, if you know"), 250, required=False)


class TermForm(QuestionForm):
    """For which time."""

    starts_on = DayField(label=gettext_lazy("From"))
    ends_on = DayField(
        label=gettext_lazy("To"),
        required=False,
        help_text=gettext_lazy(
            "Empty: as long as the medical conclusion says, not longer than the school year."
        ),
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


class BroughtForm(QuestionForm):
    """Number, date and author of a paper; what the pupil's card knows stands there already."""

    card_kind = ""
    number = _line(gettext_lazy("Number"), 60)
    dated = DayField(label=gettext_lazy("Date"))
    issuer = _line(gettext_lazy("Who gave it"))

    def proposed(self) -> dict[str, Any]:
        """The newest paper of this kind on the card."""
        known = Conclusion.objects.filter(student=self.about.student, kind=self.card_kind).first()
        if known is None:
            return {}
        return {"number": known.number, "dated": known.issued_on, "issuer": known.issuer}

    def clean_dated(self) -> date | None:
        """It is in the parents' hands."""
        return not_to_come(self.cleaned_data["dated"], self.about.today)


class ConclusionForm(BroughtForm):
    """The medical conclusion with its period."""

    card_kind = ConclusionKind.MEDICAL.value
    starts_on = DayField(label=gettext_lazy("Study at home is recommended from"))
    ends_on = DayField(label=gettext_lazy("The last recommended day"))

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["issuer"].label = _("Medical organisation, its full name")

    def clean(self) -> dict[str, Any]:
        """Its last day is not before the first, and not over."""
        given = super().clean()
        first, last = given.get("starts_on"), given.get("ends_on")
        if first and last and last < first:
            text = _("The last day is before the first one: mend the dates.")
            self.add_error("ends_on", text)
        elif last and last < self.about.today:
            text = _("This conclusion is over: a new one is needed.")
            self.add_error("ends_on", text)
        return given


class PmpkForm(BroughtForm):
    """The conclusion of the ПМПК."""

    card_kind = ConclusionKind.PMPK.value


class RehabilitationForm(BroughtForm):
    """The programme of rehabilitation of a disabled child."""

    card_kind = ConclusionKind.IPRA.value


class AddressForm(QuestionForm):
    """Annex 1 asks where the parent is registered; the rest the school knows."""

    registered_at = _line(gettext_lazy("Address of registration"), 250)

    def proposed(self) -> dict[str, Any]:
        """As it was said before; else most people live where they are registered."""
        student, applicant = self.about.student, self.about.applicant
        kept = details_of(student, applicant, self.about.today).registered_at
        return {"registered_at": kept or applicant.address or student.address}


class DutiesForm(QuestionForm):
    """What Annex 1 has the parents promise (cl. 4.2)."""

    is_acquainted = forms.BooleanField(
        label=gettext_lazy("I have read the school’s regulation on home education"),
        error_messages={"required": gettext_lazy("Read the regulation and tick it.")},
    )
    promises = forms.BooleanField(
        label=gettext_lazy(
            "I will create the conditions for lessons: a place to work, and a grown-up of the "
            "family who is present"
        ),
        error_messages={"required": gettext_lazy("Without it lessons cannot be held: tick it.")},
    )


class PapersForm(QuestionForm):
    """A page that only takes papers."""

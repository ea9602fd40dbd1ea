"""The questions of the parents' application (Annex 1): in the parents' words, one a page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home_education import rules
from home_education.family import details_of
from home_education.forms.application import variant_choices
from home_education.services.opening import known_of
from regulations.forms.days import refuse_end_before_start
from regulations.forms.question_kinds import NOT_HERE, PaperForm, PeriodForm, line, radios
from regulations.forms.questions import QuestionForm
from students.forms.fields import DayField
from students.models.papers import ConclusionKind

#: Places as a parent would say them.
PLACES = {
    rules.Place.HOME: gettext_lazy("At home"),
    rules.Place.SCHOOL: gettext_lazy("In the school building, one to one"),
    rules.Place.HOSPITAL: gettext_lazy("In a hospital, teachers of our school come"),
    rules.Place.HOSPITAL_UNIT: gettext_lazy("In a hospital that has teachers of its own"),
}


class ChildForm(QuestionForm):
    """What the school asks of the child's status; what it knows stands there already."""

    has_special_needs = forms.BooleanField(
        label=gettext_lazy("The commission (ПМПК) gave the status ОВЗ"), required=False
    )
    is_disabled = forms.BooleanField(
        label=gettext_lazy("My child has the status of a disabled child"), required=False
    )
    programme = radios(
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

    study_place = radios(
        gettext_lazy("Place of lessons"),
        [(place.value, words) for place, words in PLACES.items()],
        initial=rules.Place.HOME.value,
    )


class SchoolPlaceForm(QuestionForm):
    """Why in the school building."""

    school_ground = radios(gettext_lazy("Reason"), rules.SchoolGround.choices())
    school_reason = forms.CharField(
        label=gettext_lazy("In your own words"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Without a diagnosis, please."),
    )


class HospitalForm(QuestionForm):
    """Which hospital, and whom the school asks there."""

    hospital = line(gettext_lazy("Hospital, its full name"), 250)
    doctor = line(gettext_lazy("Attending doctor, if you know"), 250, required=False)


class TermForm(PeriodForm):
    """For which time."""

    ends_on = DayField(
        label=gettext_lazy("To"),
        required=False,
        help_text=gettext_lazy(
            "Empty: as long as the medical conclusion says, not longer than the school year."
        ),
    )


class BroughtForm(PaperForm):
    """Number, date and author of a paper: without them it is none."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for name in ("number", "dated", "issuer"):
            self.fields[name].required = True


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
        refuse_end_before_start(self, "starts_on", "ends_on")
        last = given.get("ends_on")
        if last and last < self.about.today:
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

    registered_at = line(gettext_lazy("Address of registration"), 250)

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

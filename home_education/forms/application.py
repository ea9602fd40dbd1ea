"""The application of Annex 1 as the school types it in from paper."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from home_education import rules
from home_education.family import acts_alone, applicants_on
from regulations.forms.days import refuse_days_to_come, refuse_end_before_start
from regulations.forms.fields import NOTHING, long_text, one_of
from students.forms.fields import DayField, OwnRowField
from students.models import Student

#: What an application says of the case itself, by the names of its own fields.
FIELDS = (
    "applicant",
    "applied_on",
    "application_received_on",
    "has_special_needs",
    "is_disabled",
    "study_form",
    "programme",
    "variant",
    "study_place",
    "school_ground",
    "school_reason",
    "starts_on",
    "ends_on",
)


def variant_choices() -> list[tuple[str, Any]]:
    """The variants of Annex 4 by whom they are for."""
    groups = (rules.LISTED_VARIANTS | rules.UNLISTED_VARIANTS).items()
    return [
        NOTHING,
        *((f"для обучающихся {whom}", [(one, one) for one in numbers]) for whom, numbers in groups),
    ]


class ApplicationForm(PlainTextMixin, forms.Form):
    """What stands on the paper; what is not there yet may wait, the rules say what is missing."""

    applicant = OwnRowField(label=gettext_lazy("Who applies"), queryset=None, required=False)
    applied_on = DayField(label=gettext_lazy("Date on the application"), required=False)
    application_received_on = DayField(label=gettext_lazy("Came in on"), required=False)
    has_special_needs = forms.BooleanField(
        label=gettext_lazy("The pupil has the status of limited health possibilities (ОВЗ)"),
        required=False,
    )
    is_disabled = forms.BooleanField(
        label=gettext_lazy("The pupil is a disabled child"), required=False
    )
    study_form = one_of(
        gettext_lazy("Form of education"), rules.StudyForm.choices(), initial="full_time"
    )
    programme = one_of(gettext_lazy("Programme"), rules.Programme.choices())
    variant = forms.ChoiceField(
        label=gettext_lazy("Variant of the adapted programme"),
        choices=variant_choices,
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("There is no such choice here. Choose from the list.")
        },
    )
    study_place = one_of(gettext_lazy("Where lessons are held"), rules.Place.choices())
    school_ground = one_of(gettext_lazy("Why in the school building"), rules.SchoolGround.choices())
    school_reason = long_text(gettext_lazy("Why lessons at home are impossible"), 1000, rows=2)
    starts_on = DayField(
        label=gettext_lazy("From"),
        required=False,
        help_text=gettext_lazy("Left empty, it follows from the conclusion and the school year."),
    )
    ends_on = DayField(
        label=gettext_lazy("To"),
        required=False,
        help_text=gettext_lazy("Left empty, it follows from the conclusion and the school year."),
    )

    def __init__(self, *args, student: Student, today: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.is_adult = acts_alone(student, today)
        self.fields["applicant"].queryset = applicants_on(student, today)

    def clean(self) -> dict[str, Any]:
        """A general programme has no variant; nobody applies on a day to come; the term ends after
        it began."""
        given = super().clean()
        if given.get("programme") != rules.Programme.ADAPTED:
            given["variant"] = ""
        if given.get("study_place") != rules.Place.SCHOOL:
            given["school_ground"] = given["school_reason"] = ""
        given["study_form"] = given.get("study_form") or ""
        refuse_days_to_come(self, ["applied_on", "application_received_on"], self.today)
        refuse_end_before_start(self, "starts_on", "ends_on")
        return given

    def application(self) -> dict[str, Any]:
        """What is written into the case."""
        return {name: self.cleaned_data.get(name) for name in FIELDS}

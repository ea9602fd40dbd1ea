"""What both editions ask a family that applies: in its own words, one question a page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from externat.rules.vocabulary import Ground2016
from regulations.forms.days import refuse_end_before_start
from regulations.forms.question_kinds import (
    PaperForm,
    line,
    own_words,
    radios,
)
from regulations.forms.questions import QuestionForm
from students.forms.fields import DayField
from students.models.papers import ConclusionKind, StatusKind

LAST_GRADE, LARGEST_CLASS = 12, 50


class GroundForm2016(QuestionForm):
    """For whom the individual form of 2016 is (cl. I.6)."""

    ground = radios(gettext_lazy("Ground"), Ground2016.choices())


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
        refuse_end_before_start(self, "admitted_on", "expected_until")
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
        held = self.about.student.statuses_on(self.about.today)
        return {
            "has_special_needs": StatusKind.OOP.value in held,
            "is_disabled": StatusKind.DISABILITY.value in held,
        }


class MedicalForm(PaperForm):
    """The conclusion of the medical commission."""

    card_kind = ConclusionKind.MEDICAL.value


class NeedsPaperForm(PaperForm):
    """The extract or conclusion on special needs."""

    card_kind = ConclusionKind.IRC.value


class WishesForm(QuestionForm):
    """What else the school should know, in the family's own words."""

    remote = forms.BooleanField(
        label=gettext_lazy("Some lessons at a distance would suit us"), required=False
    )
    wishes = own_words(
        gettext_lazy("In your own words"), gettext_lazy("Without a diagnosis, please.")
    )


class AcquaintedForm(QuestionForm):
    """The family has read by what rules the form goes."""

    is_acquainted = forms.BooleanField(
        label=gettext_lazy("I have read the school’s regulation and how it assesses"),
        error_messages={"required": gettext_lazy("Read the regulation and tick it.")},
    )

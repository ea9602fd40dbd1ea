"""Wishes and adaptations of the study plan; days of those who sign outside the paper."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from documents.frozen import iso
from externat.fact_finding import plan_of
from externat.models import IndividualCase, IndividualPlan
from externat.plan_law import law_of
from externat.rules.vocabulary import Channel, Place, Teaching
from regulations.forms.days import DayMixin
from regulations.forms.fields import long_text, one_of
from students.forms.fields import DayField

LARGEST = 2**31 - 1
TEXT_MAX = 4000


class _OfPlan(PlainTextMixin, forms.Form):
    """A form over the plan as a whole; what the edition or the form of study has not, goes out."""

    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
    )

    def __init__(self, *args, plan: IndividualPlan, without: frozenset[str], **kwargs) -> None:
        names = [name for name in self.base_fields if name != "version"]
        said = {name: getattr(plan, name) for name in names}
        kwargs["initial"] = {**said, "version": plan.version if plan.pk else 0}
        super().__init__(*args, **kwargs)
        for name in without & self.fields.keys():
            del self.fields[name]

    def values(self) -> dict[str, Any]:
        """What was written, by the plan's fields."""
        return {name: said for name, said in self.cleaned_data.items() if name != "version"}


class WordsForm(_OfPlan):
    """What the plan says as a whole."""

    programme = forms.CharField(
        label=gettext_lazy("Educational programme, standard plan"), max_length=300, required=False
    )
    wish_place = one_of(gettext_lazy("Where to teach, by the wish of the family"), Place.choices())
    wish_teaching = one_of(
        gettext_lazy("Alone or in a group, by the wish of pupil and family"),
        Teaching.choices(),
        help_text=gettext_lazy("Without a recorded wish no lesson is given in a group."),
    )
    difference_reason = long_text(
        gettext_lazy("Why the hours differ from the quota"),
        TEXT_MAX,
        rows=2,
        help_text=gettext_lazy("Only where the school's setting lets them differ at all."),
    )
    specialists_joined = forms.BooleanField(
        label=gettext_lazy("Specialists took part in making the plan"), required=False
    )
    specialists = forms.CharField(
        label=gettext_lazy("Which specialists"), max_length=300, required=False
    )
    has_own_programmes = forms.BooleanField(
        label=gettext_lazy("The individual programmes are written and kept by the school"),
        required=False,
    )
    adaptations = long_text(gettext_lazy("Adaptations, means of learning"), TEXT_MAX, rows=4)
    socialising = long_text(
        gettext_lazy("Contact with the class, life of the school"), TEXT_MAX, rows=4
    )

    def clean(self) -> dict[str, Any]:
        """Whoever took part is named."""
        said = super().clean() or self.cleaned_data
        if said.get("specialists_joined") and not said.get("specialists"):
            self.add_error("specialists", _("Name who took part."))
        return said


class _Minutes(forms.Form):
    """The minutes by which the council endorsed the plan."""

    council_number = forms.CharField(
        label=gettext_lazy("Minutes of the pedagogical council, number"),
        max_length=40,
        required=False,
    )
    council_on = DayField(label=gettext_lazy("Minutes of the council, date"), required=False)

    def clean(self) -> dict[str, Any]:
        """Minutes have both a number and a date."""
        said = super().clean() or self.cleaned_data
        number, day = said.get("council_number"), said.get("council_on")
        if number and not day and "council_on" not in self.errors:
            self.add_error("council_on", _("Write the date of the minutes too."))
        if day and not number:
            self.add_error("council_number", _("Write the number of the minutes too."))
        return said


class SignaturesForm(DayMixin, _Minutes, _OfPlan):
    """Whose hand stands under the plan besides the paper's own signatures."""

    day_fields = ("teachers_signed_on", "council_on")
    field_order = ("teachers_signed_on", "council_number", "council_on", "family_channel")
    teachers_signed_on = DayField(
        label=gettext_lazy("Signed by the teachers who made it, on"), required=False
    )
    family_channel = one_of(
        gettext_lazy("How the plan signed by the family came back"), Channel.choices()
    )


class AmendedMinutesForm(DayMixin, PlainTextMixin, _Minutes):
    """The minutes by which the council endorsed the change: never those of the former version."""

    day_fields = ("council_on",)

    def __init__(self, details: IndividualCase, data: Any, values: Any, day: date) -> None:
        said = values or {"council_number": "", "council_on": ""}
        held = date.fromisoformat(said["council_on"]) if said["council_on"] else None
        super().__init__(data, initial={**said, "council_on": held}, today=day)

    def values(self) -> dict[str, Any]:
        """What was written, as it is kept."""
        day = self.cleaned_data["council_on"]
        return {
            "council_number": self.cleaned_data["council_number"],
            "council_on": iso(day),
        }


class AmendedWordsForm(WordsForm):
    """The same words in a plan in force, as they would be."""

    def __init__(self, details: IndividualCase, data: Any, values: Any, day: date) -> None:
        law = law_of(details.case.act)
        without = law.not_in_plan(details.form) | {"version"}
        super().__init__(data, plan=plan_of(details), without=without)
        self.initial |= values or {}

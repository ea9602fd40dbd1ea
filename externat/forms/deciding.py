"""Input of commissions, of the educational declaration, of the council's decision (2021)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from externat.forms.people import PeopleField, PersonField
from externat.models import IndividualCommission
from externat.models.individual import LAST_GRADE
from externat.rules.edition_2021 import P_II_9, is_declarable
from externat.rules.levels import HIGHEST, LOWEST
from externat.rules.vocabulary import CommissionPurpose, Decision
from regulations.forms.days import DayMixin
from regulations.forms.fields import long_text, one_of
from regulations.words import Text
from students.forms.fields import DayField

SUBJECT_MAX, YEAR_MAX, NUMBER_MAX, TEXT_MAX = 120, 20, 40, 3000
#: Empty rows of the declaration that wait to be filled; how many are read at most.
SPARE_ROWS, MOST_ROWS = 4, 60
DECLARED_LIST = "declared-subjects"


class CommissionForm(PlainTextMixin, forms.Form):
    """Who assesses, and what the head's order approves (cl. II.4)."""

    chair = PersonField(label=gettext_lazy("Chair"), queryset=None, required=False)
    members = PeopleField(label=gettext_lazy("Members besides the chair"), queryset=None)
    schedule_approved = forms.BooleanField(
        label=gettext_lazy("The order approves the schedule of the assessment"), required=False
    )
    tasks_approved = forms.BooleanField(
        label=gettext_lazy("The order approves the list of tasks"), required=False
    )
    conclusion = long_text(
        gettext_lazy("Conclusion of the protocol"),
        TEXT_MAX,
        help_text=gettext_lazy("For which grade the learner is assessed, where they may study on."),
    )

    def __init__(
        self,
        *args,
        purpose: CommissionPurpose,
        people: QuerySet[Person],
        commission: IndividualCommission | None,
        **kwargs,
    ) -> None:
        if commission is not None:
            members = [one.person_id for one in commission.members.all()]
            people = people | Person.objects.filter(pk__in=[commission.chair_id, *members])
            kwargs["initial"] = {
                "chair": commission.chair_id,
                "members": members,
                "schedule_approved": commission.schedule_approved,
                "tasks_approved": commission.tasks_approved,
                "conclusion": commission.conclusion,
            }
        super().__init__(*args, prefix=purpose.value, **kwargs)
        self.purpose = purpose
        for name in ("chair", "members"):
            self.fields[name].queryset = people

    @property
    def title(self) -> Text:
        """What the commission is for."""
        return self.purpose.label

    def clean(self) -> dict[str, Any]:
        """The chair is no member besides themselves."""
        said = super().clean()
        chair, members = said.get("chair"), said.get("members") or ()
        if chair is not None and chair in members:
            told = _("%(name)s is the chair: take the tick among the members away.")
            self.add_error("members", ValidationError(told % {"name": chair.short_name}))
        return said


class LevelsForm(forms.Form):
    """Whether both levels are attested at once (cl. II.9)."""

    attests_both_levels = forms.BooleanField(
        label=gettext_lazy("Is attested for the basic and the profile level at once"),
        required=False,
    )


class DeclaredForm(PlainTextMixin, forms.Form):
    """One row of the declaration; an empty subject takes the row out."""

    name = forms.CharField(
        label=gettext_lazy("Subject"),
        max_length=SUBJECT_MAX,
        required=False,
        widget=forms.TextInput(attrs={"list": DECLARED_LIST, "autocomplete": "off"}),
    )
    mark = forms.IntegerField(
        label=gettext_lazy("Result"), min_value=LOWEST, max_value=HIGHEST, required=False
    )
    grade = forms.IntegerField(
        label=gettext_lazy("Grade"), min_value=1, max_value=LAST_GRADE, required=False
    )
    year = forms.CharField(label=gettext_lazy("School year"), max_length=YEAR_MAX, required=False)

    def clean_name(self) -> str:
        """The six subjects of cl. II.9 are assessed, never declared."""
        name = self.cleaned_data["name"]
        if name and not is_declarable(name):
            told = _("“%(subject)s” is not declared, it is assessed (%(clause)s): take it out.")
            raise ValidationError(told % {"subject": name, "clause": P_II_9.cite})
        return name

    def clean(self) -> dict[str, Any]:
        """A result belongs to a subject."""
        said = super().clean()
        rest = said.get("mark"), said.get("grade"), said.get("year")
        if "name" in said and not said["name"] and any(rest):
            self.add_error("name", ValidationError(_("Name the subject of this result.")))
        return said


class CouncilForm(PlainTextMixin, DayMixin, forms.Form):
    """What the minutes of the council say (cl. I.11)."""

    decision = one_of(
        gettext_lazy("The council decided"),
        Decision.choices(),
        required=True,
    )
    minutes_number = forms.CharField(
        label=gettext_lazy("Number of the minutes"), max_length=NUMBER_MAX, required=False
    )
    minutes_on = DayField(label=gettext_lazy("Date of the minutes"), required=False)
    decision_reasons = long_text(
        gettext_lazy("Reasons of the decision"),
        TEXT_MAX,
        help_text=gettext_lazy("Obligatory where the act leaves the decision to the council."),
    )
    chosen_form = forms.CharField(
        label=gettext_lazy("Institutional form that the family chose"),
        max_length=SUBJECT_MAX,
        required=False,
        help_text=gettext_lazy("Where the council transfers the learner."),
    )

    day_fields = ("minutes_on",)

"""The application for an individual form as the school types it in from paper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from externat.forms.sections import Section, sections_of
from externat.forms.subject_choice import SubjectsField, boxes_of, named
from externat.models.individual import LAST_GRADE
from externat.rules import edition_2021
from externat.rules.vocabulary import Applicant, Channel, Circumstance, ExternGround, Goal
from externat.services.opening import Named, is_adult
from externat.ways import Way
from regulations.adoption import settings_on
from regulations.forms.days import refuse_days_to_come, refuse_end_before_start
from regulations.forms.fields import NOTHING, long_text, one_of, several_of
from regulations.services.opening import guardians_on
from students.forms.fields import DayField, LineField, OwnRowField
from students.models import SchoolYear, Student

#: What an application says of the case itself, by the names of its own fields; a form of the way
#: has those of them that the way asks for.
OF_EVERY_WAY = (
    "applicant_kind",
    "applicant",
    "applied_on",
    "application_received_on",
    "channel",
    "grade",
    "has_special_needs",
    "is_disabled",
    "wishes",
)
OF_2016 = ("ground", "ground_reason", "class_size")
TREATMENT = ("institution", "admitted_on", "expected_until", "group_size", "home_school")
OF_2021 = ("circumstances", "past_circumstances")
ENTERING = ("is_transfer",)
EXTERN = ("ground", "ground_reason", "goal", "left_with_others", "lacks_records", "studied_before")
COMBINED = ("ground_reason", "goal", "other_form")
FAMILY = ("is_of_catchment", "studies_by_primary_standard")
PATRONAGE = ("ground", "ground_reason", "is_prolonged")


def names_for(way: Way) -> tuple[str, ...]:
    """The fields of the case that the application of this way has."""
    if way.edition.is_2016:
        return OF_EVERY_WAY + OF_2016
    if way.is_combination:
        return OF_EVERY_WAY + OF_2021 + COMBINED
    own = EXTERN if way.is_extern else PATRONAGE if way.is_patronage else FAMILY
    return OF_EVERY_WAY + OF_2021 + ENTERING + own


class ApplicationForm(PlainTextMixin, forms.Form):
    """What stands on the paper; what is not there yet may wait, the rules say what is missing."""

    applicant_kind = one_of(gettext_lazy("Who applies"), Applicant.choices())
    applicant = OwnRowField(
        label=gettext_lazy("Parent or legal guardian"), queryset=None, required=False
    )
    applied_on = DayField(label=gettext_lazy("Date on the application"), required=False)
    application_received_on = DayField(label=gettext_lazy("Came in on"), required=False)
    channel = one_of(gettext_lazy("How it came"), Channel.choices())
    ground = one_of(gettext_lazy("Ground"), ())
    ground_reason = long_text(gettext_lazy("The reason, in the words of the paper"), 2000, rows=2)
    goal = one_of(gettext_lazy("What the extern is enrolled for"), Goal.choices())
    other_form = LineField(
        label=gettext_lazy("The form beside which the externat goes"),
        max_length=120,
        required=False,
    )
    is_transfer = forms.BooleanField(
        label=gettext_lazy("A pupil of this school changes the form (a transfer)"), required=False
    )
    is_of_catchment = forms.BooleanField(
        label=gettext_lazy("The learner lives on the territory that this school serves"),
        required=False,
    )
    studies_by_primary_standard = forms.BooleanField(
        label=gettext_lazy("Studies by the state standard of primary education"), required=False
    )
    grade = forms.IntegerField(
        label=gettext_lazy("Grade"),
        help_text=gettext_lazy("Where it is not the grade of the class."),
        min_value=1,
        max_value=LAST_GRADE,
        required=False,
    )
    class_size = forms.IntegerField(
        label=gettext_lazy("Pupils in the class"), min_value=1, max_value=60, required=False
    )
    has_special_needs = forms.BooleanField(
        label=gettext_lazy("Has special educational needs"), required=False
    )
    is_disabled = forms.BooleanField(label=gettext_lazy("Has a disability"), required=False)
    is_prolonged = forms.BooleanField(
        label=gettext_lazy("The time of study was lawfully prolonged for special needs"),
        required=False,
    )
    circumstances = several_of(
        gettext_lazy("Where and how the learner lives now"), Circumstance.choices()
    )
    past_circumstances = several_of(
        gettext_lazy("Where and how the learner lived before"),
        [(one.value, one.label) for one in Circumstance if one in edition_2021.ALL_YEAR],
    )
    left_with_others = forms.BooleanField(
        label=gettext_lazy("Left the territory with people who are no legal guardians"),
        required=False,
    )
    lacks_records = forms.BooleanField(
        label=gettext_lazy("There are no papers on the level or the results before"),
        help_text=gettext_lazy("A commission then determines the level before the enrolment."),
        required=False,
    )
    studied_before = long_text(
        gettext_lazy("Where and how the learner studied before"), 2000, rows=2
    )
    institution = LineField(
        label=gettext_lazy("Health institution"), max_length=300, required=False
    )
    admitted_on = DayField(label=gettext_lazy("Admitted on"), required=False)
    expected_until = DayField(label=gettext_lazy("Treatment expected until"), required=False)
    group_size = forms.IntegerField(
        label=gettext_lazy("Pupils under treatment in this school, this one included"),
        min_value=1,
        max_value=500,
        required=False,
    )
    home_school = LineField(
        label=gettext_lazy("School where the pupil studies"), max_length=300, required=False
    )
    subjects = SubjectsField()
    wishes = long_text(gettext_lazy("Wishes of the family, in their words"), 2000, rows=2)

    def __init__(
        self,
        *args,
        way: Way,
        student: Student,
        year: SchoolYear | None,
        today: date,
        **kwargs,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.way, self.student, self.today = way, student, today
        settings = settings_on(student.school, way.edition.act, today)
        if not (way.is_extern and not way.is_combination):  # cl. II.3 lets such a minor alone apply
            self.fields["applicant_kind"].choices = [
                one for one in self.fields["applicant_kind"].choices if one[0] != Applicant.MINOR
            ]
        self.is_adult = is_adult(student, today, way.edition, settings)
        self.fields["applicant"].queryset = guardians_on(student, today)
        self.fields["ground"].choices = [NOTHING, *_grounds(way, settings)]
        self.fields["subjects"].choices = boxes_of(student, year) if way.is_extern else []
        self._keep_own_fields()

    def sections(self) -> list[Section]:
        """The parts of the page, as far as this way has them."""
        return list(sections_of(self.way, self.fields))

    def clean(self) -> dict[str, Any]:
        """Nobody applies on a day to come; a learner who applies needs no parent's name."""
        given = super().clean()
        refuse_days_to_come(self, ("applied_on", "application_received_on"), self.today)
        if given.get("applicant_kind") != Applicant.PARENT:
            given["applicant"] = None
        refuse_end_before_start(self, "admitted_on", "expected_until")
        if self.way.is_combination:
            given["ground"] = ExternGround.SUBJECTS.value
        return given

    def application(self) -> dict[str, Any]:
        """What is written into the case."""
        said = self.cleaned_data
        found = {name: said.get(name) for name in names_for(self.way)}
        if self.way.is_combination:
            found["ground"] = ExternGround.SUBJECTS.value
        return found

    def named(self) -> list[Named]:
        """The subjects that the application names."""
        return named(self.cleaned_data.get("subjects") or ())

    def treatment(self) -> dict[str, Any]:
        """The stay in a health institution, where the edition speaks of one."""
        if not self.way.edition.is_2016:
            return {}
        return {name: self.cleaned_data.get(name) for name in TREATMENT}

    def _keep_own_fields(self) -> None:
        own = {*names_for(self.way)}
        if self.way.is_extern:
            own.add("subjects")
        if self.way.edition.is_2016:
            own.update(TREATMENT)
        for name in list(ApplicationForm.base_fields):
            if name not in own:
                del self.fields[name]


def _grounds(way: Way, settings: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The grounds of the way that count in this school."""
    held = edition_2021.patronage_grounds(settings) if way.is_patronage else way.grounds
    return [(one.value, one.label) for one in held]

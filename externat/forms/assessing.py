"""Input of the pages of assessment: the schedule, its results, questions shown, advice."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from externat.forms.people import PersonField
from externat.models import IndividualAssessment
from externat.models.individual import LAST_GRADE
from externat.rules.levels import HIGHEST, LOWEST
from externat.rules.vocabulary import Assessment, Level
from externat.services.assessing import PLANNED
from regulations.forms.days import DayMixin
from regulations.forms.fields import long_text, one_of
from students.forms.fields import DayField

LARGEST = 2**31 - 1
NAME_MAX, MEANS_MAX, TEXT_MAX, ADVICE_MAX = 120, 200, 300, 4000
SUBJECTS_LIST = "assessed-subjects"
#: The HTML id of the form that the cells of the table belong to.
RESULTS_FORM = "results"
MISSED, EXCUSED = "missed", "excused"
OUTCOMES = (
    (EXCUSED, gettext_lazy("missed for a valid reason")),
    (MISSED, gettext_lazy("missed without a valid reason")),
)


class ScheduleForm(PlainTextMixin, forms.Form):
    """One assessment of the schedule."""

    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
    )
    name = forms.CharField(
        label=gettext_lazy("Subject or course"),
        max_length=NAME_MAX,
        widget=forms.TextInput(attrs={"list": SUBJECTS_LIST, "autocomplete": "off"}),
    )
    kind = one_of(gettext_lazy("Kind of assessment"), Assessment.choices(), required=True)
    planned_on = DayField(label=gettext_lazy("Date by the schedule"), required=False)
    teacher = PersonField(label=gettext_lazy("Who assesses"), queryset=None, required=False)
    grade = forms.IntegerField(
        label=gettext_lazy("For which grade"), min_value=1, max_value=LAST_GRADE, required=False
    )
    means = forms.CharField(
        label=gettext_lazy("Form and means"),
        max_length=MEANS_MAX,
        required=False,
        help_text=gettext_lazy("A test, a talk, observation: what the plan says, where it does."),
    )
    task = forms.CharField(
        label=gettext_lazy("Task of the approved list"), max_length=TEXT_MAX, required=False
    )
    with_class = forms.BooleanField(label=gettext_lazy("Together with the class"), required=False)
    is_written = forms.BooleanField(label=gettext_lazy("A written work is checked"), required=False)

    def __init__(
        self,
        *args,
        people: QuerySet[Person],
        purpose: str,
        row: IndividualAssessment | None = None,
        grade: int | None = None,
        **kwargs,
    ) -> None:
        given: dict[str, Any] = {"grade": grade, "kind": Assessment.ANNUAL.value}
        if row is not None:
            given = {name: getattr(row, name) for name in (*PLANNED, "version")}
            people = people | Person.objects.filter(pk=row.teacher_id)
        kwargs["initial"] = given | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.purpose = purpose
        self.fields["teacher"].queryset = people

    def values(self) -> dict[str, Any]:
        """What was written, by the row's fields."""
        said = {name: value for name, value in self.cleaned_data.items() if name in PLANNED}
        return {**said, "purpose": self.purpose, "version": self.cleaned_data["version"] or 0}


class ResultForm(PlainTextMixin, DayMixin, forms.Form):
    """What came of one assessment; one of the rows of a table."""

    version = forms.IntegerField(min_value=0, max_value=LARGEST, widget=forms.HiddenInput)
    held_on = DayField(label=gettext_lazy("Held on"), required=False)
    mark = forms.IntegerField(
        label=pgettext_lazy("of the scale", "Mark"),
        min_value=LOWEST,
        max_value=HIGHEST,
        required=False,
    )
    level = one_of(gettext_lazy("Level"), Level.choices())
    outcome = one_of(pgettext_lazy("at an assessment", "Missed"), OUTCOMES)
    is_recognised = forms.BooleanField(
        label=gettext_lazy("earned abroad and recognised"), required=False
    )
    note = forms.CharField(label=gettext_lazy("Note"), max_length=TEXT_MAX, required=False)

    day_fields = ("held_on",)

    def __init__(
        self, *args, row: IndividualAssessment, takes_level: bool, abroad: bool, **kwargs
    ) -> None:
        kwargs["initial"] = initial_of(row)
        kwargs["prefix"] = f"result-{row.pk}"
        super().__init__(*args, **kwargs)
        self.row = row
        if not (takes_level or row.level):
            del self.fields["level"]
        if not (abroad or row.is_recognised):
            del self.fields["is_recognised"]
        for field in self.fields.values():
            field.widget.attrs["form"] = RESULTS_FORM

    def clean(self) -> dict[str, Any]:
        """A result or an absence, not both; a result has its day."""
        said = super().clean()
        mark, level = said.get("mark"), said.get("level", "")
        if said.get("outcome") and (mark is not None or level):
            told = _("Who missed the assessment has no mark: leave one of the two empty.")
            self.add_error("outcome", ValidationError(told))
        has_result = mark is not None or bool(level)
        if has_result and not said.get("held_on") and "held_on" not in self.errors:
            told = _("A result has the day on which it was reached: enter it.")
            self.add_error("held_on", ValidationError(told))
        return said

    def values(self) -> dict[str, Any]:
        """What was written, by the row's fields. A mark tells the level by itself."""
        said = self.cleaned_data
        return {
            "version": said["version"],
            "held_on": said["held_on"],
            "mark": said["mark"],
            "level": "" if said["mark"] is not None else said.get("level", ""),
            "is_missed": bool(said["outcome"]),
            "reason_is_valid": said["outcome"] == EXCUSED,
            "is_recognised": said.get("is_recognised", False),
            "note": said["note"],
        }


def initial_of(row: IndividualAssessment) -> dict[str, Any]:
    """A stored result as its form shows it."""
    missed = EXCUSED if row.reason_is_valid else MISSED
    return {
        "version": row.version,
        "held_on": row.held_on,
        "mark": row.mark,
        "level": row.level,
        "outcome": missed if row.is_missed else "",
        "is_recognised": row.is_recognised,
        "note": row.note,
    }


class QuestionsForm(DayMixin, forms.Form):
    """When the lists of questions were shown (2021, cl. I.10)."""

    questions_shown_on = DayField(
        label=gettext_lazy("The lists of questions were shown on"), required=False
    )
    by_primary_standard = forms.BooleanField(
        label=gettext_lazy("Studies by the state standard of primary education"),
        required=False,
        help_text=gettext_lazy(
            "Then the parents may ask for formative assessment more than twice a year (cl. III.5)."
        ),
    )

    day_fields = ("questions_shown_on",)


class AdviceForm(PlainTextMixin, forms.Form):
    """Recommendations of the certificate of achievements (2021, cl. I.10)."""

    advice = long_text(
        gettext_lazy("Recommendations to the parents on further study"), ADVICE_MAX, rows=6
    )

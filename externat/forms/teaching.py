"""Input of one piece of work: a lesson, a consultation, an assessment, checking."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from externat.forms.people import PersonField
from externat.models import IndividualCase, IndividualSession
from externat.rules.levels import HIGHEST, LOWEST
from externat.rules.paid_work import BY_WEEK
from externat.rules.vocabulary import WorkKind
from externat.services.teaching import WRITTEN, Time
from regulations.forms.days import DayMixin
from regulations.forms.fields import one_of
from regulations.forms.hours import HoursField
from students.forms.fields import DayField

LARGEST = 2**31 - 1
TEXT_MAX = 300
MOST_WORKS, MOST_MINUTES = 99, 240
SUBJECTS_LIST = "taught-subjects"


class SessionForm(PlainTextMixin, DayMixin, forms.Form):
    """One piece of work, written once for everybody who took part."""

    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
    )
    kind = one_of(gettext_lazy("What it was"), (), required=True)
    held_on = DayField(label=gettext_lazy("Date"))
    subject = forms.CharField(
        label=gettext_lazy("Subject"),
        max_length=120,
        widget=forms.TextInput(attrs={"list": SUBJECTS_LIST, "autocomplete": "off"}),
    )
    teacher = PersonField(label=gettext_lazy("Teacher"), queryset=None)
    hours = HoursField(label=gettext_lazy("Hours"))
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes of the consultation"),
        min_value=1,
        max_value=MOST_MINUTES,
        required=False,
    )
    works = forms.IntegerField(
        label=gettext_lazy("Works checked"), min_value=1, max_value=MOST_WORKS, required=False
    )
    is_language = forms.BooleanField(
        label=gettext_lazy("Ukrainian or the language of a national minority"),
        required=False,
        help_text=gettext_lazy("Works are checked and attested by the rate of the language."),
    )
    with_others = forms.MultipleChoiceField(
        label=gettext_lazy("In a group with"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("The group is one piece of work: it is paid once."),
        error_messages={
            "invalid_choice": gettext_lazy("There is no such choice here. Choose from the list.")
        },
    )
    is_remote = forms.BooleanField(label=gettext_lazy("At a distance"), required=False)
    topic = forms.CharField(label=gettext_lazy("Topic"), max_length=TEXT_MAX, required=False)
    homework = forms.CharField(label=gettext_lazy("Homework"), max_length=TEXT_MAX, required=False)
    mark = forms.IntegerField(
        label=gettext_lazy("Mark of this pupil"),
        min_value=LOWEST,
        max_value=HIGHEST,
        required=False,
    )
    note = forms.CharField(label=gettext_lazy("Note"), max_length=TEXT_MAX, required=False)

    day_fields = ("held_on",)

    def __init__(
        self,
        *args,
        kinds: Iterable[WorkKind],
        people: QuerySet[Person],
        others: Iterable[IndividualCase],
        individual: IndividualCase,
        session: IndividualSession | None = None,
        **kwargs,
    ) -> None:
        kinds = tuple(kinds)
        given: dict[str, Any] = {"kind": kinds[0].value}
        if session is not None:
            given = _initial(session, individual)
            people = people | Person.objects.filter(pk=session.teacher_id)
        kwargs["initial"] = given | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.individual = individual
        self.others = {str(one.pk): one for one in others}
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]
        self.fields["teacher"].queryset = people
        self.fields["with_others"].choices = [
            (key, one.case.student.list_name) for key, one in self.others.items()
        ]
        if not self.others:
            del self.fields["with_others"]
        self.fields["hours"].required = kinds == BY_WEEK
        for name in set(_TIMES).difference(*(_TIMES_OF[kind] for kind in kinds)):
            del self.fields[name]

    def clean_held_on(self):
        """The work lies within the term of the form."""
        day, case = self.cleaned_data["held_on"], self.individual
        first, last = case.starts_on, case.ends_on
        if (first and day < first) or (last and day > last):
            raise ValidationError(_("This day is outside the term of the individual form."))
        return day

    def clean(self) -> dict[str, Any]:
        """Each kind of work has its own measure."""
        said = super().clean()
        kind = said.get("kind")
        if kind == WorkKind.LESSON and not said.get("hours") and "hours" not in self.errors:
            self.add_error("hours", ValidationError(_("Enter how many hours the lesson took.")))
        if kind == WorkKind.CHECKING and not said.get("works") and "works" not in self.errors:
            self.add_error("works", ValidationError(_("Enter how many works were checked.")))
        return said

    def values(self) -> dict[str, Any]:
        """What was written, by the fields of the session."""
        return {name: self.cleaned_data[name] for name in WRITTEN}

    def time(self) -> Time:
        """How much it took, as far as it was typed."""
        said = self.cleaned_data
        return Time(
            hours=said.get("hours") or None,
            minutes=said.get("minutes"),
            works=said.get("works") or 0,
            is_language=said.get("is_language", False),
        )

    def group(self) -> list[IndividualCase]:
        """The pupils beside this one."""
        return [self.others[key] for key in self.cleaned_data.get("with_others", ())]


_TIMES = ("hours", "minutes", "works", "is_language")
_TIMES_OF: dict[WorkKind, tuple[str, ...]] = {
    WorkKind.LESSON: ("hours",),
    WorkKind.CONSULTATION: ("minutes",),
    WorkKind.ASSESSMENT: (),
    WorkKind.ATTESTATION: ("hours", "is_language"),
    WorkKind.CHECKING: ("works", "is_language"),
}


def _initial(session: IndividualSession, individual: IndividualCase) -> dict[str, Any]:
    rows = {one.individual_id: one for one in session.attendance.all()}
    own = rows.pop(individual.pk)
    hours: Decimal = session.hours
    return {
        **{name: getattr(session, name) for name in WRITTEN},
        "teacher": session.teacher_id,
        "version": session.version,
        "hours": hours,
        "minutes": session.minutes if session.kind == WorkKind.CONSULTATION else None,
        "works": session.works or None,
        "with_others": [str(pk) for pk in rows],
        "mark": own.mark,
    }

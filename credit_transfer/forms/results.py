"""Entering one result of one pupil, or the results of one event for many pupils."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from credit_transfer.models import IndividualResult, OutsideOrganisation
from credit_transfer.records.fields import FIELDS_OF, level_of
from credit_transfer.rules.vocabulary import (
    SUB_KINDS,
    EventLevel,
    Level,
    ResultKind,
    Source,
    Standing,
    SubKind,
)
from regulations.forms.days import refuse_days_to_come
from regulations.forms.fields import NO_SUCH_CHOICE, NOTHING, long_text, one_of
from students.forms.fields import DayField, LineField, OwnRowField
from students.models import Subject

TEXT_MAX = 2000
MOST_POINTS = Decimal("99999.99")
#: Kind and sub-kind in one choice: «extracurricular:contest».
WHAT = [
    (kind.label, [(f"{kind.value}:{sub.value}", sub.label) for sub in subs])
    for kind, subs in SUB_KINDS.items()
]


def _figure(label, *, help_text="") -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        help_text=help_text,
        min_value=0,
        max_value=MOST_POINTS,
        max_digits=7,
        decimal_places=2,
        required=False,
        localize=True,
    )


class EventForm(PlainTextMixin, forms.Form):
    """What a result says that many pupils can have in common."""

    what = forms.ChoiceField(
        label=gettext_lazy("What it is"),
        choices=[NOTHING, *WHAT],
        error_messages={
            "required": gettext_lazy("Choose what the result is."),
            "invalid_choice": NO_SUCH_CHOICE,
        },
    )
    title = LineField(
        label=gettext_lazy("Result in words"),
        help_text=gettext_lazy(
            "As it shall stand in the portfolio: “Olympiad in mathematics”, “Golden badge GTO”."
        ),
        max_length=300,
    )
    achieved_on = DayField(label=gettext_lazy("Date"))
    subject = OwnRowField(label=gettext_lazy("Subject"), queryset=None, required=False)
    event_level = one_of(gettext_lazy("Level of the event"), EventLevel.choices())
    is_listed = forms.BooleanField(
        label=gettext_lazy("The event stands in the list by the government’s resolution 1239"),
        required=False,
    )
    source = one_of(gettext_lazy("Counted by"), Source.choices(), required=True)
    procedure = LineField(
        label=gettext_lazy("Assessment, monitoring or event that it comes from"),
        max_length=300,
    )
    level = one_of(
        gettext_lazy("Level of education"),
        Level.choices(),
        help_text=gettext_lazy("Empty: by the grade of the pupil."),
    )
    points_of = _figure(gettext_lazy("Points at most"))
    note = long_text(gettext_lazy("In words"), TEXT_MAX)
    is_from_elsewhere = forms.BooleanField(
        label=gettext_lazy("Got in another organisation"),
        help_text=gettext_lazy("Such a result is counted by the will of the family only."),
        required=False,
    )
    organisation = OwnRowField(
        label=gettext_lazy("Which organisation"), queryset=None, required=False
    )
    wished_on = DayField(label=gettext_lazy("Date of the wish"), required=False)

    #: Fields that the form shows only where they matter, by the choice of what it is.
    shared = (
        "title",
        "achieved_on",
        "subject",
        "event_level",
        "is_listed",
        "source",
        "procedure",
        "points_of",
        "note",
        "is_from_elsewhere",
        "organisation",
        "wished_on",
    )

    def __init__(
        self, *args, school_id: int, subjects: QuerySet[Subject], today: date, **kwargs
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["subject"].queryset = subjects
        self.fields["organisation"].queryset = OutsideOrganisation.objects.filter(school=school_id)

    def clean(self) -> dict[str, Any]:
        """What happened is past."""
        given = super().clean()
        refuse_days_to_come(self, ("achieved_on", "wished_on"), self.today)
        return given

    @property
    def sub_kind(self) -> SubKind | None:
        """What the result is, as far as it was chosen."""
        chosen = getattr(self, "cleaned_data", {}).get("what")
        return SubKind(chosen.partition(":")[2]) if chosen else None

    def shared_values(self, grade: int | None) -> dict[str, Any]:
        """What was typed for everybody, by the fields of a result."""
        said = self.cleaned_data
        kind, _colon, sub_kind = said["what"].partition(":")
        return {
            **{name: said.get(name) for name in self.shared},
            "kind": kind,
            "sub_kind": sub_kind,
            "level": said["level"] or level_of(kind, grade).value,
        }


class ResultForm(EventForm):
    """One result of one pupil."""

    standing = one_of(gettext_lazy("Came out as"), Standing.choices())
    mark = LineField(label=gettext_lazy("Mark"), max_length=40, required=False)
    points = _figure(gettext_lazy("Points"))
    hours = forms.DecimalField(
        label=gettext_lazy("Hours of volunteering"),
        min_value=0,
        max_value=Decimal("9999.99"),
        max_digits=6,
        decimal_places=2,
        required=False,
        localize=True,
    )
    wished_by = OwnRowField(
        label=gettext_lazy("Who wished that it is counted"), queryset=None, required=False
    )

    field_order = (
        "what",
        "title",
        "achieved_on",
        "subject",
        "event_level",
        "standing",
        "is_listed",
        "mark",
        "points",
        "points_of",
        "hours",
        "source",
        "procedure",
        "level",
        "note",
        "is_from_elsewhere",
        "organisation",
        "wished_by",
        "wished_on",
    )

    def __init__(
        self,
        *args,
        family: QuerySet[Person],
        result: IndividualResult | None = None,
        **kwargs,
    ) -> None:
        if result is not None:
            kwargs["initial"] = initial_of(result)
        super().__init__(*args, **kwargs)
        self.fields["wished_by"].queryset = family

    def clean(self) -> dict[str, Any]:
        """Nobody gets more points than there are."""
        given = super().clean()
        points, most = given.get("points"), given.get("points_of")
        if points is not None and most is not None and points > most:
            self.add_error("points", _("These are more points than there are at most."))
        return given

    def values(self, grade: int | None) -> dict[str, Any]:
        """What was typed, by the fields of a result."""
        own = ("standing", "mark", "points", "hours", "wished_by")
        said = {name: self.cleaned_data.get(name) for name in own}
        return {**self.shared_values(grade), **said}


class PupilRowForm(PlainTextMixin, forms.Form):
    """One pupil of the list: whether they took part, and how they came out."""

    take = forms.BooleanField(label=gettext_lazy("Took part"), required=False)
    standing = one_of(gettext_lazy("Came out as"), Standing.choices())
    mark = LineField(label=gettext_lazy("Mark"), max_length=40, required=False)
    points = _figure(gettext_lazy("Points"))
    wished_by = forms.ChoiceField(
        label=gettext_lazy("Who wished that it is counted"), required=False
    )

    def __init__(self, *args, family: Iterable[Person] = (), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.family = {str(one.pk): one for one in family}
        choices = [NOTHING, *((key, one.full_name) for key, one in self.family.items())]
        self.fields["wished_by"].choices = choices

    def values(self) -> dict[str, Any]:
        """What was typed of this pupil, by the fields of a result."""
        said = self.cleaned_data
        own = {name: said.get(name) for name in ("standing", "mark", "points")}
        return {**own, "hours": None, "wished_by": self.family.get(said["wished_by"])}


class RemarkForm(PlainTextMixin, forms.Form):
    """What the deputy returns a result for."""

    remark = forms.CharField(
        label=gettext_lazy("What is to be mended"),
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Say what is to be mended.")},
    )


def initial_of(result: IndividualResult) -> dict[str, Any]:
    """What the form shows of a result that is there."""
    kind, sub_kind = ResultKind(result.kind), SubKind(result.sub_kind)
    names = (*FIELDS_OF[sub_kind], "title", "achieved_on", "source", "procedure", "level", "note")
    elsewhere = ("is_from_elsewhere", "organisation", "wished_by", "wished_on")
    return {
        "what": f"{kind.value}:{sub_kind.value}",
        **{name: getattr(result, name) for name in (*names, *elsewhere)},
    }

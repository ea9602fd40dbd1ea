"""What is asked for, what the council and the director say, how the family is told, the copies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Membership, Person
from accounts.plain_text import PlainTextMixin
from credit_transfer.models import CreditCase, CreditCopy, CreditRow
from credit_transfer.rules import CopyPlace, Delivery, Opinion
from regulations.case_pages import WORKING
from regulations.forms.days import refuse_days_to_come, refuse_end_before_start
from regulations.forms.fields import long_text, one_of
from students.forms.fields import DayField, LineField, OwnRowField

TEXT_MAX, NUMBER_MAX, PROOF_MAX = 3000, 40, 200
MOST_PEOPLE = 1000


class OfCase(PlainTextMixin, forms.Form):
    """Fields of the case itself, by their own names; what happened is past."""

    past_days: tuple[str, ...] = ()

    def __init__(self, *args, credit: CreditCase, today: date, **kwargs) -> None:
        held = {name: getattr(credit, name) for name in self.base_fields}
        super().__init__(*args, initial=held, **kwargs)
        self.credit, self.today = credit, today

    def clean(self) -> dict[str, Any]:
        """No day of what happened is to come."""
        said = super().clean() or self.cleaned_data
        refuse_days_to_come(self, self.past_days, self.today)
        return said

    def values(self) -> dict[str, Any]:
        """What is written into the case."""
        return dict(self.cleaned_data)


class RequestForm(OfCase):
    """What more is asked for (cl. 4.8)."""

    asked_for = long_text(
        gettext_lazy("What is asked for"),
        TEXT_MAX,
        rows=5,
        help_text=gettext_lazy("In the words of the request: each document or piece of news."),
    )


class AnswerForm(OfCase):
    """When what was asked for came."""

    answered_on = DayField(label=gettext_lazy("What was asked for came on"), required=False)

    past_days = ("answered_on",)


def _count(label) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=MOST_PEOPLE, required=False)


class CouncilForm(OfCase):
    """What the minutes of the council say (cl. 5.7)."""

    minutes_number = LineField(
        label=gettext_lazy("Number of the minutes"), max_length=NUMBER_MAX, required=False
    )
    minutes_on = DayField(label=gettext_lazy("Date of the minutes"), required=False)
    council_chair = OwnRowField(
        label=gettext_lazy("Chair of the council"), queryset=None, required=False
    )
    council_secretary = OwnRowField(
        label=gettext_lazy("Secretary of the council"), queryset=None, required=False
    )
    council_speaker = OwnRowField(label=gettext_lazy("Who spoke"), queryset=None, required=False)
    council_heard = long_text(gettext_lazy("What the council heard"), TEXT_MAX)
    present = _count(gettext_lazy("Present"))
    votes_for = _count(gettext_lazy("Votes for"))
    votes_against = _count(gettext_lazy("Votes against"))
    abstained = _count(gettext_lazy("Abstained"))

    past_days = ("minutes_on",)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        names = ("council_chair", "council_secretary", "council_speaker")
        held = [getattr(self.credit, f"{name}_id") for name in names]
        people = who_works(self.credit.school_id, self.today, held)
        for name in names:
            self.fields[name].queryset = people


class OpinionForm(forms.Form):
    """What the council says of one row."""

    opinion = one_of(gettext_lazy("Opinion of the council"), Opinion.choices())

    def __init__(self, *args, row: CreditRow, **kwargs) -> None:
        super().__init__(*args, prefix=f"row-{row.pk}", initial={"opinion": row.opinion}, **kwargs)
        self.row = row

    def values(self) -> dict[str, Any]:
        """What is written of the row."""
        return {"opinion": self.cleaned_data["opinion"]}


class DecisionForm(PlainTextMixin, forms.Form):
    """The director's own decision of one row, and why it differs."""

    decision = one_of(
        gettext_lazy("Decision"),
        Opinion.choices(),
        help_text=gettext_lazy("Empty: as the verdict and the council say."),
    )
    decision_reason = long_text(gettext_lazy("Why it differs"), TEXT_MAX, rows=2)

    def __init__(self, *args, row: CreditRow, **kwargs) -> None:
        held = {"decision": row.decision, "decision_reason": row.decision_reason}
        super().__init__(*args, prefix=f"row-{row.pk}", initial=held, **kwargs)
        self.row = row

    def values(self) -> dict[str, Any]:
        """What is written of the row."""
        return dict(self.cleaned_data)


class ReleaseForm(OfCase):
    """From when until when the pupil need not attend (cl. 5.4)."""

    release_starts_on = DayField(label=gettext_lazy("Need not attend from"), required=False)
    release_ends_on = DayField(label=gettext_lazy("Need not attend until"), required=False)

    def clean(self) -> dict[str, Any]:
        """It does not end before it begins."""
        said = super().clean()
        refuse_end_before_start(self, "release_starts_on", "release_ends_on")
        return said


class LeavingForm(OfCase):
    """The pupil left the outside organisation (cl. 5.5)."""

    left_organisation_on = DayField(
        label=gettext_lazy("Left the outside organisation on"), required=False
    )

    past_days = ("left_organisation_on",)


class NoticeForm(OfCase):
    """How the family was told, and what proves it."""

    delivery = one_of(gettext_lazy("How the family was told"), Delivery.choices())
    told_on = DayField(label=gettext_lazy("Told on"), required=False)
    told_proof = LineField(
        label=gettext_lazy("What proves it"),
        help_text=gettext_lazy("For example: signature on the copy, number of the letter."),
        max_length=PROOF_MAX,
        required=False,
    )

    past_days = ("told_on",)


class CopyForm(PlainTextMixin, forms.Form):
    """One of the four places (cl. 1.1): who put the result there, or why it need not be."""

    by = OwnRowField(label=gettext_lazy("Who"), queryset=None, required=False)
    on = DayField(label=gettext_lazy("Date"), required=False)
    not_needed = LineField(
        label=gettext_lazy("Why it is not needed"), max_length=PROOF_MAX, required=False
    )

    def __init__(
        self,
        *args,
        place: CopyPlace,
        copy: CreditCopy | None,
        people: QuerySet[Person],
        today: date,
        **kwargs,
    ) -> None:
        if copy is not None:
            kwargs["initial"] = {
                "by": copy.by_id,
                "on": copy.on,
                "not_needed": copy.not_needed,
            }
        super().__init__(*args, prefix=place.value, **kwargs)
        self.place, self.today, self.stored = place, today, copy
        self.fields["by"].queryset = people

    def clean(self) -> dict[str, Any]:
        """Somebody put it there on a day, or it is not needed: never both."""
        said = super().clean()
        refuse_days_to_come(self, ("on",), self.today)
        is_there = said.get("by") or said.get("on")
        if is_there and said.get("not_needed"):
            self.add_error(
                "not_needed", _("It stands there: then it was needed. Keep one of both.")
            )
        elif said.get("on") and not said.get("by"):
            self.add_error("by", _("Who put it there?"))
        elif said.get("by") and not said.get("on") and "on" not in self.errors:
            self.add_error("on", _("On which day?"))
        return said

    def values(self) -> Mapping[str, Any]:
        """What is written of the place."""
        return dict(self.cleaned_data)


def who_works(school_id: int, day: date, held: Iterable[int | None] = ()) -> QuerySet[Person]:
    """Who works at the school on that day; and whoever stands there now."""
    members = Membership.objects.filter(school=school_id, role__in=list(WORKING)).on(day)
    known = [one for one in held if one is not None]
    return Person.objects.filter(pk__in=members.values("person_id")) | Person.objects.filter(
        pk__in=known
    )

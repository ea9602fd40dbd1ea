"""Entries of the state register on gifted children, special conditions of attestation (3.3)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from credit_transfer.forms.pupils import PupilField
from credit_transfer.models import GiftedEntry, SpecialCondition
from credit_transfer.rules.vocabulary import ConditionFor
from regulations.forms.days import refuse_days_to_come
from regulations.forms.fields import one_of
from students.forms.fields import DayField, LineField, OwnRowField
from students.models import Student, Subject

ENTRY = ("student", "area", "number", "since", "until")
CONDITION = ("student", "subject", "at", "text", "order_number", "decided_on", "ended_on")


class GiftedForm(PlainTextMixin, forms.Form):
    """One entry of a pupil in the state information resource."""

    student = PupilField(label=gettext_lazy("Pupil"), queryset=None)
    area = LineField(label=gettext_lazy("Area of talent"), max_length=200)
    number = LineField(label=gettext_lazy("Number of the entry"), max_length=60, required=False)
    since = DayField(label=gettext_lazy("In the register since"))
    until = DayField(label=gettext_lazy("In the register until"), required=False)

    def __init__(
        self,
        *args,
        pupils: QuerySet[Student],
        today: date,
        row: GiftedEntry | None = None,
        **kwargs,
    ) -> None:
        if row is not None:
            kwargs["initial"] = {name: getattr(row, name) for name in ENTRY}
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["student"].queryset = pupils

    def clean(self) -> dict[str, Any]:
        """The entry ends after it began."""
        given = super().clean()
        refuse_days_to_come(self, ("since",), self.today)
        since, until = given.get("since"), given.get("until")
        if since and until and until < since:
            self.add_error("until", _("The entry would end before it begins."))
        return given


class ConditionForm(PlainTextMixin, forms.Form):
    """Special conditions of one attestation in one subject."""

    student = PupilField(
        label=gettext_lazy("Pupil"),
        queryset=None,
        help_text=gettext_lazy("Pupils who stand in the register today."),
    )
    subject = OwnRowField(label=gettext_lazy("Subject"), queryset=None)
    at = one_of(gettext_lazy("At which attestation"), ConditionFor.choices(), required=True)
    text = forms.CharField(
        label=gettext_lazy("Conditions"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    order_number = LineField(
        label=gettext_lazy("Number of the order"), max_length=60, required=False
    )
    decided_on = DayField(label=gettext_lazy("Date of the decision"))
    ended_on = DayField(label=gettext_lazy("Ended on"), required=False)

    def __init__(
        self,
        *args,
        pupils: QuerySet[Student],
        school_id: int,
        today: date,
        row: SpecialCondition | None = None,
        **kwargs,
    ) -> None:
        kwargs["initial"] = (
            {name: getattr(row, name) for name in CONDITION}
            if row is not None
            else {"decided_on": today}
        )
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["student"].queryset = pupils
        self.fields["subject"].queryset = Subject.objects.filter(school=school_id)

    def clean(self) -> dict[str, Any]:
        """A decision is made before it ends, and not on a day to come."""
        given = super().clean()
        refuse_days_to_come(self, ("decided_on",), self.today)
        decided, ended = given.get("decided_on"), given.get("ended_on")
        if decided and ended and ended < decided:
            self.add_error("ended_on", _("The conditions would end before they were decided."))
        return given

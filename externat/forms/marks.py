"""What the office marks in a case: decisions of the authority, acquaintance, journal, notice."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from externat.forms.brought import BroughtPapers
from externat.models import IndividualCase
from externat.rules.facts import Facts
from externat.services.brought import approvals_for
from regulations.forms.days import refuse_days_to_come
from students.forms.fields import DayField, LineField


class ApprovalsForm(BroughtPapers, forms.Form):
    """Number, date and scan of each decision of the education authority (2016)."""

    def __init__(
        self,
        *args,
        individual: IndividualCase,
        facts: Facts,
        person: Person,
        today: date,
        **kwargs,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.add_papers(individual.case_id, approvals_for(facts), person)

    def clean(self) -> dict[str, Any]:
        """No decision is of a day to come."""
        given = super().clean()
        self.check_papers(self.today)
        return given


class DutiesForm(forms.Form):
    """What is done before the first lesson, and marked by hand."""

    acquainted_on = DayField(
        label=gettext_lazy("The family signed the sheet of acquaintance on"), required=False
    )
    keeps_separate_journal = forms.BooleanField(
        label=gettext_lazy("A separate journal, or a part of one, is opened"), required=False
    )
    remote_rules_kept = forms.BooleanField(
        label=gettext_lazy("Lessons at a distance keep the regulation on distance learning"),
        help_text=gettext_lazy("Only where the plan has hours at a distance."),
        required=False,
    )

    def __init__(self, *args, individual: IndividualCase, today: date, **kwargs) -> None:
        held = {name: getattr(individual, name) for name in DutiesForm.base_fields}
        super().__init__(*args, initial=held, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """Nobody signed on a day that is still to come."""
        given = super().clean()
        refuse_days_to_come(self, ("acquainted_on",), self.today)
        return given

    def values(self) -> dict[str, Any]:
        """What is written into the case."""
        return dict(self.cleaned_data)


class NoticeForm(PlainTextMixin, forms.Form):
    """When the service for children was told of the family form, and what proves it (2021)."""

    service_told_on = DayField(label=gettext_lazy("The letter went out on"), required=False)
    service_proof = LineField(
        label=gettext_lazy("What proves that it was sent"),
        help_text=gettext_lazy("For example: number of the registered letter, name at the desk."),
        max_length=200,
        required=False,
    )

    def __init__(self, *args, individual: IndividualCase, today: date, **kwargs) -> None:
        held = {name: getattr(individual, name) for name in NoticeForm.base_fields}
        super().__init__(*args, initial=held, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """A proof proves a letter that went out."""
        given = super().clean()
        refuse_days_to_come(self, ("service_told_on",), self.today)
        is_told = given.get("service_told_on") or "service_told_on" in self.errors
        if given.get("service_proof") and not is_told:
            self.add_error("service_told_on", _("On which day did the letter go out?"))
        return given

    def values(self) -> dict[str, Any]:
        """What is written into the case."""
        return dict(self.cleaned_data)

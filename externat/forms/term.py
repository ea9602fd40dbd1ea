"""The term of an individual form, and the events from which its limits are counted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from externat.models import IndividualCase
from externat.rules import edition_2021
from externat.rules.facts import Facts
from regulations.forms.days import refuse_end_before_start
from students.forms.fields import DayField

TERM = ("starts_on", "ends_on")
EVENTS = ("assessed_on", "attested_on")


class TermForm(forms.Form):
    """From when to when; in the edition of 2021 also when the year is assessed."""

    starts_on = DayField(label=gettext_lazy("First day of the form"), required=False)
    ends_on = DayField(label=gettext_lazy("Last day of the form"), required=False)
    assessed_on = DayField(
        label=gettext_lazy("The annual assessment begins on"),
        help_text=gettext_lazy("The three months of a transfer are counted back from it."),
        required=False,
    )
    attested_on = DayField(
        label=gettext_lazy("The attestation begins on"),
        help_text=gettext_lazy("Only where it is held this year."),
        required=False,
    )

    def __init__(self, *args, individual: IndividualCase, **kwargs) -> None:
        self.names = TERM
        if individual.case.act == edition_2021.ACT.slug:
            self.names = TERM + EVENTS
        held = {name: getattr(individual, name) for name in self.names}
        super().__init__(*args, initial=held, **kwargs)
        for name in EVENTS:
            if name not in self.names:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """It ends after it began."""
        given = super().clean()
        refuse_end_before_start(self, "starts_on", "ends_on")
        return given

    def values(self) -> dict[str, Any]:
        """What is written into the case."""
        return {name: self.cleaned_data.get(name) for name in self.names}

    def facts(self, base: Facts) -> Facts:
        """The facts of what stands in the form, the last day of a transfer counted anew."""
        facts = replace(base, **self.values())
        if self.names == TERM:
            return facts
        return replace(facts, transfer_until=edition_2021.transfer_limit(facts))

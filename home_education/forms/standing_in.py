"""Input of the page on which somebody stands in for a teacher of the case (cl. 2.10)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from home_education.services.standing_in import Change
from regulations.forms.fields import one_of
from students.forms.fields import DayField

REASON_MAX = 300


class StandInForm(PlainTextMixin, forms.Form):
    """Who is absent, who stands in, on which days."""

    absent = one_of(gettext_lazy("Who is absent"), (), required=True)
    instead = one_of(gettext_lazy("Who stands in"), (), required=True)
    first = DayField(label=gettext_lazy("From"))
    last = DayField(label=gettext_lazy("until, the last day included"))
    reason = forms.CharField(
        label=gettext_lazy("Why this teacher, if the subject is not theirs"),
        max_length=REASON_MAX,
        required=False,
    )

    def __init__(
        self, *args, teachers: Iterable[Person], staff: Iterable[Person], today: date, **kwargs
    ) -> None:
        kwargs["initial"] = {"first": today, "last": today} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in (*staff, *teachers)}
        for name, people in (("absent", teachers), ("instead", staff)):
            self.fields[name].choices = [
                ("", "–"),
                *((str(one.pk), one.full_name) for one in people),
            ]

    def clean(self) -> dict[str, Any]:
        """Two people, and days in their order."""
        said = super().clean() or self.cleaned_data
        if said.get("absent") and said.get("absent") == said.get("instead"):
            self.add_error("instead", _("This is who is absent: choose somebody else."))
        first, last = said.get("first"), said.get("last")
        if first and last and last < first:
            self.add_error("last", _("This day is before the first one. Change one of the two."))
        return said

    def change(self) -> Change:
        """What was asked for."""
        said = self.cleaned_data
        return Change(
            absent=self.people[said["absent"]],
            instead=self.people[said["instead"]],
            first=said["first"],
            last=said["last"],
            reason=said["reason"],
        )

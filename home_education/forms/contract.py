"""The term of a case, its early end, and the days since when special conditions are there."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.models import Person
from home_education.models import HomeCase
from home_education.services.amended_term import held_term
from regulations.forms.days import refuse_days_to_come, refuse_end_before_start
from regulations.forms.photos import PhotosField
from students.forms.fields import DayField


class TermForm(forms.Form):
    """From when to when the pupil is taught at home (cl. 2.4)."""

    starts_on = DayField(label=gettext_lazy("From"))
    ends_on = DayField(label=gettext_lazy("To"))

    def clean(self) -> dict[str, Any]:
        """It ends after it began."""
        given = super().clean()
        refuse_end_before_start(self, "starts_on", "ends_on")
        return given


class AmendedTermForm(TermForm):
    """The term in an amendment of the contract, over what is proposed, else over what stands."""

    def __init__(self, details: HomeCase, data: Any, values: Any, day: date) -> None:
        super().__init__(data, initial=values or held_term(details))

    def values(self) -> dict[str, str]:
        """Both days."""
        return {name: self.cleaned_data[name].isoformat() for name in ("starts_on", "ends_on")}


class EndingForm(forms.Form):
    """The parents' application to end study at home early (cl. 2.8)."""

    termination_dated = DayField(label=gettext_lazy("Date on the application"))
    scan = PhotosField(label=gettext_lazy("Photos or a scan of the paper"), required=False)

    def __init__(self, *args, person: Person, today: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["scan"].belongs_to(person)

    def clean(self) -> dict[str, Any]:
        """Nobody applies on a day that is still to come."""
        given = super().clean()
        refuse_days_to_come(self, ["termination_dated"], self.today)
        return given


class ConditionsForm(forms.Form):
    """Since when each special condition of the ПМПК is there (cl. 2.18)."""

    def __init__(self, *args, home: HomeCase, today: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.conditions = list(home.conditions.all())
        for one in self.conditions:
            self.fields[f"condition-{one.pk}"] = DayField(
                label=one.text, required=False, initial=one.created_on
            )

    def clean(self) -> dict[str, Any]:
        """What is there is there already."""
        given = super().clean()
        refuse_days_to_come(self, self.fields, self.today)
        return given

    def days(self) -> dict[int, date | None]:
        """The day of each condition by its number."""
        return {one.pk: self.cleaned_data.get(f"condition-{one.pk}") for one in self.conditions}

"""Awards, and telling families of results: for one pupil or a whole class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from credit_transfer.models import Award, IndividualResult
from credit_transfer.rules.vocabulary import AwardKind, Delivery
from regulations.forms.days import refuse_days_to_come
from regulations.forms.fields import one_of, several_of
from students.forms.fields import DayField, LineField, OwnRowField
from students.models import Student

AWARD = ("kind", "reason", "result", "awarded_on", "awarded_by", "document")


class AwardForm(PlainTextMixin, forms.Form):
    """One award: what, for what, when, by whom, under which document (cl. 1.1)."""

    pupils = several_of(gettext_lazy("Who is rewarded"), ())
    kind = one_of(gettext_lazy("Award"), AwardKind.choices(), required=True)
    reason = LineField(label=gettext_lazy("For what"), max_length=300)
    result = OwnRowField(label=gettext_lazy("For the result"), queryset=None, required=False)
    awarded_on = DayField(label=gettext_lazy("Date"))
    awarded_by = LineField(label=gettext_lazy("Who awarded"), max_length=200)
    document = LineField(
        label=gettext_lazy("Document"),
        help_text=gettext_lazy("The order with its number and date, for example."),
        max_length=200,
        required=False,
    )

    def __init__(
        self, *args, pupils: Sequence[Student], today: date, row: Award | None = None, **kwargs
    ) -> None:
        only = [str(one.pk) for one in pupils] if len(pupils) == 1 else []
        initial = {"awarded_on": today, "pupils": only}
        if row is not None:
            initial = {name: getattr(row, name) for name in AWARD}
        super().__init__(*args, initial=initial, **kwargs)
        self.today = today
        self.pupils = {str(one.pk): one for one in pupils}
        if len(self.pupils) == 1:
            counted = IndividualResult.objects.counted().filter(student=pupils[0])
            self.fields["result"].queryset = counted
        else:
            del self.fields["result"]
        if row is not None:
            del self.fields["pupils"]
        else:
            self.fields["pupils"].choices = [
                (key, one.list_name) for key, one in self.pupils.items()
            ]
            self.fields["pupils"].required = True
            self.fields["pupils"].error_messages["required"] = _("Tick who is rewarded.")

    def clean(self) -> dict[str, Any]:
        """Nobody is rewarded on a day to come."""
        given = super().clean()
        refuse_days_to_come(self, ("awarded_on",), self.today)
        return given

    def students(self) -> list[Student]:
        """Who is rewarded."""
        return [self.pupils[key] for key in self.cleaned_data["pupils"]]

    def values(self) -> dict[str, Any]:
        """What is written of the award."""
        return {name: self.cleaned_data[name] for name in AWARD if name in self.cleaned_data}


class TellingForm(PlainTextMixin, forms.Form):
    """What the families of a class were told, when, how, and who was there."""

    what = LineField(
        label=gettext_lazy("What was shown"),
        help_text=gettext_lazy("Results of the first quarter, the portfolio."),
        max_length=300,
    )
    how = one_of(gettext_lazy("How"), Delivery.choices(), required=True)
    on = DayField(label=gettext_lazy("Date"))

    def __init__(
        self,
        *args,
        pupils: Iterable[Student],
        families: Mapping[int, Sequence[Person]],
        today: date,
        **kwargs,
    ) -> None:
        super().__init__(*args, initial={"on": today, "how": Delivery.HANDED.value}, **kwargs)
        self.today = today
        self.asked: list[tuple[Student, list[tuple[Person, str]]]] = []
        for pupil in pupils:
            people = [(one, f"told-{pupil.pk}-{one.pk}") for one in families.get(pupil.pk, ())]
            for person, name in people:
                self.fields[name] = forms.BooleanField(label=person.full_name, required=False)
            self.asked.append((pupil, people))

    def clean(self) -> dict[str, Any]:
        """Nobody was told on a day to come; somebody was told."""
        given = super().clean()
        refuse_days_to_come(self, ("on",), self.today)
        if not self.errors and not self.pairs():
            raise forms.ValidationError(_("Tick who was told."))
        return given

    def rows(self):
        """Each pupil with the check boxes of the family."""
        return [(pupil, [self[name] for _person, name in people]) for pupil, people in self.asked]

    def pairs(self) -> list[tuple[int, int]]:
        """Numbers of the pupil and of whoever was told."""
        return [
            (pupil.pk, person.pk)
            for pupil, people in self.asked
            for person, name in people
            if self.cleaned_data.get(name)
        ]

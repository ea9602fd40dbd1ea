"""The choices of a class for the final exam: one set of check boxes for each pupil."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from credit_transfer.records.exams import ClassOfExam
from regulations.forms.days import refuse_days_to_come
from regulations.forms.fields import several_of
from students.forms.fields import DayField
from students.models import Student


class ExamChoicesForm(forms.Form):
    """What every pupil of the class chooses."""

    on = DayField(label=gettext_lazy("Date of the choice"))

    def __init__(self, *args, exam: ClassOfExam, today: date, **kwargs) -> None:
        super().__init__(*args, initial={"on": today}, **kwargs)
        self.exam, self.today = exam, today
        choices = [(str(one.pk), one.name) for one in exam.offered]
        for pupil in exam.pupils:
            field = several_of(pupil.list_name, choices)
            field.initial = [str(pk) for pk in exam.chosen.get(pupil.pk, ())]
            self.fields[_name(pupil)] = field

    def clean(self) -> dict[str, Any]:
        """Nobody has chosen on a day to come."""
        given = super().clean()
        refuse_days_to_come(self, ("on",), self.today)
        return given

    def rows(self):
        """Each pupil with their check boxes."""
        return [(pupil, self[_name(pupil)]) for pupil in self.exam.pupils]

    def wanted(self) -> dict[int, list[int]]:
        """Subjects by the number of the pupil."""
        return {
            pupil.pk: [int(one) for one in self.cleaned_data[_name(pupil)]]
            for pupil in self.exam.pupils
        }


def _name(pupil: Student) -> str:
    return f"pupil-{pupil.pk}"

"""A row of the sheet as it is sent: by itself from the grid, or all rows at once without script."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.plain_text import PlainTextMixin
from individual_support import rules
from individual_support.models import SupportRow, SupportSubject
from individual_support.rules.design import DUE_ON, LESSON_ON, SUBJECT
from individual_support.rules.texts import HOMEWORK_MAX, TOPIC_MAX
from individual_support.rules.vocabulary import Mark
from individual_support.services.sheet import MARKED, PLANNED
from regulations.forms.fields import long_text, one_of
from students.forms.fields import DayField

LARGEST = 2**31 - 1


class RowForm(PlainTextMixin, forms.Form):
    """The columns of Annex 1. ``version`` is the one that was edited; ``id`` is empty when new."""

    id = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
    )
    subject = one_of(SUBJECT, ())
    topic = long_text(rules.TOPIC, TOPIC_MAX, rows=1)
    lesson_on = DayField(label=LESSON_ON, required=False)
    homework = long_text(rules.HOMEWORK, HOMEWORK_MAX, rows=1)
    due_on = DayField(label=DUE_ON, required=False)
    mark = one_of(_("Mark"), Mark.choices())
    remark = long_text(rules.REMARK, HOMEWORK_MAX, rows=1)

    def __init__(
        self,
        *args,
        subjects: Iterable[SupportSubject],
        with_marks: bool,
        with_plan: bool = True,
        row: SupportRow | None = None,
        **kwargs,
    ) -> None:
        if row is not None:
            kwargs.setdefault("initial", initial_of(row))
        super().__init__(*args, **kwargs)
        self.row = row
        self.subjects = {str(one.pk): one for one in subjects}
        self.fields["subject"].choices = [
            (value, one.subject.name) for value, one in self.subjects.items()
        ]
        self.fields["subject"].required = with_plan
        if row is None and len(self.subjects) == 1:
            self.initial.setdefault("subject", next(iter(self.subjects)))
        for name in () if with_marks else MARKED:
            del self.fields[name]
        for name in () if with_plan else PLANNED:
            del self.fields[name]

    def values(self) -> dict[str, Any]:
        """What the editor wrote, by the row's fields."""
        said = {name: self.cleaned_data[name] for name in self.fields if name in PLANNED + MARKED}
        if "subject" in said:
            said["subject"] = self.subjects[said["subject"]]
        return said

    def cells(self) -> list[forms.BoundField]:
        """The controls in the order of the columns."""
        return [self[name] for name in (*PLANNED, *MARKED) if name in self.fields]


def initial_of(row: SupportRow) -> dict[str, Any]:
    """A stored row as its form shows it."""
    return {
        "id": row.pk,
        "version": row.version,
        "subject": str(row.subject_id),
        "topic": row.topic,
        "lesson_on": row.lesson_on,
        "homework": row.homework,
        "due_on": row.due_on,
        "mark": row.mark,
        "remark": row.remark,
    }


class MethodsForm(PlainTextMixin, forms.Form):
    """The ways and methods of one subject (cl. 4.1.2)."""

    methods = long_text(rules.METHODS, HOMEWORK_MAX)


class MarkForm(PlainTextMixin, forms.Form):
    """A mark with recommendations, from a telephone."""

    version = forms.IntegerField(required=False, min_value=0, max_value=LARGEST)
    mark = one_of(_("Mark"), Mark.choices())
    remark = long_text(rules.REMARK, HOMEWORK_MAX, rows=2)

"""The form of one question, and how its answer is read back to the person who gave it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import Person, School
from accounts.plain_text import PlainTextMixin
from regulations.questions import Answers, Typed
from students.models import Student


@dataclass(frozen=True, slots=True)
class About:
    """What a question may look at: whom it is about, who answers, and what was said before."""

    school: School
    student: Student
    applicant: Person
    today: date
    answers: Answers


@dataclass(frozen=True, slots=True)
class Spoken:
    """One answer in words."""

    label: str
    text: str


class QuestionForm(PlainTextMixin, forms.Form):
    """Base of the forms of a questionnaire's pages. A page that only takes files has no fields."""

    def __init__(self, *args, about: About, **kwargs) -> None:
        self.about = about
        super().__init__(*args, **kwargs)
        for name, value in self.proposed().items():
            self.initial.setdefault(name, value)

    def proposed(self) -> dict[str, Any]:
        """What the school knows already, so that nobody types it again."""
        return {}

    def typed(self) -> Typed:
        """The fields as they were sent, to be kept as the answer."""
        found: Typed = {}
        for name in self.fields:
            sent = self.data.getlist(self.add_prefix(name))
            if sent:
                found[name] = sent[0] if len(sent) == 1 else list(sent)
        return found

    def spoken(self) -> list[Spoken]:
        """The checked answers in words, for the page on which all of them stand."""
        return [
            Spoken(str(field.label), _in_words(field, self.cleaned_data.get(name)))
            for name, field in self.fields.items()
        ]


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return date_format(value, "DATE_FORMAT")
    chosen = isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField)
    names = {str(key): str(label) for key, label in field.choices} if chosen else {}
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "; ".join(names.get(str(one), str(one)) for one in value) or "–"
    return names.get(str(value), str(value)) if value else "–"

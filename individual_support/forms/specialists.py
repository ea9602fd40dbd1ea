"""A question to a specialist, and the answer (cl. 4.1.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePath

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from accounts.roles import Role
from individual_support.services.specialists import CORRECTION, STUDY
from regulations.forms.fields import long_text, one_of, people_in
from regulations.forms.photos import PhotosField
from regulations.scans import Scan
from regulations.words import Text

LONGEST = 2000
PROGRAMMES: dict[str, Text] = {
    STUDY: _("Programme of complex study"),
    CORRECTION: _("Correctional programme"),
}
#: The names that the programmes have in the act's own language.
TITLES = {STUDY: "Программа комплексного изучения", CORRECTION: "Коррекционная программа"}


class AskForm(PlainTextMixin, forms.Form):
    """Whom to ask, and what."""

    specialist = one_of(_("Specialist"), (), required=True)
    question = long_text(
        _("What is asked"), LONGEST, help_text=_("Without a diagnosis: the case is read by others.")
    )

    def __init__(self, *args, school_id: int, today: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people_in(school_id, today, Role.SPECIALIST)}
        self.fields["specialist"].choices = [
            ("", "–"),
            *((value, person.full_name) for value, person in self.people.items()),
        ]
        self.fields["question"].required = True

    def chosen(self) -> Person:
        """The chosen person."""
        return self.people[self.cleaned_data["specialist"]]


class AnswerForm(PlainTextMixin, forms.Form):
    """The answer for everybody in the case, and the programme for the few."""

    answer = long_text(
        _("Answer"), LONGEST, help_text=_("Without health data: they belong into the programme.")
    )
    programme_kind = one_of(_("Kind of programme"), PROGRAMMES.items())
    programme = PhotosField(
        label=_("Programme"),
        required=False,
        help_text=_(
            "Only you and those who may see health data open it; each opening is recorded."
        ),
    )

    def __init__(self, *args, by: Person, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].required = True
        self.fields["programme"].belongs_to(by)

    def clean_programme(self) -> Scan | None:
        """The checked file under the name of its kind: the name it came with says nothing."""
        scan = self.cleaned_data["programme"]
        if scan is None:
            return None
        title = TITLES.get(self.cleaned_data.get("programme_kind", ""), "scan")
        return replace(scan, file_name=title + PurePath(scan.file_name).suffix)

    def clean(self) -> dict:
        """A programme has its kind, a kind its programme."""
        said = super().clean()
        kind = said.get("programme_kind")
        if said.get("programme") and not kind:
            self.add_error("programme_kind", _("Choose which programme this is."))
        if kind and not said.get("programme") and "programme" not in self.errors:
            self.add_error("programme", _("Choose the file of the programme, or no programme."))
        return said

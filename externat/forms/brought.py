"""What is read from papers that came in: number, date, author, arrival, photos of each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.models import Person
from regulations.attached import attached_to
from regulations.forms.days import refuse_days_to_come
from regulations.forms.photos import PhotosField
from regulations.models import Attachment
from regulations.scans import Scan
from regulations.services.brought import Brought
from students.forms.fields import DayField, LineField

#: Fields of a paper: their names on the page after its kind, and on the attachment.
READ = {
    "number": "number",
    "dated": "issued_on",
    "issuer": "issuer",
    "received_on": "received_on",
}


class BroughtPapers:
    """For forms: the fields of some kinds of paper of a case."""

    fields: dict[str, forms.Field]
    initial: dict[str, Any]
    cleaned_data: dict[str, Any]
    kinds: tuple[str, ...]
    attached: dict[str, Attachment]

    def add_papers(self, case_id: int, kinds: Iterable[str], person: Person) -> None:
        """Ask of each kind, with what the case knows of it."""
        self.kinds, self.attached = tuple(kinds), attached_to(case_id)
        for kind in self.kinds:
            for name, field in _fields().items():
                self.fields[f"{kind}_{name}"] = field
            self.fields[f"{kind}_scan"].belongs_to(person)
            row = self.attached.get(kind)
            for name, own in READ.items() if row is not None else ():
                self.initial.setdefault(f"{kind}_{name}", getattr(row, own))

    def check_papers(self, today: date) -> None:
        """No paper is of a day to come, nor came in then."""
        days = [f"{kind}_{name}" for kind in self.kinds for name in ("dated", "received_on")]
        refuse_days_to_come(self, days, today)

    def read(self, kind: str) -> Brought:
        """What was read from the paper."""
        said = self.cleaned_data
        given = {
            own: said.get(f"{kind}_{name}") or ("" if own in ("number", "issuer") else None)
            for name, own in READ.items()
        }
        return Brought(kind=kind, **given)

    def papers(self) -> list[tuple[Brought, Scan | None]]:
        """What was read from each paper, and its scan if one came now."""
        return [(self.read(kind), self.cleaned_data.get(f"{kind}_scan")) for kind in self.kinds]

    def is_there(self, kind: str) -> bool:
        """Whether the paper is in the case, or will be when the form is saved."""
        scanned = bool(self.cleaned_data.get(f"{kind}_scan"))
        return kind in self.attached or scanned or not self.read(kind).is_empty


def _fields() -> dict[str, forms.Field]:
    return {
        "number": LineField(label=gettext_lazy("Number"), max_length=60, required=False),
        "dated": DayField(label=gettext_lazy("Date"), required=False),
        "issuer": LineField(label=gettext_lazy("Issued by"), max_length=200, required=False),
        "received_on": DayField(label=gettext_lazy("Came in on"), required=False),
        "scan": PhotosField(label=gettext_lazy("Photos or a scan of the paper"), required=False),
    }

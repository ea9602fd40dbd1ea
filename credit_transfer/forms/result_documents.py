"""A document that confirms a result: its kind, what it says, what was checked, its scan."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from credit_transfer.models import ResultDocument
from credit_transfer.rules.vocabulary import DocumentKind
from regulations.forms.days import refuse_days_to_come
from regulations.forms.fields import one_of
from regulations.forms.photos import PhotosField
from students.forms.fields import DayField, LineField

READ = ("kind", "number", "issued_on", "issuer", "is_sealed", "is_signed")


class DocumentForm(PlainTextMixin, forms.Form):
    """One confirming document (cl. 4.4). Where it `may_be_left_out`, an empty form is none."""

    kind = one_of(gettext_lazy("Document"), DocumentKind.choices())
    number = LineField(label=gettext_lazy("Number"), max_length=60, required=False)
    issued_on = DayField(label=gettext_lazy("Date of the document"), required=False)
    issuer = LineField(label=gettext_lazy("Issued by"), max_length=200, required=False)
    is_sealed = forms.BooleanField(
        label=gettext_lazy("Bears the seal of the organisation"), required=False
    )
    is_signed = forms.BooleanField(
        label=gettext_lazy("Is signed by the head, or by who was empowered"), required=False
    )
    scan = PhotosField(label=gettext_lazy("Photos or a scan of the document"), required=False)

    def __init__(
        self,
        *args,
        person: Person,
        today: date,
        row: ResultDocument | None = None,
        may_be_left_out: bool = False,
        **kwargs,
    ) -> None:
        if row is not None:
            kwargs["initial"] = {name: getattr(row, name) for name in READ}
        super().__init__(*args, **kwargs)
        self.today, self.may_be_left_out = today, may_be_left_out
        self.fields["scan"].belongs_to(person)

    def clean(self) -> dict[str, Any]:
        """A document that was begun has its kind."""
        given = super().clean()
        refuse_days_to_come(self, ("issued_on",), self.today)
        begun = any(given.get(name) for name in self.fields)
        is_missed = not given.get("kind") and "kind" not in self.errors
        if is_missed and (begun or not self.may_be_left_out):
            self.add_error("kind", _("Choose which document it is."))
        return given

    @property
    def is_given(self) -> bool:
        """Whether there is a document at all."""
        return bool(self.cleaned_data.get("kind"))

    def values(self) -> dict[str, Any]:
        """What was read from it, by the fields of the row."""
        return {name: self.cleaned_data[name] for name in READ}

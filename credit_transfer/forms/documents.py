"""A confirming document (cl. 4.4): what was read from it, and what was seen on it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.models import Person
from accounts.plain_text import PlainTextMixin
from credit_transfer.paper_finding import SEALED, SIGNED
from credit_transfer.rules import DocumentKind
from credit_transfer.services.intake import Seen
from regulations.forms.days import refuse_days_to_come
from regulations.forms.photos import PhotosField
from regulations.models import Attachment
from students.forms.fields import DayField, LineField


class DocumentForm(PlainTextMixin, forms.Form):
    """One of the kinds of cl. 4.4; of a kind there may be several."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of document"), choices=DocumentKind.choices())
    number = LineField(label=gettext_lazy("Number"), max_length=60, required=False)
    issued_on = DayField(label=gettext_lazy("Date"), required=False)
    issuer = LineField(label=gettext_lazy("Issued by"), max_length=200, required=False)
    received_on = DayField(label=gettext_lazy("Came in on"), required=False)
    is_sealed = forms.BooleanField(
        label=gettext_lazy("Bears the seal of the organisation"), required=False
    )
    is_signed = forms.BooleanField(
        label=gettext_lazy("Is signed by its head or whoever was empowered"), required=False
    )
    scan = PhotosField(label=gettext_lazy("Photos or a scan of the paper"), required=False)

    def __init__(
        self, *args, attachment: Attachment | None, person: Person, today: date, **kwargs
    ) -> None:
        if attachment is not None:
            kwargs["initial"] = _held(attachment)
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["scan"].belongs_to(person)

    def clean(self) -> dict[str, Any]:
        """No document is of a day to come, nor came in then."""
        given = super().clean()
        refuse_days_to_come(self, ("issued_on", "received_on"), self.today)
        return given

    def seen(self) -> Seen:
        """What was read from the document."""
        said = self.cleaned_data
        return Seen(**{name: said[name] for name in Seen.__dataclass_fields__})


def _held(attachment: Attachment) -> dict[str, Any]:
    return {
        **{
            name: getattr(attachment, name)
            for name in ("kind", "number", "issued_on", "issuer", "received_on")
        },
        "is_sealed": bool(attachment.checked.get(SEALED)),
        "is_signed": bool(attachment.checked.get(SIGNED)),
    }

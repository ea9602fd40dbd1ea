"""A supporting paper: its requisites and its scan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.models import Person
from regulations.case_pages import AttachmentKind
from regulations.forms.acts import before_beginning, check_day
from regulations.forms.photos import PhotosField
from regulations.services.attachments import Requisites


class DayField(forms.DateField):
    """A date of the present age, asked for with the browser's own calendar."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_validators = (check_day,)


class AttachmentForm(forms.Form):
    """Adding a paper to a case."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of paper"))
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    number = forms.CharField(label=gettext_lazy("Number"), max_length=60, required=False)
    issued_on = DayField(label=gettext_lazy("Date"), required=False)
    issuer = forms.CharField(label=gettext_lazy("Issued by"), max_length=200, required=False)
    valid_from = DayField(label=gettext_lazy("Valid from"), required=False)
    valid_until = DayField(label=gettext_lazy("Valid until"), required=False)
    is_restricted = forms.BooleanField(
        label=gettext_lazy("Health or psychological data"),
        help_text=gettext_lazy(
            "Only you and those who may see health data open it; each opening is recorded."
        ),
        required=False,
    )
    file = PhotosField(label=gettext_lazy("Scan"), required=False)

    def __init__(
        self, *args, kinds: Sequence[AttachmentKind], person: Person | None = None, **kwargs
    ) -> None:
        super().__init__(*args, **kwargs)
        if person is not None:
            self.fields["file"].belongs_to(person)
        self.kinds = {kind.slug: kind for kind in kinds}
        self.fields["kind"].choices = [(kind.slug, kind.title) for kind in kinds]

    def clean(self) -> dict[str, Any]:
        """Validity must not end before it begins."""
        given = super().clean()
        first, last = given.get("valid_from"), given.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", before_beginning(first))
        return given

    def requisites(self) -> Requisites:
        """What stands on the paper. A restricted kind is restricted whatever was ticked."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "file"}
        kind = self.kinds[given["kind"]]
        given["is_restricted"] = given["is_restricted"] or kind.is_restricted
        return Requisites(**given)


class RemovalForm(forms.Form):
    """Why a paper is taken out of a case."""

    reason = forms.CharField(
        label=gettext_lazy("Why it is removed"),
        help_text=gettext_lazy("The paper stays in the history of the case with this reason."),
        max_length=300,
    )

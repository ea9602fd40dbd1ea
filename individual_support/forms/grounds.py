"""The rows of grounds on the form of the project (cl. 1.5)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.plain_text import PlainTextMixin
from individual_support.models import SupportCase
from individual_support.rules.facts import Ground
from individual_support.rules.texts import PROJECT_TEXT_MAX
from individual_support.rules.vocabulary import GroundKind
from individual_support.services.project import GroundText
from regulations.forms.fields import long_text, one_of
from students.forms.fields import DayField, OwnRowField

MOST = 20
FIELDS = ("kind", "author", "dated", "text", "attachment")


class GroundForm(PlainTextMixin, forms.Form):
    """One ground: whose word it is, of which day, what it says."""

    pk = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    kind = one_of(_("Ground"), GroundKind.choices())
    author = forms.CharField(label=_("Who recommends or asks"), max_length=200, required=False)
    dated = DayField(label=_("Date"), required=False)
    text = long_text(
        _("What it says"),
        PROJECT_TEXT_MAX,
        rows=2,
        help_text=_("Without a diagnosis: the case is read by others."),
    )
    attachment = OwnRowField(label=_("Attached paper"), queryset=None, required=False)

    def __init__(self, *args, support: SupportCase, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        open_ones = Q(is_restricted=False) | Q(pk__in=support.grounds.values("attachment"))
        held = support.case.attachments.filter(open_ones, removed_at=None)
        self.fields["attachment"].queryset = held

    def is_written(self) -> bool:
        """Something stands in the row, so it is a ground."""
        said = getattr(self, "cleaned_data", {})
        return not said.get("DELETE") and any(said.get(name) for name in FIELDS)

    def clean(self) -> dict:
        """A ground with words needs its kind: it decides the wording of the agreement."""
        said = super().clean()
        written = any(said.get(name) for name in FIELDS[1:])
        if written and not said.get("kind") and "kind" not in self.errors:
            self.add_error("kind", _("Choose what kind of ground this is."))
        return said


class BaseGroundFormSet(forms.BaseFormSet):
    """The rows; those left empty are none."""

    def add_fields(self, form: GroundForm, index: int | None) -> None:
        """The box that takes a ground out says so."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = _("Take this ground out")

    def texts(self) -> tuple[GroundText, ...]:
        """The grounds for the service."""
        return tuple(
            GroundText(
                pk=form.cleaned_data.get("pk"),
                kind=form.cleaned_data["kind"],
                author=form.cleaned_data["author"],
                dated=form.cleaned_data["dated"],
                text=form.cleaned_data["text"],
                attachment=form.cleaned_data["attachment"],
            )
            for form in self.forms
            if form.is_written()
        )

    def facts(self) -> tuple[Ground, ...]:
        """The grounds for the rules; the key is the row's prefix on the page."""
        return tuple(
            Ground(
                key=form.prefix,
                kind=form.cleaned_data.get("kind", ""),
                author=form.cleaned_data.get("author", ""),
                dated=form.cleaned_data.get("dated"),
                text=form.cleaned_data.get("text", ""),
                has_attachment=form.cleaned_data.get("attachment") is not None,
            )
            for form in self.forms
            if form.is_written()
        )


GroundFormSet = forms.formset_factory(
    GroundForm,
    formset=BaseGroundFormSet,
    extra=1,
    can_delete=True,
    max_num=MOST,
    absolute_max=MOST,
)


def ground_forms(support: SupportCase, data: Any = None) -> BaseGroundFormSet:
    """The formset of a case, over what was sent or over what is stored."""
    initial = [
        {
            "pk": one.pk,
            "kind": one.kind,
            "author": one.author,
            "dated": one.dated,
            "text": one.text,
            "attachment": one.attachment_id,
        }
        for one in support.grounds.all()
    ]
    sent = data if data is not None and "ground-TOTAL_FORMS" in data else None
    return GroundFormSet(sent, prefix="ground", initial=initial, form_kwargs={"support": support})

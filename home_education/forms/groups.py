"""Input of the group builder (cl. 3.7)."""

from __future__ import annotations

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.plain_text import PlainTextMixin
from home_education.models import HospitalStay

NOT_HERE = {
    "required": _("Nothing was chosen: tick at least one pupil."),
    "invalid_choice": _("One of the pupils is not there any more. Open the page anew."),
    "invalid_pk_value": _("One of the pupils is not there any more. Open the page anew."),
}


class StaysForm(PlainTextMixin, forms.Form):
    """Pupils chosen in the list of a hospital."""

    stay = forms.ModelMultipleChoiceField(queryset=None, error_messages=NOT_HERE)

    def __init__(self, *args, stays: QuerySet[HospitalStay], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stay"].queryset = stays


class GroupForm(StaysForm):
    """A group: its name, and why it is made where the act leaves that open."""

    name = forms.CharField(label=_("Name of the group"), max_length=80)
    reason = forms.CharField(
        label=_("Why they are taught together"),
        help_text=_("Only where the act leaves it open: the deputy director decides."),
        max_length=300,
        required=False,
    )

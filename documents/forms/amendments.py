"""Forms of an amendment: which parts are changed, and why it is withdrawn."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from documents.forms.texts import check_line
from documents.kinds import PaperKind


class SectionsForm(forms.Form):
    """The parts of the paper that are to be changed."""

    sections = forms.MultipleChoiceField(
        label=_("What is to be changed"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one part to change."),
            "invalid_choice": _("There is no such choice here. Choose from the list."),
        },
    )

    def __init__(self, *args, kind: PaperKind, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["sections"].choices = [(one.slug, one.title) for one in kind.begun_by_hand]


class WithdrawForm(forms.Form):
    """Why an amendment is withdrawn."""

    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("For example: the parent does not agree."),
        min_length=5,
        max_length=500,
        validators=[check_line],
    )

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("auto_id", "id_withdraw_%s")
        super().__init__(*args, **kwargs)

"""The line of a subject in the report (Annex 2)."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from individual_support import rules
from individual_support.models import SupportSubject
from individual_support.rules.texts import HOMEWORK_MAX
from individual_support.rules.vocabulary import Reason
from individual_support.services.reporting import mark_of
from regulations.forms.fields import long_text, one_of


class ResultForm(PlainTextMixin, forms.Form):
    """Why the subject was supported, and what came of it."""

    reason = one_of(gettext_lazy("Reason of support"), Reason.choices())
    reason_other = forms.CharField(
        label=gettext_lazy("Another reason, in words"), max_length=200, required=False
    )
    result = long_text(rules.RESULT, HOMEWORK_MAX)
    seen = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)

    def clean(self) -> dict:
        """Another reason is named; the rest may be finished later."""
        said = super().clean()
        if said.get("reason") == Reason.OTHER and not said.get("reason_other"):
            self.add_error("reason_other", _("Write which reason it is."))
        if said.get("reason") != Reason.OTHER:
            said["reason_other"] = ""
        return said

    def tell_of_others(self, theirs: SupportSubject) -> None:
        """Somebody wrote meanwhile: their words beside the own ones; sent again, these replace."""
        reason = theirs.reason_other or theirs.get_reason_display()
        told = _("Meanwhile somebody wrote: %(reason)s – “%(result)s”. Save again to replace it.")
        self.add_error("result", told % {"reason": reason or "–", "result": theirs.result or "–"})
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = mark_of(theirs)

"""What a person gives with a step: a date, a comment, remarks to fields, a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regulations.procedure import Step
from regulations.services.steps import Remark
from regulations.words import Text

LONGEST_COMMENT = 4000
LONGEST_REMARK = 2000
EMPTY_REMARKS = 2
MOST_REMARKS = 60


class StepForm(forms.Form):
    """The form of one step: only the questions that this step asks.

    A step that needs a comment says so at its field; the browser does not, so that what the act
    forbids is told at the same time.
    """

    use_required_attribute = False

    after = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    given_date = forms.DateField(
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    comment = forms.CharField(
        required=False,
        max_length=LONGEST_COMMENT,
        label=_("Comment"),
        error_messages={"required": _("Say it in words: this step is not taken without them.")},
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    override_reason = forms.CharField(
        required=False,
        max_length=LONGEST_COMMENT,
        label=_("Why it is done all the same"),
        help_text=_("The reason is kept with the decision and shown in its history."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, step: Step, ask_reason: bool = False, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.step = step
        if not step.asks_date:
            del self.fields["given_date"]
        elif step.date_label:
            self.fields["given_date"].label = step.date_label
        self.fields["comment"].required = step.needs_comment
        if step.comment_label:
            self.fields["comment"].label = step.comment_label
        if not ask_reason:
            del self.fields["override_reason"]

    @property
    def is_first_seen(self) -> bool:
        """Nothing of it was sent yet."""
        return not self.is_bound

    def values(self) -> dict[str, Any]:
        """What `take_step` takes of this form."""
        given = self.cleaned_data
        return {
            "after": given.get("after"),
            "given_date": given.get("given_date"),
            "comment": given.get("comment", ""),
            "override_reason": given.get("override_reason", ""),
        }


class RemarkForm(forms.Form):
    """One remark of a return, pinned to the field that it concerns."""

    field = forms.ChoiceField(required=False, label=_("What the remark is about"))
    text = forms.CharField(
        required=False,
        max_length=LONGEST_REMARK,
        label=_("What to mend"),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args, fields: Sequence[tuple[str, Text]] = (), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["field"].choices = [("", _("the whole")), *fields]


RemarkFormSet = forms.formset_factory(
    RemarkForm, extra=EMPTY_REMARKS, max_num=MOST_REMARKS, absolute_max=MOST_REMARKS
)


def remarks_of(formset: forms.BaseFormSet) -> list[Remark]:
    """The remarks that were written; rows left empty are none."""
    given = (form.cleaned_data for form in formset.forms)
    return [
        Remark(field=one.get("field", ""), text=one["text"]) for one in given if one.get("text")
    ]

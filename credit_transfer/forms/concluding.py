"""What the subject teacher concludes of one row (cl. 4.7)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from credit_transfer.forms.rows import LARGEST
from credit_transfer.models import CreditRow
from credit_transfer.rules import COUNTED_MARKS, AttestationForm, Scale, Way
from credit_transfer.services.keeping import CONCLUSION
from regulations.forms.days import refuse_days_to_come
from regulations.forms.fields import NOTHING, long_text, one_of
from regulations.words import Text
from students.forms.fields import DayField

GROUNDS_MAX = 2000
#: Marks of the school's own scale, by which an attestation is marked.
ATTESTED = (5, 4, 3, 2)
OF_ATTESTATION = ("attestation_form", "attestation_on", "attested_on", "attested_mark")


def _mark(label: Text, marks: tuple[int, ...]) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[NOTHING, *((one, str(one)) for one in marks)],
        coerce=int,
        empty_value=None,
        required=False,
    )


class ConclusionForm(PlainTextMixin, forms.Form):
    """One row. ``version`` is the one that was read."""

    version = forms.IntegerField(
        required=False, min_value=0, max_value=LARGEST, widget=forms.HiddenInput
    )
    way = one_of(gettext_lazy("Conclusion"), ())
    concluded_mark = _mark(gettext_lazy("Count it as"), COUNTED_MARKS)
    conclusion = long_text(gettext_lazy("Grounds of the conclusion"), GROUNDS_MAX, rows=2)
    attestation_form = one_of(gettext_lazy("Form of the attestation"), AttestationForm.choices())
    attestation_on = DayField(label=gettext_lazy("Planned for"), required=False)
    attested_on = DayField(label=gettext_lazy("Held on"), required=False)
    attested_mark = _mark(gettext_lazy("Result of the attestation"), ATTESTED)

    def __init__(self, *args, row: CreditRow, today: date, **kwargs) -> None:
        held = {name: getattr(row, name) for name in ("version", *CONCLUSION)}
        super().__init__(*args, prefix=f"row-{row.pk}", initial=held, **kwargs)
        self.row, self.today = row, today
        self.fields["way"].choices = [NOTHING, *((one.value, one.label) for one in _ways(row))]

    def clean(self) -> dict[str, Any]:
        """Another scale is counted with its grounds; nothing was held on a day to come."""
        said = super().clean()
        refuse_days_to_come(self, ("attested_on",), self.today)
        lacks = not said.get("conclusion") and "conclusion" not in self.errors
        if said.get("way") == Way.MARK and lacks:
            self.add_error("conclusion", _("Say on what grounds the result is counted so."))
        return said

    def values(self) -> dict[str, Any]:
        """What is written of the row; what belongs to another way is taken away."""
        said = {name: self.cleaned_data[name] for name in CONCLUSION}
        if said["way"] != Way.MARK:
            said["concluded_mark"] = None
        if said["way"] != Way.ATTEST:
            said |= {"attestation_form": "", "attestation_on": None}
            said |= {"attested_on": None, "attested_mark": None}
        return said


def _ways(row: CreditRow) -> list[Way]:
    """A five-point mark is taken over; any other is counted, or the pupil is assessed."""
    if not row.scale:
        return list(Way)
    five = row.scale == Scale.FIVE
    return [one for one in Way if (one is Way.AS_IS) == five or one == row.way]

"""Papers about a pupil and the statuses they give."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from students.forms.fields import DayField, LineField, OwnRowField
from students.models import Conclusion, ConclusionKind, StatusKind, Student, StudentStatus
from students.services.papers import ConclusionDetails, StatusDetails


class ConclusionForm(forms.Form):
    """Number, date, issuer and validity. There is no field for a diagnosis, on purpose."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of paper"), choices=ConclusionKind.choices)
    number = LineField(label=gettext_lazy("Number"), max_length=60)
    issued_on = DayField(label=gettext_lazy("Date"))
    issuer = LineField(
        label=gettext_lazy("Issued by"),
        max_length=200,
        help_text=gettext_lazy("The organisation. No diagnosis is kept here."),
    )
    valid_from = DayField(label=gettext_lazy("Valid from"), required=False)
    valid_until = DayField(label=gettext_lazy("Valid until"), required=False)

    def __init__(self, *args, student: Student, conclusion: Conclusion | None = None, **kwargs):
        self.student = student
        if conclusion is not None:
            fields = ConclusionDetails.__dataclass_fields__
            kwargs.setdefault("initial", {name: getattr(conclusion, name) for name in fields})
        super().__init__(*args, **kwargs)

    def clean(self):
        """The dates follow each other: birth, issue, start, end."""
        said = self.cleaned_data
        issued_on, valid_until = said.get("issued_on"), said.get("valid_until")
        starts_on = said.get("valid_from") or issued_on
        if issued_on and issued_on < self.student.birth_date:
            self.add_error("issued_on", _("The pupil was not yet born then. Check the year."))
        if starts_on and valid_until and valid_until < starts_on:
            self.add_error("valid_until", _("It ends before it starts. Mend one of the two dates."))

    def details(self) -> ConclusionDetails:
        """What was entered."""
        names = ConclusionDetails.__dataclass_fields__
        return ConclusionDetails(**{name: self.cleaned_data[name] for name in names})


class StatusForm(forms.Form):
    """A status with its dates and the paper behind it."""

    kind = forms.ChoiceField(label=gettext_lazy("Status"), choices=StatusKind.choices)
    since = DayField(label=gettext_lazy("Since"))
    until = DayField(
        label=gettext_lazy("Until"),
        required=False,
        help_text=gettext_lazy("The last day. Empty: without an end so far."),
    )
    conclusion = OwnRowField(label=gettext_lazy("By paper"), queryset=None, required=False)

    def __init__(self, *args, student: Student, status: StudentStatus | None = None, **kwargs):
        self.student = student
        if status is not None:
            fields = StatusDetails.__dataclass_fields__
            kwargs.setdefault("initial", {name: getattr(status, name) for name in fields})
        super().__init__(*args, **kwargs)
        self.fields["conclusion"].queryset = Conclusion.objects.filter(student=student)

    def clean(self):
        """The dates follow each other: birth, start, end."""
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and since < self.student.birth_date:
            self.add_error("since", _("The pupil was not yet born then. Check the year."))
        if since and until and until < since:
            self.add_error("until", _("It ends before it starts. Mend one of the two dates."))

    def details(self) -> StatusDetails:
        """What was entered."""
        names = StatusDetails.__dataclass_fields__
        return StatusDetails(**{name: self.cleaned_data[name] for name in names})

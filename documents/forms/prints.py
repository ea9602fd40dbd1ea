"""Choosing what to print, and what to list."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from documents import kinds
from documents.forms.paper import DayField
from documents.kinds import PaperKind
from documents.models import PaperState, PrintJob
from students.models import SchoolClass


def kind_choices(offered: Iterable[PaperKind]) -> list[tuple[str, str]]:
    """Slug and title of every kind of paper; one over many pupils says so."""
    over_many = gettext("over many pupils")
    return [
        (kind.slug, f"{kind.title} ({over_many})" if kind.is_register else kind.title)
        for kind in offered
    ]


class PaperFilter(forms.Form):
    """What the list of papers shows; everything may stay empty."""

    q = forms.CharField(
        label=_("Pupil or number"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    series = forms.ChoiceField(label=_("Series"), required=False)
    school_class = forms.ModelChoiceField(
        label=_("Class"), required=False, queryset=SchoolClass.objects.none(), empty_label=_("all")
    )
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("all")), *PaperState.choices]
    )
    since = DayField(label=_("From"), required=False)
    until = DayField(label=_("To"), required=False)

    def __init__(
        self, *args, classes: QuerySet[SchoolClass], offered: tuple[PaperKind, ...], **kwargs
    ):
        super().__init__(*args, **kwargs)
        series = sorted({kind.series for kind in offered})
        self.fields["kind"].choices = [("", _("all")), *kind_choices(offered)]
        self.fields["series"].choices = [
            ("", _("all")),
            *((one, kinds.series_title(one)) for one in series),
        ]
        self.fields["school_class"].queryset = classes

    def clean(self) -> dict:
        """The last day is not before the first."""
        given = super().clean()
        since, until = given.get("since"), given.get("until")
        if since and until and until < since:
            self.add_error("until", _("This day is before the first one. Change one of the two."))
        return given


class NumbersField(forms.TypedMultipleChoiceField):
    """Numbers of rows as a page sends them; the query says which of them may be printed."""

    def valid_value(self, value: str) -> bool:
        """Whether this is a number at all, and one that the database can hold."""
        return value.isascii() and value.isdecimal() and len(value) <= 18


class PrintForm(forms.Form):
    """A print of chosen papers (`paper`), of chosen cases (`case`), or of a class."""

    paper = NumbersField(coerce=int, required=False, widget=forms.MultipleHiddenInput)
    case = NumbersField(coerce=int, required=False, widget=forms.MultipleHiddenInput)
    school_class = forms.ModelChoiceField(
        label=_("Class"),
        required=False,
        queryset=SchoolClass.objects.none(),
        empty_label="–",
    )
    kinds = forms.MultipleChoiceField(
        label=_("Which papers"),
        help_text=_("Nothing chosen: every paper of the open cases."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    with_drafts = forms.BooleanField(
        label=_("Also what is not issued yet, as a draft with a watermark"), required=False
    )
    form = forms.ChoiceField(
        label=_("Form of the file"),
        choices=PrintJob.Form.choices,
        initial=PrintJob.Form.PDF,
        widget=forms.RadioSelect,
    )

    def __init__(
        self, *args, classes: QuerySet[SchoolClass], offered: tuple[PaperKind, ...], **kwargs
    ):
        super().__init__(*args, **kwargs)
        self.fields["school_class"].queryset = classes
        self.fields["kinds"].choices = kind_choices(offered)

    def clean(self) -> dict:
        """Papers, cases or a class."""
        given = super().clean()
        chosen = given.get("paper") or given.get("case") or given.get("school_class")
        if not chosen and not self.errors:
            self.add_error("school_class", _("Choose a class, or tick papers in the list."))
        return given

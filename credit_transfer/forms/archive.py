"""What is typed about the archive: the year, a bundle, its files, terms of keeping, an act."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.models import School
from accounts.plain_text import PlainTextMixin
from credit_transfer.models import ArchiveItem
from credit_transfer.terms import Stored
from regulations.forms.days import refuse_days_to_come
from students.forms.fields import DayField, LineField, OwnRowField
from students.models import SchoolYear

INDEX_MAX, TITLE_MAX, PLACE_MAX, GROUND_MAX, ACT_MAX = 40, 200, 120, 300, 120
MOST_SHEETS, MOST_YEARS = 9999, 999


class YearForm(forms.Form):
    """Of which school year the files are."""

    year = OwnRowField(
        label=gettext_lazy("School year"), queryset=None, required=False, empty_label=None
    )

    def __init__(self, *args, school: School, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.years = SchoolYear.objects.filter(school=school).order_by("-starts_on")
        self.fields["year"].queryset = self.years
        self.today = school.today()

    def chosen(self) -> SchoolYear | None:
        """The year asked for, else that of today, else the last one."""
        if self.is_bound and self.is_valid() and self.cleaned_data["year"]:
            return self.cleaned_data["year"]
        return self.years.filter(starts_on__lte=self.today).first() or self.years.first()


class BundleForm(PlainTextMixin, forms.Form):
    """How a new bundle is called."""

    title = LineField(label=gettext_lazy("What the bundle holds"), max_length=TITLE_MAX)


class ItemForm(PlainTextMixin, forms.Form):
    """Index and sheets of one file of a bundle."""

    file_index = LineField(
        label=gettext_lazy("Index of the file"), max_length=INDEX_MAX, required=False
    )
    sheets = forms.IntegerField(
        label=gettext_lazy("Sheets"), min_value=1, max_value=MOST_SHEETS, required=False
    )

    def __init__(self, *args, item: ArchiveItem, **kwargs) -> None:
        held = {"file_index": item.file_index, "sheets": item.sheets}
        super().__init__(*args, prefix=f"item-{item.pk}", initial=held, **kwargs)
        self.item = item
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = f"{item.title}: {field.label}"


class LayForm(PlainTextMixin, forms.Form):
    """Where in the archive the bundle lies."""

    place = LineField(label=gettext_lazy("Place in the archive"), max_length=PLACE_MAX)


class TermForm(PlainTextMixin, forms.Form):
    """How long files of a kind are kept, by the school's list of files (cl. 6.6)."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of files"), choices=Stored.choices)
    file_index = LineField(label=gettext_lazy("Index of the file"), max_length=INDEX_MAX)
    years = forms.IntegerField(
        label=gettext_lazy("Years"),
        min_value=1,
        max_value=MOST_YEARS,
        required=False,
        help_text=gettext_lazy("Empty: for ever."),
    )
    ground = LineField(
        label=gettext_lazy("Ground"),
        max_length=GROUND_MAX,
        help_text=gettext_lazy("The approved list of files, or the norm that sets the term."),
    )
    since = DayField(label=gettext_lazy("In force from"))


class DestroyForm(PlainTextMixin, forms.Form):
    """By which act files were destroyed, and when."""

    act = LineField(label=gettext_lazy("Number of the act"), max_length=ACT_MAX)
    on = DayField(label=gettext_lazy("Destroyed on"))

    def __init__(self, *args, today: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """What happened is past."""
        said = super().clean() or self.cleaned_data
        refuse_days_to_come(self, ("on",), self.today)
        return said

"""Filters of the lists over results: class, kind, year, how far they have come."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from accounts.models import School
from credit_transfer.records.states import ResultState
from credit_transfer.rules.vocabulary import ResultKind
from regulations.forms.fields import one_of
from students.forms.fields import LineField, OwnRowField
from students.models import SchoolClass, SchoolYear
from students.search import LONGEST_SEARCH


def running_classes(school: School):
    """The classes of the year of today and of those to come."""
    return SchoolClass.objects.filter(school=school, year__ends_on__gte=school.today())


class ClassForm(forms.Form):
    """Which class is shown."""

    school_class = OwnRowField(label=gettext_lazy("Class"), queryset=None, required=False)

    def __init__(self, *args, school: School, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.school_id = school.pk
        self.fields["school_class"].queryset = running_classes(school)


class YearForm(ClassForm):
    """Which class and which school year."""

    year = OwnRowField(label=gettext_lazy("School year"), queryset=None, required=False)

    def __init__(self, *args, school: School, **kwargs) -> None:
        super().__init__(*args, school=school, **kwargs)
        self.fields["year"].queryset = SchoolYear.objects.filter(school=school)


class ResultsForm(YearForm):
    """The list of results."""

    q = LineField(label=gettext_lazy("Name"), max_length=LONGEST_SEARCH, required=False)
    kind = one_of(gettext_lazy("Kind"), ResultKind.choices())
    state = one_of(gettext_lazy("State"), ResultState.choices())

    field_order = ("q", "school_class", "kind", "year", "state")


class AwardsForm(YearForm):
    """The list of awards."""

    q = LineField(label=gettext_lazy("Name"), max_length=LONGEST_SEARCH, required=False)

    field_order = ("q", "school_class", "year")

"""Filters of the list of pupils."""

from __future__ import annotations

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import School
from students.forms.fields import LineField, OwnRowField
from students.models import SchoolClass, StatusKind, Student, StudentStatus
from students.search import LONGEST_SEARCH, named

WITHOUT_CLASS, LEFT, EVERYBODY = "no-class", "left", "all"


class TextFilter(django_filters.CharFilter):
    """A line of text; what cannot be text is refused by the form, not by the database."""

    field_class = LineField


class OwnRowFilter(django_filters.ModelChoiceFilter):
    """A choice among rows of the own school."""

    field_class = OwnRowField


class StudentFilter(django_filters.FilterSet):
    """By name, class, status, and whether the pupil still studies here."""

    q = TextFilter(label=_("Name"), method="by_name", max_length=LONGEST_SEARCH)
    school_class = OwnRowFilter(label=_("Class"), queryset=SchoolClass.objects.none())
    status = django_filters.ChoiceFilter(
        label=_("Status"), choices=StatusKind.choices, method="by_status"
    )
    who = django_filters.ChoiceFilter(
        label=_("Who"),
        empty_label=_("who study now"),
        choices=(
            (WITHOUT_CLASS, _("without a class")),
            (LEFT, _("who have left")),
            (EVERYBODY, _("everybody")),
        ),
        method="by_presence",
    )

    class Meta:
        model = Student
        fields = ()

    def __init__(self, *args, school: School | None, classes, with_health, today, **kwargs):
        """``with_health``: the pupils whose statuses the reader sees; the filter finds no other."""
        super().__init__(*args, **kwargs)
        self.today, self.with_health = today, with_health
        self.filters["school_class"].queryset = classes
        if not with_health.exists():
            del self.filters["status"]

    @property
    def active(self) -> int:
        """How many filters narrow the list."""
        return sum(1 for value in self.form.cleaned_data.values() if value)

    @property
    def asked_status(self) -> str:
        """The status by which pupils are listed, in words; empty for a list that tells of none."""
        chosen = self.form.cleaned_data.get("status") if self.form.is_valid() else ""
        return str(StatusKind(chosen).label) if chosen else ""

    def filter_queryset(self, queryset):
        """Those who study now, unless somebody else was asked for."""
        if not self.form.cleaned_data.get("who"):
            queryset = queryset.filter(self._present())
        return super().filter_queryset(queryset)

    def by_name(self, queryset, _name, value):
        """The beginning of the name, or its words."""
        return named(queryset, value)

    def by_status(self, queryset, _name, value):
        """With the status in force today."""
        held = StudentStatus.objects.filter(
            Q(until=None) | Q(until__gte=self.today),
            student=OuterRef("pk"),
            kind=value,
            since__lte=self.today,
        )
        return queryset.filter(Exists(held), pk__in=self.with_health.values("pk"))

    def by_presence(self, queryset, _name, value):
        """Without a class, left, or all of them."""
        if value == LEFT:
            return queryset.exclude(self._present())
        if value == WITHOUT_CLASS:
            return queryset.filter(self._present(), school_class=None)
        return queryset

    def _present(self) -> Q:
        return Q(left_on=None) | Q(left_on__gte=self.today)


class PlainSearchForm(forms.Form):
    """The one line of the search in the header."""

    q = LineField(max_length=LONGEST_SEARCH, required=False)

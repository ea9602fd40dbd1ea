"""Filters of the lists over many cases: a class, only what lacks something."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from accounts.models import School
from students.forms.fields import OwnRowField
from students.models import SchoolClass


class ClassForm(forms.Form):
    """Which cases are shown."""

    school_class = OwnRowField(label=gettext_lazy("Class"), queryset=None, required=False)

    def __init__(self, *args, school: School, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        classes = SchoolClass.objects.filter(school=school, year__ends_on__gte=school.today())
        self.fields["school_class"].queryset = classes


class ControlForm(ClassForm):
    """The same, and only the cases in which something is missing."""

    missing = forms.BooleanField(
        label=gettext_lazy("Only where something is missing"), required=False
    )

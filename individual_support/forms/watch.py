"""Filters of the list of support cases."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import School
from individual_support.procedure import PROCEDURE
from regulations.forms.fields import one_of
from students.forms.fields import OwnRowField
from students.models import SchoolClass


class WatchForm(forms.Form):
    """Which cases are shown."""

    school_class = OwnRowField(label=_("Class"), queryset=None, required=False)
    state = one_of(_("State"), ())
    missing = forms.BooleanField(label=_("Only where something is missing"), required=False)

    def __init__(self, *args, school: School, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        classes = SchoolClass.objects.filter(school=school, year__ends_on__gte=school.today())
        self.fields["school_class"].queryset = classes
        self.fields["state"].choices = [
            ("", "–"),
            *(
                (state, label)
                for state, label in PROCEDURE.states.items()
                if state not in PROCEDURE.final
            ),
        ]

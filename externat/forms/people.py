"""Choices among the people of the own school who teach."""

from __future__ import annotations

from datetime import date

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import Membership, Person
from externat.access import TEACHING_ROLES
from students.forms.fields import OwnRowField

NO_SUCH_PERSON = _("There is no such choice here. Choose one from the list.")


def who_teaches(school_id: int, day: date) -> QuerySet[Person]:
    """Who may teach or assess in the school on that day."""
    held = Membership.objects.filter(school=school_id, role__in=TEACHING_ROLES).on(day)
    return Person.objects.filter(pk__in=held.values("person_id"))


class PersonField(OwnRowField):
    """One person of the school by the short name."""

    def label_from_instance(self, obj: Person) -> str:
        """Surname and initials."""
        return obj.short_name


class PeopleField(forms.ModelMultipleChoiceField):
    """Several people of the school, as check boxes."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *args, **kwargs) -> None:
        kwargs.setdefault("required", False)
        super().__init__(*args, **kwargs)
        self.error_messages |= {
            "invalid_choice": NO_SUCH_PERSON,
            "invalid_pk_value": NO_SUCH_PERSON,
            "invalid_list": NO_SUCH_PERSON,
        }

    def label_from_instance(self, obj: Person) -> str:
        """Surname and initials."""
        return obj.short_name

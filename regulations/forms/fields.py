"""Fields that the long forms of a case share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Membership, Person
from accounts.roles import Role
from regulations.words import Text

NOTHING: tuple[str, Text] = ("", "–")
NO_SUCH_CHOICE = _("There is no such choice here. Choose from the list.")


def long_text(label: Text, most: int, *, rows: int = 3, help_text: Text = "") -> forms.CharField:
    """A text of several lines that may stay empty."""
    return forms.CharField(
        label=label,
        max_length=most,
        required=False,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def one_of(label: Text, choices: Iterable[tuple[str, Text]], **more) -> forms.ChoiceField:
    """A choice that may stay open."""
    more.setdefault("required", False)
    return forms.ChoiceField(
        label=label,
        choices=[NOTHING, *choices],
        error_messages={"invalid_choice": NO_SUCH_CHOICE},
        **more,
    )


def several_of(label: Text, choices: Iterable[tuple[str, Text]], **more):
    """Several of a short list, as check boxes."""
    return forms.MultipleChoiceField(
        label=label,
        choices=list(choices),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": NO_SUCH_CHOICE},
        **more,
    )


def people_in(school_id: int, day: date, *roles: Role) -> list[Person]:
    """People of the school who hold one of the roles on that day, in the order of names."""
    held = Membership.objects.filter(school=school_id, role__in=roles).on(day).values("person_id")
    return list(Person.objects.filter(pk__in=held))

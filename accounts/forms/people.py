"""People of the school, their dated roles, and their sign-in."""

from __future__ import annotations

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Membership, Person
from accounts.permissions import STAFF
from accounts.plain_text import PlainTextMixin
from accounts.roles import Role

_LOGIN = re.compile(r"[a-z0-9](?:[a-z0-9._@+-]*[a-z0-9])?")
_PHONE = re.compile(r"[+\d][\d ()./,;–-]*(?:(?:доб|вн|ext)\.? ?\d+)?")
EARLIEST_YEAR = 1950
LATEST_YEAR = 2100


def date_field(**kwargs) -> forms.DateField:
    """A date as browsers send it, and as people type it."""
    return forms.DateField(
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=("%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y"),
        error_messages={
            "invalid": gettext_lazy("This is no date. Write day, month and year, as 01.09.2026.")
        },
        **kwargs,
    )


class PersonForm(PlainTextMixin, forms.ModelForm):
    """Who the person is and how to reach them."""

    name_fields = ("last_name", "first_name", "patronymic")

    class Meta:
        model = Person
        fields = ("last_name", "first_name", "patronymic", "sex", "email", "phone", "address")

    def clean_phone(self) -> str:
        """Digits with the usual signs between them."""
        phone = self.cleaned_data["phone"]
        if phone and not _PHONE.fullmatch(phone):
            raise ValidationError(
                _("“%(phone)s” is no telephone number. Write digits, as +7 415 200-00-07."),
                params={"phone": phone},
            )
        return phone


class RoleForm(PlainTextMixin, forms.ModelForm):
    """A role from a date. Guardians and pupils get theirs on the pupil's card."""

    since = date_field(label=gettext_lazy("since"))
    until = date_field(
        label=gettext_lazy("until"),
        required=False,
        help_text=gettext_lazy("The last day in the role. Empty: not ended."),
    )

    class Meta:
        model = Membership
        fields = ("role", "post", "since", "until")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [
            ("", "–"),
            *((role.value, role.label) for role in Role if role in STAFF),
        ]

    def clean(self) -> dict:
        """Dates of our time, the end not before the start."""
        cleaned = super().clean()
        since, until = cleaned.get("since"), cleaned.get("until")
        for name, day in (("since", since), ("until", until)):
            if day and not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
                self.add_error(name, _("The year %(year)s cannot be right.") % {"year": day.year})
        if since and until and until < since:
            self.add_error("until", _("The role would end before it starts."))
        return cleaned


class InviteForm(forms.Form):
    """The login for a person who gets a sign-in."""

    login = forms.CharField(
        label=gettext_lazy("Login"),
        max_length=150,
        min_length=3,
        help_text=gettext_lazy("Latin letters, digits, dots and hyphens; at least 3."),
        widget=forms.TextInput(
            attrs={"autocapitalize": "none", "spellcheck": "false", "autocomplete": "off"}
        ),
    )

    def clean_login(self) -> str:
        """In small letters, of characters that every keyboard has."""
        login = self.cleaned_data["login"].lower()
        if not _LOGIN.fullmatch(login):
            raise ValidationError(
                _("“%(login)s” has characters that a login cannot have: use a–z, 0–9, dot, hyphen.")
                % {"login": login}
            )
        return login

"""Allauth's forms with our words. ``ACCOUNT_FORMS`` in the settings names them."""

from __future__ import annotations

from allauth.account import forms as allauth
from django import forms
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

_LONGEST_PASSWORD = 500
_LONGEST_ADDRESS = 254


def _shorten(field: forms.Field, longest: int = _LONGEST_PASSWORD) -> None:
    """Refuse more than anybody types, and say nothing inside the empty field."""
    field.validators.append(MaxLengthValidator(longest))
    field.widget.attrs.pop("placeholder", None)


class LoginForm(allauth.LoginForm):
    """Login and password."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Login")
        self.fields["login"].widget.attrs.pop("placeholder", None)
        self.fields["login"].widget.attrs.update(autocapitalize="none", spellcheck="false")
        self.fields["password"].label = _("Password")
        self.fields["password"].help_text = ""
        _shorten(self.fields["password"])


class ChangePasswordForm(allauth.ChangePasswordForm):
    """The present password and the new one, twice."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say_new_password(self, present="oldpassword")


class ResetPasswordKeyForm(allauth.ResetPasswordKeyForm):
    """The new password, twice, after the link from the letter."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _say_new_password(self)


class ResetPasswordForm(allauth.ResetPasswordForm):
    """The address for the letter. The answer is the same whether anybody has this address."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail")
        _shorten(self.fields["email"], _LONGEST_ADDRESS)

    def save(self, request: HttpRequest, **kwargs) -> str:
        """Have the worker write the letter; the request itself takes as long for a stranger."""
        from accounts.mailing import send_password_link

        for account in self.users:
            send_password_link.later(
                once=str(account.pk), account_id=account.pk, language=get_language()
            )
        return self.cleaned_data["email"]


def _say_new_password(form: forms.Form, present: str = "") -> None:
    if present:
        form.fields[present].label = _("Present password")
        _shorten(form.fields[present])
    form.fields["password1"].label = _("New password")
    form.fields["password1"].help_text = _(
        "At least 10 characters, not only digits, not a common word, not your login."
    )
    form.fields["password2"].label = _("New password once more")
    for name in ("password1", "password2"):
        _shorten(form.fields[name])

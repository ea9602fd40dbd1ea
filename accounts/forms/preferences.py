"""How the reader likes the screen, and which school they work in."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.models import Account


class LanguageForm(forms.Form):
    """One of the languages of the product."""

    language = forms.ChoiceField(choices=settings.LANGUAGES)


class ThemeForm(forms.Form):
    """Light, dark, or as the device."""

    theme = forms.ChoiceField(choices=Account.Theme.choices)


class ProfileForm(forms.ModelForm):
    """What people change about their own account."""

    class Meta:
        model = Account
        fields = ("email", "wants_mail")
        help_texts = {
            "email": _("A forgotten password is replaced by a letter to this address."),
        }

"""Which contact the school has made sure of, or no longer vouches for."""

from __future__ import annotations

from django import forms

from accounts.models import Channel


class VerificationForm(forms.Form):
    """A button beside one contact of a person."""

    channel = forms.ChoiceField(choices=Channel.choices)
    what = forms.ChoiceField(choices=(("verify", ""), ("end", "")))

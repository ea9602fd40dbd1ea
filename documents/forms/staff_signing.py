"""Forms of staff: signing with the password given again, telling where a file was checked."""

from __future__ import annotations

from datetime import date

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from documents.forms.paper import DatedForm, DayField
from documents.forms.texts import check_line


class PasswordAgainForm(forms.Form):
    """Staff sign: the phrase is confirmed, the password is given again, for this signing only."""

    confirmed = forms.BooleanField(
        error_messages={"required": _("Without this mark the paper is not signed.")}
    )
    password = forms.CharField(
        label=_("Your password once more"),
        help_text=_("It counts for this signature only."),
        max_length=500,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args, account: Account, phrase: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.account = account
        self.fields["confirmed"].label = phrase
        # The demo lets anybody in as anybody by one click; its people have no password to give.
        self.has_no_password = settings.DEMO_MODE and not account.has_usable_password()
        if self.has_no_password:
            self.fields["password"].help_text = _(
                "In the demo people have no passwords: type anything."
            )

    def clean_password(self) -> str:
        """The password of whoever is signed in."""
        password = self.cleaned_data["password"]
        if not self.has_no_password and not self.account.check_password(password):
            raise forms.ValidationError(_("This is not your password."), code="wrong")
        return password


class SignatureCheckForm(DatedForm):
    """Where a signature was checked that Marshrut could not check."""

    day_field = "checked_on"

    checked_with = forms.CharField(
        label=_("Where it was checked"),
        help_text=_("For example: the state portal’s page for checking signatures."),
        max_length=200,
        validators=[check_line],
    )
    checked_on = DayField(label=_("Checked on"))
    is_valid = forms.TypedChoiceField(
        label=_("What was found"),
        choices=(("yes", _("The signature is valid")), ("no", _("The signature is not valid"))),
        coerce=lambda answer: answer == "yes",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, today: date, **kwargs):
        kwargs.setdefault("initial", {"checked_on": today})
        kwargs.setdefault("auto_id", "id_check_%s")
        super().__init__(*args, today=today, **kwargs)

    def clean_checked_on(self) -> date:
        """Between the day of the paper and today."""
        return self._checked_day()

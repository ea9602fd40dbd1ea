"""What somebody types who signs in with a code: the contact, then the code."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from accounts.contacts import read_contact
from accounts.delivery import can_send
from accounts.one_time_codes import CodeExpired, CodeRefused, CodeUsed, TooManyTries, WrongCode


class ContactForm(forms.Form):
    """An e-mail address or a telephone number."""

    contact = forms.CharField(
        label=_("Your e-mail or telephone"),
        max_length=254,
        help_text=_("The one that you gave to the school."),
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )

    def clean_contact(self) -> tuple[str, str]:
        """The channel and the contact as it is compared."""
        read = read_contact(self.cleaned_data["contact"])
        if read is None:
            raise ValidationError(
                gettext("This is neither an e-mail address nor a telephone number with its code.")
            )
        if not can_send(read[0]):
            raise ValidationError(gettext("Codes go by e-mail here. Type your e-mail address."))
        return read


class CodeForm(forms.Form):
    """The six digits."""

    code = forms.CharField(
        label=_("Code from the message"),
        max_length=40,
        help_text=_("6 digits"),
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "class": "short"}
        ),
    )

    def refuse(self, refusal: CodeRefused) -> None:
        """Put the reason beside the field, with what to do."""
        self.add_error("code", refusal_words(refusal))


def refusal_words(refusal: CodeRefused) -> str:
    """Why the code proves nothing, and what to do, in the reader's language."""
    match refusal:
        case WrongCode(left=left):
            return ngettext(
                "The code is another. Look at the last message; %(left)s try is left.",
                "The code is another. Look at the last message; %(left)s tries are left.",
                left,
            ) % {"left": left}
        case TooManyTries():
            return gettext("Five wrong tries: this code is good no more. Ask for a new one.")
        case CodeUsed():
            return gettext("This code was used already. Ask for a new one.")
        case CodeExpired():
            return gettext("The ten minutes of this code are over. Ask for a new one.")
        case _:
            return gettext("The school has not verified where codes go. Ask the school.")

"""What papers ask of whoever acts for the pupil, typed once and kept (Annexes 1–3, cl. 2.20)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from home_education.family import KEPT
from home_education.models import FamilyDetails, HomeCase
from home_education.services.amended_parties import held_parties
from students.forms.fields import DayField

#: How many digits a bank's numbers have.
BANK_CODE, ACCOUNT = 9, 20


def _line(label, most: int = 250, **more) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=False, **more)


class AmendedPartiesForm(PlainTextMixin, forms.Form):
    """The family in an amendment of the contract, over what is proposed, else what stands."""

    address = _line(gettext_lazy("Address"), 300)
    registered_at = _line(gettext_lazy("Address of registration"))
    phone = _line(gettext_lazy("Telephone"), 60)
    email = forms.EmailField(label=gettext_lazy("E-mail"), max_length=254, required=False)
    identity_paper = _line(gettext_lazy("Identity paper"))

    def __init__(self, details: HomeCase, data: Any, values: Any, day: date) -> None:
        super().__init__(data, initial=values or held_parties(details))

    def values(self) -> dict[str, str]:
        """Everything that the contract says of the family."""
        return {name: self.cleaned_data[name] for name in self.fields}


class ChangeForm(PlainTextMixin, forms.Form):
    """What the family tells of a change of what the contract says."""

    about = forms.CharField(
        label=gettext_lazy("What has changed"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy(
            "The address, a telephone, how the child is. Without a diagnosis: the school asks for "
            "a paper if it needs one."
        ),
    )


class FamilyForm(PlainTextMixin, forms.Form):
    """Nothing of it is demanded: what stays empty is a line on the paper."""

    birth_date = DayField(
        label=gettext_lazy("Date of birth"),
        required=False,
        help_text=gettext_lazy("The consent (Annex 3) asks for it."),
    )
    registered_at = _line(
        gettext_lazy("Address of registration"),
        help_text=gettext_lazy("The application, the contract and the consents print it."),
    )
    identity_paper = _line(
        gettext_lazy("Identity paper"),
        help_text=gettext_lazy(
            "Kind, number, by whom and when issued: for the contract and the consents."
        ),
    )
    bank = _line(gettext_lazy("Bank"), 200)
    bank_code = _line(gettext_lazy("БИК"), 20)
    bank_account = _line(gettext_lazy("Correspondent account"), 30)
    account = _line(
        gettext_lazy("Account of the recipient"),
        30,
        help_text=gettext_lazy("For the compensation of meals."),
    )

    def __init__(self, data=None, *, details: FamilyDetails, today: date) -> None:
        super().__init__(data, initial={name: getattr(details, name) for name in KEPT})
        self.today = today

    def clean_birth_date(self) -> date | None:
        """Whoever acts for a pupil is grown up."""
        day = self.cleaned_data["birth_date"]
        if day is not None and day >= self.today:
            raise ValidationError(_("This day is still to come: mend the date."))
        return day

    def clean_bank_code(self) -> str:
        """Nine digits."""
        return self._digits("bank_code", BANK_CODE)

    def clean_bank_account(self) -> str:
        """Twenty digits."""
        return self._digits("bank_account", ACCOUNT)

    def clean_account(self) -> str:
        """Twenty digits."""
        return self._digits("account", ACCOUNT)

    def _digits(self, name: str, count: int) -> str:
        typed = "".join(self.cleaned_data[name].split())
        if typed and not (typed.isascii() and typed.isdigit() and len(typed) == count):
            raise ValidationError(
                _("There are %(count)s digits in it: check the number."), params={"count": count}
            )
        return typed

"""Forms of staff: signing with the password given again, and taking in a signature from a file."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from documents import filed_signatures, outside_signatures
from documents.forms.paper import DatedForm, DayField
from documents.forms.texts import check_line, check_name
from documents.models import Paper

_REFUSED = {
    outside_signatures.OtherPaper: _(
        "This signature is under another file, or under another version of the paper. Sign the "
        "PDF exactly as it is downloaded here."
    ),
    outside_signatures.BrokenSignature: _(
        "The signature does not fit its certificate: the file was changed after it was signed."
    ),
    outside_signatures.SeveralSigners: _(
        "The file holds several signatures. Give each in a file of its own."
    ),
    outside_signatures.NotASignature: _(
        "This is no electronic signature that can be read: a .p7s or .sig file, or a signed PDF."
    ),
}


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

    def clean_password(self) -> str:
        """The password of whoever is signed in."""
        password = self.cleaned_data["password"]
        if not self.account.check_password(password):
            raise forms.ValidationError(_("This is not your password."), code="wrong")
        return password


class SignatureFileForm(forms.Form):
    """An electronic signature made outside, under the PDF as it is downloaded here."""

    signer_name = forms.CharField(
        label=_("Who signed"),
        help_text=_("As the certificate names them."),
        max_length=250,
        validators=[check_name],
    )
    file = forms.FileField(
        label=_("File with the signature"),
        help_text=_("A .p7s or .sig file up to 1 MB, or the signed PDF up to 30 MB."),
        max_length=500,
        widget=forms.FileInput(attrs={"accept": ".p7s,.sig,.p7m,.pdf,.sgn"}),
    )
    other_name = forms.BooleanField(
        label=_("The certificate names somebody otherwise; I have made sure that it is theirs"),
        required=False,
    )

    def __init__(self, *args, paper: Paper, expected: str, **kwargs):
        kwargs.setdefault("initial", {"signer_name": expected})
        super().__init__(*args, **kwargs)
        self.paper = paper
        self.data_of_file = b""

    def clean_file(self) -> outside_signatures.OutsideSignature:
        """What the file tells, checked as far as it can be."""
        upload: UploadedFile = self.cleaned_data["file"]
        if upload.size > outside_signatures.LARGEST_SIGNED_PDF:
            raise forms.ValidationError(_("The file is too large."), code="large")
        self.data_of_file = upload.read()
        self.name_of_file = str(upload.name)[:200]
        try:
            return filed_signatures.read_upload(self.paper, self.data_of_file)
        except outside_signatures.SignatureRefused as refused:
            raise forms.ValidationError(_REFUSED[type(refused)], code="refused") from None

    def clean(self) -> dict[str, Any]:
        """The certificate is that of whoever is said to have signed."""
        cleaned = super().clean() or {}
        read, name = cleaned.get("file"), cleaned.get("signer_name")
        if read and name and not cleaned.get("other_name") and not _same(read.signer, name):
            self.add_error(
                "other_name",
                forms.ValidationError(
                    _("The certificate names “%(name)s”. Make sure whose it is."),
                    code="other",
                    params={"name": read.signer},
                ),
            )
        return cleaned


def _same(certificate: str, given: str) -> bool:
    """Whether the last name of one stands in the other."""
    last_name = given.split()[0].casefold()
    return last_name in certificate.casefold().split()


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

"""A file with an electronic signature made outside: given by a colleague, or by the signer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from documents import filed_signatures, outside_signatures
from documents.forms.texts import check_name
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


class OwnSignatureFileForm(forms.Form):
    """The signature of whoever gives it, under the PDF as it is downloaded here."""

    file = forms.FileField(
        label=_("File with the signature"),
        help_text=_("A .p7s or .sig file up to 1 MB, or the signed PDF up to 30 MB."),
        max_length=500,
        widget=forms.FileInput(attrs={"accept": ".p7s,.sig,.p7m,.pdf,.sgn"}),
    )
    other_name = forms.BooleanField(
        label=_("The certificate names me otherwise; it is mine"), required=False
    )

    def __init__(self, *args, paper: Paper, expected: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.paper, self.expected = paper, expected
        self.data_of_file, self.name_of_file = b"", ""

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
        read, name = cleaned.get("file"), cleaned.get("signer_name", self.expected)
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


class SignatureFileForm(OwnSignatureFileForm):
    """The signature of a party, given by a colleague who says whose it is."""

    signer_name = forms.CharField(
        label=_("Who signed"),
        help_text=_("As the certificate names them."),
        max_length=250,
        validators=[check_name],
    )
    field_order = ("signer_name", "file", "other_name")

    def __init__(self, *args, expected: str, **kwargs):
        kwargs.setdefault("initial", {"signer_name": expected})
        super().__init__(*args, expected="", **kwargs)
        self.fields["other_name"].label = _(
            "The certificate names somebody otherwise; I have made sure that it is theirs"
        )


def _same(certificate: str, given: str) -> bool:
    """Whether the last name of one stands in the other."""
    last_name = given.split()[0].casefold()
    return last_name in certificate.casefold().split()

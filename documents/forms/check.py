"""What somebody who checks a paper gives: its code, or its file."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.open_codes import read_code
from regulations.words import say

#: A code as it is printed, with hyphens at which no line breaks.
EXAMPLE = "12-7F3K-9QXD-22MA-VT8R".replace("-", "\N{NON-BREAKING HYPHEN}")


class CodeForm(forms.Form):
    """The code as it is printed; small letters, spaces and Cyrillic look-alikes are forgiven."""

    code = forms.CharField(
        label=_("Check code"),
        max_length=60,
        help_text=say(_("In the bottom margin of the last page: %(example)s"), example=EXAMPLE),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_code(self) -> str:
        """The code as it is kept."""
        read = read_code(self.cleaned_data["code"])
        if read is None:
            raise forms.ValidationError(
                _("A code is a number and four groups of four signs: %(example)s."),
                params={"example": EXAMPLE},
            )
        return read[1]


class FileForm(forms.Form):
    """The PDF itself. Its size and content are judged, never refused by the form."""

    file = forms.FileField(
        label=_("PDF file"), allow_empty_file=True, max_length=1000, required=True
    )

"""What may be typed into a text field: words, no markup, no invisible characters."""

from __future__ import annotations

import re
import unicodedata

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_TAG = re.compile(r"<\s*[/!?a-zA-Z][^>]*>?")
_LINE_BREAKS = "\r\n\t"
#: Joiners and direction marks: invisible on the screen, wrong on paper.
_HIDDEN_CATEGORIES = ("Cc", "Cf", "Cs", "Co", "Cn")
_SOFT_HYPHEN = "\u00ad"
_NAME = re.compile(r"[^\W\d_]+(?:[ \-'’ʼ.]+[^\W\d_]+)*\.?(?: \([^\W\d_]+\))?")


def tidy(text: str) -> str:
    """The same words in composed letters, with single ordinary spaces and no soft hyphens."""
    composed = unicodedata.normalize("NFC", text).replace(_SOFT_HYPHEN, "").replace("\ufeff", "")
    lines = (" ".join(line.split()) for line in composed.replace("\r\n", "\n").split("\n"))
    return "\n".join(lines).strip()


def validate_plain(text: str) -> None:
    """Refuse markup and characters that cannot be seen.

    Raises:
        ValidationError: naming what was found and what to do.
    """
    if found := _TAG.search(text):
        raise ValidationError(
            _("“%(found)s” looks like markup. Write plain words, without < and >."),
            params={"found": found[0][:40]},
            code="markup",
        )
    for place, char in enumerate(tidy(text), start=1):
        if char not in _LINE_BREAKS and unicodedata.category(char) in _HIDDEN_CATEGORIES:
            raise ValidationError(
                _("Character %(place)s cannot be seen (%(code)s). Delete it and type it anew."),
                params={"place": place, "code": f"U+{ord(char):04X}"},
                code="hidden",
            )


def validate_name(text: str) -> None:
    """Refuse a name with anything but letters, hyphens, apostrophes, spaces and dots.

    Raises:
        ValidationError: naming the first character that is no part of a name.
    """
    tidied = tidy(text)
    if not tidied or _NAME.fullmatch(tidied):
        return
    strange = next((c for c in tidied if not (c.isalpha() or c in " -'’ʼ.()")), tidied[-1])
    raise ValidationError(
        _("A name has letters, a hyphen or an apostrophe; “%(strange)s” is not expected here."),
        params={"strange": strange},
        code="name",
    )


class PlainTextMixin:
    """For forms: every text field takes plain words only and keeps them tidied."""

    #: Fields that hold a part of a person's name.
    name_fields: tuple[str, ...] = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if type(field) is forms.CharField:
                field.validators.append(validate_plain)
                if name in self.name_fields:
                    field.validators.append(validate_name)

    def clean(self) -> dict:
        """Tidied text in place of the text as typed."""
        cleaned = super().clean() or self.cleaned_data
        for name, value in cleaned.items():
            if isinstance(value, str) and type(self.fields[name]) is forms.CharField:
                cleaned[name] = tidy(value)
        return cleaned

"""What may stand in a name or a line of text that a person types."""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_IN_NAMES = frozenset(" -.,'’ʼ()")


def check_line(text: str) -> None:
    """One line of printable text. ValidationError names the sign that is none."""
    for char in text:
        if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
            raise ValidationError(
                _("There is an unprintable sign (U+%(code)s) in the text. Type the text anew.")
                % {"code": f"{ord(char):04X}"}
            )


def check_name(text: str) -> None:
    """A person's name: letters, spaces, hyphens, apostrophes and full stops."""
    check_line(text)
    strange = next(
        (
            char
            for char in text
            if char not in _IN_NAMES and unicodedata.category(char)[0] not in "LM"
        ),
        None,
    )
    if strange is not None:
        raise ValidationError(
            _("“%(sign)s” does not belong in a name. Write letters, a hyphen or an apostrophe.")
            % {"sign": strange}
        )
    if not any(char.isalpha() for char in text):
        raise ValidationError(_("There are no letters here. Write the name in full."))

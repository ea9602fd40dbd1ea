"""What the shipped letters can print.

A character without a glyph would be printed as an empty box in some font of the machine, break the
archive standard, and give other bytes on another machine. It is replaced before rendering.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

FONTS = Path(__file__).resolve().parent.parent.parent / "static" / "fonts" / "tinos"

#: Shown instead of a character that the letters of papers do not have.
SUBSTITUTE = "\ufffd"

_LINE_BREAKS = "\t\n\r"


def printable(text: str) -> str:
    """``text`` with composed letters, without control characters, and with "\ufffd" for the rest.

    Invisible marks that no letter answers to (joiners, byte order marks) are dropped.
    """
    return unicodedata.normalize("NFC", text).translate(_substitutes())


@cache
def covered() -> frozenset[int]:
    """Code points that every weight of the paper font has a glyph for."""
    from fontTools.ttLib import TTFont

    fonts = sorted(FONTS.glob("*.ttf"))
    return frozenset.intersection(*(frozenset(TTFont(font).getBestCmap()) for font in fonts))


class _Substitutes(dict[int, int | str | None]):
    """Answers ``str.translate`` and remembers every answer."""

    def __missing__(self, code: int) -> int | str | None:
        char = chr(code)
        category = unicodedata.category(char)
        answer: int | str | None
        if char in _LINE_BREAKS or (code in covered() and category not in ("Cc", "Zl", "Zp")):
            answer = code
        elif category in ("Cc", "Cf", "Mn"):
            answer = None
        elif category.startswith("Z"):
            answer = " "
        else:
            answer = SUBSTITUTE
        self[code] = answer
        return answer


@cache
def _substitutes() -> _Substitutes:
    return _Substitutes()

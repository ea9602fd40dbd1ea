"""The shipped fonts are whole, and say under which licence they come."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from documents.pdf.engine import STATIC

RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
UKRAINIAN = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ"
SIGNS = "0123456789№«»„“”’ʼ–—…₽₴§×−≤≥ \u00a0"
NEEDED = {ord(char) for char in RUSSIAN + UKRAINIAN + (RUSSIAN + UKRAINIAN).lower() + SIGNS}

WEIGHTS = ("Regular", "Bold", "Italic", "BoldItalic")
FONTS = [f"tinos/Tinos-{weight}.ttf" for weight in WEIGHTS] + [
    f"pt-sans/PTSans-{weight}.{kind}" for weight in WEIGHTS for kind in ("ttf", "woff2")
]


@pytest.mark.parametrize("name", FONTS)
def test_font_is_whole_and_may_be_embedded(name):
    with TTFont(STATIC / "fonts" / name) as font:
        assert NEEDED - set(font.getBestCmap()) == set()
        assert len(font.getGlyphOrder()) > 600, "a subset prints wrong glyphs"
        assert font["OS/2"].fsType == 0
        digits = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}
        assert len(digits) == 1, "figures of one width line up in tables"


@pytest.mark.parametrize("licence", ["tinos/OFL.txt", "pt-sans/LICENSE.txt"])
def test_licence_lies_beside_the_font(licence):
    assert "Copyright" in (STATIC / "fonts" / licence).read_text()

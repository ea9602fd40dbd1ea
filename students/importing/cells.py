"""The text of one cell, freed of what a person cannot see."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time

Cell = str | int | float | bool | date | datetime | time | None
"""What a cell of a table may hold: a text in .csv, anything of these in .xlsx."""


class Uncounted(str):
    """A formula without its result, read as an empty cell: the value is the text of the formula.

    The result is an empty text, or nobody has counted the workbook yet: some programs save it so.
    """


_STRESS_MARKS = "\u0300\u0301"
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d"), "-")
_APOSTROPHES = dict.fromkeys(map(ord, "\u2019\u02bc\u2018\u02b9\u2032\u00b4`"), "'")


def cell_text(cell: Cell) -> str:
    """The cell as one line of text: composed letters, single spaces, no invisible characters.

    A whole number comes without ``.0``, a date as ``DD.MM.YYYY``.
    """
    if cell is None or isinstance(cell, Uncounted):
        return ""
    if isinstance(cell, str):
        return _clean(cell)
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return f"{cell.day:02}.{cell.month:02}.{cell.year:04}"
    return str(cell)


def _clean(text: str) -> str:
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        text = "".join(map(_visible, text))
    for mark in _STRESS_MARKS:
        if mark in text:
            text = text.replace(mark, "")
    return " ".join(text.split())


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Zs", "Zl", "Zp", "Cc"}:
        return " "
    return "" if category in {"Cf", "Cn", "Co", "Cs"} else character


def plain_punctuation(text: str) -> str:
    """The text with every kind of dash as ``-`` and every kind of apostrophe as ``'``."""
    return text.translate(_HYPHENS).translate(_APOSTROPHES)


def folded(*parts: str) -> str:
    """A name as it is compared: small letters, ё as е, one kind of apostrophe."""
    return plain_punctuation(" ".join(filter(None, parts))).lower().replace("ё", "е")

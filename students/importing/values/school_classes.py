"""Classes: «5А», «5-А», «5 «А»», «5 класс», or a grade with its letter in another column."""

from __future__ import annotations

import re
from typing import NamedTuple

from students.importing.cells import Cell, cell_text, plain_punctuation
from students.importing.findings import BadValue

LAST_GRADE = {"ru": 11, "uk": 12}
"""Last grade by the school's jurisdiction: eleven years in Russia, twelve by Ukraine's 2017 law."""

LETTERS_LIMIT = 3
"""Longest letter of a class: nearly always one, sometimes a short profile («ИНЖ»)."""

_QUOTES = str.maketrans("", "", "\"«»„“”‟'")
_CLASS = re.compile(r"([0-9]{1,3})\s*[-./]?\s*([^\W\d_]{0,3})")
_WORD_INSIDE = re.compile(r"^([0-9]+)(?:[\s-]*(?:ий|й))?\s*(?:класс|клас|кл\.)[\s-]+", re.I)
_WORD_CLASS = re.compile(r"(?:[\s-]*(?:ий|й))?[\s-]*(?:класс[а-я]*|клас[а-яи]*|кл)\.?$", re.I)
_LATIN_CAPITALS = str.maketrans("ABCEHIKMOPTX", "АВСЕНІКМОРТХ")


class ClassName(NamedTuple):
    """A class within a school year; ``letter`` is empty where a grade has one class."""

    grade: int
    letter: str

    def __str__(self) -> str:
        return f"{self.grade}-{self.letter}" if self.letter else str(self.grade)


def parse_class(cell: Cell, letter_cell: Cell = None, *, last_grade: int) -> ClassName:
    """Read a class out of its cell and, where the file has one, the cell of its letter.

    A Latin letter that looks like a Cyrillic one becomes it. Raises ``BadValue`` for an empty or
    unreadable class, a grade outside 1 to ``last_grade``, two different letters.
    """
    text = cell_text(cell)
    if not text:
        raise BadValue("class_missing")
    body = plain_punctuation(text).translate(_QUOTES).strip()
    found = _CLASS.fullmatch(_WORD_CLASS.sub("", _WORD_INSIDE.sub(r"\1 ", body)).strip())
    if not found:
        raise BadValue("class_unreadable", text)
    grade, letter = int(found[1]), _capital(found[2])
    if not 1 <= grade <= last_grade:
        raise BadValue("class_grade", grade, last=last_grade)
    other = parse_letter(letter_cell)
    if letter and other and letter != other:
        raise BadValue("class_letters_differ", text, letter=other)
    return ClassName(grade, letter or other)


def parse_letter(cell: Cell) -> str:
    """Read the letter of a class (up to three); an empty cell is a class without a letter."""
    text = cell_text(cell)
    letter = plain_punctuation(text).translate(_QUOTES).strip(" -.")
    if letter and not (len(letter) <= LETTERS_LIMIT and letter.isalpha()):
        raise BadValue("class_letter", text)
    return _capital(letter)


def _capital(letter: str) -> str:
    return letter.upper()[:LETTERS_LIMIT].translate(_LATIN_CAPITALS)

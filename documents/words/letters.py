"""Letters of a word: which alphabet they belong to, and how to keep their capitals."""

from __future__ import annotations

import re
from collections.abc import Callable

APOSTROPHES = "'’ʼ"

_CYRILLIC_WORD = re.compile(rf"[Ѐ-ӿ]+(?:[{APOSTROPHES}][Ѐ-ӿ]+)*")
_ALPHABETS = {
    "ru": re.compile("[а-яё]+"),
    "uk": re.compile(rf"[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя{APOSTROPHES}]+"),
}


def is_cyrillic_word(text: str) -> bool:
    """True for one unbroken Cyrillic word; an apostrophe may stand between letters."""
    return _CYRILLIC_WORD.fullmatch(text) is not None


def is_of_alphabet(text: str, language: str) -> bool:
    """True when every letter is of the alphabet of `language` (Ukrainian «і» is not Russian)."""
    return _ALPHABETS[language].fullmatch(text.lower()) is not None


def keep_letter_case(word: str, change: Callable[[str], str]) -> str:
    """Apply `change` to a word so that ИВАНОВ gives ИВАНОВА and иванов gives иванова."""
    if word.isupper() and len(word) > 1:
        return change(word.capitalize()).upper()
    if word.islower():
        return change(word).lower()
    return change(word)

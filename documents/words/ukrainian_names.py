"""Ukrainian names: one word in one case, and the doubts about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import shevchenko

from documents.words.cases import Case
from documents.words.doubts import Doubt

_FIELDS = {"last": "family_name", "first": "given_name", "patronymic": "patronymic_name"}
_GENDERS = {"m": shevchenko.MASCULINE, "f": shevchenko.FEMININE}
_CASES = {
    Case.GENITIVE: shevchenko.GENITIVE,
    Case.DATIVE: shevchenko.DATIVE,
    Case.ACCUSATIVE: shevchenko.ACCUSATIVE,
    Case.INSTRUMENTAL: shevchenko.ABLATIVE,
    Case.LOCATIVE: shevchenko.LOCATIVE,
    Case.VOCATIVE: shevchenko.VOCATIVE,
}

_OTHER_SEX = {
    "m": re.compile("(?:ська|цька|зька|[оеє]ва|[іїи]на)$"),
    "f": re.compile("(?:ський|цький|зький|[оеє]в|[іїи]н|ий|ій)$"),
}
# Вовчок: Вовчка, but Нок: Нока; Ковалів: Ковалева or Коваліва; Швець: Швеця or Шевця.
_FLEETING_VOWEL = re.compile("(?:ок|ек|ень|оть|[іїє]в)$|^(?:швець|жнець|сидір)$")
_MALE_ENDING = re.compile("[бвгґджзйклмнпрстфхцчшщ]$")
# Adjective or noun («Чорна», «Сосна»; «Палій», «Крайній») and foreign -ой, -их.
_RARE_ENDING = {
    "m": re.compile("(?:ій|ой|рих|тих)$"),
    "f": re.compile("(?:[бвгджзйклмнпрстфхцчш]на|[бвгжклмнпрст]ата)$"),
}
_PLURAL = re.compile("(?:[бвгджзклмнпрстфхц]и)$")
_MONOSYLLABLE = re.compile("[^аеєиіїоуюя]*[аеєиіїоуюя][^аеєиіїоуюя]*")


def decline_word(part: str, word: str, sex: str, case: Case, *, last_piece: bool = True) -> str:
    """One hyphen-free word of a name in `case`.

    `last_piece` is False for the first half of a double surname: one syllable there stays as it
    is (Драй-Хмара: Драй-Хмари).
    """
    if part == "last" and not last_piece and _MONOSYLLABLE.fullmatch(word.lower()):
        return word
    field = _FIELDS[part]
    return shevchenko.in_case(_CASES[case], {field: word}, gender=_GENDERS[sex])[field]


def doubts_about(part: str, word: str, sex: str) -> Iterator[Doubt]:
    """The doubts about one hyphen-free word."""
    lower = word.lower()
    if part == "first":
        guessed = shevchenko.detect_gender(given_name=lower)
        usual_ending = lower.endswith(("а", "я")) if sex == "f" else _MALE_ENDING.search(lower)
        if guessed != _GENDERS[sex] and not (guessed is None and usual_ending):
            yield Doubt.FIRST_NAME
    elif part == "last":
        yield from _surname_doubts(lower, sex)
    elif not lower.endswith(("ич", "іч", "їч", "на")):
        yield Doubt.PATRONYMIC_FORM


def _surname_doubts(word: str, sex: str) -> Iterator[Doubt]:
    if _OTHER_SEX[sex].search(word):
        yield Doubt.SURNAME_SEX
    if sex == "m" and _FLEETING_VOWEL.search(word):
        yield Doubt.FLEETING_VOWEL
    if _RARE_ENDING[sex].search(word):
        yield Doubt.RARE_ENDING
    if _PLURAL.search(word):
        yield Doubt.PLURAL


def patronymic_sex(patronymic: str) -> str | None:
    """'m' or 'f' read from a patronymic, None when it does not tell."""
    word = patronymic.lower().rstrip()
    if word.endswith(("ич", "іч", "їч", "огли", "оглу", "улу")):
        return "m"
    if word.endswith(("на", "кизи", "кизы")):
        return "f"
    return None

"""Numbers in words and in digits, as Russian and Ukrainian papers write them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from num2words import num2words

from documents.words.cases import Case, case_in

Gender = Literal["m", "f", "n"]

_RUSSIAN_CASES = {
    Case.NOMINATIVE: "n",
    Case.GENITIVE: "g",
    Case.DATIVE: "d",
    Case.ACCUSATIVE: "a",
    Case.INSTRUMENTAL: "i",
    Case.PREPOSITIONAL: "p",
}
_UKRAINIAN_GENDERS = {"m": "masculine", "f": "feminine", "n": "neuter"}
# What the library does not decline or declines against the orthography.
_UKRAINIAN_ZERO = {
    Case.NOMINATIVE: "нуль",
    Case.GENITIVE: "нуля",
    Case.DATIVE: "нулю",
    Case.ACCUSATIVE: "нуль",
    Case.INSTRUMENTAL: "нулем",
    Case.LOCATIVE: "нулі",
    Case.VOCATIVE: "нуль",
}
_UKRAINIAN_WORDS = {"стами": "ста", "стах": "ста", "дев'яностами": "дев'яноста"}

# Endings of Ukrainian ordinals after the stem: «перш-», soft «трет-».
_UKRAINIAN_ORDINALS = {
    "m": "ий ого ому ий им ому ий",
    "n": "е ого ому е им ому е",
    "f": "а ої ій у ою ій а",
}
_UKRAINIAN_SOFT = {
    "m": "ій ього ьому ій ім ьому ій",
    "n": "є ього ьому є ім ьому є",
    "f": "я ьої ій ю ьою ій я",
}
_UKRAINIAN_ORDER = (
    Case.NOMINATIVE,
    Case.GENITIVE,
    Case.DATIVE,
    Case.ACCUSATIVE,
    Case.INSTRUMENTAL,
    Case.LOCATIVE,
    Case.VOCATIVE,
)
_WHOLE = {
    "ru": ("целая", "целых", "целых"),
    "uk": ("ціла", "цілих", "цілих"),
}
_FRACTIONS = {
    ("ru", 1): ("десятая", "десятых", "десятых"),
    ("ru", 2): ("сотая", "сотых", "сотых"),
    ("ru", 3): ("тысячная", "тысячных", "тысячных"),
    ("uk", 1): ("десята", "десятих", "десятих"),
    ("uk", 2): ("сота", "сотих", "сотих"),
    ("uk", 3): ("тисячна", "тисячних", "тисячних"),
}
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
LARGEST = 999_999_999


def plural(number: int, one: str, few: str, many: str) -> str:
    """The form that goes with `number`: 1 день, 2 дня, 5 дней, 11 дней, 21 день."""
    number = abs(number)
    if number % 10 == 1 and number % 100 != 11:
        return one
    if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14:
        return few
    return many


def counted(number: int, one: str, few: str, many: str) -> str:
    """The number with its noun: «3 рабочих дня»."""
    return f"{number} {plural(number, one, few, many)}"


def cardinal(number: int, language: str, gender: Gender = "m", case: str = Case.NOMINATIVE) -> str:
    """«двадцать одна», «двадцяти однієї». The accusative is that of things, not of people.

    ValueError for a number beyond `LARGEST` in size, an unknown language, gender or case.
    """
    _check(number, gender)
    wanted = case_in(language, case)
    if language == "ru":
        return num2words(
            number, lang="ru", gender=gender, case=_RUSSIAN_CASES[wanted], animate=False
        )
    return _ukrainian_cardinal(number, gender, wanted)


def ordinal(number: int, language: str, gender: Gender = "m", case: str = Case.NOMINATIVE) -> str:
    """«третья», «двадцать шестого», «двадцять шостого»; a thing's accusative.

    ValueError as for `cardinal`, and for a number below 1 (no paper counts from zero).
    """
    _check(number, gender)
    if number < 1:
        raise ValueError(f"{number} has no ordinal: use 1 or more")
    wanted = case_in(language, case)
    if language == "ru":
        return num2words(
            number,
            lang="ru",
            to="ordinal",
            gender=gender,
            case=_RUSSIAN_CASES[wanted],
            animate=False,
        )
    return _ukrainian_ordinal(number, gender, wanted)


def decimal_text(value: Decimal | int) -> str:
    """A number with a decimal comma and no needless zeros: «12,5», «8», «0,25»."""
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError(f"{value} is not a number of hours")
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text.replace(".", ",")


def percent(value: Decimal | int) -> str:
    """«12,5 %» with a no-break space."""
    return f"{decimal_text(value)}{NO_BREAK_SPACE}%"


def decimal_in_words(value: Decimal | int, language: str, gender: Gender = "m") -> str:
    """«двенадцать целых пять десятых»; a whole number is plain, in `gender` («восемь», «одна»).

    ValueError when more than three decimals remain: papers count hours to a quarter.
    """
    text = decimal_text(value)
    whole, _, fraction = text.partition(",")
    if not fraction:
        return cardinal(int(whole), language, gender)
    if len(fraction) > 3:
        raise ValueError(f"{text} has more than three decimals: round it first")
    sign = {"ru": "минус ", "uk": "мінус "}[language] if whole.startswith("-") else ""
    count, parts = abs(int(whole)), int(fraction)
    return (
        f"{sign}{cardinal(count, language, 'f')} {plural(count, *_WHOLE[language])} "
        f"{cardinal(parts, language, 'f')} {plural(parts, *_FRACTIONS[language, len(fraction)])}"
    )


def _check(number: int, gender: str) -> None:
    if abs(number) > LARGEST:
        raise ValueError(f"{number} is too large for words: the limit is {LARGEST}")
    if gender not in ("m", "f", "n"):
        raise ValueError(f"gender {gender!r} is not known: use 'm', 'f' or 'n'")


def _ukrainian_cardinal(number: int, gender: str, case: Case) -> str:
    if number == 0:
        return _UKRAINIAN_ZERO[case]
    spoken_case = Case.NOMINATIVE if case == Case.VOCATIVE else case
    text = num2words(number, lang="uk", gender=_UKRAINIAN_GENDERS[gender], case=spoken_case.value)
    words = [_UKRAINIAN_WORDS.get(word, word) for word in text.split()]
    if case == Case.GENITIVE:  # двохсот, п'ятисот; «ста» alone stays
        words = [re.sub(r"(?<=[хиї])ста$", "сот", word) for word in words]
    if gender == "n" and words[-1] == "один":
        words[-1] = "одне"
    return _typographic(" ".join(words))


def _ukrainian_ordinal(number: int, gender: str, case: Case) -> str:
    words = num2words(number, lang="uk", to="ordinal").split()
    # «одна тисяча дев'ятсот …» is spoken without its first word.
    if words[0] == "одна" and words[1] == "тисяча":
        del words[0]
    last = words[-1]
    endings = (_UKRAINIAN_SOFT if last == "третій" else _UKRAINIAN_ORDINALS)[gender].split()
    words[-1] = last[:-2] + endings[_UKRAINIAN_ORDER.index(case)]
    return _typographic(" ".join(words))


def _typographic(text: str) -> str:
    return text.replace("'", "’")

"""Sex and SNILS."""

from __future__ import annotations

import re

from students.importing.cells import Cell, cell_text
from students.importing.findings import BadValue

_MALE = frozenset(
    [
        "м",
        "муж",
        "мужской",
        "мужчина",
        "мальчик",
        "юноша",
        "ч",
        "чол",
        "чоловік",
        "чоловіча",
        "чоловічий",
        "чоловіче",
        "хлопець",
        "хлопчик",
        "m",
        "male",
    ]
)
_FEMALE = frozenset(
    [
        "ж",
        "жен",
        "женский",
        "женщина",
        "девочка",
        "девушка",
        "жін",
        "жінка",
        "жіноча",
        "жіночий",
        "жіноче",
        "дівчина",
        "дівчинка",
        "f",
        "female",
    ]
)
_PATRONYMIC_SEX = (
    (re.compile(r"(?:ич|[ -](?:оглы|оглу|огли|оғлы|улы|уулу))$"), "m"),
    (re.compile(r"(?:вна|ична|[ -](?:кызы|гызы|кизи|кзы|ґизи))$"), "f"),
)

_MALE_NAMES_IN_VOWEL = frozenset(
    [
        "никита",
        "илья",
        "кузьма",
        "фома",
        "лука",
        "савва",
        "данила",
        "гаврила",
        "фока",
        "иона",
        "сила",
        "зосима",
        "мустафа",
        "муса",
        "иса",
        "микита",
        "ілля",
        "хома",
        "сава",
        "микола",
    ]
)
_FEMALE_NAMES_IN_CONSONANT = frozenset(
    [
        "любовь",
        "нинель",
        "рахиль",
        "юдифь",
        "эсфирь",
        "эльмаз",
        "айгуль",
        "гузель",
        "гульназ",
        "ирен",
        "ніколь",
        "любов",
        "нінель",
        "мадлен",
        "николь",
        "жизель",
        "адель",
        "асель",
        "мишель",
        "эстер",
    ]
)

_NO_SNILS = frozenset(["", "-", "—", "нет", "отсутствует", "немає"])
SNILS_WITHOUT_CONTROL = 1_001_998
"""Numbers up to 001-001-998 were given out before control numbers existed."""


def parse_sex(cell: Cell, *, patronymic: str) -> str:
    """Read ``m`` or ``f`` from the cell, or from the patronymic when the cell is empty.

    Raises ``BadValue`` for an unknown word, for a sex that contradicts the patronymic, and when
    neither tells it.
    """
    by_patronymic = sex_of_patronymic(patronymic)
    text = cell_text(cell)
    word = text.lower().rstrip(".")
    if not word:
        if by_patronymic:
            return by_patronymic
        raise BadValue("sex_missing")
    sex = "m" if word in _MALE else "f" if word in _FEMALE else ""
    if not sex:
        raise BadValue("sex_unreadable", text)
    if by_patronymic and by_patronymic != sex:
        raise BadValue("sex_contradicts", text, patronymic=patronymic)
    return sex


def sex_of_patronymic(patronymic: str) -> str:
    """``m`` or ``f`` as the ending says, or an empty text where it says nothing."""
    ending = patronymic.lower()
    return next((sex for pattern, sex in _PATRONYMIC_SEX if pattern.search(ending)), "")


def parse_snils(cell: Cell) -> str:
    """Read a SNILS as ``112-233-445 95``; an empty cell, «-» and «нет» are an empty text.

    A number whose leading zeros the spreadsheet dropped gets them back. Raises ``BadValue`` for a
    wrong number of digits and for a control number that does not fit.
    """
    text = cell_text(cell)
    if text.lower() in _NO_SNILS:
        return ""
    digits = re.sub(r"[\s\-\u2010-\u2014\u2212.]", "", text)
    if isinstance(cell, int | float) and 8 <= len(digits) < 11:
        digits = digits.zfill(11)
    if not (len(digits) == 11 and digits.isascii() and digits.isdecimal() and digits.strip("0")):
        raise BadValue("snils_format", text)
    shown = f"{digits[:3]}-{digits[3:6]}-{digits[6:9]} {digits[9:]}"
    control = snils_control(digits[:9])
    if int(digits[:9]) > SNILS_WITHOUT_CONTROL and digits[9:] != control:
        raise BadValue("snils_checksum", shown, control=control)
    return shown


def snils_control(number: str) -> str:
    """The two control digits of a SNILS whose first nine digits are ``number``."""
    total = sum(int(digit) * weight for digit, weight in zip(number, range(9, 0, -1), strict=True))
    return f"{total % 101 % 100:02}"


def guess_sex(first_name: str) -> str:
    """``m`` or ``f`` by the first name alone: right for most names of both languages, no more."""
    name = first_name.lower()
    if name in _MALE_NAMES_IN_VOWEL:
        return "m"
    return "f" if name.endswith(("а", "я", "a")) or name in _FEMALE_NAMES_IN_CONSONANT else "m"

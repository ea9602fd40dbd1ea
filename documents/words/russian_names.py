"""Russian names: one word in one case, and the doubts about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pytrovich.detector import PetrovichGenderDetector
from pytrovich.enums import Case as LibraryCase
from pytrovich.enums import Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from documents.words.cases import Case
from documents.words.doubts import Doubt
from documents.words.russian_fixes import fixed_forms

_MAKER = PetrovichDeclinationMaker()
_DETECTOR = PetrovichGenderDetector()
_PARTS = {
    "last": NamePart.LASTNAME,
    "first": NamePart.FIRSTNAME,
    "patronymic": NamePart.MIDDLENAME,
}
_GENDERS = {"m": Gender.MALE, "f": Gender.FEMALE}

# Full first names that both sexes bear; the library cannot tell the sex and need not.
_BOTH_SEXES = {"саша", "женя", "валя", "шура", "слава", "ким", "карен", "иона", "муса", "сева"}

_OTHER_SEX = {
    "m": re.compile("(?:[оеё]ва|[иы]на|ская|цкая|ая|яя)$"),
    "f": re.compile("(?:[оеё]в|[иы]н|ский|цкий|ый|ий|ой)$"),
}
_FLEETING_VOWEL = re.compile(
    "(?:ец|ек|ёк|ок|ень|ей|оть|яц|огонь)$|^(?:лев|(?:ор|ос|коз|кот)[её]л)$"
)
_RARE_ENDING = {
    "m": re.compile(
        "(?:[^гжкнхчшщ]ий|чий|лих|[жчшщ]а|орота)$"
        "|^(?:[^аеёиоуыэюя]+ой|тома|дега|люка|ферма|шандра|скаля|золя|труайя)$"
    ),
    "f": re.compile(
        "(?:[^иы]на|(?<!в)ска|цка|[жчшщ]а|лая|орота)$"
        "|^(?:сова|корова|дева|калина|малина|бузина|година|дубина|былина|осина|перина|"
        "тома|дега|люка|ферма|шандра|скаля|золя|труайя)$"
    ),
}
_PLURAL = re.compile("(?:[бвгджзклмнпрстфхц]ы|[гкхжчш]и)$")
_MALE_ENDING = re.compile("[бвгджзйклмнпрстфхцчшщ]$")
_SURELY_DECLINED = {"жизель", "нинель", "рашель", "рахиль", "агидель"}
_SHORT_IYA = re.compile("^[бвгджзйклмнпрстфхцчшщ]?ия$")


def decline_word(part: str, word: str, sex: str, case: Case, *, last_piece: bool = True) -> str:
    """One hyphen-free word of a name in `case`.

    `last_piece` is False for the first half of a double surname, where «Бонч» stays as it is.
    """
    fixed = fixed_forms(part, sex, word)
    if fixed is not None:
        return fixed[case]
    return _MAKER.make(
        _PARTS[part], _GENDERS[sex], LibraryCase[case.name], word, known_gender=last_piece
    )


def doubts_about(part: str, word: str, sex: str) -> Iterator[Doubt]:
    """The doubts about one hyphen-free word."""
    lower = word.lower()
    if part == "first":
        yield from _first_name_doubts(lower, sex)
    elif part == "last":
        yield from _surname_doubts(lower, sex)
    elif not lower.endswith(("ич", "на")):
        yield Doubt.PATRONYMIC_FORM


def _first_name_doubts(word: str, sex: str) -> Iterator[Doubt]:
    guessed = _DETECTOR.detect(firstname=word)
    usual_ending = word.endswith(("а", "я")) if sex == "f" else bool(_MALE_ENDING.search(word))
    if word in _BOTH_SEXES:
        return
    known = guessed == _GENDERS[sex] or (usual_ending and guessed == Gender.ANDROGYNOUS)
    soft = sex == "f" and word.endswith("ль") and word not in _SURELY_DECLINED
    if not known or soft or _SHORT_IYA.search(word):
        yield Doubt.FIRST_NAME


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
    if word.endswith(("ич", "оглы", "улы", "уулу", "угли")):
        return "m"
    if word.endswith(("на", "кызы", "гызы", "кизи")):
        return "f"
    return None

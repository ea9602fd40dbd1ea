"""What the Russian declension library gets wrong, as one table.

A row says: a word of this part and sex that matches the pattern loses `cut` letters and takes
these endings (genitive, dative, accusative, instrumental, prepositional). The first matching row
wins, and every row wins over the library. A new wrong name is one more row here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

SURNAME, FIRST_NAME = "last", "first"

_CONSONANT = "[бвгджзйклмнпрстфхцчшщ]"
_VOWEL = "[аеёиоуыэюя]"

# Surnames equal to a common noun: a woman's surname declines as that noun (Сова: Совы), not as
# an adjective in -ова, -ева, -на (Петрова: Петровой).
_NOUNS_IN_A = (
    "сова|корова|дуброва|голова|подкова|полова|основа|церква|рева|кива|дева|богода|"
    "калина|малина|бузина|былина|година|дубина|осина|перина|скотина|судьбина"
)
# -ша, -ча, -жа, -ща under stress: instrumental -ой; every other such surname has -ей.
_STRESSED_IN_A = "ганжа|левша|ханжа|лапша|саранча|каланча|свеча|епанча|алыча|душа|межа|паша"


@dataclass(frozen=True)
class Fix:
    """One row of the table; `sex` is 'm', 'f' or 'mf', `pattern` is searched in lower case."""

    part: str
    sex: str
    pattern: str
    cut: int
    endings: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def fits(self, part: str, sex: str, word: str) -> bool:
        return part == self.part and sex in self.sex and bool(self.regex.search(word))


FIXES = (
    # Соловей: Соловья, like the bird; the library knows only Воробей.
    Fix(SURNAME, "m", "^(соловей|воробей|муравей|репей|ручей)$", 2, "ья ью ья ьём ье"),
    # Орёл: Орла, like the bird.
    Fix(SURNAME, "m", "^(ор|ос|коз|кот)[её]л$", 2, "ла лу ла лом ле"),
    # -ец loses its vowel: Немец Немца, Коломиец Коломийца, Стрелец Стрельца, Купец Купца;
    # it stays after two consonants: Швец Швеца. Short ones are stressed on the ending: Кравцом.
    Fix(SURNAME, "m", "^(немец|перец|ранец|танец|глянец)$", 2, "ца цу ца цем це"),
    Fix(SURNAME, "m", "^палец$", 2, "ьца ьцу ьца ьцем ьце"),
    Fix(SURNAME, "m", f"{_VOWEL}ец$", 2, "йца йцу йца йцем йце"),
    Fix(SURNAME, "m", f"{_CONSONANT}{{2}}ец$", 0, "а у а ом е"),
    Fix(SURNAME, "m", f"^{_CONSONANT}*{_VOWEL}лец$", 2, "ьца ьцу ьца ьцом ьце"),
    Fix(SURNAME, "m", "лец$", 2, "ьца ьцу ьца ьцем ьце"),
    Fix(SURNAME, "m", f"^{_CONSONANT}*{_VOWEL}{_CONSONANT}ец$", 2, "ца цу ца цом це"),
    Fix(SURNAME, "m", f"{_CONSONANT}ец$", 2, "ца цу ца цем це"),
    # Цыпленок Цыпленка, Волчок Волчка: the diminutive suffix loses its vowel.
    Fix(SURNAME, "m", "(ен|ён|он|ч|ж|ш)ок$", 2, "ка ку ка ком ке"),
    # Stressed endings after ч, ш, щ: Ткачом, Лещом, not «Ткачем».
    Fix(
        SURNAME,
        "m",
        "ач$|^(сыч|ключ|лещ|хрущ|плющ|ёрш|ерш|грош|луч|меч|клещ|борщ|хвощ|плащ|кирпич|кулиш)$",
        0,
        "а у а ом е",
    ),
    Fix(SURNAME, "mf", f"^({_STRESSED_IN_A})$", 1, "и е у ой е"),
    Fix(SURNAME, "mf", "[жчшщ]а$", 1, "и е у ей е"),
    Fix(SURNAME, "mf", f"^({_NOUNS_IN_A})$", 1, "ы е у ой е"),
    # A woman's -на declines as an adjective only in -ина, -ына: Сосна Сосны.
    Fix(SURNAME, "f", "[^иы]на$", 1, "ы е у ой е"),
    # Georgian -лая is no Russian adjective.
    Fix(SURNAME, "f", "^шенгелая$", 1, "и е ю ей е"),
    # One-syllable -ой is a noun (Рой: Роя), except the adjective Злой.
    Fix(
        SURNAME,
        "m",
        f"^(?!злой$){_CONSONANT}+ой$|^(герой|ковбой|разбой|покой|прибой)$",
        1,
        "я ю я ем е",
    ),
    # Долгий, Пологий are adjectives; Топчий and Кий are not.
    Fix(SURNAME, "m", "^(вий|кий)$", 1, "я ю я ем е"),
    Fix(SURNAME, "m", "^топчий$", 1, "я ю я ем и"),
    Fix(SURNAME, "m", "(?<!ер)(?<!ор)гий$", 2, "ого ому ого им ом"),
    # German -лих declines (Эрлих), unlike Russian -их, -ых (Долгих).
    Fix(SURNAME, "m", "лих$", 0, "а у а ом е"),
    # Захария, Илия: like Мария.
    Fix(FIRST_NAME, "m", "ия$", 1, "и и ю ей и"),
    # No other vowel before -ия: dative Ие, Лие (orthographic rule; «Ии» is also met).
    Fix(FIRST_NAME, "f", f"^{_CONSONANT}?ия$", 1, "и е ю ей е"),
    Fix(FIRST_NAME, "f", "^(ассоль|адель|гузель|асель)$", 1, "и и ь ью и"),
    # Old colloquial -ло declines like Никита: Данилы.
    Fix(FIRST_NAME, "m", "^(данило|михайло|гаврило|кирило)$", 1, "ы е у ой е"),
    # Марек: Марека; the library drops the vowel as in the pet name Витёк.
    Fix(FIRST_NAME, "m", "ек$", 0, "а у а ом е"),
)

CASE_KEYS = ("genitive", "dative", "accusative", "instrumental", "prepositional")


@lru_cache(maxsize=8192)
def fixed_forms(part: str, sex: str, word: str) -> dict[str, str] | None:
    """The forms of a word the table knows, by case key, or None when the library may answer."""
    lower = word.lower()
    for fix in FIXES:
        if fix.fits(part, sex, lower):
            stem = word[: len(word) - fix.cut]
            return {
                key: stem + ending
                for key, ending in zip(CASE_KEYS, fix.endings.split(), strict=True)
            }
    return None

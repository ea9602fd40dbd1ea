"""A full name in every case of Russian or Ukrainian, with the corrections of a person on top.

No library is right for every surname, so a form comes with `sure`, and the text a person wrote
for a case always wins.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from types import MappingProxyType

from documents.words import russian_names, ukrainian_names
from documents.words.cases import Case, cases_of
from documents.words.doubts import Doubt
from documents.words.letters import is_cyrillic_word, is_of_alphabet, keep_letter_case

_LANGUAGES = {"ru": russian_names, "uk": ukrainian_names}
PARTS = ("last", "first", "patronymic")

# Written small, they are no names of their own and never decline.
_PARTICLE_WORDS = "фон ван дер ден де ди да дю ля ла ле дель делла дос эль аль ель ибн бен бей бек"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
# A patronymic with one of these stays whole: «Гейдар Алирза оглы», genitive «Гейдара Алирза оглы».
_PATRONYMIC_PARTICLE_WORDS = "оглы оглу огли улы уулу угли углы кызы кизи кизы гызы заде"
_PATRONYMIC_PARTICLES = frozenset(_PATRONYMIC_PARTICLE_WORDS.split())


@dataclass(frozen=True)
class FullName:
    """A name as the person's papers have it, nominative; sex 'm' or 'f', patronymic may be ''."""

    last: str
    first: str
    patronymic: str
    sex: str

    @property
    def text(self) -> str:
        return " ".join(part for part in (self.last, self.first, self.patronymic) if part)


@dataclass(frozen=True)
class NameForm:
    """A name in one case; `text` is what a paper prints, `sure` is False where a look is needed."""

    text: str
    last: str
    first: str
    patronymic: str
    sure: bool

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Declined:
    """A name in every case; `sure` when every case is, `doubts` are the reasons when not."""

    forms: Mapping[Case, NameForm]
    sure: bool
    doubts: tuple[Doubt, ...]

    def __getitem__(self, case: str) -> NameForm:
        return self.forms[Case(case)]


def decline_name(
    name: FullName, language: str, overrides: Mapping[str, str] | None = None
) -> Declined:
    """Decline `name` into every case of `language` ('ru' or 'uk').

    `overrides` maps a case key to the whole name as a person corrected it; blank ones and those
    of other languages are ignored. ValueError for an unknown language or sex.
    """
    declined = _decline(name, language)
    corrections = {
        case: text.strip()
        for case in cases_of(language)
        if isinstance(text := (overrides or {}).get(case), str) and text.strip()
    }
    if not corrections:
        return declined
    forms = dict(declined.forms)
    for case, text in corrections.items():
        forms[case] = _corrected(forms[case], name, text)
    sure = all(form.sure for form in forms.values())
    return Declined(MappingProxyType(forms), sure, () if sure else declined.doubts)


def split_full_name(text: str) -> tuple[str, str, str]:
    """Last name, first name and patronymic of a name written in one line.

    A small particle belongs to the surname after it («де Кастро Мария»); everything after the
    first name is the patronymic («Алиев Тимур Ариф оглы»).
    """
    words = text.split()
    surname_words = 1
    while surname_words < len(words) and words[surname_words - 1] in _PARTICLES:
        surname_words += 1
    rest = words[surname_words:]
    return " ".join(words[:surname_words]), " ".join(rest[:1]), " ".join(rest[1:])


def sex_from_patronymic(patronymic: str, language: str) -> str | None:
    """'m' or 'f' as the patronymic tells it («Сергеевна»: 'f'), None when it does not."""
    cases_of(language)
    return _LANGUAGES[language].patronymic_sex(patronymic)


@lru_cache(maxsize=8192)
def _decline(name: FullName, language: str) -> Declined:
    cases = cases_of(language)
    if name.sex not in ("m", "f"):
        raise ValueError(f"sex {name.sex!r} is not known: use 'm' or 'f'")
    doubts = tuple(dict.fromkeys(_doubts(name, language)))
    sure = not doubts
    forms = {Case.NOMINATIVE: NameForm(name.text, name.last, name.first, name.patronymic, True)}
    for case in cases[1:]:
        last, first, patronymic = (
            _decline_part(part, getattr(name, part), name.sex, case, language) for part in PARTS
        )
        text = FullName(last, first, patronymic, name.sex).text
        forms[case] = NameForm(text, last, first, patronymic, sure)
    return Declined(MappingProxyType(forms), sure, doubts)


def _corrected(form: NameForm, name: FullName, text: str) -> NameForm:
    """The form with a person's text, parted like the nominative when the word counts agree."""
    corrected = replace(form, text=text, sure=True)
    words = text.split()
    counts = [len(getattr(name, part).split()) for part in PARTS]
    if sum(counts) != len(words):
        return corrected
    after_last = counts[0] + counts[1]
    return replace(
        corrected,
        last=" ".join(words[: counts[0]]),
        first=" ".join(words[counts[0] : after_last]),
        patronymic=" ".join(words[after_last:]),
    )


def _decline_part(part: str, text: str, sex: str, case: Case, language: str) -> str:
    if part == "patronymic" and _has_patronymic_particle(text):
        return text
    words = re.split(r"(\s+)", unicodedata.normalize("NFC", text))
    return "".join(_decline_word(part, word, sex, case, language) for word in words)


def _decline_word(part: str, word: str, sex: str, case: Case, language: str) -> str:
    if word in _PARTICLES:
        return word
    pieces = word.split("-")
    grammar = _LANGUAGES[language]
    for index, piece in enumerate(pieces):
        if len(piece) > 1 and is_cyrillic_word(piece):
            decline = partial(
                grammar.decline_word,
                part,
                sex=sex,
                case=case,
                last_piece=index == len(pieces) - 1,
            )
            pieces[index] = keep_letter_case(piece, decline)
    return "-".join(pieces)


def _doubts(name: FullName, language: str):
    grammar = _LANGUAGES[language]
    if not name.last.strip() or not name.first.strip():
        yield Doubt.SHORT
    told = grammar.patronymic_sex(name.patronymic)
    if told is not None and told != name.sex:
        yield Doubt.PATRONYMIC_SEX
    if _has_patronymic_particle(name.patronymic):
        yield Doubt.PARTICLE
    for part in PARTS:
        if part == "patronymic" and _has_patronymic_particle(name.patronymic):
            continue
        for word in unicodedata.normalize("NFC", getattr(name, part)).split():
            if word in _PARTICLES:
                yield Doubt.PARTICLE
                continue
            for piece in word.split("-"):
                yield from _piece_doubts(part, piece, name.sex, language)


def _piece_doubts(part: str, piece: str, sex: str, language: str):
    letters = piece.rstrip(".")
    if len(letters) == 1 and letters.isalpha():
        yield Doubt.INITIALS
    elif not is_cyrillic_word(piece):
        yield Doubt.LETTERS
    else:
        if not is_of_alphabet(piece, language):
            yield Doubt.LETTERS
        yield from _LANGUAGES[language].doubts_about(part, piece, sex)


def _has_patronymic_particle(patronymic: str) -> bool:
    words = re.split(r"[\s-]+", patronymic.lower())
    return not _PATRONYMIC_PARTICLES.isdisjoint(words)

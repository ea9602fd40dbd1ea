"""Names: one joined cell or three cells to surname, first name and patronymic."""

from __future__ import annotations

import re
from dataclasses import dataclass

from students.importing.cells import Cell, cell_text, plain_punctuation
from students.importing.findings import BadValue, Finding

NAME_LIMIT = 80
"""Longest surname, first name or patronymic, in characters."""

PARTICLES = frozenset(
    ["оглы", "оглу", "огли", "оғлы", "кызы", "гызы", "кизи", "кзы", "улы", "уулу", "ґизи"]
)
"""Words that end a two-word patronymic («Ариф оглы») and are written small."""

_LOOKALIKES = str.maketrans("AaBCcEeHIiKMOoPpTXxy", "АаВСсЕеНІіКМОоРрТХху")
_NO_PATRONYMIC = frozenset(["нет", "немає"])
_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_]\.")
_PATRONYMIC = re.compile(r"(?:ович|евич|євич|йович|овна|евна|івна|ївна|євна|ична)$")
_ONE_LETTER_PREFIX = re.compile(r"^([^\W\d_]')([^\W\d_])")


@dataclass(frozen=True, slots=True)
class FullName:
    """A name in its parts; ``warnings`` tell what was mended while reading it."""

    last: str
    first: str
    patronymic: str = ""
    warnings: tuple[Finding, ...] = ()

    def __str__(self) -> str:
        return " ".join(part for part in (self.last, self.first, self.patronymic) if part)


def parse_full_name(cell: Cell) -> FullName:
    """Read «Фамилия Имя Отчество» out of one cell.

    Two words are surname and first name; «оглы» and «кызы» belong to the patronymic. Raises
    ``BadValue`` for an empty cell, one word, initials, digits or signs, more words than a name has.
    """
    text, warnings = _letters_only(" ".join(_tidy(cell).replace(",", " ").split()))
    if not text:
        raise BadValue("name_missing")
    words = _join_particle(text.split())
    if len(words) == 1:
        raise BadValue("name_first_missing", text)
    if len(words) > 3:
        raise BadValue("name_unclear", text)
    if any(len(word) == 1 for word in words[1:]):
        raise BadValue("name_initials", text)
    last, first, patronymic = (*words, "")[:3]
    if _PATRONYMIC.search(first.lower()):
        if not patronymic:
            warnings.append(Finding("name_patronymic_as_first", value=text))
        elif _PATRONYMIC.search(patronymic.lower()):
            raise BadValue("name_unclear", text)
        else:
            last, first, patronymic = patronymic, last, first
            read = f"{proper_case(last)} {proper_case(first)} {proper_case(patronymic)}"
            warnings.append(Finding("name_order", value=text, details={"read": read}))
    return _named(last, first, patronymic, warnings)


def parse_split_name(last: Cell, first: Cell, patronymic: Cell = None) -> FullName:
    """Read a name given in separate cells; each cell may hold several words.

    Raises ``BadValue`` whose ``details['part']`` names the cell: ``last``, ``first`` or
    ``patronymic``.
    """
    warnings: list[Finding] = []
    read = {}
    for part, cell in (("last", last), ("first", first), ("patronymic", patronymic)):
        try:
            read[part], found = _letters_only(_tidy(cell))
        except BadValue as problem:
            raise BadValue(problem.code, problem.value, **problem.details, part=part) from None
        warnings += found
        if part != "last" and len(read[part]) == 1:
            raise BadValue("name_initials", read[part], part=part)
    if not any(read.values()):
        raise BadValue("name_missing", part="last")
    if not read["last"]:
        raise BadValue("name_last_missing", part="last")
    if not read["first"]:
        raise BadValue("name_first_missing", read["last"], part="first")
    return _named(read["last"], read["first"], read["patronymic"], warnings)


def proper_case(name: str) -> str:
    """«ИВАНОВ» and «иванов» as «Иванов», hyphen parts likewise; a mixed name stays as typed."""
    return " ".join(map(_proper_word, name.split(" ")))


def _proper_word(word: str) -> str:
    if word.lower() in PARTICLES:
        return word.lower()
    if len(word) < 2 or not (word.isupper() or word.islower()):
        return word
    return "-".join(
        part.lower() if part.lower() in PARTICLES else _capitalised(part)
        for part in word.split("-")
    )


def _capitalised(part: str) -> str:
    prefix = _ONE_LETTER_PREFIX.match(part)
    if prefix:
        return prefix[1].upper() + prefix[2].upper() + part[3:].lower()
    return part[:1].upper() + part[1:].lower()


def _named(last: str, first: str, patronymic: str, warnings: list[Finding]) -> FullName:
    patronymic = "" if patronymic.lower() in _NO_PATRONYMIC else patronymic
    parts = [proper_case(part) for part in (last, first, patronymic)]
    for part in parts:
        if len(part) > NAME_LIMIT:
            raise BadValue("name_too_long", part, limit=NAME_LIMIT)
    return FullName(*parts, warnings=tuple(warnings))


def _tidy(cell: Cell) -> str:
    """The cell without spaces around hyphens, nor hyphens and quotes at the ends of words."""
    text = plain_punctuation(cell_text(cell))
    if "-" in text or "'" in text:
        words = re.sub(r"\s*-\s*", "-", text).split()
        text = " ".join(filter(None, (word.strip("-'") for word in words)))
    return text


def _join_particle(words: list[str]) -> list[str]:
    if len(words) > 3 and words[-1].lower() in PARTICLES:
        return [*words[:-2], f"{words[-2]} {words[-1]}"]
    return words


def _letters_only(text: str) -> tuple[str, list[Finding]]:
    """The text if it may be a name, with Latin look-alikes inside Cyrillic words replaced."""
    if "." in text and _INITIAL.search(text):
        raise BadValue("name_initials", text)
    if not text.replace(" ", "").replace("-", "").replace("'", "").isalpha():
        for character in text:
            if not (character.isalpha() or character in " -'"):
                raise BadValue("name_characters", text, character=character)
    if not _LATIN.search(text) or not _CYRILLIC.search(text):
        return text, []
    words, mended = [], []
    for word in text.split(" "):
        if _LATIN.search(word) and _CYRILLIC.search(word):
            word = word.translate(_LOOKALIKES)
            if _LATIN.search(word):
                raise BadValue("name_mixed_letters", text)
            mended.append(Finding("name_lookalikes", value=word))
        words.append(word)
    return " ".join(words), mended[:1]

"""Posts in every case: «заместителю директора по УВР», «учителя математики».

The words of posts are a closed hand-written table (`office_words`); a post outside it stays as
it is written and is marked for a person to look at.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from documents.words.cases import Case, case_in, cases_of
from documents.words.letters import keep_letter_case
from documents.words.office_words import ABBREVIATED, RUSSIAN, UKRAINIAN

# «учитель истории, заместитель директора»: a second post starts after the comma or «и».
_NEXT_POST = re.compile(r"(, | и | та | і |/)")
_ADJECTIVE = {
    "ru": re.compile("(?:ый|ий|ая)$"),
    "uk": re.compile("(?:ий|ій|на)$"),
}


@lru_cache(maxsize=1024)
def decline_office(title: str, language: str, case: str) -> tuple[str, bool]:
    """The post in `case`, and whether the form is sure.

    The head of the post declines, what follows it stays: «учителю математики». An unknown post
    is returned unchanged with False. ValueError for an unknown language or case.
    """
    wanted = case_in(language, case)
    if wanted == Case.NOMINATIVE:
        return title, True
    parts = _NEXT_POST.split(title)
    declined, sure = _decline_post(parts[0], language, wanted)
    result = [declined]
    for separator, part in zip(parts[1::2], parts[2::2], strict=True):
        text, known = _decline_post(part, language, wanted)
        result += [separator, text if known else part]
        # After a comma only another post may follow; after «и» also «истории и права».
        if separator in (", ", "/") and not known:
            sure = False
    if not sure:
        return title, False
    return "".join(result), True


def _decline_post(text: str, language: str, case: Case) -> tuple[str, bool]:
    """One post: adjectives, then the head noun, then an unchanged rest."""
    if text.lower().startswith(ABBREVIATED[language]):
        return text, True
    words = text.split(" ")
    for index, word in enumerate(words):
        declined = _decline_word(word, language, case)
        if declined is None:
            return text, False
        words[index] = declined
        following = words[index + 1].lower() if index + 1 < len(words) else ""
        is_adjective = _ADJECTIVE[language].search(word.lower()) is not None
        if not (is_adjective and following.split("-")[0] in _table(language)):
            return " ".join(words), True
    return text, False


def _decline_word(word: str, language: str, case: Case) -> str | None:
    """One word, hyphened («педагог-психолог») piece by piece; None when a piece is unknown."""
    pieces = word.split("-")
    for index, piece in enumerate(pieces):
        forms = _table(language).get(piece.lower())
        if forms is None:
            return None
        pieces[index] = _respell(piece, forms[case])
    return "-".join(pieces)


def _respell(word: str, form: str) -> str:
    """`form` with the capitals of the word it replaces."""
    return keep_letter_case(word, lambda spelt: form.capitalize() if spelt[0].isupper() else form)


@cache
def _table(language: str) -> dict[str, dict[Case, str]]:
    source = {"ru": RUSSIAN, "uk": UKRAINIAN}[language]
    table = {}
    for line in source.strip().splitlines():
        nominative, forms = line.split(": ")
        table[nominative] = dict(zip(cases_of(language)[1:], forms.split(), strict=True))
    return table

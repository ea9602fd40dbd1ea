"""The grammatical cases of the two languages papers are written in."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

Language = Literal["ru", "uk"]
Sex = Literal["m", "f"]


class Case(StrEnum):
    """A grammatical case; the value is the stable key used in stored overrides and templates."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"  # Russian only
    LOCATIVE = "locative"  # Ukrainian only
    VOCATIVE = "vocative"  # Ukrainian only


_FIRST_FIVE = (
    Case.NOMINATIVE,
    Case.GENITIVE,
    Case.DATIVE,
    Case.ACCUSATIVE,
    Case.INSTRUMENTAL,
)
RUSSIAN_CASES = (*_FIRST_FIVE, Case.PREPOSITIONAL)
UKRAINIAN_CASES = (*_FIRST_FIVE, Case.LOCATIVE, Case.VOCATIVE)


def cases_of(language: str) -> tuple[Case, ...]:
    """Every case of `language`, nominative first. ValueError for a language other than ru, uk."""
    if language == "ru":
        return RUSSIAN_CASES
    if language == "uk":
        return UKRAINIAN_CASES
    raise ValueError(f"language {language!r} is not known: use 'ru' or 'uk'")


def case_in(language: str, case: str) -> Case:
    """The `Case` for a key, checked against the language.

    ValueError when the language has no such case (Russian has no vocative here).
    """
    known = cases_of(language)
    if case not in known:
        raise ValueError(f"{language!r} has no case {case!r}: use one of {', '.join(known)}")
    return Case(case)

"""Short forms of a name for signatures, addressees and lists."""

from __future__ import annotations

from collections.abc import Mapping

from documents.words.cases import Case
from documents.words.names import FullName, NameForm, decline_name


def initials(form: FullName | NameForm) -> str:
    """«О.В.» for Оксана Викторовна, «А.-М.» for Анна-Мария, «О.» without a patronymic."""
    first = "-".join(f"{piece[0]}." for piece in _pieces(form.first))
    patronymic = _pieces(form.patronymic)
    return first + (f"{patronymic[0][0]}." if patronymic else "")


def surname_initials(
    name: FullName,
    case: str = Case.NOMINATIVE,
    language: str = "ru",
    overrides: Mapping[str, str] | None = None,
) -> str:
    """«Зориной О.В.»: addressees, duties, lists."""
    form = decline_name(name, language, overrides)[case]
    return f"{form.last} {initials(name)}".strip()


def surname_first(
    name: FullName,
    case: str = Case.NOMINATIVE,
    language: str = "ru",
    overrides: Mapping[str, str] | None = None,
) -> str:
    """«Иванова Ивана»: forms that name a pupil without a patronymic."""
    form = decline_name(name, language, overrides)[case]
    return f"{form.last} {form.first}".strip()


def initials_surname(
    name: FullName,
    case: str = Case.NOMINATIVE,
    language: str = "ru",
    overrides: Mapping[str, str] | None = None,
) -> str:
    """«О.В. Зорина»: signatures."""
    form = decline_name(name, language, overrides)[case]
    return f"{initials(name)} {form.last}".strip()


def first_surname_caps(
    name: FullName,
    case: str = Case.NOMINATIVE,
    language: str = "uk",
    overrides: Mapping[str, str] | None = None,
) -> str:
    """«Юрій ЯНІЦЬКИЙ»: signatures of Ukrainian offices (ДСТУ 4163:2020)."""
    form = decline_name(name, language, overrides)[case]
    return f"{form.first} {form.last.upper()}".strip()


def _pieces(text: str) -> list[str]:
    """The hyphen-parted pieces of the first word."""
    words = text.split()
    return [piece for piece in words[0].split("-") if piece] if words else []

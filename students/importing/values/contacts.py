"""Telephones, e-mail addresses, yes-or-no marks, free texts and hours."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from students.importing.cells import Cell, cell_text, plain_punctuation
from students.importing.findings import BadValue

_NUMBER = re.compile(r"\+?[\d\s()\-.]{5,}")
_BETWEEN_NUMBERS = re.compile(r"[,;/]|\s{2,}|\sили\s|\sабо\s")
_YES = frozenset(["1", "да", "так", "есть", "є", "имеется", "+", "yes", "y", "true", "истина"])
_YES |= {"✓", "✔", "v", "x", "х", "д", "т"}
_NO = frozenset(["", "0", "нет", "ні", "немає", "не имеет", "-", "no", "n", "false", "ложь", "н"])
_COUNTRY = {"ru": ("87", "+7", 10), "uk": ("0", "+380", 9)}
"""First digits of a number dialled at home, the country's code, digits after it."""

WEEKLY_HOURS_LIMIT = Decimal(40)
"""More hours of one subject in a week than any curriculum has."""


class Phone(NamedTuple):
    """A number as it is kept; ``more`` says that the cell held others besides."""

    number: str
    more: bool


def parse_phone(cell: Cell, *, jurisdiction: str) -> Phone:
    """Read the first telephone number of a cell, national numbers with their country's code.

    ``8 (900) 123-45-67`` becomes ``+7 900 123-45-67``; a short town number stays as it is. An empty
    cell is an empty number. Raises ``BadValue``.
    """
    text = cell_text(cell)
    if not text:
        return Phone("", False)
    parts = [part for part in _BETWEEN_NUMBERS.split(plain_punctuation(text)) if part.strip()]
    if not parts or not _NUMBER.fullmatch(parts[0].strip()):
        raise BadValue("phone_unreadable", text)
    number = "".join(c for c in parts[0] if c in "+0123456789")
    digits = number.lstrip("+")
    if not 5 <= len(digits) <= 15:
        raise BadValue("phone_unreadable", text)
    return Phone(_international(number, digits, jurisdiction), len(parts) > 1)


def canonical_phone(number: str) -> str:
    """A number typed by hand in the form in which imports keep numbers, if it is one."""
    for jurisdiction in _COUNTRY:
        try:
            read = parse_phone(number, jurisdiction=jurisdiction).number
        except BadValue:
            continue
        if read.startswith("+"):
            return read
    return number


def same_phone(one: str, other: str) -> bool:
    """Whether two numbers differ in nothing but brackets, spaces and the way to dial abroad."""
    return one == other or canonical_phone(one) == canonical_phone(other)


def _international(number: str, digits: str, jurisdiction: str) -> str:
    trunk, code, length = _COUNTRY.get(jurisdiction, _COUNTRY["ru"])
    if number.startswith("+") or (len(digits) == 12 and digits.startswith("380")):
        full = "+" + digits
    elif len(digits) == length + 1 and digits[0] in trunk:
        full = code + digits[1:]
    elif code == "+7" and len(digits) == length:
        full = code + digits
    else:
        return digits
    return _spaced(full)


def _spaced(full: str) -> str:
    """«+7 900 123-45-67», «+380 67 123 45 67»; a number of another country in one piece."""
    if found := re.fullmatch(r"(\+7)(\d{3})(\d{3})(\d\d)(\d\d)", full):
        return "{} {} {}-{}-{}".format(*found.groups())
    if found := re.fullmatch(r"(\+380)(\d\d)(\d{3})(\d\d)(\d\d)", full):
        return " ".join(found.groups())
    return full


def parse_email(cell: Cell) -> str:
    """Read an e-mail address with its host in small letters; an empty cell is an empty text."""
    text = cell_text(cell)
    if not text:
        return ""
    try:
        validate_email(text)
    except ValidationError:
        raise BadValue("email_unreadable", text) from None
    return canonical_email(text)


def canonical_email(text: str) -> str:
    """An address with its host in small letters, as imports keep it."""
    name, _at, host = text.rpartition("@")
    return f"{name}@{host.lower()}"


def parse_flag(cell: Cell) -> bool:
    """Read a mark: «1», «да», «так», «+» or an empty cell, «0», «нет», «ні», «-»."""
    text = cell_text(cell)
    word = plain_punctuation(text).lower().rstrip(".")
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise BadValue("flag_unreadable", text)


def parse_text(cell: Cell, *, limit: int) -> str:
    """Read a free text of at most ``limit`` characters.

    The apostrophe by which a spreadsheet keeps «=…» from being a formula is no part of it.
    """
    text = cell_text(cell)
    if text[:1] == "'" and text[1:2] in {"=", "@", "-", "+"}:
        text = text[1:]
    if len(text) > limit:
        raise BadValue("text_too_long", text, limit=limit)
    return text


def parse_hours(cell: Cell) -> Decimal:
    """Read hours a week, «3» or «0,5», more than 0 and at most :data:`WEEKLY_HOURS_LIMIT`."""
    text = cell_text(cell)
    if not text:
        raise BadValue("hours_missing")
    if not re.fullmatch(r"-?[0-9]{1,4}(?:[.,][0-9]{1,4})?", text):
        raise BadValue("hours_unreadable", text)
    try:
        hours = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise BadValue("hours_unreadable", text) from None
    if not 0 < hours <= WEEKLY_HOURS_LIMIT:
        raise BadValue("hours_range", text, limit=int(WEEKLY_HOURS_LIMIT))
    return hours.quantize(Decimal("0.01"))

"""Which column of a table is what."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from students.importing.cells import plain_punctuation
from students.importing.columns import LISTS, NEVER_KEPT, ListColumns, ListKind
from students.importing.tables import TableError

_NOT_IN_NAMES = re.compile(r"[\W_]+")
_IN_BRACKETS = re.compile(r"\([^)]*\)")
_LATIN_LOOKALIKES = str.maketrans("aceopxyikmhtb", "асеорхуікмнтв")

_GUARDIANS = ("mother", "father", "guardian")
_OF_NEIGHBOUR = ("phone", "email")


class MissingColumns(TableError):
    """Columns without which a row means nothing; says what was expected and what was found."""

    text = _("No column for: %(missing)s. Found: %(found)s. Expected names such as %(expected)s.")


class RepeatedColumn(TableError):
    """Two columns claim the same meaning, and nothing tells which is right."""

    text = _("The columns %(columns)s mean the same. Leave one of them in the file.")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each value stands in a row.

    ``columns`` maps our key to the position; ``unknown`` are headers that no import knows and
    ``never_kept`` those it refuses to keep (passport, diagnosis): both are told before the import.
    """

    headers: tuple[str, ...]
    columns: dict[str, int]
    unknown: tuple[str, ...] = ()
    never_kept: tuple[str, ...] = ()

    def title(self, *keys: str) -> str:
        """The header, as the file prints it, of the first of ``keys`` that the file has."""
        return next((self.headers[self.columns[key]] for key in keys if key in self.columns), "")

    def __contains__(self, key: str) -> bool:
        return key in self.columns


@lru_cache(maxsize=2048)
def normal(header: str) -> str:
    """A column name as it is compared: small letters and digits only, ё as е."""
    text = unicodedata.normalize("NFKC", plain_punctuation(header)).lower().replace("ё", "е")
    return _NOT_IN_NAMES.sub("", text)


def is_column_name(text: str) -> bool:
    """Whether any list has a column of this name."""
    return len(text) <= 120 and any(_key_of(text, kind) for kind in ListKind)


def find_columns(headers: tuple[str, ...], kind: ListKind) -> Layout:
    """Give each header its key.

    A telephone or e-mail right after a guardian's column is the guardian's. Columns of the whole
    name are passed over where surname and first name have columns of their own.

    Raises:
        MissingColumns, RepeatedColumn.
    """
    found: dict[str, list[int]] = {}
    unknown, never_kept = [], []
    neighbour = ""
    for position, header in enumerate(headers):
        if not header:
            continue
        key = _key_of(header, kind)
        if key in _GUARDIANS:
            neighbour = key
        elif key in _OF_NEIGHBOUR and neighbour:
            key = f"{neighbour}_{key}"
        else:
            neighbour = ""
        if key:
            found.setdefault(key, []).append(position)
        elif normal(header) in _NEVER_KEPT:
            never_kept.append(header)
        else:
            unknown.append(header)
    if {"last_name", "first_name"} <= found.keys():
        found.pop("full_name", None)
    for positions in found.values():
        if len(positions) > 1:
            raise RepeatedColumn(columns=_quoted(headers[p] for p in positions))
    columns = {key: positions[0] for key, positions in found.items()}
    _refuse_missing(columns, headers, LISTS[kind])
    return Layout(headers, columns, tuple(unknown), tuple(never_kept))


def _refuse_missing(columns: dict[str, int], headers: tuple[str, ...], of: ListColumns) -> None:
    missing = [
        group
        for group in of.required
        if not any(all(key in columns for key in alternative) for alternative in group)
    ]
    if missing:
        raise MissingColumns(
            missing=", ".join(of.names[group[0][0]][0] for group in missing),
            found=", ".join(filter(None, headers))[:300],
            expected=", ".join(_alternatives(group, of) for group in missing),
        )


def _alternatives(group: tuple[tuple[str, ...], ...], of: ListColumns) -> str:
    return " / ".join(" + ".join(of.names[key][0] for key in alternative) for alternative in group)


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"«{name}»" for name in names)


@lru_cache(maxsize=2048)
def _key_of(header: str, kind: ListKind) -> str:
    """The key of a header in this kind of list, or an empty text.

    A remark in brackets («Пол (м/ж)») is left aside when the whole is not known.
    """
    names = _KEYS[kind]
    for text in (header, _IN_BRACKETS.sub(" ", header)):
        name = normal(text)
        for spelling in (name, name.translate(_LATIN_LOOKALIKES)):
            if spelling in names:
                return names[spelling]
    return ""


_KEYS = {
    kind: {normal(name): key for key, names in of.names.items() for name in names}
    for kind, of in LISTS.items()
}
_NEVER_KEPT = frozenset(map(normal, NEVER_KEPT))

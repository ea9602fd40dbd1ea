"""What differs between two versions of a paper: its values by name, and its words one by one.

Both are made from the frozen contexts alone, so they can be told before a version is issued and
long after another one has replaced it. The words are those that the template prints today; the
stored bytes of both versions stay beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents import rendering
from documents.kinds import Compared, ComparedRows, Frozen, PaperKind
from documents.text_blocks import Block, blocks_of
from regulations.words import Text

CHANGED = gettext_lazy("Changed")
ADDED, REMOVED = gettext_lazy("New row"), gettext_lazy("Row taken out")

#: Two blocks with less in common are shown as one taken out and one put in.
_ALIKE = 0.4


@dataclass(frozen=True)
class Change:
    """One value that differs: its row (none for the paper itself), what it was, what it is."""

    kind: Text
    key: str = ""
    row: str = ""
    label: Text = ""
    before: str = ""
    after: str = ""


class Op(StrEnum):
    """What happened to some words."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True)
class Words:
    """Neighbouring words of one block that stayed, went out or came in together."""

    op: Op
    text: str


@dataclass(frozen=True)
class ChangedBlock:
    """A block of the text with a change in it, by its words."""

    tag: str
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Redline:
    """Everything that differs between two versions."""

    changes: tuple[Change, ...]
    blocks: tuple[ChangedBlock, ...]

    def __bool__(self) -> bool:
        return bool(self.changes or self.blocks)


def between(kind: PaperKind, before: Frozen, after: Frozen) -> Redline:
    """What differs between two frozen contexts of the kind, told in the language that is active."""
    return Redline(
        changes=tuple(changed_values(kind, before, after)),
        blocks=tuple(changed_blocks(_blocks(kind, before), _blocks(kind, after))),
    )


# --- Values ---------------------------------------------------------------------------------------


def changed_values(kind: PaperKind, before: Frozen, after: Frozen) -> Iterable[Change]:
    """The values that the kind compares by name, in its order."""
    for one in kind.compared:
        if isinstance(one, ComparedRows):
            yield from changed_rows(one, before.get(one.name, ()), after.get(one.name, ()))
        else:
            yield from _changed([one], before, after)


def changed_rows(
    table: ComparedRows, before: Iterable[Frozen], after: Iterable[Frozen]
) -> Iterable[Change]:
    """Every difference of a table: of the rows that are there, in their order, then those gone."""
    former = {row[table.key]: row for row in before}
    for row in after:
        key = row[table.key]
        if (was := former.pop(key, None)) is None:
            yield Change(ADDED, key, table.called(row), after=_told(table.columns, row))
        else:
            yield from _changed(table.columns, was, row, key, table.called(row))
    for key, row in former.items():
        yield Change(REMOVED, key, table.called(row), before=_told(table.columns, row))


def _told(columns: Iterable[Compared], row: Frozen) -> str:
    """What a whole row says: «Day: 23.11.2026; Hours: 2»."""
    said = ((one.label, shown(row.get(one.name) or "")) for one in columns)
    return "; ".join(f"{label}: {value}" for label, value in said if value)


def _changed(columns: Iterable[Compared], before, after, key: str = "", row: str = ""):
    for one in columns:
        was, now = before.get(one.name) or "", after.get(one.name) or ""
        if was != now:
            before_words, after_words = (shown(value) or str(one.if_empty) for value in (was, now))
            yield Change(CHANGED, key, row, one.label, before_words, after_words)


def shown(value: Any) -> str:
    """A frozen value as it is read: a day, a person, a list, yes or no."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Mapping):
        person = value.get("person", value) or {}
        parts = (person.get(part, "") for part in ("last_name", "first_name", "patronymic"))
        named = {"short_name": value.get("short_name", ""), "kind": value.get("kind", "")}
        return " ".join(filter(None, parts)) or next(filter(None, named.values()), "")
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(shown, value)))
    if value is None:
        return ""
    try:
        return date_format(date.fromisoformat(str(value)), "d.m.Y")
    except ValueError:
        return str(value)


# --- Words ----------------------------------------------------------------------------------------


def _blocks(kind: PaperKind, context: Frozen) -> list[Block]:
    bare = {**context, "check_code": "", "check_address": ""}  # each version has its own
    return blocks_of(rendering.html_of(kind, bare))


def changed_blocks(before: list[Block], after: list[Block]) -> Iterable[ChangedBlock]:
    """The blocks in which words differ, in the order of the text."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for op, first, last, start, end in matcher.get_opcodes():
        if op != "equal":
            yield from _paired(before[first:last], after[start:end])


def _paired(before: list[Block], after: list[Block]) -> Iterable[ChangedBlock]:
    """Blocks that went and came at one place: those that are alike are one changed block."""
    waiting = list(before)
    for new in after:
        place = next((n for n, old in enumerate(waiting) if _is_alike(old, new)), None)
        if place is None:
            yield ChangedBlock(new.tag, (Words(Op.IN, new.text),))
            continue
        yield from (ChangedBlock(old.tag, (Words(Op.OUT, old.text),)) for old in waiting[:place])
        yield ChangedBlock(new.tag, changed_words(waiting[place].text, new.text))
        del waiting[: place + 1]
    yield from (ChangedBlock(old.tag, (Words(Op.OUT, old.text),)) for old in waiting)


def _is_alike(one: Block, other: Block) -> bool:
    if one.tag != other.tag:
        return False
    matcher = SequenceMatcher(None, one.text.split(), other.text.split(), autojunk=False)
    return matcher.ratio() >= _ALIKE


def changed_words(before: str, after: str) -> tuple[Words, ...]:
    """The words of one block: what stayed, what went out, what came in, in the order of reading."""
    old, new = before.split(), after.split()
    found: list[Words] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for op, first, last, start, end in matcher.get_opcodes():
        if op == "equal":
            found.append(Words(Op.SAME, " ".join(old[first:last])))
            continue
        if last > first:
            found.append(Words(Op.OUT, " ".join(old[first:last])))
        if end > start:
            found.append(Words(Op.IN, " ".join(new[start:end])))
    return tuple(found)

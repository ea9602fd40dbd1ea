"""Column names that stand in two rows: «Класс» merged over «Номер» and «Литера».

A merged cell keeps its text in its first cell alone; the others of the file are empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from students.importing.cells import Cell, cell_text
from students.importing.column_names import NAME
from students.importing.headers import normal
from students.importing.tables import COLUMNS_LIMIT, IsColumnName

Texts = tuple[str, ...]

_WHOLE_NAME = frozenset(map(normal, NAME["full_name"]))
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Header:
    """The names of the columns, and the one or two rows that hold them.

    ``last_line`` is the number of the row above the first data row; ``printed`` are the rows as
    they stand in the file, to know them again on a later page.
    """

    names: Texts
    last_line: int
    printed: tuple[Texts, ...]

    def is_printed(self, texts: Sequence[str]) -> bool:
        """Whether a row of the table is one of the header's rows again."""
        return _trimmed(texts) in self.printed


def header_of(
    rows: Sequence[Sequence[Cell]], position: int, is_column_name: IsColumnName
) -> Header:
    """The header whose best row stands at ``position``, with its other row if it has one."""
    here = _texts(rows[position])
    if position + 1 < len(rows):
        under = _texts(rows[position + 1])
        if _is_second_row(here, under, is_column_name):
            return _of_two(here, under, position + 2, is_column_name)
    if position:
        above = _texts(rows[position - 1])
        if _is_first_row(above, here, is_column_name):
            return _of_two(above, here, position + 1, is_column_name)
    return Header(_trimmed(here), position + 1, (_trimmed(here),))


def _is_second_row(above: Texts, under: Texts, is_column_name: IsColumnName) -> bool:
    """Whether every filled cell stands under a merged one, and any of them names a column."""
    titles = _titles(above, under)
    filled = [(titles[at], text) for at, text in enumerate(under) if text]
    return (
        len(filled) > 1
        and all(title and not _DIGIT.search(text) for title, text in filled)
        and any(is_column_name(text) or is_column_name(f"{one} {text}") for one, text in filled)
    )


def _is_first_row(above: Texts, under: Texts, is_column_name: IsColumnName) -> bool:
    """Whether it names a column that the row under it leaves empty: merged over both rows."""
    return any(
        text and not _at(under, at) and is_column_name(text) for at, text in enumerate(above)
    )


def _of_two(above: Texts, under: Texts, last_line: int, is_column_name: IsColumnName) -> Header:
    titles = _titles(above, under)
    names: list[str] = []
    for at in range(max(len(above), len(under))):
        own, low = _at(above, at), _at(under, at)
        is_taken = under.count(low) > 1 or low in above
        names.append(_name(titles[at] or own, low, bool(own), is_taken, is_column_name))
    return Header(_trimmed(names), last_line, (_trimmed(above), _trimmed(under)))


def _name(
    title: str, low: str, is_first: bool, is_taken: bool, is_column_name: IsColumnName
) -> str:
    """What a column under a merged title is called: by its own name, else by both.

    «ФИО» under «Мать» is the mother; a name that the table has twice is told apart by its title.
    """
    if not low or not title:
        return low or title
    if normal(low) in _WHOLE_NAME and normal(title) not in _WHOLE_NAME and is_column_name(title):
        return title
    joined = f"{title} {low}"
    if is_column_name(low) and not is_taken:
        return low
    if is_column_name(joined):
        return joined
    if is_column_name(low):
        return title if is_first and is_column_name(title) else low
    return joined


def _titles(above: Texts, under: Texts) -> Texts:
    """For each column the merged title over it; empty where a cell of ``above`` stands alone."""
    found: list[str] = []
    for at in range(max(len(above), len(under))):
        own, low = _at(above, at), _at(under, at)
        goes_on = bool(_at(under, at + 1)) and not _at(above, at + 1)
        if own:
            found.append(own if low and goes_on else "")
        else:
            found.append(found[-1] if low and found else "")
    return tuple(found)


def _at(texts: Texts, place: int) -> str:
    return texts[place] if place < len(texts) else ""


def _texts(row: Sequence[Cell]) -> Texts:
    return tuple(cell_text(cell) for cell in row[:COLUMNS_LIMIT])


def _trimmed(cells: Sequence[str]) -> Texts:
    names = list(cells)
    while names and not names[-1]:
        names.pop()
    return tuple(names)

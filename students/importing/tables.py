"""A file as a table: headers found below the title lines, and the data rows under them.

Empty rows, repeated headers, rows of totals and the signature lines after the last total are no
data rows; how many were passed over is told, so that nothing is lost in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from students.importing.cells import Cell, cell_text

if TYPE_CHECKING:
    from students.importing.header_rows import Header

FILE_LIMIT = 20 * 1024 * 1024
"""Largest file, in bytes. A list of 10,000 pupils takes about 1 MB."""

ROWS_LIMIT = 50_000
"""Most data rows in one file: more than any school has pupils in all its years."""

COLUMNS_LIMIT = 200
"""Columns read from a row; the rest of a wider row is not looked at."""

HEADER_WITHIN = 15
"""The header row is looked for among this many first rows of a sheet."""

HEADER_NAMES = 2
"""A row with fewer known column names than this is not taken for the header."""

_TOTAL = re.compile(
    r"(?:всего|итого|количество|разом|усього|всього|загалом|кількість|total)(?![^\W\d_])", re.I
)
_SIGNED = re.compile(
    r"(?:директор|заместител|заступник|руководител|керівник|классный|класний|секретар|исполнител"
    r"|виконавець|ответственн|відповідальн|подпись|підпис|дата|м\.\s?п\.)",
    re.I,
)
_SIGNED_CELLS = 3

IsColumnName = Callable[[str], bool]
"""Whether a text is the name of a column that some import knows."""


class TableError(ValueError):
    """The file as a whole cannot be read; ``str()`` says why and what to do, for a person."""

    text: Any = _("This file is not a table. Save the list as .xlsx or .csv and choose it again.")

    def __init__(self, **details: str | int) -> None:
        super().__init__()
        self.details = details

    def __str__(self) -> str:
        return str(self.text) % self.details


class NotATable(TableError):
    """A picture, a document, a web page, a damaged file."""


class EmptyFile(TableError):
    """No byte, or no filled cell."""

    text = _("The file is empty. Expected a row of column names and rows of data under it.")


class NoRows(EmptyFile):
    """A header, and no row of data under it."""

    text = _("There is no row of data under the column names in row %(line)s.")


class TooBig(TableError):
    """The file is over :data:`FILE_LIMIT`."""

    text = _("The file takes %(megabytes)s MB. Expected at most %(limit)s MB.")


class TooManyRows(TableError):
    """The table is over :data:`ROWS_LIMIT`."""

    text = _("The table has more than %(limit)s rows. Divide it into several files.")


class UnpacksTooBig(TableError):
    """A workbook that would fill the memory when unpacked."""

    text = _("The workbook unpacks to more than %(limit)s MB. Save only the list as a new file.")


class OldExcel(TableError):
    """The binary .xls of Excel 97 to 2003."""

    text = _(
        "This is an old Excel file (.xls). Open it, choose “Save as”, take “Excel workbook (.xlsx)”"
        " and import that file."
    )


class PasswordProtected(TableError):
    """An encrypted workbook."""

    text = _("The workbook is protected by a password. Save it without one and import it again.")


class WebPage(TableError):
    """An HTML page under the name of a spreadsheet, as some school systems export."""

    text = _(
        "This is a web page, not a workbook, though its name says so. Open it in Excel, choose"
        " “Save as”, take “Excel workbook (.xlsx)” and import that file."
    )


class UnknownEncoding(TableError):
    """A text that is neither UTF-8 nor Windows-1251."""

    text = _("The letters of this file cannot be read. Save it as UTF-8 or as .xlsx.")


class BrokenQuotes(TableError):
    """A quotation mark that is never closed swallows the rows after it."""

    text = _("A quotation mark opened in row %(line)s is never closed. Mend that row.")


class CellTooLong(TableError):
    """A cell that no list has, in a text file."""

    text = _("A cell in row %(line)s has more than %(limit)s characters. Mend that row.")


class NoHeader(TableError):
    """No row near the top holds column names."""

    text = _(
        "No row of column names in the first %(within)s rows. Expected names such as"
        " ФИО, Дата рождения, Класс; found: %(found)s."
    )


@dataclass(frozen=True, slots=True)
class Table:
    """The data rows of a file under its headers.

    ``rows[n]`` is data row ``n``, as long as ``headers``; ``lines[n]`` is the number that a
    spreadsheet program shows beside it. ``passed_over`` counts ``empty``, ``totals``, ``repeated``
    (headers printed again on a new page) and ``foot`` rows. ``other_sheets`` of a workbook hold
    lists too, and are not read.
    """

    headers: tuple[str, ...]
    rows: list[tuple[Cell, ...]]
    lines: list[int]
    kind: str
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    passed_over: dict[str, int] = field(default_factory=dict)

    @property
    def first_row_number(self) -> int:
        """The spreadsheet's number of the first data row."""
        return self.lines[0]


def read_table(data: bytes, file_name: str, *, is_column_name: IsColumnName) -> Table:
    """Read a .xlsx or .csv file, told apart by its first bytes, not by its name.

    Raises:
        TableError: one of its subclasses, saying what is wrong with the file as a whole.
    """
    from students.importing import csv_tables, xlsx_tables

    if not data.strip():
        raise EmptyFile
    if len(data) > FILE_LIMIT:
        limit, size = FILE_LIMIT >> 20, (len(data) >> 20) + 1
        raise TooBig(megabytes=size, limit=limit)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise PasswordProtected if encrypted else OldExcel
    if data.startswith(b"PK"):
        return xlsx_tables.read(data, is_column_name)
    if re.match(rb"(?:\xef\xbb\xbf)?\s*<", data[:200]):
        raise WebPage if re.search(rb"<(?:table|html|!doctype)", data[:4000], re.I) else NotATable
    return csv_tables.read(data, is_column_name)


def header_position(
    rows: Sequence[Sequence[Cell]], is_column_name: IsColumnName
) -> tuple[int, int]:
    """Index of the row with most known column names among the first ones, and how many it has."""
    scores = [
        sum(1 for cell in row[:COLUMNS_LIMIT] if isinstance(cell, str) and is_column_name(cell))
        for row in rows[:HEADER_WITHIN]
    ]
    best = max(scores, default=0)
    return (scores.index(best), best) if best >= HEADER_NAMES else (-1, best)


def no_header(rows: Iterable[Sequence[Cell]]) -> TableError:
    """The error for a table without column names; it repeats the fullest of the first rows."""
    texts = [[text for cell in row if (text := cell_text(cell))] for row in rows]
    fullest = max(texts, key=len, default=[])
    if not fullest:
        return EmptyFile()
    return NoHeader(within=HEADER_WITHIN, found=", ".join(fullest)[:200])


def cut_table(
    numbered_rows: Iterable[tuple[int, Sequence[Cell]]], header: Header, **about: Any
) -> Table:
    """The table under the header that stands among the first of ``numbered_rows``.

    Raises:
        NoRows, TooManyRows.
    """
    headers = header.names
    rows: list[tuple[Cell, ...]] = []
    lines: list[int] = []
    passed = {"empty": 0, "totals": 0, "repeated": 0, "foot": 0}
    after_total = 0
    for line, cells in numbered_rows:
        if line <= header.last_line:
            continue
        row = (*cells[: len(headers)], *[None] * (len(headers) - len(cells)))
        filled = [cell for cell in row if cell not in (None, "") and cell_text(cell)]
        if not filled:
            passed["empty"] += 1
        elif isinstance(filled[0], str) and _TOTAL.match(filled[0].strip()):
            passed["totals"] += 1
            after_total = len(rows)
        elif _is_header_again(row, header, first=not rows):
            passed["repeated"] += 1
        else:
            if len(rows) >= ROWS_LIMIT:
                raise TooManyRows(limit=ROWS_LIMIT)
            rows.append(row)
            lines.append(line)
    if after_total:
        passed["foot"] = _foot(rows, after_total)
        del rows[len(rows) - passed["foot"] :], lines[len(lines) - passed["foot"] :]
    if not rows:
        raise NoRows(line=header.last_line)
    return Table(headers, rows, lines, passed_over=passed, **about)


def _is_header_again(row: Sequence[Cell], header: Header, *, first: bool) -> bool:
    """Whether the row repeats the headers, or counts the columns «1, 2, 3…» right under them."""
    texts = [cell_text(cell) for cell in row]
    return header.is_printed(texts) or (
        first and len(texts) > 2 and texts == [str(n) for n in range(1, len(texts) + 1)]
    )


def _foot(rows: Sequence[Sequence[Cell]], after_total: int) -> int:
    """How many last rows after the last total are places for signatures and dates.

    Such a row holds one cell, or few that begin with an office: «Директор ______ О. В. Зорина».
    """
    foot = 0
    for row in reversed(rows[after_total:]):
        texts = [text for cell in row if (text := cell_text(cell))]
        if len(texts) > 1 and not (len(texts) <= _SIGNED_CELLS and _SIGNED.match(texts[0])):
            break
        foot += 1
    return foot

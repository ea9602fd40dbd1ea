"""Workbooks of Excel 2007 and later, read row by row without building the whole sheet."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from itertools import islice, zip_longest
from typing import Any

import openpyxl

from students.importing.cells import Cell, Uncounted
from students.importing.header_rows import header_of
from students.importing.tables import (
    COLUMNS_LIMIT,
    HEADER_WITHIN,
    ROWS_LIMIT,
    IsColumnName,
    NotATable,
    PasswordProtected,
    Table,
    TableError,
    UnpacksTooBig,
    cut_table,
    header_position,
    no_header,
)

UNPACKED_LIMIT = 150 * 1024 * 1024
"""Most bytes a workbook may unpack to: a zip bomb is refused before it is unpacked."""

EMPTY_ROWS_END = 1_000
"""So many empty rows in a row end a sheet: formatted sheets claim a million rows."""

_SHEETS_LOOKED_AT = 30
_CHUNK = 1024 * 1024
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_LONGEST_TAG = 32


def read(data: bytes, is_column_name: IsColumnName) -> Table:
    """Read the sheet that has the best header row. Raises a ``TableError``."""
    _refuse_bombs(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            try:
                table = _best_sheet(book, is_column_name)
            finally:
                book.close()
            return _with_formulas(table, data) if _has_formulas(data) else table
    except TableError:
        raise
    except Exception as error:  # a damaged workbook fails in openpyxl in a dozen different ways
        raise NotATable from error


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise NotATable from None
    if sum(part.file_size for part in parts) > UNPACKED_LIMIT:
        raise UnpacksTooBig(limit=UNPACKED_LIMIT >> 20)
    if any(part.flag_bits & 1 for part in parts):
        raise PasswordProtected
    if not any(part.filename.lower().startswith("xl/") for part in parts):
        raise NotATable


def _best_sheet(book: Any, is_column_name: IsColumnName) -> Table:
    best: tuple[int, Any, int] = (0, None, -1)
    tops, lists = [], []
    for sheet in _sheets(book):
        top = [row for _line, row in islice(_rows(sheet), HEADER_WITHIN)]
        header, score = header_position(top, is_column_name)
        tops += top
        if header < 0:
            continue
        lists.append(sheet.title)
        if score > best[0]:
            best = (score, sheet, header)
    if best[1] is None:
        raise no_header(tops)
    _score, sheet, header = best
    others = tuple(title for title in lists if title != sheet.title)
    about = {"kind": "xlsx", "sheet": sheet.title, "other_sheets": others}
    top = [row for _line, row in islice(_rows(sheet), HEADER_WITHIN + 1)]
    return cut_table(_rows(sheet), header_of(top, header, is_column_name), **about)


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if not name.lower().startswith("xl/worksheets/"):
                continue
            end = b""
            with archive.open(name) as part:
                while chunk := part.read(_CHUNK):
                    if _FORMULA.search(end + chunk):
                        return True
                    end = chunk[-_LONGEST_TAG:]
    return False


def _with_formulas(table: Table, data: bytes) -> Table:
    """The table with the text of every formula that has no result, so that its row can say so."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    sheet = book[table.sheet]
    sheet.reset_dimensions()
    written, width = dict(_rows(sheet)), len(table.headers)
    book.close()
    for index, line in enumerate(table.lines):
        table.rows[index] = tuple(
            Uncounted(text) if cell is None and isinstance(text, str) else cell
            for cell, text in zip_longest(table.rows[index], written.get(line, ())[:width])
        )
    return table


def _sheets(book: Any) -> list[Any]:
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in sheets:
        sheet.reset_dimensions()
    return sheets[:_SHEETS_LOOKED_AT]


def _rows(sheet: Any) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """Numbered rows of a sheet, up to a long run of empty ones."""
    empty = 0
    rows = sheet.iter_rows(max_col=COLUMNS_LIMIT, values_only=True)
    for line, row in enumerate(rows, start=1):
        empty = 0 if any(cell is not None for cell in row) else empty + 1
        if empty > EMPTY_ROWS_END or line > ROWS_LIMIT * 2:
            return
        yield line, row

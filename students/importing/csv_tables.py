"""Texts with delimiters: UTF-8 with or without BOM, Windows-1251, UTF-16 of Excel."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from students.importing.header_rows import header_of
from students.importing.tables import (
    HEADER_WITHIN,
    ROWS_LIMIT,
    BrokenQuotes,
    CellTooLong,
    EmptyFile,
    IsColumnName,
    NotATable,
    Table,
    TooManyRows,
    UnknownEncoding,
    cut_table,
    header_position,
    no_header,
)

DELIMITERS = (";", "\t", ",")
_LINES_LIMIT = ROWS_LIMIT * 2
_HEAD = 64 * 1024
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_BYTES = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")


def read(data: bytes, is_column_name: IsColumnName) -> Table:
    """Read the table of a text file. Raises a ``TableError``."""
    text, encoding = _decoded(data)
    if not text.strip(" \t\r\n;,"):
        raise EmptyFile
    delimiter, header = _shape(text, is_column_name)
    if header < 0:
        if _is_another_encoding(data, is_column_name):
            raise UnknownEncoding
        if _BINARY.search(text):
            raise NotATable
        raise no_header(_first_rows(text, delimiter))
    rows = enumerate(_rows(text, delimiter), start=1)
    found = header_of(_first_rows(text, delimiter), header, is_column_name)
    return cut_table(rows, found, kind="csv", encoding=encoding, delimiter=delimiter)


def _decoded(data: bytes) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        candidates = ("utf-16",)
    else:
        candidates = ("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8", "cp1251")
    for encoding in candidates:
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    is_binary = len(candidates) > 1 and _BINARY_BYTES.search(data, 0, _HEAD)
    raise NotATable if is_binary else UnknownEncoding


def _is_another_encoding(data: bytes, is_column_name: IsColumnName) -> bool:
    """Whether the bytes make sense in an encoding we do not take: DOS, KOI-8, unmarked UTF-16."""
    return any(
        _shape(data.decode(encoding, errors="replace"), is_column_name)[1] >= 0
        for encoding in ("cp866", "koi8_u", "utf-16-le", "utf-16-be")
    )


def _shape(text: str, is_column_name: IsColumnName) -> tuple[str, int]:
    """The delimiter under which most column names are known, and the index of their row."""
    best = (0, 0, ";", -1)
    for preference, delimiter in enumerate(DELIMITERS):
        rows = _first_rows(text, delimiter)
        header, score = header_position(rows, is_column_name)
        best = max(best, (score, -preference, delimiter, header))
    return best[2], best[3]


def _first_rows(text: str, delimiter: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text[:_HEAD], newline=""), delimiter=delimiter)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) == HEADER_WITHIN:
                break
    except csv.Error:
        pass
    return rows


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """Every row, watching for a quotation mark that swallows the rows after it."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    started, count = 1, 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            if reader.line_num > started:
                raise BrokenQuotes(line=started) from None
            raise CellTooLong(line=started, limit=csv.field_size_limit()) from None
        if reader.line_num - started > 1 and any(_swallowed(cell, delimiter) for cell in row):
            raise BrokenQuotes(line=started)
        count += 1
        if count > _LINES_LIMIT:
            raise TooManyRows(limit=ROWS_LIMIT)
        started = reader.line_num + 1
        yield row


def _swallowed(cell: str, delimiter: str) -> bool:
    return "\n" in cell and cell.count(delimiter) > 1

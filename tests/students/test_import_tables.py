"""Files of every shape become the same table, and files that are none are told why."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from students.importing import tables, xlsx_tables
from students.importing.cells import Uncounted
from students.importing.headers import is_column_name
from students.importing.tables import TableError, read_table

SAMPLES = Path(__file__).parent / "samples"
LIST = "ФИО;Дата рождения;Класс\nГоголь София Ивановна;15.01.2012;8-Б\nМороз Юлия;17.08.2014;6А\n"


def read(data: bytes, name: str = "list.csv"):
    return read_table(data, name, is_column_name=is_column_name)


def workbook(*rows, sheets=()) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for title, sheet_rows in sheets:
        sheet = book.create_sheet(title)
        for row in sheet_rows:
            sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "kind", "encoding", "delimiter", "rows", "first_row"),
    [
        ("students-cp1251.csv", "csv", "cp1251", ";", 60, 2),
        ("students-dirty.csv", "csv", "utf-8-sig", ";", 85, 2),
        ("students-semicolon-bom.csv", "csv", "utf-8-sig", ";", 120, 2),
        ("students-uk.csv", "csv", "utf-8", ",", 80, 2),
        ("students-report-split.xlsx", "xlsx", "", "", 90, 5),
        ("curriculum-5.xlsx", "xlsx", "", "", 11, 2),
    ],
)
def test_every_sample_is_a_table(name, kind, encoding, delimiter, rows, first_row):
    table = read((SAMPLES / name).read_bytes(), name)
    assert (table.kind, table.encoding, table.delimiter) == (kind, encoding, delimiter)
    assert (len(table.rows), table.first_row_number) == (rows, first_row)


def test_titles_empty_rows_and_totals_of_a_report_are_no_rows():
    table = read((SAMPLES / "students-report-split.xlsx").read_bytes())
    assert table.headers[:3] == ("№ п/п", "Фамилия", "Имя")
    assert table.rows[0][:6] == (
        1, "Шевченко", "Ольга", "Кузьминична", "жен", datetime(2012, 6, 14),
    )  # fmt: skip
    assert table.rows[-1][0] == 90
    assert table.passed_over["totals"] == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encoding_and_delimiter_are_found(encoding, delimiter):
    table = read(LIST.replace(";", delimiter).encode(encoding))
    assert table.rows[1] == ("Мороз Юлия", "17.08.2014", "6А")
    assert table.delimiter == delimiter


def test_a_quoted_cell_keeps_its_delimiter_and_quotes():
    text = 'ФИО;Класс;Адрес\n"Мороз; Юлия";"5 ""А""";ул. "Мира", 1\n'
    assert read(text.encode()).rows == [("Мороз; Юлия", '5 "А"', 'ул. "Мира", 1')]


@pytest.mark.parametrize("word", ["Всего:", "ИТОГО", "Разом 2", "Усього", "Всього:"])
def test_totals_and_signatures_under_the_table_are_no_rows(word):
    text = LIST + f";;\n{word};2;\nДиректор ________;;\n"
    table = read(text.encode())
    assert len(table.rows) == 2
    assert table.passed_over == {"empty": 1, "totals": 1, "repeated": 0, "foot": 1}


def test_a_subtotal_inside_the_list_ends_nothing():
    head, first, second, _ = LIST.split("\n")
    table = read("\n".join([head, first, "Итого;1;", second, "Итого;1;"]).encode())
    assert table.lines == [2, 4]


def test_a_surname_that_begins_like_a_total_is_a_pupil():
    assert len(read((LIST + "Итогова Анна;01.02.2014;6А\n").encode()).rows) == 3


def test_a_header_repeated_on_a_new_page_and_column_numbers_are_no_rows():
    head, first, second, _ = LIST.split("\n")
    table = read("\n".join([head, "1;2;3", first, head, second]).encode())
    assert (len(table.rows), table.passed_over["repeated"]) == (2, 2)


def test_the_header_is_found_in_row_15_and_not_in_row_16():
    assert len(read(("Отчёт\n" * 14 + LIST).encode()).rows) == 2
    with pytest.raises(tables.NoHeader):
        read(("Отчёт\n" * 15 + LIST).encode())


def test_the_sheet_with_the_list_is_found_behind_a_cover_sheet():
    rows = [("ФИО", "Класс"), ("Мороз Юлия", "6А")]
    table = read(workbook(["Обложка"], sheets=[("Список", rows)]))
    assert (table.sheet, table.rows) == ("Список", [("Мороз Юлия", "6А")])


def test_short_and_long_rows_are_as_long_as_the_header():
    table = read(b"\xef\xbb\xbf" + "ФИО;Класс\nМороз\nМороз;6А;лишнее\n".encode())
    assert table.rows == [("Мороз", None), ("Мороз", "6А")]


def test_a_control_character_in_a_cell_is_a_matter_of_its_row():
    table = read(LIST.replace("Мороз", "Мо\x00роз").encode())
    assert table.rows[1][0] == "Мо\x00роз Юлия"


def test_other_sheets_with_lists_are_told():
    rows = [("ФИО", "Класс"), ("Мороз Юлия", "6А")]
    table = read(workbook(*rows, sheets=[("5Б", rows), ("Справка", [["ничего"]])]))
    assert (table.sheet, table.other_sheets) == ("Sheet", ("5Б",))


def test_a_formula_that_nobody_has_counted_is_told_from_an_empty_cell():
    rows = [("ФИО", "Класс", "Пол"), ("Мороз Юлия", '=5&"А"', None), ("Коваль Анна", "6А", "ж")]
    (first, second) = read(workbook(*rows)).rows
    assert first == ("Мороз Юлия", '=5&"А"', None)
    assert isinstance(first[1], Uncounted)
    assert second == ("Коваль Анна", "6А", "ж")


def test_a_formula_under_the_table_changes_nothing():
    rows = [("ФИО", "Класс"), ("Мороз Юлия", "6А"), ("Всего", "=COUNTA(A2:A2)")]
    assert read(workbook(*rows)).rows == [("Мороз Юлия", "6А")]


@pytest.mark.parametrize(
    "foot", ["Директор;;О. В. Зорина", "Исполнитель: Петрова;тел. 5-43-21;", "Количество: 2;;"]
)
def test_places_for_signatures_under_the_totals_are_no_rows(foot):
    assert len(read((LIST + f"Всего;2;\n{foot}\n").encode()).rows) == 2


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (160 * 1024 * 1024))
    return buffer.getvalue()


def archive_of(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", tables.EmptyFile),
        (b"\xef\xbb\xbf\r\n \r\n", tables.EmptyFile),
        (b";;;\n;;\n", tables.EmptyFile),
        ("ФИО;Класс\n".encode(), tables.NoRows),
        ("ФИО;Класс\n;\nВсего;0\n".encode(), tables.NoRows),
        (";".join(["к"] * 201 + ["ФИО", "Класс"]).encode(), tables.NoHeader),
        (LIST.encode() + b"x" * 200_000, tables.CellTooLong),
        ("просто письмо\nиз двух строк\n".encode(), tables.NoHeader),
        (OLE, tables.OldExcel),
        (OLE + "EncryptedPackage".encode("utf-16-le"), tables.PasswordProtected),
        (b"PK\x03\x04 damaged", tables.NotATable),
        (archive_of("word/document.xml"), tables.NotATable),
        (archive_of("xl/workbook.xml"), tables.NotATable),
        (b"\x89PNG\r\n\x1a\n\x00\x00", tables.NotATable),
        (b"%PDF-1.7\n\x00\x01", tables.NotATable),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x98", tables.NotATable),
        (b"<html><body><table><tr><td>1</td></tr></table>", tables.WebPage),
        (LIST.encode("cp866"), tables.UnknownEncoding),
        (LIST.encode("koi8-r"), tables.UnknownEncoding),
        (LIST.encode("utf-16-le"), tables.UnknownEncoding),
        (LIST.encode("utf-16-be"), tables.UnknownEncoding),
        (LIST.encode("utf-16") + b"\x00\xd8", tables.UnknownEncoding),
        (LIST.replace("Мороз", '"Мороз').encode() + b"\n1;2;3\n4;5;6\n", tables.BrokenQuotes),
        (b"x" * (tables.FILE_LIMIT + 1), tables.TooBig),
        (workbook(), tables.EmptyFile),
        (workbook(["Письмо"], ["без", "таблицы"]), tables.NoHeader),
    ],
)
def test_what_is_no_table_is_told_by_its_own_error(data, error):
    with pytest.raises(error) as caught:
        read(data)
    assert str(caught.value)


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    data = bomb()
    assert len(data) < 1024 * 1024
    with pytest.raises(tables.UnpacksTooBig):
        read(data)


def test_more_rows_than_the_limit_are_refused(monkeypatch):
    monkeypatch.setattr(tables, "ROWS_LIMIT", 2)
    assert len(read(LIST.encode()).rows) == 2
    with pytest.raises(tables.TooManyRows):
        read((LIST + "Ещё один;01.01.2014;6А\n").encode())


def test_a_sheet_formatted_to_its_last_row_ends_early(monkeypatch):
    monkeypatch.setattr(xlsx_tables, "EMPTY_ROWS_END", 5)
    book = openpyxl.Workbook()
    book.active.append(["ФИО", "Класс"])
    book.active.append(["Мороз Юлия", "6А"])
    book.active.cell(row=5000, column=1, value="далеко")
    buffer = io.BytesIO()
    book.save(buffer)
    assert len(read(buffer.getvalue()).rows) == 1


@given(st.binary(max_size=2000))
def test_no_bytes_break_the_reader(data):
    try:
        table = read(data)
    except TableError as error:
        assert str(error)
    else:
        assert len(table.rows) == len(table.lines)


@given(st.text(max_size=400), st.sampled_from(["utf-8", "utf-16"]))
def test_no_text_under_a_header_breaks_the_reader(text, encoding):
    data = ("ФИО;Класс;Пол\n" + text).encode(encoding, errors="ignore")
    try:
        table = read(data)
    except TableError as error:
        assert str(error)
    else:
        assert all(len(row) == 3 for row in table.rows)


@given(st.integers(0, 5000), st.integers(0, 255))
def test_a_damaged_workbook_is_an_error_or_a_table(position, byte):
    data = bytearray((SAMPLES / "curriculum-5.xlsx").read_bytes())
    data[position % len(data)] = byte
    try:
        read(bytes(data))
    except TableError as error:
        assert str(error)

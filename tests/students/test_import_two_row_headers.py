"""Column names in two rows, one merged over others, as reports print them."""

from __future__ import annotations

import io

import openpyxl
import pytest

from students.importing.columns import ListKind
from students.importing.headers import find_columns, is_column_name
from students.importing.tables import Table, read_table
from students.models import RowState, Student
from tests.students.import_steps import checked, written

NAMES = ["№", "ФИО", "Дата рождения", "Класс", None, "СНИЛС"]
UNDER = [None, None, None, "Номер", "Литера", None]
MERGED = ("A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3")
PUPILS = (
    [1, "Волкова Дарья Олеговна", "15.01.2015", 5, "А", None],
    [2, "Зуев Пётр Ильич", "03.03.2012", 8, "Б", None],
)


def workbook(*rows, merged=()) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cells in merged:
        book.active.merge_cells(cells)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(data: bytes, name="list.xlsx") -> Table:
    return read_table(data, name, is_column_name=is_column_name)


@pytest.fixture
def listed() -> bytes:
    """A list under a title whose class is merged over its number and its letter."""
    return workbook(["Список обучающихся"], NAMES, UNDER, *PUPILS, merged=MERGED)


def test_a_class_merged_over_number_and_letter_is_read_from_both(listed):
    table = read(listed)
    assert table.headers == (
        "№", "ФИО", "Дата рождения", "Класс Номер", "Литера", "СНИЛС"
    )  # fmt: skip
    assert (len(table.rows), table.first_row_number) == (2, 4)
    columns = find_columns(table.headers, ListKind.PUPILS).columns
    assert (columns["grade"], columns["letter"]) == (3, 4)


@pytest.mark.django_db
def test_such_a_list_is_imported_and_the_same_a_second_time(small, listed):
    written(small.school, listed, name="list.xlsx")
    made = Student.objects.filter(last_name__in=("Волкова", "Зуев"))
    assert {one.last_name: str(one.school_class) for one in made} == {
        "Волкова": "5-А", "Зуев": "8-Б",
    }  # fmt: skip
    again = checked(small.school, listed, name="list.xlsx")
    assert again.rows.filter(state=RowState.SAME).count() == 2
    assert not again.rows.filter(
        state__in=(RowState.NEW, RowState.CHANGED, RowState.ERROR)
    ).exists()


def test_names_may_stand_in_the_lower_row_and_a_guardian_over_her_columns():
    above = ["Ученик", None, None, "Дата рождения", "Класс", None, "Мать", None]
    under = ["Фамилия", "Имя", "Отчество", None, "Параллель", "Буква", "ФИО", "Телефон"]
    row = ["Зуев", "Пётр", "Ильич", "03.03.2012", 8, "Б", "Зуева Анна Львовна", "+79991234567"]
    table = read(workbook(above, under, row))
    columns = find_columns(table.headers, ListKind.PUPILS).columns
    order = ("last_name", "first_name", "patronymic", "birth_date", "grade", "letter")
    assert [columns[key] for key in order] == [0, 1, 2, 3, 4, 5]
    assert (table.headers[6:], len(table.rows)) == (("Мать", "Телефон"), 1)


def test_the_name_of_a_guardian_is_told_from_the_pupils():
    above = ["ФИО", "Дата рождения", "Класс", "Телефон", "Мать", None, "Отец", None]
    under = [None, None, None, None, "ФИО", "Телефон", "ФИО", "Телефон"]
    table = read(workbook(above, under, ["x", "y", "5А", "1", "Мама", "2", "Папа", "3"]))
    columns = find_columns(table.headers, ListKind.PUPILS).columns
    assert {key: columns[key] for key in ("full_name", "mother", "father")} == {
        "full_name": 0, "mother": 4, "father": 6,
    }  # fmt: skip
    phones = ("phone", "mother_phone", "father_phone")
    assert [columns[key] for key in phones] == [3, 5, 7]


def test_text_with_such_a_header_is_read_too_and_its_repetition_is_no_row():
    head = "№;ФИО;Дата рождения;Класс;;СНИЛС\n;;;Номер;Литера;\n"
    rows = "1;Волкова Дарья Олеговна;15.01.2015;5;А;\n"
    table = read(f"{head}1;2;3;4;5;6\n{rows}{head}{rows}".encode(), "list.csv")
    assert len(table.rows) == 2
    assert table.passed_over["repeated"] == 3


@pytest.mark.parametrize(
    "second",
    [
        [1, "Зуев Пётр Ильич", "03.03.2012", "8Б", None, None],
        [None, None, None, "8", "Б", None],
        [None, None, None, "Литера", None, None],
        [None, "ФИО", None, "Номер", "Литера", None],
    ],
)
def test_a_row_of_data_is_no_second_row_of_names(second):
    table = read(workbook(NAMES, second, PUPILS[0]))
    assert (len(table.rows), table.headers[3]) == (2, "Класс")


def test_a_title_above_the_names_stays_a_title():
    table = read(workbook(["Класс 5-А", None, None], ["ФИО", "Дата рождения", "Класс"],
                          ["Зуев Пётр Ильич", "03.03.2012", "5А"]))  # fmt: skip
    assert table.headers == ("ФИО", "Дата рождения", "Класс")

"""Whole lists: which rows are let in, and what is said of the others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.roles import Role
from students.importing.cells import Uncounted
from students.importing.columns import ListKind
from students.importing.curriculum import read_curriculum
from students.importing.findings import Finding
from students.importing.headers import find_columns, is_column_name
from students.importing.norms import SchoolNorms
from students.importing.pupils import read_pupils
from students.importing.staff import read_staff, role_of_post
from students.importing.tables import Table, read_table

SAMPLES = Path(__file__).parent / "samples"
NORMS = SchoolNorms("ru", date(2026, 9, 1), date(2026, 11, 22))
READERS = {
    ListKind.PUPILS: read_pupils,
    ListKind.STAFF: read_staff,
    ListKind.CURRICULUM: read_curriculum,
}


def rows_of(headers: str, *lines: str, kind=ListKind.PUPILS, norms=NORMS):
    names = tuple(headers.split(";"))
    cells = [tuple(line.split(";")) for line in lines]
    table = Table(names, cells, list(range(2, 2 + len(cells))), "csv")
    return READERS[kind](table, find_columns(names, kind), norms)


def sample(name: str, norms=NORMS):
    table = read_table((SAMPLES / name).read_bytes(), name, is_column_name=is_column_name)
    return read_pupils(table, find_columns(table.headers, ListKind.PUPILS), norms)


def codes(row) -> list[str]:
    return [finding.code for finding in row.findings]


PUPILS = "ФИО;Дата рождения;СНИЛС;Пол;ОВЗ;Класс;Литера"

DIRTY = {
    "date_impossible": ("Дата рождения", [3, 20, 37, 54, 71], "31.02.2015"),
    "class_grade": ("Класс", [7, 24, 41, 58, 75], "12"),
    "snils_checksum": ("СНИЛС", [9, 26, 43, 60, 77], "123-456-789 00"),
    "name_missing": ("ФИО", [11, 28, 45, 62, 79], ""),
}


def test_every_bad_row_of_the_dirty_list_has_its_own_error_and_no_other_row_has_one():
    found = {
        (row.number, finding.code): finding
        for row in sample("students-dirty.csv")
        for finding in row.findings
    }
    expected = {(n, code) for code, (_column, numbers, _value) in DIRTY.items() for n in numbers}
    assert found.keys() == expected
    for (_number, code), finding in found.items():
        column, _numbers, value = DIRTY[code]
        assert (finding.column, finding.value, finding.is_error) == (column, value, True)
        assert value in finding.message


def test_the_slips_of_the_dirty_list_that_are_no_errors_are_mended():
    rows = sample("students-dirty.csv")
    assert str(rows[5].name) == "Берия Никита"  # spaces, no patronymic
    assert rows[13].sex == "m"  # empty sex, «Петрович»
    assert rows[15].birth_date == date(2012, 10, 10)  # 2012-10-10


@pytest.mark.parametrize(
    "name", ["students-cp1251.csv", "students-semicolon-bom.csv", "students-report-split.xlsx"]
)
def test_clean_lists_have_no_findings(name):
    assert [codes(row) for row in sample(name) if row.findings] == []


def test_the_ukrainian_list_has_no_findings():
    norms = SchoolNorms("uk", date(2026, 9, 1), date(2026, 11, 22))
    rows = sample("students-uk.csv", norms)
    assert [codes(row) for row in rows if row.findings] == []
    guardian = rows[0].guardians[0]
    assert (guardian.full_name, guardian.phone) == ("Заєць Оксана Олегівна", "+380 67 580 41 58")
    assert (guardian.kind, guardian.sex) == ("parent", "f")
    assert rows[0].texts["education_form"] == "Очна (денна)"


def test_mothers_and_fathers_of_the_report_with_their_telephones():
    first = sample("students-report-split.xlsx")[0]
    assert [(g.kind, g.full_name, g.sex, g.phone) for g in first.guardians] == [
        ("mother", "Гоголь Анна Кузьминична", "f", "+7 900 883-17-38"),
        ("father", "Белых Никита Ильич", "m", ""),
    ]


def test_a_snils_twice_in_a_file_refuses_the_second_row_and_names_the_first():
    first, second = rows_of(
        PUPILS,
        "Гоголь София Ивановна;15.01.2012;631-706-690 86;ж;;8;Б",
        "Мороз Юлия Петровна;17.08.2014;631-706-690 86;ж;;6;А",
    )
    assert codes(first) == []
    assert codes(second) == ["snils_duplicate"]
    assert "2" in second.findings[0].message
    assert "Гоголь София Ивановна" in second.findings[0].message


def test_a_pupil_twice_in_a_file_is_refused_unless_each_has_a_snils_of_their_own():
    twice = "Гоголь София Ивановна;15.01.2012;;ж;;8;Б"
    assert [codes(row) for row in rows_of(PUPILS, twice, twice)] == [[], ["pupil_duplicate"]]
    rows = rows_of(
        PUPILS,
        "Гоголь София Ивановна;15.01.2012;631-706-690 86;ж;;8;Б",
        "Гоголь София Ивановна;15.01.2012;080-636-083 57;ж;;8;А",
    )
    assert [codes(row) for row in rows] == [[], ["pupil_namesake"]]
    assert not rows[1].is_refused


def test_a_pupil_written_once_with_and_once_without_ё_is_one_pupil():
    names = "Дублёв Артём Львович", "Дублев Артем Львович"
    rows = rows_of("ФИО;Дата рождения;Класс", *(f"{name};07.06.2014;6В" for name in names))
    assert [codes(row) for row in rows] == [[], ["pupil_duplicate"]]


def test_a_formula_without_a_result_is_an_error_where_a_value_is_needed_and_nothing_elsewhere():
    headers = ("ФИО", "Дата рождения", "Класс", "Адрес")
    cells = [("Гоголь София Ивановна", Uncounted("=TODAY()"), "6В", Uncounted("=A1"))]
    table = Table(headers, cells, [2], "xlsx")
    (row,) = read_pupils(table, find_columns(headers, ListKind.PUPILS), NORMS)
    (finding,) = row.findings
    assert (finding.code, finding.column) == ("formula_uncounted", "Дата рождения")
    assert "=TODAY()" in finding.message
    assert row.texts == {}


def test_several_errors_of_one_row_are_all_told():
    (row,) = rows_of(PUPILS, ";31.02.2015;123;x;может быть;12;Б")
    assert sorted(codes(row)) == [
        "class_grade", "date_impossible", "flag_unreadable",
        "name_missing", "sex_unreadable", "snils_format",
    ]  # fmt: skip


def test_an_unreadable_contact_is_left_out_and_the_pupil_let_in():
    (row,) = rows_of(
        "ФИО;Дата рождения;Пол;Класс;Телефон;Мать;Телефон;E-mail",
        "Гоголь София;15.01.2012;ж;8-Б;нет;мама;8 900 883 17 38;почты нет",
    )
    assert codes(row) == ["phone_unreadable", "guardian_unreadable"]
    assert not row.is_refused
    assert row.guardians == ()


def test_the_column_of_a_finding_is_the_one_of_the_wrong_cell():
    (row,) = rows_of(
        "Фамилия;Имя;Отчество;Пол;Дата рождения;Класс;Литера", "Мороз;Ю.;;ж;15.01.2012;8;7"
    )
    assert [(f.column, f.code) for f in row.findings] == [
        ("Имя", "name_initials"),
        ("Литера", "class_letter"),
    ]


def test_a_name_with_its_birth_date_in_one_column():
    (row,) = rows_of("ФИО и дата рождения;Класс", "Гоголь София Ивановна, 15.01.2012;8-Б")
    assert (str(row.name), row.birth_date, row.sex) == (
        "Гоголь София Ивановна", date(2012, 1, 15), "f",
    )  # fmt: skip


def test_findings_are_kept_and_read_back():
    finding = Finding("class_grade", "Класс", "12", {"last": 11})
    assert Finding.from_json(finding.as_json()) == finding


@given(st.lists(st.tuples(*[st.text(max_size=25)] * 7), max_size=5))
def test_no_cells_break_the_reading_of_pupils(cells):
    headers = tuple(PUPILS.split(";"))
    table = Table(headers, cells, list(range(len(cells))), "csv")
    for row in read_pupils(table, find_columns(headers, ListKind.PUPILS), NORMS):
        assert row.is_refused or (row.name and row.birth_date and row.class_name and row.sex)


# --- staff ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("post", "role"),
    [
        ("учитель математики", Role.SUBJECT_TEACHER),
        ("педагог-психолог", Role.SPECIALIST),
        ("учитель-логопед", Role.SPECIALIST),
        ("соціальний педагог", Role.SPECIALIST),
        ("директор", None),
        ("Заместитель директора по УВР", None),
        ("секретарь", None),
        ("діловод", None),
    ],
)
def test_an_import_gives_teachers_and_specialists_their_role_and_nobody_an_office(post, role):
    assert role_of_post(post) == role


def test_staff_with_subjects_and_a_class():
    (row,) = rows_of(
        "ФИО;Должность;Предметы;Классное руководство;Телефон",
        "Петров Иван Ильич;учитель;математика, физика, Математика;5 «А»;8 900 883 17 38",
        kind=ListKind.STAFF,
    )
    assert (row.subjects, str(row.class_name)) == (("Математика", "Физика"), "5-А")
    assert (row.sex, row.phone, codes(row)) == ("m", "+7 900 883-17-38", [])


def test_slips_in_a_list_of_staff():
    rows = rows_of(
        "ФИО;Должность",
        "Петров Иван Ильич;учитель",
        "Петров Иван Ильич;завхоз",
        "Ли Анна;",
        "Зорина О.В.;директор",
        kind=ListKind.STAFF,
    )
    assert [codes(row) for row in rows] == [
        [],
        ["staff_duplicate"],
        ["sex_guessed", "post_missing"],
        ["name_initials", "post_office"],
    ]


# --- curriculum ----------------------------------------------------------------------------------


def test_the_sample_curriculum():
    name = "curriculum-5.xlsx"
    table = read_table((SAMPLES / name).read_bytes(), name, is_column_name=is_column_name)
    rows = read_curriculum(table, find_columns(table.headers, ListKind.CURRICULUM), NORMS)
    assert [codes(row) for row in rows if row.findings] == []
    assert [(r.subject, r.weekly_hours, r.is_final_exam) for r in rows[:2]] == [
        ("Русский язык", 5, True),
        ("Литература", 3, False),
    ]
    assert sum(row.weekly_hours for row in rows) == 26


def test_slips_in_a_curriculum():
    rows = rows_of(
        "Область;Предмет;Класс;Часы",
        "Искусство;Музыка;5;1",
        ";Рисование;5-А;0,5",
        ";музыка;5 класс;2",
        ";;13;много",
        kind=ListKind.CURRICULUM,
    )
    assert rows[1].area == "Искусство"
    assert [codes(row) for row in rows] == [
        [],
        [],
        ["curriculum_duplicate"],
        ["subject_missing", "class_grade", "hours_unreadable"],
    ]

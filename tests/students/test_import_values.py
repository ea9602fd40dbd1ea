"""One cell to one value: the forms in which schools write names, classes, dates and numbers."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from students.importing.findings import BadValue, Finding
from students.importing.values.dates import check_birth_date, parse_date, split_trailing_date
from students.importing.values.names import parse_full_name, parse_split_name
from students.importing.values.school_classes import parse_class

TODAY = date(2026, 11, 22)
YEAR_START = date(2026, 9, 1)


def code_of(parse, *args, **kwargs) -> str:
    with pytest.raises(BadValue) as caught:
        parse(*args, **kwargs)
    assert Finding.of(caught.value, "столбец").message
    return caught.value.code


# --- names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Гоголь София Ивановна", ("Гоголь", "София", "Ивановна")),
        ("  Берия   Никита ", ("Берия", "Никита", "")),
        ("Римская - Корсакова Анна Никитична", ("Римская-Корсакова", "Анна", "Никитична")),
        ("Римский\u2011Корсаков\u00a0Лев Ильич", ("Римский-Корсаков", "Лев", "Ильич")),
        ("Мамедов Эльчин Ариф оглы", ("Мамедов", "Эльчин", "Ариф оглы")),
        ("Алиева Лейла Ариф кызы", ("Алиева", "Лейла", "Ариф кызы")),
        ("Алиева Лейла Ариф-кызы", ("Алиева", "Лейла", "Ариф-кызы")),
        ("ИВАНОВ-ПЕТРОВ ИВАН ИВАНОВИЧ", ("Иванов-Петров", "Иван", "Иванович")),
        ("иванов иван", ("Иванов", "Иван", "")),
        ("АЛИЕВА ЛЕЙЛА АРИФ КЫЗЫ", ("Алиева", "Лейла", "Ариф кызы")),
        ("ДЕМ'ЯНЧУК Зоя", ("Дем'янчук", "Зоя", "")),
        ("Дем’янчук Зоя Львівна", ("Дем'янчук", "Зоя", "Львівна")),
        ("Д'АРТАНЬЯН ШАРЛЬ", ("Д'Артаньян", "Шарль", "")),
        ("'Иванов' Иван -", ("Иванов", "Иван", "")),
        ("Иванов Иван нет", ("Иванов", "Иван", "")),
        ("Иванов, Иван Иванович", ("Иванов", "Иван", "Иванович")),
        ("Ива\u0301нов Иван", ("Иванов", "Иван", "")),
        ("Заи\u0306цев Иван", ("Зайцев", "Иван", "")),
        ("Ива\u200bнов Иван\ufeff", ("Иванов", "Иван", "")),
        ("Ґалаґан Назар Олегович", ("Ґалаґан", "Назар", "Олегович")),
        ("Smith John", ("Smith", "John", "")),
        ("Абрамович Анна Львовна", ("Абрамович", "Анна", "Львовна")),
        ("Ли И Ён", None),
    ],
)
def test_a_joined_name_falls_into_its_parts(cell, parts):
    if parts is None:
        assert code_of(parse_full_name, cell) == "name_initials"
        return
    name = parse_full_name(cell)
    assert (name.last, name.first, name.patronymic, name.warnings) == (*parts, ())


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("", "name_missing"),
        (None, "name_missing"),
        ("   ", "name_missing"),
        (",", "name_missing"),
        ("- - -", "name_missing"),
        ("Иванов", "name_first_missing"),
        ("Иванов И.И.", "name_initials"),
        ("Иванов И. И.", "name_initials"),
        ("Иванов И И", "name_initials"),
        ("Иванов Иван 2", "name_characters"),
        ("<b>Иванов</b> Иван", "name_characters"),
        ("Иванов Иван 😀", "name_characters"),
        ("Иванов Иван (опекун)", "name_characters"),
        (41000, "name_characters"),
        ("Салтыков Щедрин Михаил Евграфович", "name_unclear"),
        ("Анна Ивановна Абрамович", "name_unclear"),
        ("Иваnов Иван", "name_mixed_letters"),
        ("И" + "в" * 80 + " Иван", "name_too_long"),
    ],
)
def test_what_is_no_full_name_has_its_own_error(cell, code):
    assert code_of(parse_full_name, cell) == code


@pytest.mark.parametrize(
    ("cell", "read", "warning"),
    [
        ("Иванoв Иван", "Иванов Иван", "name_lookalikes"),
        ("Анна Ивановна Петрова", "Петрова Анна Ивановна", "name_order"),
        ("Петрова Ивановна", "Петрова Ивановна", "name_patronymic_as_first"),
    ],
)
def test_a_mended_name_says_what_was_mended(cell, read, warning):
    name = parse_full_name(cell)
    assert (str(name), [w.code for w in name.warnings]) == (read, [warning])


def test_names_in_three_cells_may_have_several_words():
    name = parse_split_name("Де Ла Крус", "Мария Хосе", "")
    assert (name.last, name.first, name.patronymic) == ("Де Ла Крус", "Мария Хосе", "")


@pytest.mark.parametrize(
    ("cells", "code", "part"),
    [
        (("", "", ""), "name_missing", "last"),
        (("", "Анна", "Ивановна"), "name_last_missing", "last"),
        (("Иванова", None, "Ивановна"), "name_first_missing", "first"),
        (("Иванова", "А.", "Ивановна"), "name_initials", "first"),
        (("Иванова", "Анна", "И"), "name_initials", "patronymic"),
        (("Иванова1", "Анна", ""), "name_characters", "last"),
    ],
)
def test_a_wrong_part_of_a_name_is_named(cells, code, part):
    with pytest.raises(BadValue) as caught:
        parse_split_name(*cells)
    assert (caught.value.code, caught.value.details["part"]) == (code, part)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_a_name(text):
    try:
        name = parse_full_name(text)
    except BadValue as problem:
        assert Finding.of(problem, "").message
    else:
        assert name.last and name.first
        again = parse_full_name(str(name))
        assert str(again) == str(name)


# --- classes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "letter", "read"),
    [
        ("5А", None, (5, "А")),
        ("5-А", None, (5, "А")),
        ("5 «А»", None, (5, "А")),
        ('5 "А"', None, (5, "А")),
        ("5«а»", None, (5, "А")),
        ("5а", None, (5, "А")),
        ("5 - А", None, (5, "А")),
        ("5–А", None, (5, "А")),
        ("5A", None, (5, "А")),  # Latin A
        ("5 А класс", None, (5, "А")),
        ("5-й класс", None, (5, "")),
        ("5 кл.", None, (5, "")),
        ("5 класс А", None, (5, "А")),
        ("5-й класс «А»", None, (5, "А")),
        ("11Б", None, (11, "Б")),
        ("1", None, (1, "")),
        (5, "В", (5, "В")),
        (5.0, "в", (5, "В")),
        ("5", "«В»", (5, "В")),
        ("5-В", "В", (5, "В")),
        ("10-ИНЖ", None, (10, "ИНЖ")),
        ("9-Ґ", None, (9, "Ґ")),
    ],
)
def test_a_class_is_read_in_every_form(cell, letter, read):
    assert tuple(parse_class(cell, letter, last_grade=11)) == read


@pytest.mark.parametrize(
    ("cell", "letter", "code"),
    [
        ("", "А", "class_missing"),
        (None, None, "class_missing"),
        ("12", "Б", "class_grade"),
        ("12-Б", None, "class_grade"),
        ("0", "А", "class_grade"),
        ("Б", None, "class_unreadable"),
        ("5-А-Б", None, "class_unreadable"),
        ("2026", None, "class_unreadable"),
        ("5.5", None, "class_unreadable"),
        ("V-А", None, "class_unreadable"),
        ("-5", None, "class_unreadable"),
        ("<5>", None, "class_unreadable"),
        ("5А", "Б", "class_letters_differ"),
        ("5", "7", "class_letter"),
        ("5", "первый", "class_letter"),
    ],
)
def test_what_is_no_class_has_its_own_error(cell, letter, code):
    assert code_of(parse_class, cell, letter, last_grade=11) == code


def test_grade_12_exists_where_the_law_has_it():
    assert parse_class("12-А", last_grade=12) == (12, "А")


# --- dates ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        (datetime(2014, 3, 12), date(2014, 3, 12)),
        (date(2014, 3, 12), date(2014, 3, 12)),
        (41710, date(2014, 3, 12)),
        (41710.0, date(2014, 3, 12)),
        (41710.75, date(2014, 3, 12)),
        ("41710", date(2014, 3, 12)),
        ("12.03.2014", date(2014, 3, 12)),
        ("12.3.2014", date(2014, 3, 12)),
        (" 12.03.2014 г.", date(2014, 3, 12)),
        ("12.03.14", date(2014, 3, 12)),
        ("12. 03. 2014", date(2014, 3, 12)),
        ("12.03.2014 г. р.", date(2014, 3, 12)),
        ("12.03.2014 р.н.", date(2014, 3, 12)),
        ("12.03.26", date(2026, 3, 12)),
        ("12.03.27", date(1927, 3, 12)),
        ("12/03/2014", date(2014, 3, 12)),
        ("12-03-2014", date(2014, 3, 12)),
        ("2014-03-12", date(2014, 3, 12)),
        ("2014-03-12 00:00:00", date(2014, 3, 12)),
        ("2014-03-12T00:00:00", date(2014, 3, 12)),
        ("12 марта 2014 г.", date(2014, 3, 12)),
        ("12 березня 2014 року", date(2014, 3, 12)),
        ("29.02.2016", date(2016, 2, 29)),
    ],
)
def test_a_date_is_read_in_every_form(cell, read):
    assert parse_date(cell, today=TODAY) == read


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("", "date_missing"),
        (None, "date_missing"),
        ("31.02.2015", "date_impossible"),
        ("29.02.2015", "date_impossible"),
        ("2015-13-01", "date_impossible"),
        ("00.01.2015", "date_impossible"),
        ("12.03.0000", "date_impossible"),
        ("март 2014", "date_unreadable"),
        ("12.03", "date_unreadable"),
        ("12.03.201", "date_unreadable"),
        ("вчера", "date_unreadable"),
        (5, "date_unreadable"),
        (1e12, "date_unreadable"),
        (-41710, "date_unreadable"),
        (True, "date_unreadable"),
        ("99999", "date_unreadable"),
    ],
)
def test_what_is_no_date_has_its_own_error(cell, code):
    assert code_of(parse_date, cell, today=TODAY) == code


@pytest.mark.parametrize(
    ("born", "grade", "outcome"),
    [
        (date(2019, 8, 19), 1, None),
        (date(2014, 9, 2), 5, None),
        (date(2010, 9, 2), 5, "birth_unusual"),
        (date(2018, 9, 2), 5, "birth_unusual"),
        (date(2018, 9, 2), None, None),
        (date(2019, 9, 2), 1, None),
        (date(2021, 9, 1), 1, "birth_unusual"),
        (date(2021, 9, 2), 1, "birth_age"),
        (date(1996, 9, 1), 11, "birth_unusual"),
        (date(1995, 9, 1), 11, "birth_age"),
        (date(2026, 11, 23), 1, "birth_future"),
        (date(2026, 11, 22), 1, "birth_age"),
    ],
)
def test_a_birth_date_is_weighed_against_the_grade(born, grade, outcome):
    try:
        found = check_birth_date(born, grade=grade, year_start=YEAR_START, today=TODAY)
    except BadValue as problem:
        assert problem.code == outcome
        assert Finding.of(problem, "").is_error
    else:
        assert (found and found.code) == outcome


def test_a_name_and_a_birth_date_in_one_cell_come_apart():
    expected = ("Гоголь София Ивановна", "15.01.2012")
    assert split_trailing_date("Гоголь София Ивановна, 15.01.2012 г.р.") == expected
    assert split_trailing_date("Гоголь София Ивановна (15.01.2012)") == expected
    assert split_trailing_date("Гоголь София") == ("Гоголь София", "")


@given(st.dates(date(1930, 1, 1), date(2099, 12, 31)))
def test_a_day_written_in_any_form_is_the_same_day(day):
    serial = (day - date(1899, 12, 30)).days
    for written in (f"{day:%d.%m.%Y}", f"{day:%Y-%m-%d}", serial, datetime(*day.timetuple()[:3])):
        assert parse_date(written, today=TODAY) == day

"""One cell to one value: sex, SNILS, telephones, mail, marks and hours."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from students.importing.cells import cell_text
from students.importing.findings import MESSAGES, BadValue, Finding
from students.importing.values.contacts import parse_email, parse_flag, parse_hours, parse_phone
from students.importing.values.dates import parse_date
from students.importing.values.identity import guess_sex, parse_sex, parse_snils
from students.importing.values.school_classes import parse_class

TODAY = date(2026, 11, 22)
YEAR_START = date(2026, 9, 1)


def code_of(parse, *args, **kwargs) -> str:
    with pytest.raises(BadValue) as caught:
        parse(*args, **kwargs)
    assert Finding.of(caught.value, "столбец").message
    return caught.value.code


CELLS = st.none() | st.text(max_size=30) | st.integers() | st.floats() | st.booleans()


@given(CELLS)
def test_no_cell_breaks_any_parser(cell):
    parsers = (
        lambda: parse_date(cell, today=TODAY),
        lambda: parse_class(cell, last_grade=11),
        lambda: parse_class("5", cell, last_grade=11),
        lambda: parse_sex(cell, patronymic="Ильич"),
        lambda: parse_snils(cell),
        lambda: parse_phone(cell, jurisdiction="ru"),
        lambda: parse_email(cell),
        lambda: parse_flag(cell),
        lambda: parse_hours(cell),
    )
    assert isinstance(cell_text(cell), str)
    for parse in parsers:
        try:
            parse()
        except BadValue as problem:
            assert Finding.of(problem, "").message


# --- sex and SNILS -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "patronymic", "sex"),
    [
        ("м", "Ильич", "m"),
        ("Ж", "", "f"),
        ("муж", "", "m"),
        ("жен.", "Ивановна", "f"),
        ("мужской", "", "m"),
        ("чол.", "", "m"),
        ("жін.", "Іллівна", "f"),
        ("жіноча", "", "f"),
        ("", "Никитич", "m"),
        (None, "Ильинична", "f"),
        ("", "Юріївна", "f"),
        ("", "Ариф оглы", "m"),
        ("", "Ариф-кызы", "f"),
        ("м", "Мухаммад", "m"),
    ],
)
def test_sex_is_read_or_told_by_the_patronymic(cell, patronymic, sex):
    assert parse_sex(cell, patronymic=patronymic) == sex


@pytest.mark.parametrize(
    ("cell", "patronymic", "code"),
    [
        ("", "", "sex_missing"),
        ("", "Мухаммад", "sex_missing"),
        ("ж", "Ильич", "sex_contradicts"),
        ("м", "Ивановна", "sex_contradicts"),
        ("да", "Ильич", "sex_unreadable"),
    ],
)
def test_a_sex_that_cannot_be_told_is_an_error(cell, patronymic, code):
    assert code_of(parse_sex, cell, patronymic=patronymic) == code


@pytest.mark.parametrize(
    ("name", "sex"),
    [("Анна", "f"), ("Никита", "m"), ("Илья", "m"), ("Любовь", "f"), ("Эльмаз", "f"), ("Лев", "m")],
)
def test_sex_is_guessed_from_a_first_name(name, sex):
    assert guess_sex(name) == sex


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("112-233-445 95", "112-233-445 95"),
        ("11223344595", "112-233-445 95"),
        (11223344595, "112-233-445 95"),
        ("112 233 445 95", "112-233-445 95"),
        ("112–233–445–95", "112-233-445 95"),
        ("004-957-656 68", "004-957-656 68"),
        (495765668, "004-957-656 68"),
        ("001-001-998 12", "001-001-998 12"),  # given out before control numbers
        ("", ""),
        (None, ""),
        ("-", ""),
        ("Нет", ""),
    ],
)
def test_snils_is_read_in_every_form(cell, read):
    assert parse_snils(cell) == read


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("123-456-789 00", "snils_checksum"),
        ("112-233-445 96", "snils_checksum"),
        ("112-233-445", "snils_format"),
        ("112-233-445 955", "snils_format"),
        ("000-000-000 00", "snils_format"),
        ("не помню", "snils_format"),
        ("٣١٢٢٣٣٤٤٥٩٥", "snils_format"),
    ],
)
def test_a_wrong_snils_has_its_own_error(cell, code):
    assert code_of(parse_snils, cell) == code


def test_the_error_of_a_snils_names_the_number_and_what_was_expected():
    with pytest.raises(BadValue) as caught:
        parse_snils("12345678900")
    message = Finding.of(caught.value, "СНИЛС").message
    assert "123-456-789 00" in message
    assert "64" in message


# --- contacts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "law", "number"),
    [
        ("+7 (900) 883-17-38", "ru", "+7 900 883-17-38"),
        ("8 900 883 17 38", "ru", "+7 900 883-17-38"),
        (89008831738, "ru", "+7 900 883-17-38"),
        ("9008831738", "ru", "+7 900 883-17-38"),
        ("54-32-10", "ru", "543210"),
        ("+380 67 580 41 58", "uk", "+380 67 580 41 58"),
        ("067 580 41 58", "uk", "+380 67 580 41 58"),
        ("380675804158", "uk", "+380 67 580 41 58"),
        ("", "ru", ""),
    ],
)
def test_a_telephone_number_is_read_with_its_country(cell, law, number):
    assert parse_phone(cell, jurisdiction=law) == (number, False)


def test_the_first_of_several_numbers_is_taken_and_told():
    assert parse_phone("54-32-10, 8 900 883 17 38", jurisdiction="ru") == ("543210", True)


@pytest.mark.parametrize("cell", ["нет", "12", "+7 900", "8 900 883 17 38 мама", "1" * 16])
def test_what_is_no_telephone_number_is_told(cell):
    assert code_of(parse_phone, cell, jurisdiction="ru") == "phone_unreadable"


def test_mail_addresses():
    assert parse_email(" Mama@Mail.RU ") == "Mama@mail.ru"
    assert parse_email(None) == ""
    for wrong in ("нет", "mama@", "a b@mail.ru", "<x>@mail.ru"):
        assert code_of(parse_email, wrong) == "email_unreadable"


@pytest.mark.parametrize("cell", ["1", 1, True, "да", "Так", "+", "есть"])
def test_yes(cell):
    assert parse_flag(cell) is True


@pytest.mark.parametrize("cell", ["", None, 0, "0", "нет", "Ні", "-", "—", False])
def test_no(cell):
    assert parse_flag(cell) is False


def test_neither_yes_nor_no():
    assert code_of(parse_flag, "вариант 7.1") == "flag_unreadable"


def test_hours():
    assert parse_hours("0,5") == Decimal("0.50")
    assert parse_hours(3) == Decimal(3)
    assert parse_hours(1.5) == Decimal("1.50")
    assert code_of(parse_hours, "") == "hours_missing"
    assert code_of(parse_hours, "3-4") == "hours_unreadable"
    assert code_of(parse_hours, "0") == "hours_range"
    assert code_of(parse_hours, "-1") == "hours_range"
    assert code_of(parse_hours, "40,01") == "hours_range"


def test_every_message_can_be_said_in_every_severity():
    for code, (severity, text) in MESSAGES.items():
        assert Finding(code).severity is severity
        assert str(text)

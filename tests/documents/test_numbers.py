"""Numbers in words and digits."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.words.cases import cases_of
from documents.words.numbers import (
    LARGEST,
    cardinal,
    counted,
    decimal_in_words,
    decimal_text,
    ordinal,
    percent,
)

DAY = ("день", "дня", "дней")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 дней"),
        (1, "1 день"),
        (2, "2 дня"),
        (4, "4 дня"),
        (5, "5 дней"),
        (11, "11 дней"),
        (12, "12 дней"),
        (14, "14 дней"),
        (21, "21 день"),
        (22, "22 дня"),
        (111, "111 дней"),
        (121, "121 день"),
    ],
)
def test_a_noun_agrees_with_its_number(number, text):
    assert counted(number, *DAY) == text


@pytest.mark.parametrize(
    ("number", "language", "gender", "case", "text"),
    [
        (21, "ru", "f", "nominative", "двадцать одна"),
        (2, "ru", "m", "accusative", "два"),
        (45, "ru", "m", "genitive", "сорока пяти"),
        (100, "ru", "m", "instrumental", "ста"),
        (21, "uk", "f", "nominative", "двадцять одна"),
        (21, "uk", "f", "genitive", "двадцяти однієї"),
        (1, "uk", "n", "nominative", "одне"),
        (0, "uk", "m", "genitive", "нуля"),
        (100, "uk", "m", "instrumental", "ста"),
        (200, "uk", "m", "genitive", "двохсот"),
        (500, "uk", "m", "genitive", "п’ятисот"),
        (100, "uk", "m", "genitive", "ста"),
        (90, "uk", "m", "instrumental", "дев’яноста"),
    ],
)
def test_cardinals(number, language, gender, case, text):
    assert cardinal(number, language, gender, case) == text


@pytest.mark.parametrize(
    ("number", "language", "gender", "case", "text"),
    [
        (2026, "ru", "m", "genitive", "две тысячи двадцать шестого"),
        (3, "ru", "f", "accusative", "третью"),
        (2026, "uk", "m", "genitive", "дві тисячі двадцять шостого"),
        (1999, "uk", "m", "genitive", "тисяча дев’ятсот дев’яносто дев’ятого"),
        (3, "uk", "f", "accusative", "третю"),
        (23, "uk", "m", "genitive", "двадцять третього"),
        (3, "uk", "n", "nominative", "третє"),
        (2000, "uk", "m", "locative", "двохтисячному"),
    ],
)
def test_ordinals(number, language, gender, case, text):
    assert ordinal(number, language, gender, case) == text


@pytest.mark.parametrize(
    ("value", "digits", "russian", "ukrainian"),
    [
        ("12.5", "12,5", "двенадцать целых пять десятых", "дванадцять цілих п’ять десятих"),
        ("12.50", "12,5", "двенадцать целых пять десятых", "дванадцять цілих п’ять десятих"),
        ("8", "8", "восемь", "вісім"),
        ("100", "100", "сто", "сто"),
        ("1.1", "1,1", "одна целая одна десятая", "одна ціла одна десята"),
        ("0.25", "0,25", "ноль целых двадцать пять сотых", "нуль цілих двадцять п’ять сотих"),
        ("-0.5", "-0,5", "минус ноль целых пять десятых", "мінус нуль цілих п’ять десятих"),
        ("-0.0", "0", "ноль", "нуль"),
    ],
)
def test_hours(value, digits, russian, ukrainian):
    assert decimal_text(Decimal(value)) == digits
    assert decimal_in_words(Decimal(value), "ru") == russian
    assert decimal_in_words(Decimal(value), "uk") == ukrainian


def test_percent_has_a_comma_and_stays_on_one_line():
    assert percent(Decimal("12.5")) == "12,5\N{NO-BREAK SPACE}%"


def test_what_has_no_words_is_refused():
    with pytest.raises(ValueError, match="too large"):
        cardinal(LARGEST + 1, "ru")
    with pytest.raises(ValueError, match="no ordinal"):
        ordinal(0, "ru")
    with pytest.raises(ValueError, match="gender"):
        cardinal(1, "uk", "feminine")
    with pytest.raises(ValueError, match="three decimals"):
        decimal_in_words(Decimal("0.1234"), "ru")
    with pytest.raises(ValueError, match="not a number"):
        decimal_text(Decimal("NaN"))
    with pytest.raises(ValueError, match="has no case"):
        cardinal(1, "ru", "m", "vocative")


@given(st.integers(1, LARGEST), st.sampled_from(["ru", "uk"]), st.sampled_from("mfn"), st.data())
def test_every_number_has_words_in_every_case(number, language, gender, data):
    case = data.draw(st.sampled_from(cases_of(language)))
    for text in (cardinal(number, language, gender, case), ordinal(number, language, gender, case)):
        assert text
        assert not any(character.isdigit() or character == "'" for character in text)


@given(st.decimals(-10_000, 10_000, places=3))
def test_decimal_text_reads_back(value):
    assert Decimal(decimal_text(value).replace(",", ".")) == value

"""Dates and parts of a school year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.words import dates

FIRST = date(2026, 9, 1)
LAST = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (dates.date_long(FIRST, "ru"), "1 сентября 2026 г."),
        (dates.date_long(FIRST, "uk"), "1 вересня 2026 р."),
        (dates.date_quoted(FIRST, "ru"), "«01» сентября 2026 г."),
        (dates.date_short(FIRST), "01.09.2026"),
        (dates.date_in_words(FIRST, "ru"), "первое сентября две тысячи двадцать шестого года"),
        (
            dates.date_in_words(LAST, "ru", "genitive"),
            "тридцать первого декабря две тысячи двадцать шестого года",
        ),
        (
            dates.date_in_words(date(2023, 3, 23), "uk", "genitive"),
            "двадцять третього березня дві тисячі двадцять третього року",
        ),
        (dates.period(FIRST, LAST, "ru"), "с 1 сентября 2026 г. по 31 декабря 2026 г."),
        (dates.period_short(FIRST, LAST, "uk"), "з 01.09.2026 по 31.12.2026"),
        (dates.school_year(2026), "2026-2027"),
        (dates.school_year_short(2026), "2026/27"),
        (dates.school_year_short(2099), "2099/00"),
        (dates.part_of_year("quarter", 1, "ru"), "I четверть"),
        (dates.part_of_year("quarter", 4, "ru", "accusative"), "IV четверть"),
        (dates.part_of_year("semester", 2, "uk", "genitive"), "II семестру"),
        (dates.working_days(3, "ru"), "3 рабочих дня"),
        (dates.working_days(5, "uk"), "5 робочих днів"),
        (dates.calendar_days(21, "ru"), "21 календарный день"),
    ],
)
def test_as_papers_write_it(text, expected):
    assert text == expected


def test_unknown_parts_are_refused():
    with pytest.raises(ValueError, match="no part of a school year"):
        dates.part_of_year("month", 1, "ru")
    with pytest.raises(ValueError, match="use 1 to"):
        dates.part_of_year("quarter", 0, "ru")
    with pytest.raises(ValueError, match="language"):
        dates.date_long(FIRST, "de")


@given(st.dates(), st.sampled_from(["ru", "uk"]))
def test_every_date_has_words(day, language):
    assert dates.date_in_words(day, language)
    assert str(day.year) in dates.date_long(day, language)

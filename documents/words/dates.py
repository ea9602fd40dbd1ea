"""Dates, school years and periods, as Russian and Ukrainian papers write them."""

from __future__ import annotations

from datetime import date

from documents.words.cases import Case, case_in, cases_of
from documents.words.numbers import counted, ordinal

_MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
}
_YEAR = {"ru": "г.", "uk": "р."}
_OF_YEAR = {"ru": "года", "uk": "року"}
_FROM_UNTIL = {"ru": ("с", "по"), "uk": ("з", "по")}
_ROMAN = ("I", "II", "III", "IV", "V", "VI")
# Parts of a school year in the nominative and the five other cases papers use.
_PERIODS = {
    ("ru", "quarter"): "четверть четверти четверти четверть четвертью четверти",
    ("ru", "trimester"): "триместр триместра триместру триместр триместром триместре",
    ("ru", "semester"): "полугодие полугодия полугодию полугодие полугодием полугодии",
    ("uk", "quarter"): "чверть чверті чверті чверть чвертю чверті чверте",
    ("uk", "trimester"): "триместр триместру триместру триместр триместром триместрі триместре",
    ("uk", "semester"): "семестр семестру семестру семестр семестром семестрі семестре",
}
_WORKING_DAYS = {
    "ru": ("рабочий день", "рабочих дня", "рабочих дней"),
    "uk": ("робочий день", "робочі дні", "робочих днів"),
}
_CALENDAR_DAYS = {
    "ru": ("календарный день", "календарных дня", "календарных дней"),
    "uk": ("календарний день", "календарні дні", "календарних днів"),
}


def date_long(day: date, language: str) -> str:
    """«1 сентября 2026 г.», «1 вересня 2026 р.»."""
    return f"{day.day} {_month(day, language)} {day.year} {_YEAR[language]}"


def date_quoted(day: date, language: str) -> str:
    """«01» сентября 2026 г., as orders and contracts print it."""
    return f"«{day.day:02}» {_month(day, language)} {day.year} {_YEAR[language]}"


def date_short(day: date) -> str:
    """«01.09.2026»."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def date_in_words(day: date, language: str, case: str = Case.NOMINATIVE) -> str:
    """«первое сентября две тысячи двадцать шестого года»; the day is declined, the rest is not.

    ValueError for an unknown language or case.
    """
    wanted = case_in(language, case)
    year = ordinal(day.year, language, "m", Case.GENITIVE)
    month = _month(day, language)
    return f"{ordinal(day.day, language, 'n', wanted)} {month} {year} {_OF_YEAR[language]}"


def period(since: date, until: date, language: str) -> str:
    """«с 1 сентября 2026 г. по 31 декабря 2026 г.», «з … по …»."""
    first, second = _FROM_UNTIL[language]
    return f"{first} {date_long(since, language)} {second} {date_long(until, language)}"


def period_short(since: date, until: date, language: str) -> str:
    """«с 01.09.2026 по 31.12.2026», «з … по …»."""
    first, second = _FROM_UNTIL[language]
    return f"{first} {date_short(since)} {second} {date_short(until)}"


def school_year(start: int) -> str:
    """«2026-2027» for the school year that starts in 2026."""
    return f"{start}-{start + 1}"


def school_year_short(start: int) -> str:
    """«2026/27»."""
    return f"{start}/{(start + 1) % 100:02}"


def part_of_year(kind: str, number: int, language: str, case: str = Case.NOMINATIVE) -> str:
    """«I четверть», «II семестр»; kind is 'quarter', 'trimester' or 'semester'.

    ValueError for an unknown kind, language or case, or a number outside 1–6.
    """
    wanted = case_in(language, case)
    forms = _PERIODS.get((language, kind))
    if forms is None:
        raise ValueError(f"{kind!r} is no part of a school year: quarter, trimester or semester")
    if not 1 <= number <= len(_ROMAN):
        raise ValueError(f"part {number} of a school year: use 1 to {len(_ROMAN)}")
    return f"{_ROMAN[number - 1]} {forms.split()[cases_of(language).index(wanted)]}"


def working_days(number: int, language: str) -> str:
    """«3 рабочих дня», «3 робочі дні»."""
    return counted(number, *_WORKING_DAYS[language])


def calendar_days(number: int, language: str) -> str:
    """«21 календарный день», «21 календарний день»."""
    return counted(number, *_CALENDAR_DAYS[language])


def _month(day: date, language: str) -> str:
    """The month in the genitive, as it stands after a day."""
    cases_of(language)
    return _MONTHS[language].split()[day.month - 1]

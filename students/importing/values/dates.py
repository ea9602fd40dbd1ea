"""Dates of spreadsheets, and what a birth date says beside a grade."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from students.importing.cells import Cell, cell_text
from students.importing.findings import BadValue, Finding

YOUNGEST_PUPIL, OLDEST_PUPIL = 5, 30
"""Ages in whole years outside which a birth date is surely a slip of the pen."""

USUAL_AGE_LESS_GRADE = range(5, 10)
"""Age on the first day of the school year less the grade: 6 for most, 5 to 9 pass unremarked."""

_EXCEL_DAY_ZERO = date(1899, 12, 30)
_SERIALS = range(7_306, 73_051)
"""Serial numbers of spreadsheet days from 1920 to 2099; other numbers are not dates."""

_DAY_FIRST = re.compile(r"(\d{1,2})\s?[./,\-]\s?(\d{1,2})\s?[./,\-]\s?(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[./\-](\d{1,2})[./\-](\d{1,2})")
_IN_WORDS = re.compile(r"(\d{1,2}) ([а-яіїє]+) (\d{4})")
_TAIL = re.compile(
    r"(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?\s*(?:г|р|года|року)?\.?\s?(?:р|н)?\.?$"
)
_MONTH_STEMS = (
    "янв січ|фев лют|мар бер|апр кві|мая май тра|июн чер|июл лип|авг сер|сен вер|окт жов|ноя лис"
    "|дек гру"
)
_MONTHS = {
    stem: month
    for month, stems in enumerate(_MONTH_STEMS.split("|"), start=1)
    for stem in stems.split()
}


def parse_date(cell: Cell, *, today: date) -> date:
    """Read a date: a spreadsheet day, «12.03.2014», «12.03.14», «2014-03-12», «12 марта 2014 г.».

    A year of two digits is the latest such year that is not after ``today``. Raises ``BadValue``.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = cell_text(cell)
    if not text:
        raise BadValue("date_missing")
    if isinstance(cell, int | float) or (text.isdecimal() and len(text) == 5):
        return _of_serial(text)
    day, month, year = _numbers(text, today)
    try:
        return date(year, month, day)
    except ValueError:
        raise BadValue("date_impossible", text) from None


def split_trailing_date(cell: Cell) -> tuple[str, str]:
    """Cut «Иванов Иван Иванович, 12.03.2014 г.р.» into its name and its date."""
    text = cell_text(cell)
    found = re.search(r"[\s,(]*(\d{1,4}[./\-]\d{1,2}[./\-]\d{1,4})\s*(?:г\.?\s*р\.?)?\)?$", text)
    return (text[: found.start()], found[1]) if found else (text, "")


def age_on(day: date, *, born: date) -> int:
    """Whole years of age on ``day``."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def check_birth_date(
    born: date, *, grade: int | None, year_start: date, today: date
) -> Finding | None:
    """Raise ``BadValue`` for a birth date no pupil has; return a warning for an unusual one.

    The age is counted on ``year_start``, the first day of the school year.
    """
    shown = cell_text(born)
    if born > today:
        raise BadValue("birth_future", shown, today=cell_text(today))
    age = age_on(year_start, born=born)
    if not YOUNGEST_PUPIL <= age <= OLDEST_PUPIL:
        raise BadValue(
            "birth_age",
            shown,
            age=age,
            on=cell_text(year_start),
            youngest=YOUNGEST_PUPIL,
            oldest=OLDEST_PUPIL,
        )
    if grade is not None and age - grade not in USUAL_AGE_LESS_GRADE:
        return Finding("birth_unusual", value=shown, details={"age": age, "grade": grade})
    return None


def _of_serial(text: str) -> date:
    whole = text.split(".")[0]
    if not (whole.isascii() and whole.isdecimal() and int(whole) in _SERIALS):
        raise BadValue("date_unreadable", text)
    return _EXCEL_DAY_ZERO + timedelta(days=int(whole))


def _numbers(text: str, today: date) -> tuple[int, int, int]:
    """Day, month and year as written, or ``BadValue`` for a text of another shape."""
    body = _TAIL.sub("", text, count=1).strip()
    if found := _DAY_FIRST.fullmatch(body):
        year = int(found[3])
        if len(found[3]) == 2:
            year += today.year // 100 * 100
            year -= 100 if year > today.year else 0
        return int(found[1]), int(found[2]), year
    if found := _YEAR_FIRST.fullmatch(body):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _IN_WORDS.fullmatch(body.lower()):
        month = _MONTHS.get(found[2][:3])
        if month:
            return int(found[1]), month, int(found[3])
    raise BadValue("date_unreadable", text)

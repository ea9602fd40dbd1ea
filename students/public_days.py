"""Public days off of a country with their transfers, as a school year is opened.

The ``holidays`` package knows the days of the whole country. It knows no Russian regions and, while
martial law lasts, no days off in Ukraine: those the school enters itself.
"""

from __future__ import annotations

from datetime import date

import holidays

from students.calendar import MarkedDay

#: The package's country and language by the school's jurisdiction.
COUNTRIES = {"ru": ("RU", "ru"), "uk": ("UA", "uk")}
TRANSFERRED = {"ru": "рабочий день по переносу", "uk": "робочий день за перенесенням"}


def public_days(jurisdiction: str, first: date, last: date) -> tuple[MarkedDay, ...]:
    """Days off and days working by transfer from `first` to `last`, both included, by date."""
    country, language = COUNTRIES[jurisdiction]
    years = range(first.year, last.year + 1)
    known = holidays.country_holidays(country, years=years, language=language)
    off = {day: MarkedDay(day, title[:120], "public") for day, title in known.items()}
    works = {
        day: MarkedDay(day, TRANSFERRED[jurisdiction], "working") for day in known.weekend_workdays
    }
    every = works | off
    return tuple(every[day] for day in sorted(every) if first <= day <= last)

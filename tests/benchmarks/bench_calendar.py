"""How long a year's school days take to count: the first count of a calendar, and every other.

Run: ``python tests/benchmarks/bench_calendar.py``
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from students.calendar import Break, MarkedDay, SchoolCalendar, Year

FIRST, LAST = date(2026, 9, 1), date(2027, 5, 26)
CALENDAR = SchoolCalendar(
    (Year(FIRST, LAST, 5, (), (Break("зимние", date(2026, 12, 30), date(2027, 1, 10)),)),),
    tuple(MarkedDay(date(2026, 11, day), "праздник", "public") for day in range(1, 21)),
)


def milliseconds(calendar: SchoolCalendar) -> float:
    started = perf_counter()
    calendar.count_school_days(FIRST, LAST)
    return (perf_counter() - started) * 1000


if __name__ == "__main__":
    first = sorted(milliseconds(replace(CALENDAR, week_days=5 + n % 2)) for n in range(101))[50]
    again = sorted(milliseconds(CALENDAR) for _n in range(101))[50]
    print(f"a year counted: first time {first:.3f} ms, again {again:.4f} ms (median of 101)")

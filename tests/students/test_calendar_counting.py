"""School days and working days: published calendars, boundaries, and properties of the count."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from students.calendar import (
    OFF_FOR_LESSONS,
    WORKS_BY_TRANSFER,
    YEAR,
    Break,
    CalendarEnds,
    DayWord,
    MarkedDay,
    SchoolCalendar,
    Term,
    Year,
)

ONE_DAY = timedelta(days=1)


def quarters(*spans: tuple[date, date]) -> tuple[Term, ...]:
    return tuple(Term("quarter", n, *span) for n, span in enumerate(spans, start=1))


def between(terms: tuple[Term, ...]) -> tuple[Break, ...]:
    return tuple(
        Break("каникулы", before.ends_on + ONE_DAY, after.starts_on - ONE_DAY)
        for before, after in pairwise(terms)
    )


def federal(*days: date) -> tuple[MarkedDay, ...]:
    return tuple(MarkedDay(day, "праздник", "public") for day in days)


# The calendar printed with the act on home education, and the federal days off of 2023/24.
Y2023 = Year(
    date(2023, 9, 18),
    date(2024, 5, 25),
    5,
    quarters(
        (date(2023, 9, 18), date(2023, 10, 27)),
        (date(2023, 11, 7), date(2023, 12, 28)),
        (date(2024, 1, 9), date(2024, 3, 15)),
        (date(2024, 3, 25), date(2024, 5, 25)),
    ),
)
Y2023 = Year(Y2023.starts_on, Y2023.ends_on, 5, Y2023.terms, between(Y2023.terms))
OFF_2023 = federal(
    date(2023, 11, 6),
    date(2024, 2, 23),
    date(2024, 3, 8),
    date(2024, 4, 29),
    date(2024, 4, 30),
    date(2024, 5, 1),
    date(2024, 5, 9),
    date(2024, 5, 10),
)
WORKING_2024 = MarkedDay(date(2024, 4, 27), "перенос", "working")

# A published calendar of 2025/26 whose third quarter lacks two regional days off.
TERMS_2025 = quarters(
    (date(2025, 9, 1), date(2025, 10, 24)),
    (date(2025, 11, 5), date(2025, 12, 30)),
    (date(2026, 1, 12), date(2026, 3, 27)),
    (date(2026, 4, 6), date(2026, 5, 26)),
)
Y2025 = Year(date(2025, 9, 1), date(2026, 5, 26), 5, TERMS_2025, between(TERMS_2025))
OFF_2025 = federal(
    date(2025, 11, 3),
    date(2025, 11, 4),
    date(2026, 2, 23),
    date(2026, 3, 9),
    date(2026, 5, 1),
    date(2026, 5, 11),
)
REGIONAL_2026 = tuple(
    MarkedDay(day, "региональный праздник", "regional")
    for day in (date(2026, 3, 18), date(2026, 3, 20))
)


def days_per_term(calendar: SchoolCalendar) -> list[int]:
    return [calendar.count_school_days(t.starts_on, t.ends_on) for t in calendar.years[0].terms]


def test_published_calendar_of_2023_24_counts_155_days():
    calendar = SchoolCalendar((Y2023,), (*OFF_2023, WORKING_2024))
    assert days_per_term(calendar) == [30, 38, 47, 40]
    assert calendar.count_school_days(Y2023.starts_on, Y2023.ends_on) == 155


@pytest.mark.parametrize(
    ("marks", "days"), [((), [40, 40, 53, 35]), (REGIONAL_2026, [40, 40, 51, 35])]
)
def test_regional_days_off_change_the_third_quarter_of_2025_26(marks, days):
    assert days_per_term(SchoolCalendar((Y2025,), (*OFF_2025, *marks))) == days


CALENDAR = SchoolCalendar(
    (Y2023, Y2025),
    (
        *OFF_2023,
        WORKING_2024,
        *OFF_2025,
        *REGIONAL_2026,
        MarkedDay(date(2026, 4, 11), "", "lessons"),
    ),
)

#: day, whether it has lessons in a 5-day week, in a 6-day week, whether the office works, its word
DAYS = [
    (date(2025, 8, 31), False, False, False, DayWord.OUTSIDE),
    (date(2025, 9, 1), True, True, True, DayWord.SCHOOL),
    (date(2025, 9, 6), False, True, False, DayWord.WEEKEND),
    (date(2025, 9, 7), False, False, False, DayWord.WEEKEND),
    (date(2025, 10, 24), True, True, True, DayWord.SCHOOL),
    (date(2025, 10, 25), False, False, False, DayWord.VACATION),
    (date(2025, 10, 27), False, False, True, DayWord.VACATION),
    (date(2025, 11, 4), False, False, False, DayWord.DAY_OFF),
    (date(2025, 11, 5), True, True, True, DayWord.SCHOOL),
    (date(2026, 3, 18), False, False, False, DayWord.DAY_OFF),
    (date(2026, 4, 11), True, True, True, DayWord.SCHOOL),
    (date(2026, 5, 26), True, True, True, DayWord.SCHOOL),
    (date(2026, 5, 27), False, False, True, DayWord.OUTSIDE),
    (date(2024, 4, 27), False, True, True, DayWord.WORKING),
    (date(2030, 1, 7), False, False, True, DayWord.OUTSIDE),
]


@pytest.mark.parametrize(("day", "five", "six", "office", "word"), DAYS)
def test_what_a_day_is(day, five, six, office, word):
    assert CALENDAR.is_school_day(day) is five
    assert CALENDAR.for_week(6).is_school_day(day) is six
    assert CALENDAR.is_working_day(day) is office
    assert CALENDAR.word(day) is word
    assert CALENDAR.describe(day)


def test_a_day_off_of_the_school_has_no_lessons_but_counts_for_the_office():
    day = date(2025, 9, 3)
    calendar = SchoolCalendar((Y2025,), (MarkedDay(day, "карантин", "school"),))
    assert (calendar.is_school_day(day), calendar.is_working_day(day)) == (False, True)


@pytest.mark.parametrize(
    ("after", "following"),
    [
        (date(2025, 9, 5), date(2025, 9, 8)),
        (date(2025, 10, 24), date(2025, 11, 5)),
        (date(2024, 5, 24), date(2025, 9, 1)),
        (date(2020, 1, 1), date(2023, 9, 18)),
    ],
)
def test_next_school_day(after, following):
    assert CALENDAR.next_school_day(after) == following
    assert CALENDAR.school_day_from(following) == following


def test_past_the_last_school_day_the_calendar_ends():
    with pytest.raises(CalendarEnds):
        CALENDAR.next_school_day(date(2026, 5, 26))


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2025, 8, 31), None),
        (date(2025, 9, 1), 1),
        (date(2025, 10, 24), 1),
        (date(2025, 10, 25), None),
        (date(2025, 11, 5), 2),
        (date(2026, 5, 26), 4),
        (date(2026, 5, 27), None),
    ],
)
def test_period_of_a_day(day, number):
    period = CALENDAR.period_of(day)
    assert (period.number if period else None) == number


def test_where_quarters_and_half_years_overlap_the_kind_chooses():
    terms = (*TERMS_2025, Term("semester", 1, date(2025, 9, 1), date(2025, 12, 30)))
    calendar = SchoolCalendar((Year(Y2025.starts_on, Y2025.ends_on, 5, terms),))
    day = date(2025, 9, 10)
    assert calendar.period_of(day).kind == "quarter"
    assert calendar.period_of(day, "semester").ends_on == date(2025, 12, 30)
    assert calendar.period_of(day, "trimester") is None


def test_terms_of_a_day():
    day = date(2025, 11, 1)
    assert CALENDAR.term("quarter", 3, day).starts_on == date(2026, 1, 12)
    (year,) = CALENDAR.terms(YEAR, day)
    assert (year.starts_on, year.ends_on) == (Y2025.starts_on, Y2025.ends_on)
    assert CALENDAR.next_period(day, "quarter").number == 2
    assert CALENDAR.next_period(date(2026, 5, 1), "quarter") is None
    with pytest.raises(CalendarEnds):
        CALENDAR.term("quarter", 5, day)
    with pytest.raises(CalendarEnds):
        CALENDAR.term("quarter", 1, date(2020, 1, 1))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2023, 9, 17), None),
        (date(2023, 9, 18), "2023-2024"),
        (date(2024, 7, 15), "2023-2024"),
        (date(2025, 9, 1), "2025-2026"),
    ],
)
def test_a_summer_day_belongs_to_the_year_before_it(day, name):
    year = CALENDAR.year_of(day)
    assert (year.name if year else None) == name


def test_days_off_in_a_range_take_both_ends_and_no_transfers():
    found = CALENDAR.days_off(date(2024, 4, 1), date(2024, 5, 1))
    assert [mark.date.day for mark in found] == [29, 30, 1]


def test_an_empty_calendar_knows_the_office_week_and_nothing_else():
    empty = SchoolCalendar()
    assert empty.is_working_day(date(2026, 7, 6)) and not empty.is_working_day(date(2026, 7, 5))
    assert not empty.is_school_day(date(2026, 7, 6))
    assert empty.year_of(date(2026, 7, 6)) is None and empty.period_of(date(2026, 7, 6)) is None
    assert empty.school_days(date(2026, 1, 1), date(2026, 12, 31)) == ()


DAY = st.dates(date(2025, 6, 1), date(2026, 8, 31))
KIND = st.sampled_from(sorted(OFF_FOR_LESSONS | WORKS_BY_TRANSFER))
MARKS = st.dictionaries(DAY, KIND, max_size=30).map(
    lambda kinds: tuple(MarkedDay(day, "x", kinds[day]) for day in sorted(kinds))
)
CALENDARS = st.builds(SchoolCalendar, st.just((Y2025,)), MARKS, st.sampled_from((None, 5, 6)))


@given(CALENDARS, DAY, DAY)
def test_the_count_is_the_number_of_school_days(calendar, one, other):
    first, last = min(one, other), max(one, other)
    every = [first + ONE_DAY * n for n in range((last - first).days + 1)]
    held = tuple(day for day in every if calendar.is_school_day(day))
    assert calendar.school_days(first, last) == held
    assert calendar.count_school_days(first, last) == len(held)
    assert calendar.count_school_days(last + ONE_DAY, first) == 0
    assert all(day in Y2025 and not Y2025.break_of(day) for day in held)


@given(CALENDARS, st.tuples(DAY, DAY, DAY).map(sorted))
def test_counts_of_adjoining_ranges_add_up(calendar, days):
    first, middle, last = days
    assert calendar.count_school_days(first, last) == (
        calendar.count_school_days(first, middle)
        + calendar.count_school_days(middle + ONE_DAY, last)
    )


@given(CALENDARS, DAY)
def test_the_next_school_day_is_the_nearest_later_one(calendar, day):
    try:
        following = calendar.next_school_day(day)
    except CalendarEnds:
        assert calendar.count_school_days(day + ONE_DAY, Y2025.ends_on) == 0
    else:
        assert following > day and calendar.is_school_day(following)
        assert calendar.count_school_days(day + ONE_DAY, following) == 1


@given(CALENDARS, DAY)
def test_a_longer_week_never_loses_a_school_day(calendar, day):
    if calendar.for_week(5).is_school_day(day):
        assert calendar.for_week(6).is_school_day(day)


@given(CALENDARS, DAY)
def test_every_day_has_its_word(calendar, day):
    assert (calendar.word(day) is DayWord.SCHOOL) == calendar.is_school_day(day)
    assert calendar.describe(day)

"""Cl. 2.13: the calendar counted from the transfer; the two vectors of real schools."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from home_education import rules
from home_education.rules import correct, recount, vacations
from students.calendar import Break, CalendarEnds, MarkedDay, SchoolCalendar, Term, Year
from students.public_days import public_days
from tests.home_education.home_facts import CALENDAR, GOOD, case
from tests.rule_answers import found, only


def quarters(*spans: tuple[date, date]) -> tuple[Term, ...]:
    """Four quarters."""
    return tuple(Term("quarter", n, first, last) for n, (first, last) in enumerate(spans, start=1))


#: The school of Annex 6, 2023/24: its first quarter began on 1 September for everybody else.
KERCH = Year(
    starts_on=date(2023, 9, 1),
    ends_on=date(2024, 5, 25),
    week_days=5,
    terms=quarters(
        (date(2023, 9, 1), date(2023, 10, 27)),
        (date(2023, 11, 7), date(2023, 12, 28)),
        (date(2024, 1, 9), date(2024, 3, 15)),
        (date(2024, 3, 25), date(2024, 5, 25)),
    ),
    breaks=(
        Break("Осенние каникулы", date(2023, 10, 28), date(2023, 11, 6)),
        Break("Зимние каникулы", date(2023, 12, 29), date(2024, 1, 8)),
        Break("Весенние каникулы", date(2024, 3, 16), date(2024, 3, 24)),
    ),
)
#: A school of Yalta, 2025/26.
YALTA = Year(
    starts_on=date(2025, 9, 1),
    ends_on=date(2026, 5, 26),
    week_days=5,
    terms=quarters(
        (date(2025, 9, 1), date(2025, 10, 24)),
        (date(2025, 11, 5), date(2025, 12, 30)),
        (date(2026, 1, 12), date(2026, 3, 27)),
        (date(2026, 4, 6), date(2026, 5, 26)),
    ),
    breaks=(
        Break("Осенние каникулы", date(2025, 10, 25), date(2025, 11, 4)),
        Break("Зимние каникулы", date(2025, 12, 31), date(2026, 1, 11)),
        Break("Весенние каникулы", date(2026, 3, 28), date(2026, 4, 5)),
    ),
)
CRIMEA = (
    MarkedDay(date(2026, 3, 18), "День воссоединения Крыма с Россией", "regional"),
    MarkedDay(date(2026, 3, 20), "Ураза-байрам", "regional"),
)


def calendar_of(year: Year, *more: MarkedDay) -> SchoolCalendar:
    """The school's calendar with the days off of the whole country, and some of its own."""
    marked = {day.date: day for day in public_days("ru", year.starts_on, year.ends_on)}
    marked.update({day.date: day for day in more})
    return SchoolCalendar(years=(year,), marked=tuple(marked[day] for day in sorted(marked)))


def test_p_2_13_vector_a_the_year_of_annex_6():
    counted = recount(calendar_of(KERCH), KERCH, date(2023, 9, 18))
    assert (counted.starts_on, counted.ends_on) == (date(2023, 9, 18), date(2024, 5, 25))
    assert [one.days for one in counted.periods] == [30, 38, 47, 40]
    assert (counted.days, counted.weeks) == (155, 32)
    assert [one.weeks for one in counted.periods] == [6, 8, 10, 9], "33 by quarters, 32 in all"
    breaks = vacations(KERCH, counted.starts_on)
    assert [one.days for one in breaks] == [10, 11, 9]
    assert sum(one.days for one in breaks) == 30


def test_p_2_13_vector_a_with_the_days_off_of_crimea_has_153_days():
    days = (date(2024, 4, 10), date(2024, 5, 6))
    own = [MarkedDay(day, "выходной", "regional") for day in days]
    assert recount(calendar_of(KERCH, *own), KERCH, date(2023, 9, 18)).days == 153


def test_p_2_13_vector_b_counts_what_the_country_has_off():
    counted = recount(calendar_of(YALTA), YALTA, date(2025, 9, 1))
    assert [one.days for one in counted.periods] == [40, 40, 53, 35]
    assert [one.weeks for one in counted.periods] == [8, 8, 11, 7]
    assert counted.weeks == 34
    assert [one.days for one in vacations(YALTA, counted.starts_on)] == [11, 12, 9]


def test_p_2_13_vector_b_is_the_published_one_after_regional_days_and_a_correction():
    counted = recount(calendar_of(YALTA, *CRIMEA), YALTA, date(2025, 9, 1))
    assert [one.days for one in counted.periods] == [40, 40, 51, 35]
    last = replace(counted.periods[3], days=31)
    printed = replace(counted, periods=(*counted.periods[:3], last), days=162)
    corrected = correct(counted, printed, "Четыре дня отгулов по приказу № 5")
    assert [one.days for one in corrected.periods] == [40, 40, 51, 31]
    assert (corrected.days, corrected.weeks) == (162, 34)
    assert corrected.counted == (34, 166, 8, 40, 8, 40, 11, 51, 7, 35)
    facts = case(calendar=corrected, first_school_day=corrected.starts_on)
    assert found(rules.corrections_are_explained, facts) == []
    unexplained = replace(facts, calendar=replace(corrected, note=" "))
    assert found(rules.corrections_are_explained, unexplained) == [("note", ())]


@pytest.mark.parametrize(
    ("transfer_on", "starts_on", "numbers"),
    [
        (date(2023, 8, 20), date(2023, 9, 1), [1, 2, 3, 4]),  # before the year
        (date(2023, 9, 17), date(2023, 9, 18), [1, 2, 3, 4]),  # a Sunday
        (date(2023, 10, 30), date(2023, 11, 7), [2, 3, 4]),  # in the autumn vacation
        (date(2024, 2, 23), date(2024, 2, 26), [3, 4]),  # a public day off, a Friday
        (date(2024, 5, 24), date(2024, 5, 24), [4]),  # the last school day
    ],
)
def test_p_2_13_a_transfer_on_a_day_without_lessons_takes_effect_on_the_next(
    transfer_on, starts_on, numbers
):
    counted = recount(calendar_of(KERCH), KERCH, transfer_on)
    assert counted.starts_on == counted.periods[0].starts_on == starts_on
    assert [one.number for one in counted.periods] == numbers


def test_p_2_13_a_transfer_after_the_last_school_day_has_no_calendar():
    with pytest.raises(CalendarEnds):
        recount(calendar_of(KERCH), KERCH, date(2024, 5, 26))


def test_p_2_13_the_year_may_end_with_the_contract():
    counted = recount(calendar_of(KERCH), KERCH, date(2023, 9, 18), until=date(2023, 12, 15))
    assert [one.number for one in counted.periods] == [1, 2]
    assert counted.ends_on == counted.periods[1].ends_on == date(2023, 12, 15)
    assert counted.days == 30 + 29
    beyond = recount(calendar_of(KERCH), KERCH, date(2023, 9, 18), until=date(2024, 8, 31))
    assert beyond.ends_on == KERCH.ends_on


def test_p_2_13_a_class_of_six_days_counts_saturdays():
    counted = recount(calendar_of(KERCH).for_week(6), KERCH, date(2023, 9, 18))
    assert counted.periods[0].days == 35, "30 weekdays and 5 Saturdays outside the vacation"
    assert counted.periods[0].weeks == 6


def test_p_2_13_a_school_without_quarters_has_one_period():
    bare = replace(KERCH, terms=())
    counted = recount(calendar_of(bare), bare, date(2023, 9, 18))
    assert [one.number for one in counted.periods] == [1]
    assert (counted.days, counted.weeks) == (155, 32), "the vacations are taken out all the same"


@pytest.mark.parametrize(
    ("starts_on", "blocked"), [(date(2026, 9, 7), False), (date(2026, 9, 8), True)]
)
def test_p_2_13_the_calendar_begins_with_the_transfer(starts_on, blocked):
    facts = case(calendar=replace(CALENDAR, starts_on=starts_on))
    assert bool(rules.calendar_begins_with_transfer(facts)) is blocked


@pytest.mark.parametrize(
    ("first", "last", "fields"),
    [
        (date(2027, 5, 17), date(2027, 5, 21), []),
        (None, date(2027, 5, 21), ["assessed_from"]),
        (date(2027, 5, 21), date(2027, 5, 17), ["assessed_until"]),
        (date(2026, 9, 4), date(2026, 9, 8), ["assessed_from"]),
        (date(2027, 5, 24), date(2027, 5, 31), ["assessed_from"]),
    ],
)
def test_p_2_13_the_assessment_is_within_the_case(first, last, fields):
    facts = case(calendar=replace(CALENDAR, assessed_from=first, assessed_until=last))
    assert [one.field for one in rules.assessment_is_within_case(facts)] == fields


def test_p_2_13_the_assessment_of_the_example_ends_on_a_sunday():
    copied = replace(CALENDAR, assessed_from=date(2025, 5, 20), assessed_until=date(2025, 5, 25))
    broken = only(rules.assessment_is_on_weekdays, case(calendar=copied))
    assert broken.field == "assessed_until"
    with translation.override("en"):
        assert "is a Sunday" in str(broken.message)


def test_p_2_13_saturday_is_a_weekday_in_a_week_of_six_days():
    saturday = replace(CALENDAR, assessed_until=date(2027, 5, 22))
    assert found(rules.assessment_is_on_weekdays, case(calendar=saturday)) != []
    assert found(rules.assessment_is_on_weekdays, case(calendar=saturday, week_days=6)) == []


def test_p_2_13_the_parents_agree_to_the_calendar():
    without = case(agreements=tuple(one for one in GOOD.agreements if one.paper != "calendar"))
    assert found(rules.calendar_is_agreed, without) == [("agreed_calendar", ())]
    assert found(rules.calendar_is_agreed, GOOD) == []

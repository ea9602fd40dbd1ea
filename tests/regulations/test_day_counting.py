"""Time limits count the days they say, and tell how."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from regulations.acts import Act
from regulations.counting import Uncountable, count_due, days_left
from regulations.procedure import Unit

CLAUSE = Act[None](
    slug="ru-days",
    title="О днях",
    short_title="Days",
    jurisdiction="ru",
    language="ru",
    edition="1",
).clause("4.1.4", "Считать.")
UNITY_DAY = date(2026, 11, 4)
COUNTED = st.sampled_from([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.SCHOOL_DAYS])
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
AMOUNTS = st.integers(0, 60)


class Week:
    """Five working days, six school days, one public day off."""

    def is_working_day(self, day: date) -> bool:
        return day.weekday() < 5 and day != UNITY_DAY

    def is_school_day(self, day: date) -> bool:
        return day.weekday() < 6 and day != UNITY_DAY


class Never(Week):
    """A calendar that ended."""

    def is_working_day(self, day: date) -> bool:
        return False


@pytest.mark.parametrize(
    ("start", "amount", "unit", "due_on"),
    [
        (date(2026, 10, 31), 5, Unit.WORKING_DAYS, date(2026, 11, 9)),
        (date(2026, 10, 31), 3, Unit.SCHOOL_DAYS, date(2026, 11, 5)),
        (date(2026, 10, 31), 5, Unit.CALENDAR_DAYS, date(2026, 11, 5)),
        (date(2026, 11, 6), 1, Unit.WORKING_DAYS, date(2026, 11, 9)),
        (date(2026, 11, 6), 1, Unit.SCHOOL_DAYS, date(2026, 11, 7)),
        (date(2026, 11, 7), 0, Unit.WORKING_DAYS, date(2026, 11, 7)),
    ],
)
def test_the_day_of_the_start_is_not_counted(start, amount, unit, due_on):
    assert count_due(start, amount, unit, Week()).due_on == due_on


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "5 working days from 10/31/2026, cl. 4.1.4; not counted: 11/01/2026, 11/04/2026, "
            "11/07/2026–11/08/2026",
        ),
    ],
)
def test_the_count_is_explained_with_the_days_skipped(language, told):
    due = count_due(date(2026, 10, 31), 5, Unit.WORKING_DAYS, Week())
    with translation.override(language):
        assert str(due.explain(CLAUSE)) == told


def test_a_count_without_skipped_days_is_explained_shortly():
    due = count_due(date(2026, 11, 9), 1, Unit.WORKING_DAYS, Week())
    with translation.override("en"):
        assert str(due.explain(CLAUSE)) == "1 working day from 11/09/2026, cl. 4.1.4"


def test_days_cannot_be_counted_backwards_or_by_date():
    with pytest.raises(ValueError, match="forward"):
        count_due(date(2026, 11, 9), -1, Unit.WORKING_DAYS, Week())
    with pytest.raises(ValueError, match="not counted"):
        count_due(date(2026, 11, 9), 1, Unit.DATE, Week())


def test_a_calendar_that_ended_is_told_and_not_searched_for_ever():
    with pytest.raises(Uncountable):
        count_due(date(2026, 11, 9), 1, Unit.WORKING_DAYS, Never())


@pytest.mark.parametrize(
    ("today", "due_on", "unit", "left"),
    [
        (date(2026, 11, 9), date(2026, 11, 9), Unit.WORKING_DAYS, 0),
        (date(2026, 11, 6), date(2026, 11, 9), Unit.WORKING_DAYS, 1),
        (date(2026, 11, 9), date(2026, 11, 6), Unit.WORKING_DAYS, -1),
        (date(2026, 11, 3), date(2026, 11, 5), Unit.SCHOOL_DAYS, 1),
        (date(2026, 11, 3), date(2026, 11, 5), Unit.DATE, 2),
    ],
)
def test_days_left_are_counted_in_the_units_of_the_limit(today, due_on, unit, left):
    assert days_left(today, due_on, unit, Week()) == left


@given(DAYS, AMOUNTS, COUNTED)
def test_days_left_on_the_start_are_the_amount(start, amount, unit):
    due = count_due(start, amount, unit, Week())
    assert days_left(start, due.due_on, unit, Week()) == amount


@given(DAYS, AMOUNTS, COUNTED)
def test_every_day_between_is_either_counted_or_named_as_skipped(start, amount, unit):
    due = count_due(start, amount, unit, Week())
    assert (due.due_on - start).days == amount + len(due.skipped)
    assert all(start < day < due.due_on for day in due.skipped)


@given(DAYS, AMOUNTS, AMOUNTS, COUNTED)
def test_counting_in_two_stretches_is_counting_at_once(start, first, second, unit):
    halfway = count_due(start, first, unit, Week()).due_on
    at_once = count_due(start, first + second, unit, Week()).due_on
    assert count_due(halfway, second, unit, Week()).due_on == at_once


@given(DAYS, st.integers(1, 60), COUNTED)
def test_an_overdue_limit_counts_as_many_days_back_as_forward(today, gap, unit):
    other = today + timedelta(days=gap)
    forward = days_left(today, other, unit, Week())
    assert forward >= 0
    assert days_left(other, today, unit, Week()) == -forward

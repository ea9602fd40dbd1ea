"""A timetable proposed from a plan: every hour in its place, nobody in two places at once."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home_education.rules import clashes
from home_education.rules.proposing import day_of, free, lacking, propose
from tests.home_education.home_facts import GOOD, PLAN, row, slot

DAY = day_of(GOOD.settings, 4)
QUARTERS = st.integers(1, 20).map(lambda n: Decimal(n) / 4)


def hours_of(slots) -> dict[str, Decimal]:
    return clashes.hours_by_subject(slots)


def test_the_whole_plan_finds_its_place():
    slots, left = propose(PLAN, (), (), DAY, 5)
    assert not left
    assert hours_of(slots) == {one.subject: one.classroom_hours for one in PLAN[:3] + PLAN[4:]}
    assert not clashes.own_clashes(slots)
    assert {one.minutes for one in slots if one.is_correctional} == {25}
    assert all(10 <= pause.minutes <= 20 for pause in clashes.pauses(slots))


def test_what_stands_stays_and_only_the_rest_is_added():
    held = (slot(0, 1, "Математика"), slot(1, 1, "Математика", weeks=(1, 3)))
    maths = row(1, "Математика", classroom="2.25")
    assert [(one.subject, hours) for one, hours in lacking((maths,), held)] == [
        ("Математика", Decimal("0.75"))
    ]
    (added,), left = propose((maths,), held, (), DAY, 5)
    assert (len(added.weeks), left) == (3, ())


def test_two_halves_share_a_time_in_other_weeks():
    rows = (row(1, "География", classroom="0.5"), row(2, "Биология", classroom="0.5"))
    one, other = propose(rows, (), (), DAY, 5)[0]
    assert (one.weekday, one.starts_minute) == (other.weekday, other.starts_minute)
    assert set(one.weeks).isdisjoint(other.weeks)
    assert one.number == other.number == 1


@pytest.mark.parametrize("what", ["teacher", "room"])
def test_a_time_that_is_taken_is_not_offered(what):
    maths = row(1, "Математика", classroom=1, teacher="Петров")
    said = {"teacher": "Петров"} if what == "teacher" else {"room": "12", "teacher": "Другой"}
    busy = tuple(slot(day, 1, "Физика", **said) for day in range(5))
    offered = list(free(maths, Decimal(1), (), busy, DAY, 5, "12"))
    assert offered
    assert not any(clashes.meet(one, other) for one in offered for other in busy)


def test_a_subject_without_a_free_time_is_left():
    maths = row(1, "Математика", classroom=2, teacher="Петров")
    all_day = tuple(
        replace(slot(day, 1, "Физика", teacher="Петров"), starts_minute=0, ends_minute=1440)
        for day in range(5)
    )
    assert propose((maths,), (), all_day, DAY, 5) == ((), (maths,))


def test_in_a_hospital_no_lesson_begins_before_the_doctor_lets_it():
    late = day_of(GOOD.settings, 4, 11 * 60)
    slots, _left = propose(PLAN, (), (), late, 5)
    assert min(one.starts_minute for one in slots) == 11 * 60


@given(st.lists(QUARTERS, min_size=1, max_size=9), st.sampled_from([5, 6]))
def test_any_plan_is_placed_without_clashes_to_the_quarter(hours, week_days):
    rows = tuple(row(n, f"Предмет {n}", classroom=one) for n, one in enumerate(hours, start=1))
    slots, left = propose(rows, (), (), DAY, week_days)
    assert not clashes.own_clashes(slots)
    assert all(DAY.first <= one.starts_minute and one.ends_minute <= DAY.last for one in slots)
    placed = hours_of(slots)
    for one in rows:
        if one not in left:
            assert placed[one.subject] == one.classroom_hours
        assert placed.get(one.subject, 0) <= one.classroom_hours

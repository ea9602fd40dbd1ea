"""Cl. 2.14: the timetable against the plan, other pupils, and the order of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from home_education import rules
from home_education.rules import clashes, lesson_days
from home_education.rules.lesson_days import week_of_round
from regulations.rules import Severity
from students.calendar import Break, SchoolCalendar, Year
from tests.home_education.home_facts import (
    GOOD,
    TIMETABLE,
    case,
    slot,
    with_row,
    with_settings,
    with_slot,
)
from tests.rule_answers import found, only

NINE, TEN = 9 * 60, 10 * 60


def of(*slots: rules.Slot, **changes) -> rules.Facts:
    """The good case with another timetable."""
    return case(timetable=slots, **changes)


def test_p_2_14_the_timetable_has_the_hours_with_a_teacher_and_no_others():
    assert clashes.hours_by_subject(TIMETABLE) == rules.planned_hours(GOOD)
    assert "Изобразительное искусство" not in rules.planned_hours(GOOD), "with the class only"


@pytest.mark.parametrize(
    ("hours", "blocked"), [("4", False), ("3.75", True), ("4.25", True), ("5", True)]
)
def test_p_2_14_hours_of_plan_and_timetable_are_equal_to_a_quarter(hours, blocked):
    broken = rules.timetable_has_the_hours(with_row(1, classroom_hours=Decimal(hours)))
    assert bool(broken) is blocked
    assert all(one.rows == tuple(f"slot-{day}-1" for day in range(4)) for one in broken)


def test_p_2_14_a_subject_on_one_side_only_is_told():
    extra = of(*TIMETABLE, slot(4, 3, "Музыка"))
    assert found(rules.timetable_has_the_hours, extra) == [("timetable", ("slot-4-3",))]
    without = of(*TIMETABLE[:-2])
    assert found(rules.timetable_has_the_hours, without) == [("timetable", ())]


@pytest.mark.parametrize(
    ("weeks", "hours"),
    [((1, 2, 3, 4), "1"), ((1, 3), "0.5"), ((2,), "0.25"), ((1, 2, 3), "0.75"), ((), "0")],
)
def test_p_2_14_a_lesson_in_some_weeks_of_four_is_quarters_of_an_hour(weeks, hours):
    assert slot(0, 1, "Музыка", weeks=weeks).hours == Decimal(hours)


@pytest.mark.parametrize(
    ("starts", "ends", "clashing"),
    [
        (8 * 60, NINE, False),  # ends as the other begins
        (8 * 60, NINE + 1, True),
        (NINE, NINE + 40, True),
        (NINE + 10, NINE + 20, True),
        (NINE + 39, NINE + 79, True),
        (NINE + 40, NINE + 80, False),
    ],
)
def test_p_2_14_two_lessons_meet_when_they_share_a_minute(starts, ends, clashing):
    one = slot(0, 1, "Математика")
    other = replace(one, key="other", starts_minute=starts, ends_minute=ends)
    assert clashes.meet(one, other) is clashes.meet(other, one) is clashing
    assert bool(rules.pupil_has_one_lesson_at_a_time(of(one, other))) is clashing
    assert bool(rules.teachers_are_free(of(one, taken=(other,)))) is clashing
    assert not clashes.meet(one, replace(other, weekday=1))


def test_p_2_14_lessons_of_different_weeks_do_not_meet():
    one = slot(0, 1, "Математика", weeks=(1, 3))
    other = replace(one, key="other", weeks=(2, 4))
    assert found(rules.pupil_has_one_lesson_at_a_time, of(one, other)) == []
    sometimes = replace(other, weeks=(3, 4))
    assert found(rules.pupil_has_one_lesson_at_a_time, of(one, sometimes)) == [
        ("starts", (one.key, "other"))
    ]


def test_p_2_14_a_teacher_cannot_be_with_two_pupils():
    own = slot(0, 1, "Математика")
    theirs = replace(own, key="theirs", subject="Алгебра", pupil="Гоголь София", room="12")
    broken = only(rules.teachers_are_free, of(own, taken=(theirs,)))
    assert (broken.severity, broken.rows) == (Severity.BLOCK, (own.key,))
    with translation.override("en"):
        assert str(broken.message).startswith(
            "Monday 09:00–09:40: Сидорова Мария Петровна teaches Гоголь София at that time"
        )
    another = replace(theirs, teacher="Иванова А. А.")
    assert found(rules.teachers_are_free, of(own, taken=(another,))) == []
    nobody = replace(own, teacher=" ")
    assert found(rules.teachers_are_free, of(nobody, taken=(replace(theirs, teacher=" "),))) == []


def test_p_2_14_a_room_holds_one_lesson_and_home_is_no_room():
    own = slot(0, 1, "Математика", room="12")
    theirs = replace(own, key="theirs", teacher="Иванова А. А.", pupil="Гоголь София")
    assert found(rules.rooms_are_free, of(own, taken=(theirs,))) == [("room", (own.key,))]
    assert found(rules.rooms_are_free, of(own, taken=(replace(theirs, room="13"),))) == []
    at_home = replace(own, room="")
    assert found(rules.rooms_are_free, of(at_home, taken=(replace(theirs, room=""),))) == []


@pytest.mark.parametrize(
    ("starts", "ends", "blocked"),
    [
        (8 * 60, 8 * 60 + 40, False),
        (8 * 60 - 1, 8 * 60 + 39, True),
        (19 * 60 - 40, 19 * 60, False),
        (19 * 60 - 39, 19 * 60 + 1, True),
    ],
)
def test_p_2_14_lessons_stand_between_8_and_19_hours(starts, ends, blocked):
    lesson = slot(0, 1, "Математика", starts_minute=starts, ends_minute=ends)
    assert bool(rules.lessons_are_within_hours(of(lesson))) is blocked


@pytest.mark.parametrize(
    ("weekday", "days", "blocked"),
    [(4, 5, False), (5, 5, True), (5, 6, False), (6, 6, True), (-1, 5, True)],
)
def test_p_2_14_lessons_stand_on_days_of_the_week(weekday, days, blocked):
    facts = of(slot(weekday, 1, "Математика"), week_days=days)
    assert bool(rules.lessons_are_on_school_days(facts)) is blocked


@pytest.mark.parametrize(
    ("correctional", "minutes", "warned"),
    [(False, 40, False), (False, 39, True), (False, 45, True), (True, 25, False), (True, 40, True)],
)
def test_p_2_14_a_lesson_lasts_40_minutes_and_a_correctional_one_25(correctional, minutes, warned):
    lesson = slot(0, 1, "ЛФК", ends_minute=NINE + minutes, is_correctional=correctional)
    broken = rules.lessons_have_their_length(of(lesson))
    assert bool(broken) is warned
    assert all(one.severity is Severity.WARN for one in broken)


def test_p_2_14_the_lengths_are_the_schools_settings():
    facts = with_slot(0, ends_minute=NINE + 35)
    assert len(rules.lessons_have_their_length(facts)) == 1
    shorter = replace(facts, settings=with_settings(lesson_minutes=35))
    assert found(rules.lessons_have_their_length, shorter) == [
        ("ends", (one.key,)) for one in TIMETABLE[1:11]
    ]


@pytest.mark.parametrize(("minutes", "warned"), [(9, True), (10, False), (20, False), (21, True)])
def test_p_2_14_a_break_lasts_10_to_20_minutes(minutes, warned):
    first = slot(0, 1, "Математика")
    starts = first.ends_minute + minutes
    second = slot(0, 2, "Музыка", starts_minute=starts, ends_minute=starts + 40)
    assert found(rules.pauses_have_their_length, of(second, first)) == (
        [("starts", ("slot-0-2",))] if warned else []
    )


def test_p_2_14_lessons_that_overlap_have_no_break_to_be_told_of():
    one, other = slot(0, 1, "Математика"), slot(0, 2, "Музыка", starts_minute=NINE + 20)
    assert found(rules.pauses_have_their_length, of(one, other)) == []


@pytest.mark.parametrize(
    ("grade", "lessons", "warned"),
    [(1, 4, False), (1, 5, True), (4, 5, False), (4, 6, True), (6, 6, False), (7, 8, True)],
)
def test_p_2_14_a_day_has_no_more_lessons_than_its_grade_may(grade, lessons, warned):
    slots = tuple(slot(0, number, "Математика") for number in range(1, lessons + 1))
    assert bool(rules.days_are_not_too_full(of(*slots, grade=grade))) is warned


def test_p_2_14_a_day_is_as_full_as_the_fullest_of_the_four_weeks():
    always = [slot(0, number, "Математика") for number in range(1, 5)]
    odd = slot(0, 5, "Музыка", weeks=(1, 3))
    even = replace(odd, key="even", weeks=(2, 4))
    assert len(clashes.longest_days([*always, odd, even])[0]) == 5
    assert found(rules.days_are_not_too_full, of(*always, odd, even)) == []
    assert len(clashes.pauses([*always, odd, even])) == 5


def test_p_2_14_the_parents_agree_to_the_timetable():
    without = case(agreements=tuple(one for one in GOOD.agreements if one.paper != "timetable"))
    assert found(rules.timetable_is_agreed, without) == [("agreed_timetable", ())]
    assert found(rules.timetable_is_agreed, GOOD) == []


YEAR = Year(
    starts_on=date(2026, 9, 1),
    ends_on=date(2027, 5, 28),
    week_days=5,
    breaks=(Break("Осенние каникулы", date(2026, 10, 24), date(2026, 11, 1)),),
)


def test_p_2_14_lessons_follow_the_calendar_and_the_round_of_four_weeks():
    school = SchoolCalendar(years=(YEAR,))
    weekly = slot(0, 1, "Математика")
    odd = slot(2, 1, "Музыка", weeks=(1, 3))
    begins_on = date(2026, 10, 7)
    days = lesson_days((odd, weekly), school, date(2026, 10, 1), date(2026, 11, 9), begins_on)
    assert [(one.day, one.slot.subject) for one in days] == [
        (date(2026, 10, 7), "Музыка"),  # the first week begins with its Monday, 5 October
        (date(2026, 10, 12), "Математика"),
        (date(2026, 10, 19), "Математика"),
        (date(2026, 10, 21), "Музыка"),
        (date(2026, 11, 2), "Математика"),  # the week of the vacation was the fourth
        (date(2026, 11, 4), "Музыка"),
        (date(2026, 11, 9), "Математика"),
    ]


def test_p_2_14_weeks_of_the_round():
    begins_on = date(2026, 10, 7)
    weeks = [week_of_round(begins_on, date(2026, 10, day)) for day in (5, 7, 11, 12, 19, 26)]
    assert weeks == [1, 1, 1, 2, 3, 4]
    assert week_of_round(begins_on, date(2026, 11, 2)) == 1

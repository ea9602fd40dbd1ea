"""Cl. 2.15–2.23, sections 4 and 5: teaching, what the school provides, lessons and the folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from home_education import rules
from home_education.rules import (
    Condition,
    ConsentKind,
    FolderPaper,
    LessonState,
    Place,
    SchoolGround,
    Section,
)
from regulations.rules import Severity
from tests.home_education.home_facts import (
    GOOD,
    HEALTH,
    PLAN,
    TODAY,
    case,
    in_hospital,
    with_lesson,
    with_row,
    with_settings,
)
from tests.rule_answers import found, only

ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("place", "ground", "reason", "warned"),
    [
        (Place.SCHOOL, SchoolGround.HOME_IMPOSSIBLE, " ", True),
        (Place.SCHOOL, SchoolGround.HOME_IMPOSSIBLE, "Ремонт", False),
        (Place.SCHOOL, SchoolGround.MEDICAL, "", False),
        (Place.HOME, SchoolGround.HOME_IMPOSSIBLE, "", False),
    ],
)
def test_p_2_15_why_home_is_impossible_is_written(place, ground, reason, warned):
    facts = case(place=place, school_ground=ground, school_reason=reason)
    broken = rules.home_is_impossible(facts)
    assert bool(broken) is warned
    assert all(one.severity is Severity.WARN for one in broken)


def test_p_2_16_the_consent_to_events_is_a_consent_of_its_own():
    consent = replace(HEALTH, kind=ConsentKind.EVENTS, recipients="", by_pupil=True)
    facts = case(consents=(HEALTH, consent))
    assert facts.consent(ConsentKind.EVENTS) == consent
    assert found(rules.consent_names_recipients, facts) == []
    assert GOOD.consent(ConsentKind.EVENTS) is None


@pytest.mark.parametrize(
    ("state", "confirmed_on", "warned"),
    [
        (LessonState.HELD, TODAY, False),
        (LessonState.HELD, None, True),
        (LessonState.MISSED, None, False),
        (LessonState.PLANNED, None, False),
    ],
)
def test_p_2_17_every_lesson_held_is_confirmed(state, confirmed_on, warned):
    facts = with_lesson(state=state, confirmed_on=confirmed_on)
    assert bool(rules.lessons_are_confirmed(facts)) is warned


@pytest.mark.parametrize(
    ("special_needs", "created_on", "warned"),
    [(True, None, True), (True, TODAY, False), (False, None, False)],
)
def test_p_2_18_special_conditions_are_created(special_needs, created_on, warned):
    condition = Condition(key="condition-1", text="тьютор", created_on=created_on)
    facts = case(has_special_needs=special_needs, conditions=(condition,))
    assert found(rules.conditions_are_created, facts) == (
        [("conditions", ("condition-1",))] if warned else []
    )


@pytest.mark.parametrize(
    ("section", "hours", "special_needs", "blocked"),
    [
        (Section.EXTRACURRICULAR, "0.25", True, False),
        (Section.FORMED, "0.25", True, False),
        (Section.EXTRACURRICULAR, "0", True, True),
        (Section.EXTRACURRICULAR, "0", False, False),
    ],
)
def test_p_2_19_special_needs_have_correctional_hours(section, hours, special_needs, blocked):
    facts = with_row(5, section=section, classroom_hours=Decimal(hours))
    facts = replace(facts, has_special_needs=special_needs)
    assert bool(rules.correction_is_planned(facts)) is blocked
    nothing = replace(facts, plan=PLAN[:4])
    assert bool(rules.correction_is_planned(nothing)) is special_needs


@pytest.mark.parametrize(
    ("special_needs", "disabled", "due", "due_by_region"),
    [
        (True, False, True, True),
        (True, True, True, True),
        (False, True, False, True),
        (False, False, False, False),
    ],
)
def test_p_2_20_who_is_compensated_for_meals(special_needs, disabled, due, due_by_region):
    facts = case(has_special_needs=special_needs, is_disabled=disabled, meals_answered=False)
    assert rules.meals_are_due(facts) is due
    assert bool(rules.meals_are_offered(facts)) is due
    region = replace(facts, settings=with_settings(meals_for_disabled=True))
    assert rules.meals_are_due(region) is due_by_region
    assert not rules.meals_are_due(in_hospital(has_special_needs=special_needs))
    assert found(rules.meals_are_offered, replace(facts, meals_answered=True)) == []


@pytest.mark.parametrize(
    ("reason", "made_up_on", "fields"),
    [
        ("болезнь", TODAY, []),
        (" ", TODAY, ["reason"]),
        ("болезнь", None, ["made_up_on"]),
        ("", None, ["reason", "made_up_on"]),
    ],
)
def test_p_2_21_a_missed_lesson_has_a_reason_and_is_made_up(reason, made_up_on, fields):
    facts = with_lesson(state=LessonState.MISSED, reason=reason, made_up_on=made_up_on)
    assert [one.field for one in rules.missed_lessons_are_made_up(facts)] == fields
    assert found(rules.missed_lessons_are_made_up, GOOD) == []


@pytest.mark.parametrize(
    ("held_on", "state", "blocked"),
    [
        (TODAY - ONE_DAY, LessonState.PLANNED, True),
        (TODAY, LessonState.PLANNED, False),
        (TODAY - ONE_DAY, LessonState.HELD, False),
        (TODAY - ONE_DAY, LessonState.MISSED, False),
    ],
)
def test_p_2_21_a_lesson_of_yesterday_is_held_or_missed(held_on, state, blocked):
    facts = with_lesson(held_on=held_on, state=state)
    assert bool(rules.past_lessons_are_marked(facts)) is blocked


def test_p_2_21_a_lesson_after_an_early_end_need_not_be_marked():
    facts = replace(
        with_lesson(state=LessonState.PLANNED, held_on=TODAY - ONE_DAY),
        terminated_on=TODAY - 2 * ONE_DAY,
    )
    assert found(rules.past_lessons_are_marked, facts) == []


@pytest.mark.parametrize(("day", "warned"), [(None, True), (TODAY, False), (TODAY + ONE_DAY, True)])
def test_p_2_22_textbooks_are_handed_out(day, warned):
    assert bool(rules.textbooks_are_handed_out(case(textbooks_handed_on=day))) is warned


@pytest.mark.parametrize(
    ("hours", "applied", "paper", "fields"),
    [
        ("0", False, "", []),
        ("0.25", True, "Справка № 4", []),
        ("0.25", False, "Справка № 4", ["distance_applied"]),
        ("0.25", True, " ", ["computer_allowed_by"]),
        ("0.25", False, "", ["distance_applied", "computer_allowed_by"]),
    ],
)
def test_p_2_23_distance_hours_need_application_and_paper(hours, applied, paper, fields):
    facts = replace(
        with_row(2, distance_hours=Decimal(hours)),
        distance_applied=applied,
        computer_allowed_by=paper,
    )
    broken = rules.distance_is_allowed(facts)
    assert [one.field for one in broken] == fields
    assert all(one.rows == ("plan-2",) for one in broken)


@pytest.mark.parametrize(
    ("adult", "years", "warned"),
    [
        ("Петрова А. И.", 18, False),
        ("Петрова А. И.", 17, True),
        ("Петрова А. И.", None, False),
        (" ", None, True),
    ],
)
def test_p_4_2_an_adult_of_the_family_is_present(adult, years, warned):
    facts = with_lesson(adult=adult, adult_years=years)
    assert bool(rules.adult_is_present(facts)) is warned
    assert found(rules.adult_is_present, replace(facts, place=Place.SCHOOL)) == []
    missed = with_lesson(adult="", state=LessonState.MISSED)
    assert found(rules.adult_is_present, missed) == []


@pytest.mark.parametrize(
    ("told_on", "warned"),
    [
        (None, False),
        (date(2026, 11, 5), False),
        (date(2026, 11, 6), False),
        (date(2026, 11, 7), True),
    ],
)
def test_p_4_2_the_family_tells_of_a_missed_lesson_on_its_day(told_on, warned):
    facts = with_lesson(state=LessonState.MISSED, told_on=told_on)
    assert bool(rules.family_told_in_time(facts)) is warned


@pytest.mark.parametrize(
    ("state", "in_journal_on", "warned"),
    [
        (LessonState.HELD, None, True),
        (LessonState.HELD, TODAY, False),
        (LessonState.MISSED, None, False),
    ],
)
def test_p_4_3_every_lesson_held_is_in_the_journal(state, in_journal_on, warned):
    facts = with_lesson(state=state, in_journal_on=in_journal_on)
    assert bool(rules.lessons_are_in_journal(facts)) is warned


def test_p_5_1_the_folder_tells_what_it_lacks():
    assert rules.missing_papers(GOOD) == []
    lacking = case(folder=tuple(FolderPaper)[:-1])
    assert rules.missing_papers(lacking) == [FolderPaper.JOURNAL]
    with translation.override("en"):
        assert "The electronic journal" in str(only(rules.folder_is_complete, lacking).message)

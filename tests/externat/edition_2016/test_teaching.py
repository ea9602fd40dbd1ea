"""Sections III and IV of 2016: plan, timetable, treatment, hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from externat.rules import edition_2016 as rules
from externat.rules.parts import Act, Treatment
from externat.rules.vocabulary import Ground2016
from tests.externat.individual_facts import (
    DECIDED,
    PLAN,
    answers_2016,
    line,
    lines,
    old,
)
from tests.rule_answers import found, only

STAY = Treatment(
    institution="Обласна лікарня",
    admitted_on=date(2026, 10, 1),
    expected_until=date(2026, 12, 1),
    school_named=DECIDED,
    group_size=5,
    report_signed_on=date(2026, 12, 2),
)


def treated(**changes):
    """The case of a pupil under treatment."""
    given = {"ground": Ground2016.TREATMENT, "treatment": STAY, "starts_on": date(2026, 10, 4)}
    return old(**{**given, **changes})


def test_p_iii_2_the_working_plan_is_agreed_by_the_authority():
    assert not rules.working_plan_is_agreed(old())
    assert rules.working_plan_is_agreed(old(working_plan_approval=Act(number="1")))


def test_p_iii_3_the_timetable_needs_approval_and_written_agreement():
    bare = old(timetable_approved_on=None, timetable_agreed_on=None)
    assert [field for field, _rows in found(rules.timetable_is_agreed, bare)] == [
        "timetable_approved_on",
        "timetable_agreed_on",
    ]
    assert not rules.timetable_is_agreed(old())


@pytest.mark.parametrize(
    ("agreed", "today", "late"),
    [
        (date(2026, 9, 4), date(2026, 9, 10), False),  # papers of 21 August and 14 days
        (date(2026, 9, 5), date(2026, 9, 10), True),
        (None, date(2026, 9, 4), False),
        (None, date(2026, 9, 5), True),
    ],
)
def test_p_iii_3_the_timetable_is_there_in_fourteen_calendar_days(agreed, today, late):
    facts = old(timetable_agreed_on=agreed, today=today)
    assert rules.timetable_due(facts) == date(2026, 9, 4)
    assert bool(rules.timetable_is_in_time(facts)) is late


@pytest.mark.parametrize(
    ("ground", "needs", "disabled", "obligatory"),
    [
        (Ground2016.SPECIAL_NEEDS, True, False, True),
        (Ground2016.DISABILITY, False, True, True),
        (Ground2016.HEALTH, False, False, False),
        (Ground2016.CONFLICT, True, False, False),
    ],
)
def test_p_iii_3_plan_and_programmes_are_obligatory_for_needs_on_a_ground_of_health(
    ground, needs, disabled, obligatory
):
    facts = old(ground=ground, has_special_needs=needs, is_disabled=disabled)
    assert rules.needs_own_plan(facts) is obligatory
    assert bool(rules.own_programmes_are_written(facts)) is obligatory
    assert not rules.own_programmes_are_written(replace(facts, has_own_programmes=True))
    unsigned = replace(facts, plan=replace(PLAN, signed_by_family_on=None))
    assert bool(rules.plan_is_made_with_parents(unsigned)) is obligatory


def test_p_iii_3_everybody_has_a_plan_with_subjects():
    assert rules.plan_is_written(old(plan=None))
    assert rules.plan_is_written(old(plan=replace(PLAN, lines=())))
    assert not rules.plan_is_written(old())


@pytest.mark.parametrize("change", [{"subject": " "}, {"order": ""}, {"hours": Decimal(0)}])
def test_p_iii_3_a_line_names_subject_sequence_and_hours(change):
    broken = replace(line(1, "Математика", "8"), **change)
    facts = old(plan=replace(PLAN, lines=(broken,)))
    assert found(rules.plan_lines_are_whole, facts) == [("plan", ("line-1",))]
    assert not rules.plan_lines_are_whole(old())


@pytest.mark.parametrize(("day", "blocked"), [(3, True), (4, False), (5, False)])
def test_p_iii_4_admitted_on_the_first_taught_from_the_fourth(day, blocked):
    facts = treated(starts_on=date(2026, 10, day))
    assert rules.earliest_lesson(facts) == date(2026, 10, 4)
    assert bool(rules.treatment_has_begun(facts)) is blocked


def test_p_iii_4_the_authority_names_the_nearest_school():
    assert not rules.school_is_named(treated())
    assert rules.school_is_named(treated(treatment=replace(STAY, school_named=None)))
    assert rules.school_is_named(treated(treatment=None))
    assert not rules.school_is_named(old())


@pytest.mark.parametrize(("size", "blocked"), [(4, True), (5, False)])
def test_p_iii_4_a_group_has_five_and_may_be_taught_alone(size, blocked):
    stay = replace(STAY, group_size=size)
    grouped = replace(PLAN, lines=(line(1, "Математика", "8", group_hours=Decimal(4)),))
    assert bool(rules.group_is_large_enough(treated(treatment=stay, plan=grouped))) is blocked
    assert not rules.group_is_large_enough(treated(treatment=stay))


def test_p_iii_4_the_report_is_signed_before_the_return():
    assert not rules.report_is_signed(treated())
    assert rules.report_is_signed(treated(treatment=replace(STAY, report_signed_on=None)))
    assert not rules.report_is_signed(old())


def test_p_iii_5_the_journal_is_separate():
    assert not rules.journal_is_separate(old())
    assert rules.journal_is_separate(old(keeps_separate_journal=False))


@pytest.mark.parametrize(("today", "over"), [(date(2027, 6, 3), False), (date(2027, 6, 4), True)])
def test_p_iii_6_the_pupil_returns_the_day_after(today, over):
    assert bool(rules.term_is_over(old(today=today))) is not over


def test_p_iii_6_the_term_ends_after_it_begins():
    assert rules.term_has_an_end(old(ends_on=None))
    assert rules.term_has_an_end(old(ends_on=date(2026, 8, 31)))
    assert not rules.term_has_an_end(old(ends_on=date(2026, 9, 1)))


ROWS = [
    (1, 5, 10),
    (4, 5, 10),
    (5, 8, 14),
    (9, 8, 14),
    (10, 12, 16),
    (11, 12, 16),
    (12, None, 16),
    (13, None, None),
    (0, None, None),
    (None, None, None),
]


@pytest.mark.parametrize(("grade", "ordinary", "special"), ROWS)
def test_p_iv_2_the_hours_follow_grade_and_status(grade, ordinary, special):
    assert rules.weekly_hours(grade, {}, has_special_needs=False).hours == ordinary
    assert rules.weekly_hours(grade, {}, has_special_needs=True).hours == special


@pytest.mark.parametrize("status", ["has_special_needs", "is_disabled"])
@pytest.mark.parametrize("ground", list(Ground2016))
def test_p_iv_3_special_needs_or_disability_give_more_whatever_the_ground(ground, status):
    assert rules.quota(old(ground=ground)).hours == 8
    assert rules.quota(old(ground=ground, **{status: True})).hours == 14


def test_p_iv_2_the_way_to_the_hours_is_told_by_clause():
    with translation.override("en"):
        told = [
            (line.clause.number, str(line.told))
            for line in rules.weekly_hours(6, {}, has_special_needs=False).lines
        ]
    assert told == [
        ("IV.2", "The pupil has neither special educational needs nor a disability"),
        ("IV.2", "grades 5–9: so many hours a week for each pupil"),
    ]


def test_p_iv_2_a_school_counts_by_its_own_local_act():
    assert rules.quota(old(settings=answers_2016(ordinary_hours_5_9=9))).hours == 9


def test_p_iv_2_grade_12_is_not_covered_and_asks_a_person():
    with translation.override("en"):
        assert "Not covered by the act" in str(only(rules.quota_is_known, old(grade=12)).message)
    assert not rules.plan_has_the_quota(old(grade=12)), "a person decides"
    assert not rules.quota_is_known(old(grade=12, has_special_needs=True))


@pytest.mark.parametrize(("hours", "blocked"), [("2", False), ("1.75", True), ("2.25", True)])
def test_p_iv_2_the_plan_equals_the_quota(hours, blocked):
    facts = old(plan=replace(PLAN, lines=lines("3", "3", hours)))
    assert bool(rules.plan_has_the_quota(facts)) is blocked


@pytest.mark.parametrize(
    ("hours", "blocked", "warned"),
    [("2", False, False), ("1.5", False, True), ("1.25", True, False), ("2.5", False, True)],
)
def test_p_iv_2_the_school_may_allow_a_difference_with_a_reason(hours, blocked, warned):
    plan = replace(PLAN, lines=lines("3", "3", hours))
    facts = old(plan=plan, settings=answers_2016(quota_tolerance_quarters=2))
    assert bool(rules.plan_has_the_quota(facts)) is blocked
    assert bool(rules.difference_is_explained(facts)) is warned
    reasoned = replace(facts, plan=replace(plan, difference_reason="Рішення педради № 5"))
    assert not rules.difference_is_explained(reasoned)


def test_p_iv_2_the_message_names_sum_quota_and_remedy():
    facts = old(plan=replace(PLAN, lines=lines("3", "3", "2.25")))
    with translation.override("en"):
        told = str(only(rules.plan_has_the_quota, facts).message)
    assert told == "The plan has 8.25 h a week, the quota is 8: take out 0.25 h"


def test_p_iv_2_the_authority_approves_teachers_and_hours():
    assert not rules.staff_is_approved(old())
    assert rules.staff_is_approved(old(staff_approval=None))


@pytest.mark.parametrize(("part", "blocked"), [("8", False), ("8.25", True), ("-1", True)])
@pytest.mark.parametrize("kind", ["remote_hours", "group_hours"])
def test_p_iv_1_hours_at_a_distance_are_inside_the_subjects_hours(kind, part, blocked):
    plan = replace(PLAN, lines=(line(1, "Математика", "8", **{kind: Decimal(part)}),))
    assert bool(rules.parts_are_within_hours(old(plan=plan))) is blocked


def test_p_iv_3_every_subject_has_a_teacher():
    plan = replace(PLAN, lines=(line(1, "Математика", "8", teacher=" "),))
    assert found(rules.subjects_have_teachers, old(plan=plan)) == [("plan", ("line-1",))]
    assert not rules.subjects_have_teachers(old())

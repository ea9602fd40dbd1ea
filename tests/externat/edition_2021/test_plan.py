"""The individual plan under 2021: who has to have it, its signatures, place and group."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from externat.rules import edition_2021 as rules
from externat.rules.parts import Act
from externat.rules.vocabulary import Channel, Circumstance, Goal, Teaching
from tests.externat.individual_facts import (
    PATRONAGE,
    PLAN,
    answers_2021,
    extern,
    family,
    line,
    patronage,
)
from tests.rule_answers import found


def planned(**changes):
    """The case of patronage with its plan changed."""
    return patronage(plan=replace(PATRONAGE.plan, **changes))


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        (extern(goal=Goal.SELF_STUDY, plan=None), True),
        (extern(goal=Goal.ASSESSMENT, plan=None), False),
        (family(plan=None), False),
        (extern(goal=Goal.SELF_STUDY), False),
    ],
)
def test_p_ii_2_the_plan_is_obligatory_for_self_study_alone(facts, asked):
    assert bool(rules.extern_has_a_plan(facts)) is asked


def test_p_ii_2_the_goal_is_chosen():
    assert rules.goal_is_chosen(extern(goal=""))
    assert not rules.goal_is_chosen(family(goal=""))


def test_p_iv_6_patronage_has_a_plan_unless_the_school_reads_otherwise():
    assert rules.patronage_has_a_plan(patronage(plan=None))
    otherwise = answers_2021(patronage_has_plan=False)
    assert not rules.patronage_has_a_plan(patronage(plan=None, settings=otherwise))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"signed_by_teachers_on": None}, "plan"),
        ({"signed_by_family_on": None}, "plan"),
        ({"approved_on": None}, "plan_approved"),
    ],
)
def test_p_i_8_the_plan_is_signed_and_approved(change, field):
    assert not rules.plan_is_approved(PATRONAGE)
    assert found(rules.plan_is_approved, planned(**change)) == [(field, ())]


@pytest.mark.parametrize("council", [None, Act(number="1"), Act(dated=date(2026, 9, 1))])
def test_p_i_8_the_council_endorses_the_plan(council):
    assert not rules.plan_is_endorsed(PATRONAGE)
    without_council = planned(council=council)
    assert found(rules.plan_is_endorsed, without_council) == [("plan_council", ())]
    left_to_the_head = replace(without_council, settings=answers_2021(plan_needs_council=False))
    assert not rules.plan_is_endorsed(left_to_the_head)


@pytest.mark.parametrize("lived", list(Circumstance))
def test_p_i_8_a_scan_of_the_plan_is_taken_where_the_clause_allows(lived):
    allowed = {"uncontrolled", "contact_line", "emergency", "quarantine", "obstacle"}
    scanned = replace(planned(family_channel=Channel.SCAN), circumstances=frozenset({lived}))
    assert bool(rules.plan_may_be_scanned(scanned)) is (lived not in allowed)


def test_p_i_8_an_online_signature_is_no_scan():
    assert not rules.plan_may_be_scanned(planned(family_channel=Channel.ONLINE))
    assert rules.plan_may_be_scanned(planned(family_channel=Channel.SCAN))


def test_p_i_9_specialists_are_asked_for_special_needs():
    assert not rules.specialists_take_part(PATRONAGE)
    needs = patronage(has_special_needs=True)
    assert rules.specialists_take_part(needs)
    joined = replace(PATRONAGE.plan, specialists_joined=True)
    assert not rules.specialists_take_part(replace(needs, plan=joined))


@pytest.mark.parametrize("change", [{"teacher": ""}, {"is_of_school": False}])
def test_p_iv_5_the_schools_own_teachers_give_the_lessons(change):
    facts = planned(lines=(line(1, "Математика", "14", **change),))
    assert found(rules.teachers_are_of_the_school, facts) == [("plan", ("line-1",))]
    assert not rules.teachers_are_of_the_school(PATRONAGE)


def test_p_iv_6_no_lesson_in_a_group_without_a_recorded_wish():
    grouped = (line(1, "Математика", "14", group_hours=Decimal(4)),)
    assert found(rules.wishes_are_recorded, planned(lines=grouped)) == [
        ("wish_teaching", ("line-1",))
    ]
    assert not rules.wishes_are_recorded(planned(lines=grouped, wish_teaching=Teaching.GROUP))
    assert found(rules.wishes_are_recorded, planned(wish_place="")) == [("wish_place", ())]


def test_p_v_1_hours_at_a_distance_are_inside_the_subjects_hours():
    over = (line(1, "Математика", "14", remote_hours=Decimal("14.25")),)
    assert rules.parts_are_within_hours(planned(lines=over))
    assert not rules.parts_are_within_hours(PATRONAGE)
    assert not rules.parts_are_within_hours(extern(plan=PLAN))


@pytest.mark.parametrize(
    ("change", "of_patronage", "of_extern"),
    [
        ({"subject": " "}, True, True),
        ({"order": ""}, True, True),
        ({"hours": Decimal(0)}, True, False),
        ({}, False, False),
    ],
)
def test_p_i_8_a_line_names_subject_sequence_and_on_patronage_its_hours(
    change, of_patronage, of_extern
):
    lines = (replace(line(1, "Математика", "14"), **change),)
    assert bool(rules.plan_lines_are_whole(planned(lines=lines))) is of_patronage
    own = extern(plan=replace(PLAN, lines=lines))
    assert bool(rules.plan_lines_are_whole(own)) is of_extern

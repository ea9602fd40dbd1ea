"""Section 3: teaching in a hospital, individually or in a group."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import translation

from home_education import rules
from home_education.rules import Agreed, Grouping, GroupMember, Hospital, Party, Place, Programme
from regulations.rules import Severity
from tests.home_education.home_facts import (
    FIRST_LESSON,
    GOOD,
    HOSPITAL,
    REHABILITATION,
    TODAY,
    case,
    in_group,
    in_hospital,
)
from tests.rule_answers import found, only


def of(grades: list[int]) -> list[GroupMember]:
    """Pupils of these grades."""
    return [
        GroupMember(key=f"member-{place}", name="Ученик", grade=grade)
        for place, grade in enumerate(grades)
    ]


@pytest.mark.parametrize(
    ("place", "licence", "blocked"),
    [
        (Place.HOSPITAL_UNIT, "", True),
        (Place.HOSPITAL_UNIT, "Л035-01251", False),
        (Place.HOSPITAL, "", False),
        (Place.HOME, "", False),
    ],
)
def test_p_3_1_the_school_unit_has_a_licence(place, licence, blocked):
    facts = case(place=place, hospital=replace(HOSPITAL, licence=licence))
    assert bool(rules.unit_has_licence(facts)) is blocked


@pytest.mark.parametrize(
    ("place", "hospital", "fields"),
    [
        (Place.HOSPITAL, HOSPITAL, []),
        (Place.HOSPITAL, None, ["hospital_name", "assigned_by", "hospital_contract"]),
        (Place.HOSPITAL, replace(HOSPITAL, assigned_by=" "), ["assigned_by"]),
        (Place.HOSPITAL, replace(HOSPITAL, contract=""), ["hospital_contract"]),
        (Place.HOSPITAL_UNIT, Hospital(name="Больница"), []),
        (Place.HOSPITAL_UNIT, Hospital(), ["hospital_name"]),
        (Place.HOME, None, []),
    ],
)
def test_p_3_2_the_school_is_assigned_and_has_a_contract(place, hospital, fields):
    broken = rules.hospital_is_assigned(case(place=place, hospital=hospital))
    assert [one.field for one in broken] == fields


@pytest.mark.parametrize(
    ("disabled", "paper", "fields"),
    [
        (False, None, []),
        (True, REHABILITATION, []),
        (True, None, ["rehabilitation"]),
        (True, replace(REHABILITATION, number=""), ["rehabilitation_number"]),
    ],
)
def test_p_3_4_a_disabled_child_brings_the_programme_of_rehabilitation(disabled, paper, fields):
    facts = in_hospital(is_disabled=disabled, rehabilitation=paper)
    assert [one.field for one in rules.hospital_package_is_whole(facts)] == fields
    assert found(rules.hospital_package_is_whole, replace(facts, place=Place.HOME)) == []


def test_p_3_4_the_pmpk_is_asked_of_every_disabled_child_and_told_once():
    general = in_hospital(
        programme=Programme.GENERAL,
        has_special_needs=False,
        is_disabled=True,
        rehabilitation=REHABILITATION,
        pmpk=None,
    )
    assert found(rules.pmpk_is_brought, general) == []
    assert found(rules.hospital_package_is_whole, general) == [("pmpk", ())]
    special = replace(general, has_special_needs=True)
    assert found(rules.pmpk_is_brought, special) == [("pmpk", ())]
    assert found(rules.hospital_package_is_whole, special) == []


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, []),
        ({"head_of_department": " "}, ["head_of_department"]),
        ({"doctor": ""}, ["doctor"]),
        ({"lessons_from_minute": None}, ["lessons_from_minute"]),
        ({"lessons_from_minute": 0}, []),
    ],
)
def test_p_3_5_the_doctors_set_the_time(changes, fields):
    facts = in_hospital(hospital=replace(HOSPITAL, **changes))
    assert [one.field for one in rules.start_time_is_set(facts)] == fields
    assert found(rules.start_time_is_set, GOOD) == []


@pytest.mark.parametrize(("later", "blocked"), [(0, False), (1, True)])
def test_p_3_5_no_lesson_begins_before_that_time(later, blocked):
    hospital = replace(HOSPITAL, lessons_from_minute=FIRST_LESSON + later)
    broken = rules.lessons_keep_to_start_time(in_hospital(hospital=hospital))
    assert bool(broken) is blocked
    assert found(rules.lessons_keep_to_start_time, case(hospital=hospital)) == []


def test_p_3_6_the_doctor_agrees_to_plan_and_timetable():
    assert found(rules.doctor_has_agreed, in_hospital()) == []
    by_parents = in_hospital(agreements=GOOD.agreements)
    assert len(rules.doctor_has_agreed(by_parents)) == 2
    assert found(rules.doctor_has_agreed, GOOD) == [], "at home no doctor is asked"
    late = [
        replace(one, agreed_on=TODAY + timedelta(days=1)) if one.party == Party.DOCTOR else one
        for one in in_hospital().agreements
    ]
    broken = rules.doctor_has_agreed(in_hospital(agreements=tuple(late)))
    with translation.override("en"):
        assert str(Agreed.PLAN.label) in str(broken[0].message)
    assert len(broken) == 2


@pytest.mark.parametrize(
    ("grades", "expected"),
    [
        ([], Grouping.ALONE),
        ([1, 2, 3], Grouping.ALONE),
        ([1, 2, 3, 4], Grouping.CLASS_SET),
        ([1] * 15, Grouping.CLASS_SET),
        ([1] * 16, Grouping.TOO_MANY),
        ([5, 6, 5, 6], Grouping.GROUP),
        ([7] * 4, Grouping.GROUP),
        ([8, 8, 9, 9], Grouping.GROUP),
        ([9, 9, 10, 10], Grouping.UNDEFINED),
        ([10, 11, 10, 11], Grouping.GROUP),
        ([5, 7, 5, 7], Grouping.UNDEFINED),
        ([5, 6, 7, 7], Grouping.UNDEFINED),
        ([4, 5, 4, 5], Grouping.UNDEFINED),
    ],
)
def test_p_3_7_what_the_act_makes_of_the_pupils_of_a_department(grades, expected):
    assert rules.grouping(of(grades), {}) is expected


def test_p_3_7_who_stays_in_bed_is_not_counted():
    members = of([5, 5, 6, 6])
    lying = [replace(members[0], stays_in_bed=True), *members[1:]]
    assert rules.grouping(members, {}) is Grouping.GROUP
    assert rules.grouping(lying, {}) is Grouping.ALONE


@pytest.mark.parametrize(
    ("size", "blocked"), [(0, True), (3, True), (4, False), (15, False), (16, True)]
)
def test_p_3_7_a_group_has_4_to_15_pupils(size, blocked):
    assert bool(rules.group_has_its_size(in_group(*[4] * size))) is blocked
    alone = in_hospital(group=tuple(of([4] * size)))
    assert found(rules.group_has_its_size, alone) == []


@pytest.mark.parametrize(
    ("grades", "warned"),
    [
        ((1, 2, 3, 4), False),
        ((8, 8, 9, 9), False),
        ((9, 9, 10, 10), True),
        ((10, 10, 11, 11), False),
        ((5, 5, 7, 7), True),
        ((9, 10, 10), False),  # too few already
    ],
)
def test_p_3_7_grades_that_the_act_does_not_join_are_decided_by_the_deputy(grades, warned):
    broken = rules.group_has_its_grades(in_group(*grades))
    assert bool(broken) is warned
    assert all(one.severity is Severity.WARN for one in broken)
    decided = in_group(*grades, group_reason="Вместе занимаются музыкой")
    assert not rules.group_has_its_grades(decided)


@pytest.mark.parametrize(
    ("teaching", "blocked"), [("", True), ("individual", False), ("group", False)]
)
def test_p_3_7_how_the_pupil_is_taught_is_chosen(teaching, blocked):
    assert bool(rules.teaching_is_chosen(in_hospital(teaching=teaching))) is blocked
    assert found(rules.teaching_is_chosen, case(teaching="")) == []


def test_p_3_7_who_stays_in_bed_is_not_taught_in_the_group():
    facts = in_group(4, 4, 4, 4, 4)
    lying = replace(facts.group[2], stays_in_bed=True)
    group = (*facts.group[:2], lying, *facts.group[3:])
    broken = only(rules.nobody_in_bed_is_in_the_group, replace(facts, group=group))
    assert (broken.field, broken.rows) == ("group", (lying.key,))

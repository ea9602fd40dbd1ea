"""Sections I and II of 2016: grounds, papers, who applies, who approves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from externat.rules import edition_2016 as rules
from externat.rules.parts import Act, Treatment
from externat.rules.vocabulary import Applicant, DocumentKind, Ground2016
from tests.externat.individual_facts import (
    APPLICATION,
    PLAN,
    answers_2016,
    document,
    line,
    old,
)
from tests.rule_answers import found, only


@pytest.mark.parametrize(
    ("born", "applicant", "blocked"),
    [
        (date(2008, 8, 21), Applicant.PARENT, False),  # 17 for one day more
        (date(2008, 8, 20), Applicant.PARENT, True),  # 18 on the day of the application
        (date(2008, 8, 20), Applicant.ADULT, False),
        (date(2008, 8, 21), Applicant.ADULT, True),
        (date(2014, 3, 3), Applicant.MINOR, True),
        (None, Applicant.PARENT, True),
    ],
)
def test_p_i_5_a_parent_applies_for_a_minor_and_an_adult_in_person(born, applicant, blocked):
    facts = old(birth_date=born, application=replace(APPLICATION, applicant=applicant))
    assert bool(rules.applicant_may_apply(facts)) is blocked


def test_p_i_5_the_age_is_the_schools_setting():
    facts = old(birth_date=date(2008, 8, 21), settings=answers_2016(full_age=17))
    assert found(rules.applicant_may_apply, facts) == [("applicant", ())]


def test_p_i_5_an_application_has_its_day_and_the_day_it_came():
    assert found(rules.application_is_made, old()) == []
    assert [field for field, _rows in found(rules.application_is_made, old(application=None))] == [
        "application_dated",
        "application_received_on",
    ]


@pytest.mark.parametrize("approval", [None, Act(), Act(number="12"), Act(dated=date(2026, 8, 28))])
def test_p_i_5_the_authority_approves_with_number_and_date(approval):
    assert found(rules.authority_has_approved, old()) == []
    assert found(rules.authority_has_approved, old(enrolment_approval=approval)) == [
        ("enrolment_approval", ())
    ]


def test_p_i_6_the_ground_is_one_of_the_seven():
    for ground in Ground2016:
        assert not rules.ground_is_of_the_act(old(ground=ground))
    with translation.override("en"):
        assert "choose one of State of health" in str(
            only(rules.ground_is_of_the_act, old(ground="patronage_3")).message
        )


@pytest.mark.parametrize(
    ("size", "blocked"), [(1, False), (4, False), (5, True), (0, True), (None, True)]
)
def test_p_i_6_a_small_class_has_fewer_than_five(size, blocked):
    facts = old(ground=Ground2016.SMALL_CLASS, class_size=size)
    assert bool(rules.class_is_small(facts)) is blocked
    assert not rules.class_is_small(old(class_size=size))


@pytest.mark.parametrize(
    ("first", "last", "blocked"),
    [
        (date(2026, 10, 1), date(2026, 11, 1), True),  # a month, and no more
        (date(2026, 10, 1), date(2026, 11, 2), False),
        (date(2027, 1, 31), date(2027, 2, 28), True),
        (date(2027, 1, 31), date(2027, 3, 1), False),
        (None, date(2026, 11, 2), True),
    ],
)
def test_p_i_6_the_treatment_lasts_more_than_a_month(first, last, blocked):
    stay = Treatment(admitted_on=first, expected_until=last)
    facts = old(ground=Ground2016.TREATMENT, treatment=stay)
    assert bool(rules.treatment_is_long(facts)) is blocked


def test_p_i_6_conflict_is_taught_at_a_distance_or_it_is_said_why():
    facts = old(ground=Ground2016.CONFLICT)
    assert found(rules.conflict_is_taught_at_a_distance, facts) == [("plan", ())]
    remote = replace(PLAN, lines=(line(1, "Математика", "8", remote_hours=8),))
    assert not rules.conflict_is_taught_at_a_distance(replace(facts, plan=remote))


@pytest.mark.parametrize(
    ("day", "blocked"),
    [
        (date(2026, 8, 31), True),
        (date(2026, 9, 1), False),
        (date(2027, 6, 4), False),
        (date(2027, 6, 5), True),
        (None, True),
    ],
)
def test_p_ii_1_enrolment_is_within_the_year_and_has_no_deadline(day, blocked):
    assert bool(rules.enrolment_is_within_year(old(starts_on=day))) is blocked


HEALTH = [DocumentKind.EDUCATION, DocumentKind.MEDICAL]


@pytest.mark.parametrize(
    ("ground", "papers"),
    [
        (Ground2016.HEALTH, HEALTH),
        (Ground2016.TREATMENT, HEALTH),
        (Ground2016.SPECIAL_NEEDS, HEALTH),
        (Ground2016.DISABILITY, HEALTH),
        (Ground2016.FOREIGNER, [DocumentKind.EDUCATION, DocumentKind.LAWFUL_STAY]),
        (Ground2016.SMALL_CLASS, [DocumentKind.EDUCATION]),
        (Ground2016.CONFLICT, [DocumentKind.EDUCATION]),
    ],
)
def test_p_ii_2_each_ground_has_its_papers(ground, papers):
    bare = old(ground=ground, documents=())
    assert [rows[0] for _field, rows in found(rules.documents_are_brought, bare)] == papers
    whole = replace(bare, documents=tuple(document(kind) for kind in papers))
    assert not rules.documents_are_brought(whole)


def test_p_ii_2_a_first_grader_has_no_marks_of_a_last_year():
    assert rules.documents_for(Ground2016.CONFLICT, 1) == ()


def test_p_ii_2_the_extract_on_needs_is_asked_for_softly():
    facts = old(has_special_needs=True)
    broken = only(rules.extract_on_needs_is_brought, facts)
    assert not broken.blocks
    brought = (*facts.documents, document(DocumentKind.NEEDS))
    assert not rules.extract_on_needs_is_brought(replace(facts, documents=brought))
    assert not rules.extract_on_needs_is_brought(old())


def test_p_ii_3_distance_keeps_its_rules():
    remote = replace(PLAN, lines=(line(1, "Математика", "8", remote_hours=1),))
    assert not rules.distance_keeps_its_rules(old())
    assert rules.distance_keeps_its_rules(old(plan=remote))
    assert not rules.distance_keeps_its_rules(old(plan=remote, remote_rules_kept=True))


@pytest.mark.parametrize(
    ("day", "blocked"), [(None, True), (date(2027, 6, 4), False), (date(2027, 6, 5), True)]
)
def test_p_ii_4_the_family_is_acquainted(day, blocked):
    assert bool(rules.family_is_acquainted(old(acquainted_on=day))) is blocked

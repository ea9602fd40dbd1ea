"""Sections III and IV of 2021: ages, refusal, the service for children, grounds of patronage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from externat.rules import edition_2021 as rules
from externat.rules.vocabulary import DocumentKind, PatronageGround
from tests.externat.individual_facts import (
    PLAN,
    answers_2021,
    document,
    extern,
    family,
    patronage,
)
from tests.rule_answers import found, only

BORN_18 = date(2008, 9, 1)
"""Who is 18 on the first day."""
ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("case", "rule"),
    [(family, rules.family_is_under_age), (patronage, rules.patronage_is_under_age)],
)
def test_p_iii_1_both_forms_are_under_18_on_the_first_day(case, rule):
    assert rule(case(birth_date=BORN_18))
    assert not rule(case(birth_date=BORN_18 + ONE_DAY))
    assert not rule(extern(birth_date=date(1980, 1, 1))), "externat knows no age"


def test_p_iv_2_a_prolonged_study_for_special_needs_passes_the_age():
    facts = patronage(birth_date=BORN_18, is_prolonged=True)
    assert rules.patronage_is_under_age(facts)
    assert not rules.patronage_is_under_age(replace(facts, has_special_needs=True))
    limit = answers_2021(patronage_age_below=19, family_age_below=19)
    assert not rules.patronage_is_under_age(patronage(birth_date=BORN_18, settings=limit))
    assert not rules.family_is_under_age(family(birth_date=BORN_18, settings=limit))


@pytest.mark.parametrize(
    ("case", "rule"),
    [(family, rules.family_stays_under_age), (patronage, rules.patronage_stays_under_age)],
)
def test_p_iv_2_who_turns_18_within_the_year_is_left_to_a_person(case, rule):
    last = date(2009, 6, 4)  # 18 on the last day
    assert not only(rule, case(birth_date=last)).blocks
    assert not rule(case(birth_date=last + ONE_DAY))
    assert not rule(case(birth_date=BORN_18)), "that one is blocked"


def test_p_iii_2_the_school_of_the_territory_does_not_refuse_the_family_form():
    assert rules.catchment_does_not_refuse(family(is_of_catchment=True))
    assert not rules.catchment_does_not_refuse(family(is_of_catchment=False))
    assert not rules.catchment_does_not_refuse(extern(is_of_catchment=True))


def test_p_iii_3_the_service_is_told_with_a_proof_of_the_family_form_alone():
    assert not rules.service_is_told(family())
    assert found(rules.service_is_told, family(service_told_on=None)) == [("service_told_on", ())]
    assert found(rules.service_is_told, family(service_proof=" ")) == [("service_proof", ())]
    assert not rules.service_is_told(patronage(service_told_on=None))


@pytest.mark.parametrize(("days", "blocked"), [(4, False), (5, True)])
def test_p_iii_5_four_formative_days_a_year(days, blocked):
    dates = tuple(date(2026, 10, 1) + ONE_DAY * at for at in range(days))
    facts = family(formative_days=dates, plan=PLAN, studies_by_primary_standard=True)
    assert bool(rules.formative_days_are_few(facts)) is blocked
    twice = replace(facts, formative_days=dates + dates)
    assert bool(rules.formative_days_are_few(twice)) is blocked, "a day counts once"


def test_p_iii_5_formative_days_are_of_the_primary_standard_and_set_by_the_plan():
    facts = family(formative_days=(date(2026, 10, 1),), plan=PLAN, studies_by_primary_standard=True)
    assert not rules.formative_days_are_few(facts)
    assert rules.formative_days_are_few(replace(facts, studies_by_primary_standard=False))
    assert found(rules.formative_days_are_few, replace(facts, plan=None)) == [("plan", ())]
    assert not rules.formative_days_are_few(family())


PRINTED = [
    PatronageGround.INPATIENT,
    PatronageGround.HEALTH,
    PatronageGround.CUSTODY,
    PatronageGround.REFUGEE,
]


def test_p_iv_1_the_text_has_four_grounds():
    assert list(rules.patronage_grounds(answers_2021())) == PRINTED
    for ground in PatronageGround:
        facts = patronage(ground=ground)
        assert bool(rules.patronage_ground_is_chosen(facts)) is (ground not in PRINTED)


@pytest.mark.parametrize(
    ("key", "ground"),
    [
        ("patronage_small_class", PatronageGround.SMALL_CLASS),
        ("patronage_uncontrolled", PatronageGround.UNCONTROLLED),
    ],
)
def test_p_iv_1_a_ground_outside_the_text_counts_where_the_school_says_so_and_warns(key, ground):
    facts = patronage(ground=ground, settings=answers_2021(**{key: True}))
    assert not rules.patronage_ground_is_chosen(facts)
    assert not only(rules.ground_stands_in_the_text, facts).blocks
    assert not rules.ground_stands_in_the_text(patronage())


@pytest.mark.parametrize(
    ("ground", "kind"),
    [
        (PatronageGround.HEALTH, DocumentKind.MEDICAL),
        (PatronageGround.CUSTODY, DocumentKind.GROUND),
        (PatronageGround.REFUGEE, DocumentKind.GROUND),
    ],
)
def test_p_iv_4_grounds_2_3_and_4_are_confirmed(ground, kind):
    bare = patronage(ground=ground, documents=())
    assert found(rules.patronage_ground_is_confirmed, bare) == [("documents", (kind,))]
    brought = replace(bare, documents=(document(kind),))
    assert not rules.patronage_ground_is_confirmed(brought)


def test_p_iv_4_inpatient_treatment_is_asked_for_softly():
    bare = patronage(ground=PatronageGround.INPATIENT, documents=())
    assert not rules.patronage_ground_is_confirmed(bare)
    assert not only(rules.treatment_is_confirmed, bare).blocks
    for kind in (DocumentKind.GROUND, DocumentKind.MEDICAL):
        assert not rules.treatment_is_confirmed(replace(bare, documents=(document(kind),)))

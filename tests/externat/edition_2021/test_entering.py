"""I.2–I.5 of 2021: forms, applicants, and the three months before the assessment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from accounts.roles import Role
from externat.rules import edition_2021 as rules
from externat.rules.periods import months_before
from externat.rules.vocabulary import Applicant, Circumstance, DocumentKind, ExternGround, Form
from tests.externat.individual_facts import (
    APPLICATION,
    answers_2021,
    document,
    extern,
    family,
    patronage,
)
from tests.rule_answers import found, only

LIMIT = date(2027, 2, 20)
"""Three months before the assessment of 20.05.2027."""
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def test_p_i_2_the_school_offers_the_forms_that_it_has():
    assert not rules.form_is_offered(extern())
    assert rules.form_is_offered(extern(form=""))
    only_patronage = answers_2021(forms_offered=["patronage"])
    assert rules.form_is_offered(extern(settings=only_patronage))
    assert not rules.form_is_offered(patronage(settings=only_patronage))


def test_p_i_4_papers_of_the_general_procedure_are_asked_of_newcomers_alone():
    newcomer = extern(is_transfer=False)
    rows = [rows[0] for _field, rows in found(rules.general_papers_are_brought, newcomer)]
    assert rows == [DocumentKind.BIRTH, DocumentKind.HEALTH_FORM]
    papers = (document(DocumentKind.BIRTH), document(DocumentKind.HEALTH_FORM))
    assert not rules.general_papers_are_brought(replace(newcomer, documents=papers))
    assert not rules.general_papers_are_brought(extern(is_transfer=True))


def test_p_i_4_an_adult_applies_in_person():
    adult = date(2008, 8, 20)
    assert rules.applicant_may_apply(extern(birth_date=adult))
    own = replace(APPLICATION, applicant=Applicant.ADULT)
    assert not rules.applicant_may_apply(extern(birth_date=adult, application=own))
    assert rules.applicant_may_apply(
        extern(birth_date=adult, application=own, settings=answers_2021(full_age=21))
    )


@pytest.mark.parametrize("lived", [Circumstance.UNCONTROLLED, Circumstance.CONTACT_LINE])
def test_p_ii_3_a_minor_who_left_with_others_enrols_to_externat_alone(lived):
    alone = extern(
        application=replace(APPLICATION, applicant=Applicant.MINOR),
        is_transfer=False,
        left_with_others=True,
        past_circumstances=frozenset({lived}),
    )
    assert not rules.applicant_may_apply(alone)
    for spoiled in (
        {"left_with_others": False},
        {"is_transfer": True},
        {"form": Form.FAMILY},
        {"past_circumstances": frozenset({Circumstance.EMERGENCY})},
    ):
        assert rules.applicant_may_apply(replace(alone, **spoiled)), spoiled


@pytest.mark.parametrize(
    ("event", "last"),
    [
        (date(2026, 5, 31), date(2026, 2, 28)),
        (date(2026, 5, 29), date(2026, 2, 28)),
        (date(2028, 5, 31), date(2028, 2, 29)),
        (date(2026, 6, 10), date(2026, 3, 10)),
        (date(2026, 1, 15), date(2025, 10, 15)),
    ],
)
def test_p_i_5_three_months_back_to_the_last_day_of_a_short_month(event, last):
    assert rules.latest_transfer(event, None, {}) == last


def test_p_i_5_the_earlier_event_counts_and_none_gives_no_limit():
    early, late = date(2027, 5, 10), date(2027, 5, 20)
    assert rules.latest_transfer(late, early, {}) == date(2027, 2, 10)
    assert rules.latest_transfer(early, late, {}) == date(2027, 2, 10)
    assert rules.latest_transfer(None, late, {}) == date(2027, 2, 20)
    assert rules.latest_transfer(None, None, {}) is None


@given(DAYS, DAYS)
def test_p_i_5_the_limit_is_never_later_than_three_months_before_the_earlier_event(one, other):
    last = rules.latest_transfer(one, other, {})
    first = min(one, other)
    assert last == months_before(first, 3)
    assert (first.year * 12 + first.month) - (last.year * 12 + last.month) == 3
    assert last.day <= first.day
    assert timedelta(days=89) <= first - last <= timedelta(days=95)


@pytest.mark.parametrize("case", [extern, family])
def test_p_i_5_a_transfer_is_made_on_the_day_of_the_limit_and_not_after(case):
    assert not rules.transfer_is_in_time(case(starts_on=LIMIT))
    late = only(rules.transfer_is_in_time, case(starts_on=LIMIT + timedelta(days=1)))
    assert late.blocks
    assert late.may_be_overridden_by([Role.DIRECTOR])
    assert not late.may_be_overridden_by([Role.SECRETARY])
    with translation.override("en"):
        assert "02/20/2027" in str(late.message)
        assert "Exempt are: patronage" in str(late.message)


def test_p_i_5_the_attestation_counts_in_the_grades_where_it_is_held():
    facts = extern(grade=9, starts_on=LIMIT, attested_on=date(2027, 5, 10))
    assert rules.transfer_limit(facts) == LIMIT
    assert not rules.transfer_is_in_time(facts)
    held = replace(facts, settings=answers_2021(attested_grades=["9"]))
    assert rules.transfer_limit(held) == date(2027, 2, 10)
    assert rules.transfer_is_in_time(held)
    other = replace(held, settings=answers_2021(attested_grades=["11"]))
    assert not rules.transfer_is_in_time(other)


def test_p_i_5_patronage_enrolment_and_combination_know_no_limit():
    late = date(2027, 5, 1)
    assert not rules.transfer_is_in_time(patronage(starts_on=late))
    assert not rules.transfer_is_in_time(extern(starts_on=late, is_transfer=False))
    assert not rules.transfer_is_in_time(extern(starts_on=late, is_combination=True))
    assert rules.transfer_limit(patronage()) is None


@pytest.mark.parametrize(
    ("lived", "exempt"),
    [
        (Circumstance.ABROAD, True),
        (Circumstance.UNCONTROLLED, True),
        (Circumstance.CONTACT_LINE, True),
        (Circumstance.EMERGENCY, True),
        (Circumstance.HEALTH, False),
        (Circumstance.CONFLICT, False),
        (Circumstance.QUARANTINE, False),
        (Circumstance.OBSTACLE, False),
    ],
)
@pytest.mark.parametrize("when", ["circumstances", "past_circumstances"])
def test_p_i_5_the_exceptions_open_externat_all_year_and_never_the_family_form(lived, exempt, when):
    given_day = {"starts_on": date(2027, 5, 1), when: frozenset({lived})}
    assert bool(rules.transfer_is_in_time(extern(**given_day))) is not exempt
    assert rules.transfer_is_in_time(family(**given_day))


def test_p_i_5_without_the_day_of_the_assessment_it_is_asked_for():
    assert found(rules.transfer_is_in_time, family(assessed_on=None)) == [("assessed_on", ())]
    assert rules.first_day_is_entered(family(starts_on=None))
    assert not rules.first_day_is_entered(family())


@pytest.mark.parametrize(("day", "warned"), [(date(2026, 9, 1), False), (date(2026, 9, 2), True)])
def test_p_i_5_enrolment_usually_precedes_the_year(day, warned):
    newcomer = family(is_transfer=False, starts_on=day)
    assert bool(rules.enrolment_precedes_year(newcomer)) is warned
    assert not rules.enrolment_precedes_year(family(starts_on=day))
    abroad = frozenset({Circumstance.ABROAD})
    assert not rules.enrolment_precedes_year(
        extern(is_transfer=False, starts_on=day, circumstances=abroad)
    )


def test_p_i_5_the_form_is_usually_for_the_year():
    assert not rules.term_is_the_year(family())
    assert not only(rules.term_is_the_year, family(ends_on=date(2027, 3, 1))).blocks


@pytest.mark.parametrize(
    ("channel", "lived", "blocked"),
    [
        ("scan", "uncontrolled", False),
        ("scan", "contact_line", False),
        ("scan", "emergency", False),
        ("scan", "abroad", True),
        ("scan", "health", True),
        ("online", "abroad", False),
        ("in_person", "health", False),
    ],
)
def test_p_ii_3_a_scan_of_the_application_comes_from_those_who_live_there(channel, lived, blocked):
    facts = extern(
        application=replace(APPLICATION, channel=channel), circumstances=frozenset({lived})
    )
    assert bool(rules.application_may_be_scanned(facts)) is blocked
    moved = replace(facts, circumstances=frozenset(), past_circumstances=frozenset({lived}))
    assert bool(rules.application_may_be_scanned(moved)) is (channel == "scan")


@pytest.mark.parametrize("case", [family, patronage])
def test_p_ii_3_a_scan_for_another_form_is_not_spoken_of_and_warns(case):
    scanned = case(application=replace(APPLICATION, channel="scan"))
    assert not only(rules.scan_for_another_form_is_explained, scanned).blocks
    assert not rules.application_may_be_scanned(scanned)
    assert not rules.scan_for_another_form_is_explained(case())
    assert not rules.scan_for_another_form_is_explained(
        extern(application=replace(APPLICATION, channel="scan"))
    )


CONFIRMED = {
    ExternGround.VALID_REASONS: True,
    ExternGround.UNFINISHED: True,
    ExternGround.ABROAD: True,
    ExternGround.FOREIGNER: True,
    ExternGround.ACCELERATED: False,
    ExternGround.SUBJECTS: False,
    ExternGround.LIFE_SENTENCE: True,
}


@pytest.mark.parametrize(("ground", "asked"), CONFIRMED.items())
def test_p_ii_3_grounds_5_and_6_alone_need_no_document(ground, asked):
    facts = extern(ground=ground)
    assert bool(rules.extern_ground_is_confirmed(facts)) is asked
    brought = replace(facts, documents=(document(DocumentKind.GROUND),))
    assert not rules.extern_ground_is_confirmed(brought)


@pytest.mark.parametrize("ground", list(ExternGround))
def test_p_ii_3_grounds_2_and_6_name_their_subjects(ground):
    asked = ground in (ExternGround.UNFINISHED, ExternGround.SUBJECTS)
    facts = extern(ground=ground)
    assert bool(rules.subjects_are_named(facts)) is asked
    named = replace(facts, application=replace(APPLICATION, subjects=("Математика",)))
    assert not rules.subjects_are_named(named)


def test_p_ii_1_the_ground_is_one_of_seven_and_the_first_names_its_reason():
    assert not rules.extern_ground_is_chosen(extern())
    assert rules.extern_ground_is_chosen(extern(ground="patronage_1"))
    bare = extern(ground=ExternGround.VALID_REASONS)
    assert rules.valid_reason_is_named(bare)
    assert not rules.valid_reason_is_named(
        replace(bare, circumstances=frozenset({Circumstance.HEALTH}))
    )
    quarantine = frozenset({Circumstance.QUARANTINE})
    assert rules.valid_reason_is_named(replace(bare, circumstances=quarantine))

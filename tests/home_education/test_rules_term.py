"""Section 2, cl. 2.4–2.8: the term, the consents, and how study at home ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import translation

from home_education import rules
from home_education.rules import Application, ConsentKind, InList, Party
from regulations.rules import Severity
from tests.home_education.home_facts import (
    CONCLUSION,
    CONTRACT,
    GOOD,
    HEALTH,
    PMPK,
    TODAY,
    case,
    in_hospital,
    with_conclusion,
    with_lesson,
    with_settings,
)
from tests.rule_answers import found, only

ONE_DAY = timedelta(days=1)
PARENT, PUPIL = Party.PARENT, Party.PUPIL


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "fields"),
    [
        (None, date(2027, 5, 28), ["starts_on"]),
        (date(2026, 9, 7), None, ["starts_on"]),
        (date(2026, 9, 7), date(2027, 5, 28), []),
        (date(2026, 9, 6), date(2027, 5, 28), ["starts_on"]),
        (date(2026, 9, 7), date(2027, 5, 29), ["ends_on"]),
        (date(2026, 12, 1), date(2026, 12, 1), []),
        (date(2026, 12, 1), date(2026, 11, 30), ["ends_on"]),
    ],
)
def test_p_2_4_term_is_within_the_conclusion_and_the_school_year(starts_on, ends_on, fields):
    facts = case(starts_on=starts_on, ends_on=ends_on)
    assert [one.field for one in rules.term_is_within_conclusion(facts)] == fields


def test_p_2_4_the_earliest_of_conclusion_decision_and_year_ends_it():
    assert rules.latest_end(GOOD) == date(2027, 5, 28), "the school year"
    short = with_conclusion(ends_on=date(2026, 12, 31))
    assert rules.latest_end(short) == date(2026, 12, 31)
    decided = replace(short, advisory=replace(PMPK, ends_on=date(2026, 11, 30)))
    assert rules.latest_end(decided) == date(2026, 11, 30)
    assert rules.latest_end(case(year_ends_on=None)) is None


def test_p_2_4_a_conclusion_until_31_august_ends_with_the_school_year():
    august = with_conclusion(ends_on=date(2027, 8, 31))
    assert rules.latest_end(august) == date(2027, 5, 28)
    assert found(rules.term_is_within_conclusion, august) == []
    broken = only(rules.term_is_within_conclusion, replace(august, ends_on=date(2027, 8, 31)))
    with translation.override("en"):
        assert "ends on 08/31/2027" in str(broken.message)
        assert "until 05/28/2027" in str(broken.message)


def test_p_2_4_a_conclusion_given_in_the_summer_begins_with_the_school_year():
    assert rules.earliest_start(with_conclusion(starts_on=date(2026, 6, 1))) == date(2026, 9, 1)


def test_p_2_4_without_a_calendar_the_term_cannot_be_judged():
    broken = rules.term_is_within_conclusion(case(year_starts_on=None))
    assert [one.field for one in broken] == ["ends_on"]


@pytest.mark.parametrize(
    ("changes", "blocked"),
    [
        ({}, False),
        ({"ends_on": date(2027, 5, 29)}, True),
        ({"starts_on": date(2026, 9, 8)}, True),
    ],
)
def test_p_2_4_the_contract_has_the_term_of_the_case(changes, blocked):
    facts = case(contract=replace(CONTRACT, **changes))
    assert bool(rules.contract_has_the_term(facts)) is blocked


def test_p_2_4_no_contract_in_hospital_has_no_term():
    assert found(rules.contract_has_the_term, in_hospital(contract=CONTRACT)) == []


BIRTHDAY = TODAY.replace(year=TODAY.year - 15)


@pytest.mark.parametrize(
    ("born", "by_birthday", "strictly"),
    [
        (BIRTHDAY + ONE_DAY, (PARENT,), (PARENT,)),  # turns 15 tomorrow
        (BIRTHDAY, (PARENT, PUPIL), (PARENT,)),  # turns 15 today
        (BIRTHDAY - ONE_DAY, (PARENT, PUPIL), (PARENT, PUPIL)),
        (date(2008, 11, 9), (PUPIL,), (PUPIL,)),  # of full age today
        (None, (PARENT,), (PARENT,)),
    ],
)
def test_p_2_5_who_signs_the_consent_by_age(born, by_birthday, strictly):
    facts = case(pupil_birth_date=born)
    assert rules.consenting_parties(facts, TODAY) == by_birthday
    strict = replace(facts, settings=with_settings(consents_on_birthday=False))
    assert rules.consenting_parties(strict, TODAY) == strictly


def test_p_2_5_the_school_may_let_the_pupil_sign_alone():
    facts = case(pupil_birth_date=BIRTHDAY, settings=with_settings(parent_consents_too=False))
    assert rules.consenting_parties(facts, TODAY) == (PUPIL,)


@pytest.mark.parametrize(
    ("signed_on", "by_parent", "by_pupil", "blocked"),
    [
        (TODAY - ONE_DAY, True, False, False),  # was 14 on that day
        (TODAY, True, False, True),
        (TODAY, False, True, True),
        (TODAY, True, True, False),
        (TODAY - ONE_DAY, False, True, True),
    ],
)
def test_p_2_5_the_age_on_the_day_of_signing_decides(signed_on, by_parent, by_pupil, blocked):
    consent = replace(HEALTH, signed_on=signed_on, by_parent=by_parent, by_pupil=by_pupil)
    facts = case(pupil_birth_date=BIRTHDAY, consents=(consent,))
    assert bool(rules.consents_are_by_entitled(facts)) is blocked


@pytest.mark.parametrize(
    ("changes", "holds"),
    [
        ({}, True),
        ({"signed_on": TODAY}, True),
        ({"signed_on": TODAY + ONE_DAY}, False),
        ({"ends_on": TODAY}, True),
        ({"ends_on": TODAY - ONE_DAY}, False),
        ({"withdrawn_on": TODAY + ONE_DAY}, True),
        ({"withdrawn_on": TODAY}, False),
        ({"kind": ConsentKind.TRANSFER}, False),
    ],
)
def test_p_2_5_health_notes_stand_only_while_the_consent_holds(changes, holds):
    facts = case(consents=(replace(HEALTH, **changes),))
    assert bool(rules.health_notes_have_consent(facts)) is not holds


def test_p_2_5_without_notes_a_missing_consent_only_warns():
    facts = case(consents=(), holds_health_notes=False)
    assert found(rules.health_notes_have_consent, facts) == []
    assert only(rules.health_consent_is_given, facts).severity is Severity.WARN
    assert found(rules.health_consent_is_given, GOOD) == []


def test_p_2_5_the_consent_names_who_may_know():
    facts = case(consents=(replace(HEALTH, recipients=" "),))
    assert found(rules.consent_names_recipients, facts) == [("recipients", ())]


@pytest.mark.parametrize(
    ("before", "gap"),
    [
        (None, 0),
        (date(2026, 9, 7), 0),
        (date(2026, 9, 6), 0),  # the new conclusion begins the day after
        (date(2026, 9, 5), 1),
        (date(2026, 8, 31), 6),
    ],
)
def test_p_2_6_a_gap_between_two_conclusions_warns(before, gap):
    broken = rules.conclusion_follows_the_last(case(previous_ends_on=before))
    assert bool(broken) is bool(gap)
    with translation.override("en"):
        assert all(f"on the {gap} day" in str(one.message) for one in broken)


@pytest.mark.parametrize(
    ("left", "reminded"),
    [(31, None), (30, 30), (29, None), (14, 14), (7, 7), (2, None), (1, 1), (0, None), (-1, None)],
)
def test_p_2_6_the_family_is_reminded_30_14_7_and_1_days_before(left, reminded):
    assert rules.reminder_due(TODAY + ONE_DAY * left, TODAY, {}) == reminded
    assert rules.reminder_due(None, TODAY, {}) is None


def test_p_2_6_the_school_chooses_the_days_of_reminding():
    settings = with_settings(remind_days_before=("3",))
    assert rules.reminder_due(TODAY + ONE_DAY * 3, TODAY, settings) == 3
    assert rules.reminder_due(TODAY + ONE_DAY * 7, TODAY, settings) is None


@pytest.mark.parametrize(
    ("ends_on", "over"), [(None, False), (TODAY, False), (TODAY - ONE_DAY, True)]
)
def test_p_2_7_the_pupil_returns_the_day_after_the_last(ends_on, over):
    assert bool(rules.term_is_over(case(ends_on=ends_on))) is not over


@pytest.mark.parametrize(
    ("day", "blocked"),
    [
        (date(2026, 9, 6), True),
        (date(2026, 9, 7), False),
        (date(2027, 5, 28), False),
        (date(2027, 5, 29), True),
    ],
)
def test_p_2_7_no_lesson_at_home_outside_the_term(day, blocked):
    assert bool(rules.lessons_are_within_term(with_lesson(held_on=day))) is blocked


def test_p_2_7_no_lesson_is_made_up_after_the_term_or_after_it_ended_early():
    late = with_lesson(held_on=date(2027, 5, 29))
    assert found(rules.lessons_are_within_term, late) == [("held_on", ("lesson-1",))]
    ended = replace(GOOD, terminated_on=date(2026, 11, 5))
    assert found(rules.lessons_are_within_term, ended) == [("held_on", ("lesson-1",))]


@pytest.mark.parametrize(
    ("application", "ends_on", "fields"),
    [
        (Application(dated=TODAY), TODAY, []),
        (None, TODAY, ["termination"]),
        (Application(), TODAY, ["termination"]),
        (Application(dated=TODAY), None, ["terminated_on"]),
        (Application(dated=TODAY), date(2027, 5, 28), []),
        (Application(dated=TODAY), date(2027, 5, 29), ["terminated_on"]),
        (Application(dated=TODAY), date(2026, 9, 6), []),  # before its first day
        (Application(dated=TODAY), date(2026, 9, 5), ["terminated_on"]),
    ],
)
def test_p_2_8_an_early_end_has_an_application_and_a_day(application, ends_on, fields):
    facts = case(termination=application, terminated_on=ends_on)
    assert [one.field for one in rules.termination_is_applied_for(facts)] == fields


def test_p_1_7_the_commissions_decision_limits_the_term():
    facts = case(
        conclusion=replace(CONCLUSION, in_list=InList.NO),
        advisory=replace(PMPK, ends_on=date(2027, 2, 28)),
    )
    assert found(rules.term_is_within_conclusion, facts) == [("ends_on", ())]
    assert found(rules.term_is_within_conclusion, replace(facts, ends_on=date(2027, 2, 28))) == []

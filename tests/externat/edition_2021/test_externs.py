"""II.4–II.9 of 2021: level without papers, combination, assessment of externs, both levels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from externat.rules import edition_2021 as rules
from externat.rules.parts import Act, DeclaredResult, Result
from externat.rules.vocabulary import Assessment, Circumstance, ExternGround
from tests.externat.individual_facts import (
    APPLICATION,
    COMMISSION,
    PROTOCOL,
    SUBJECTS,
    answers_2021,
    extern,
    family,
    patronage,
    result,
    results_of,
)
from tests.rule_answers import found

NAMED = replace(APPLICATION, subjects=("Математика",))


@pytest.mark.parametrize(
    "change",
    [
        {"chair": ""},
        {"members": ()},
        {"members": ("Шевченко Тарас Іванович",)},  # the chair alone
        {"schedule_approved": False},
        {"tasks_approved": False},
    ],
)
def test_p_ii_4_a_commission_has_chair_members_schedule_and_tasks(change):
    whole = extern(lacks_records=True, level_commission=COMMISSION)
    assert not rules.level_commission_is_whole(whole)
    broken = replace(whole, level_commission=replace(COMMISSION, **change))
    assert len(rules.level_commission_is_whole(broken)) == 1
    assert not rules.level_commission_is_whole(extern(level_commission=None))
    assert not rules.commission_is_whole(extern())
    assert rules.commission_is_whole(extern(commission=replace(COMMISSION, **change)))


@pytest.mark.parametrize("order", [None, Act(number="12"), Act(dated=date(2026, 5, 4))])
def test_p_ii_6_the_commission_is_appointed_by_an_order(order):
    assert not rules.commission_is_appointed(extern())
    assert rules.commission_is_appointed(extern(commission=replace(COMMISSION, order=order)))
    assert rules.commission_is_appointed(extern(commission=None))


def test_p_ii_6_only_an_extern_has_a_commission():
    assert not rules.commission_is_for_an_extern(extern())
    assert rules.commission_is_for_an_extern(family())


def test_p_ii_4_every_row_of_the_level_has_its_result():
    assert rules.level_results_are_entered(extern(level_results=()))
    empty = Result(key="r", subject="Алгебра", kind=Assessment.ANNUAL)
    assert rules.level_results_are_entered(extern(level_results=(empty,)))
    marked = replace(empty, mark=7)
    assert rules.level_results_are_entered(extern(level_results=(empty, marked)))
    assert not rules.level_results_are_entered(extern(level_results=(marked,)))


@pytest.mark.parametrize(
    "protocol",
    [None, replace(PROTOCOL, act=None), replace(PROTOCOL, signed_by_members=False)],
)
def test_p_ii_4_without_papers_the_level_stands_in_a_protocol_first(protocol):
    assert not rules.level_is_determined(extern(lacks_records=True, level_protocol=PROTOCOL))
    assert rules.level_is_determined(extern(lacks_records=True, level_protocol=protocol))
    assert not rules.level_is_determined(extern(level_protocol=protocol))
    assert rules.results_are_in_protocol(extern(protocol=protocol))
    assert not rules.results_are_in_protocol(family(protocol=None))


def test_p_ii_4_only_an_extern_without_papers_is_examined_for_a_level():
    assert not rules.level_is_to_be_determined(extern(lacks_records=True))
    assert rules.level_is_to_be_determined(extern())
    assert rules.level_is_to_be_determined(family(lacks_records=True))


@pytest.mark.parametrize("ground", list(ExternGround))
def test_p_ii_5_a_combination_is_for_single_subjects_without_a_transfer(ground):
    facts = extern(ground=ground, is_combination=True, is_transfer=False)
    allowed = ground == ExternGround.SUBJECTS
    assert bool(rules.combination_has_its_ground(facts)) is not allowed
    moved = replace(facts, ground=ExternGround.SUBJECTS, is_transfer=True)
    assert found(rules.combination_has_its_ground, moved) == [("is_transfer", ())]


def test_p_ii_5_a_combination_needs_no_order_and_everybody_else_does():
    combined = extern(is_combination=True)
    assert not rules.is_a_combination(combined)
    assert rules.is_no_combination(combined)
    assert rules.is_a_combination(extern())
    assert not rules.is_no_combination(extern())


def test_p_ii_6_an_extern_is_assessed_in_every_compulsory_subject():
    assert not rules.extern_is_assessed(extern())
    assert rules.extern_is_assessed(extern(results=extern().results[1:]))
    missed = (*extern().results[1:], result(9, SUBJECTS[0], Assessment.ANNUAL, is_missed=True))
    assert not rules.extern_is_assessed(extern(results=missed)), "the council judges it"


@pytest.mark.parametrize("ground", [ExternGround.UNFINISHED, ExternGround.SUBJECTS])
def test_p_ii_6_on_grounds_2_and_6_the_named_subjects_unless_the_school_reads_otherwise(ground):
    one = (result(1, "Математика", Assessment.ANNUAL),)
    facts = extern(ground=ground, application=NAMED, results=one)
    assert rules.subjects_to_assess(facts) == ("Математика",)
    assert not rules.extern_is_assessed(facts)
    strict = replace(facts, settings=answers_2021(named_subjects_only=False))
    assert rules.subjects_to_assess(strict) == SUBJECTS
    assert rules.extern_is_assessed(strict)
    combined = replace(strict, is_combination=True)
    assert rules.subjects_to_assess(combined) == ("Математика",)


@pytest.mark.parametrize(
    ("case", "rule"),
    [
        (extern, rules.attestation_is_taken),
        (family, rules.family_is_assessed),
        (patronage, rules.patronage_is_assessed),
    ],
)
def test_p_ii_6_the_attestation_is_taken_in_the_grades_where_it_is_held(case, rule):
    facts = case(grade=9)
    assert not rule(facts)
    held = replace(facts, settings=answers_2021(attested_grades=["9"]))
    assert found(rule, held) == [("results", ())]
    taken = (*facts.results, result(9, "Математика", Assessment.ATTESTATION, 7))
    assert not rule(replace(held, results=taken))


def test_p_ii_6_a_combination_takes_no_attestation():
    held = answers_2021(attested_grades=["9"])
    assert rules.attestation_is_taken(extern(grade=9, settings=held))
    assert not rules.attestation_is_taken(extern(grade=9, settings=held, is_combination=True))


@pytest.mark.parametrize(
    ("day", "warned"),
    [
        (date(2026, 8, 31), True),
        (date(2026, 9, 1), False),
        (date(2027, 6, 4), False),
        (date(2027, 6, 5), True),
    ],
)
def test_p_ii_7_externs_are_assessed_within_the_school_year(day, warned):
    one = (result(1, "Математика", Assessment.ANNUAL, held_on=day),)
    assert bool(rules.assessed_within_year(extern(results=one))) is warned
    assert not rules.assessed_within_year(family(results=one))


def test_p_ii_8_who_studied_abroad_has_every_annual_result_before_a_document():
    abroad = extern(past_circumstances=frozenset({Circumstance.ABROAD}))
    assert not rules.abroad_is_assessed(abroad)
    assert rules.abroad_is_assessed(replace(abroad, results=()))
    assert not rules.abroad_is_assessed(extern(results=()))


@pytest.mark.parametrize(("counts", "blocked"), [(True, False), (False, True)])
def test_p_ii_8_recognised_results_count_where_the_school_recognises_them(counts, blocked):
    recognised = tuple(replace(one, is_recognised=True) for one in extern().results)
    facts = extern(
        circumstances=frozenset({Circumstance.ABROAD}),
        results=recognised,
        settings=answers_2021(recognised_results_count=counts),
    )
    assert bool(rules.abroad_is_assessed(facts)) is blocked
    assert bool(rules.extern_is_assessed(facts)) is blocked


@pytest.mark.parametrize("lived", list(Circumstance))
def test_p_ii_9_both_levels_at_once_are_for_the_territory_and_the_line(lived):
    allowed = lived in (Circumstance.UNCONTROLLED, Circumstance.CONTACT_LINE)
    facts = extern(attests_both_levels=True, past_circumstances=frozenset({lived}))
    assert bool(rules.both_levels_are_allowed(facts)) is not allowed
    assert rules.both_levels_are_allowed(replace(facts, form="family"))


@pytest.mark.parametrize("subject", rules.NOT_DECLARED)
def test_p_ii_9_six_subjects_are_refused_in_the_declaration(subject):
    written = f"  {subject.upper()} "
    rows = (DeclaredResult(key="row-1", subject=written, mark=9),)
    assert found(rules.declaration_is_allowed, extern(declaration=rows)) == [
        ("declaration", ("row-1",))
    ]
    assert len(rules.NOT_DECLARED) == 6


def test_p_ii_9_other_subjects_are_declared_with_their_marks():
    rows = (DeclaredResult(key="row-1", subject="Алгебра", mark=9),)
    facts = extern(attests_both_levels=True, declaration=rows)
    assert not rules.declaration_is_allowed(facts)
    assert not rules.declaration_is_filled(facts)
    assert rules.declaration_is_filled(replace(facts, declaration=()))
    for mark in (None, 0, 13):
        assert rules.declaration_is_filled(
            replace(facts, declaration=(replace(rows[0], mark=mark),))
        )
    assert not rules.declaration_is_filled(extern())


def test_p_iv_7_family_and_patronage_have_two_semesters_and_the_year():
    for case, rule in (
        (family, rules.family_is_assessed),
        (patronage, rules.patronage_is_assessed),
    ):
        assert not rule(case())
        one_semester = results_of(Assessment.SEMESTER, Assessment.ANNUAL)
        assert len(rule(case(results=one_semester))) == 1
        assert len(rule(case(results=()))) == 2
        assert not rule(extern(results=()))

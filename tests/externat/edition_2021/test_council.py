"""I.10 and I.11 of 2021: results, and what the council may decide on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from externat.rules import edition_2021 as rules
from externat.rules.levels import level_of, year_by_semesters
from externat.rules.parts import Act, Decided
from externat.rules.vocabulary import Assessment, Circumstance, Decision, Goal, Level
from tests.externat.individual_facts import (
    TODAY,
    answers_2021,
    extern,
    patronage,
    result,
)
from tests.rule_answers import found, only

ANNUAL, SEMESTER = Assessment.ANNUAL, Assessment.SEMESTER
GOOD = (result(1, "Математика", ANNUAL, 4), result(2, "Географія", ANNUAL, 12))
INITIAL = (*GOOD, result(3, "Хімія", ANNUAL, 3))
MISSED = (*GOOD, result(3, "Хімія", ANNUAL, None, is_missed=True))
EXCUSED = (*GOOD, result(3, "Хімія", ANNUAL, None, is_missed=True, reason_is_valid=True))
Outcome = rules.Outcome


@pytest.mark.parametrize(
    ("mark", "level"),
    [
        (1, Level.INITIAL),
        (3, Level.INITIAL),
        (4, Level.MEDIUM),
        (6, Level.MEDIUM),
        (7, Level.SUFFICIENT),
        (9, Level.SUFFICIENT),
        (10, Level.HIGH),
        (12, Level.HIGH),
    ],
)
def test_the_scale_of_twelve_has_four_levels(mark, level):
    assert level_of(mark) is level


@pytest.mark.parametrize("mark", [0, 13])
def test_a_mark_outside_the_scale_has_no_level(mark):
    with pytest.raises(ValueError, match="no mark"):
        level_of(mark)


@pytest.mark.parametrize(
    ("results", "exempt", "outcome"),
    [
        (GOOD, False, Outcome.CONTINUE),
        (GOOD, True, Outcome.CONTINUE),
        (INITIAL, False, Outcome.TRANSFER),
        (MISSED, False, Outcome.TRANSFER),
        (INITIAL, True, Outcome.DISCRETION),
        (MISSED, True, Outcome.DISCRETION),
        (EXCUSED, False, Outcome.DISCRETION),
        (EXCUSED, True, Outcome.DISCRETION),
        ((*EXCUSED, *INITIAL), False, Outcome.TRANSFER),
        ((), False, Outcome.UNKNOWN),
        ((result(1, "Математика", SEMESTER, 2),), False, Outcome.UNKNOWN),
        ((result(1, "Математика", ANNUAL, None),), False, Outcome.UNKNOWN),
        ((result(1, "Математика", ANNUAL, None, level=Level.INITIAL),), False, Outcome.TRANSFER),
        ((*GOOD, result(3, "Хімія", Assessment.ATTESTATION, 2)), False, Outcome.TRANSFER),
    ],
)
def test_p_i_11_what_the_results_lead_to(results, exempt, outcome):
    assert rules.outcome(results, is_exempt=exempt) is outcome


@pytest.mark.parametrize("lived", list(Circumstance))
def test_p_i_11_who_is_exempt_from_a_transfer(lived):
    facts = patronage(circumstances=frozenset({lived}))
    assert rules.is_exempt(facts) is (lived != Circumstance.QUARANTINE)
    assert not rules.is_exempt(patronage(past_circumstances=frozenset({lived})))


def decided(decision, *results, reasons="", lived=(), form=""):
    """A case whose council decided so on these results."""
    return patronage(
        results=results,
        circumstances=frozenset(lived),
        decided=Decided(
            decision=decision,
            minutes=Act(number="9", dated=TODAY),
            reasons=reasons,
            chosen_form=form,
        ),
    )


@pytest.mark.parametrize(
    ("decision", "results", "lived", "blocked"),
    [
        (Decision.CONTINUE, GOOD, (), False),
        (Decision.TRANSFER, GOOD, (), True),
        (Decision.CONTINUE, INITIAL, (), True),
        (Decision.TRANSFER, INITIAL, (), False),
        (Decision.CONTINUE, INITIAL, ("health",), False),
        (Decision.TRANSFER, INITIAL, ("health",), True),
        (Decision.CONTINUE, EXCUSED, (), False),
        (Decision.TRANSFER, EXCUSED, (), False),
    ],
)
def test_p_i_11_the_decision_is_one_that_the_results_allow(decision, results, lived, blocked):
    facts = decided(decision, *results, lived=lived)
    assert bool(rules.decision_fits_results(facts)) is blocked


def test_p_i_11_the_message_names_the_subjects():
    with translation.override("en"):
        told = str(only(rules.decision_fits_results, decided(Decision.CONTINUE, *INITIAL)).message)
    assert "Хімія" in told
    assert "Математика" not in told


@pytest.mark.parametrize(
    ("results", "lived", "asked"),
    [(GOOD, (), False), (INITIAL, ("abroad",), True), (EXCUSED, (), True), (MISSED, (), False)],
)
def test_p_i_11_what_the_text_leaves_open_is_reasoned(results, lived, asked):
    facts = decided(Decision.CONTINUE, *results, lived=lived)
    assert bool(rules.discretion_is_reasoned(facts)) is asked
    reasoned = decided(Decision.CONTINUE, *results, lived=lived, reasons="Хвороба у травні.")
    assert not rules.discretion_is_reasoned(reasoned)


def test_p_i_11_the_decision_has_its_minutes_and_the_family_its_choice():
    assert rules.decision_is_recorded(patronage(decided=None))
    without = replace(decided(Decision.TRANSFER, *INITIAL).decided, minutes=None)
    assert found(rules.decision_is_recorded, patronage(decided=without)) == [
        ("decision_minutes", ())
    ]
    assert rules.next_form_is_chosen(decided(Decision.TRANSFER, *INITIAL))
    assert not rules.next_form_is_chosen(decided(Decision.TRANSFER, *INITIAL, form="Очна"))
    assert not rules.next_form_is_chosen(decided(Decision.CONTINUE, *GOOD))


def test_p_i_11_each_decision_is_recorded_by_its_own_step():
    goes_on = decided(Decision.CONTINUE, *GOOD)
    assert not rules.decides_to_continue(goes_on)
    assert rules.decides_to_transfer(goes_on)
    moves = decided(Decision.TRANSFER, *INITIAL)
    assert rules.decides_to_continue(moves)
    assert not rules.decides_to_transfer(moves)


def test_p_i_11_the_council_waits_for_results():
    assert rules.results_are_there(patronage(results=()))
    assert not rules.results_are_there(patronage())


@pytest.mark.parametrize(
    ("shown", "blocked"),
    [(None, True), (date(2027, 5, 20), False), (date(2027, 5, 21), True)],
)
def test_p_i_10_the_questions_are_shown_before_the_first_assessment(shown, blocked):
    assert bool(rules.questions_were_shown(patronage(questions_shown_on=shown))) is blocked


def test_p_i_10_an_extern_who_is_only_assessed_has_a_protocol_and_no_journal():
    for goal, asked in ((Goal.SELF_STUDY, True), (Goal.ASSESSMENT, False)):
        facts = extern(goal=goal, keeps_separate_journal=False, advice="")
        assert bool(rules.journal_is_kept(facts)) is asked
        assert bool(rules.advice_is_written(facts)) is asked
    assert not rules.journal_is_kept(extern())
    assert not rules.advice_is_written(extern())


@pytest.mark.parametrize(
    ("grade", "mark", "level", "blocked"),
    [
        (6, 1, "", False),
        (6, 12, "", False),
        (6, 0, "", True),
        (6, 13, "", True),
        (6, None, "", True),
        (6, None, "medium", True),
        (5, None, "medium", True),
        (4, None, "medium", False),
        (4, None, "excellent", True),
        (4, 8, "", False),
        (4, 13, "medium", True),
    ],
)
def test_p_i_10_a_result_is_a_mark_of_the_scale_or_a_level(grade, mark, level, blocked):
    one = result(1, "Математика", ANNUAL, mark, level=level)
    facts = patronage(grade=grade, results=(one,))
    assert found(rules.results_are_whole, facts) == ([("results", ("result-1",))] * blocked)
    missed = replace(facts, results=(replace(one, is_missed=True),))
    assert not rules.results_are_whole(missed)


def test_p_i_10_the_grades_with_levels_are_the_schools_setting():
    facts = patronage(grade=5, results=(result(1, "Математика", ANNUAL, None, level="medium"),))
    assert rules.results_are_whole(facts)
    wider = replace(facts, settings=answers_2021(grades_with_levels=["5"]))
    assert not rules.results_are_whole(wider)


@pytest.mark.parametrize(
    ("marks", "year"),
    [((), None), ((7,), None), ((8, 9), 9), ((8, 8), 8), ((1, 12), 7), ((7, 8, 8), 8)],
)
def test_p_iii_5_the_year_follows_from_the_semesters(marks, year):
    assert year_by_semesters(marks) == year

"""Cl. 4.6, 5.7: the council, the director's decision, a refusal, and telling the family."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from accounts.roles import Role
from credit_transfer import rules
from credit_transfer.rules import Act, Notice, Opinion, Scale
from regulations.rules import Severity, judge
from tests.credit_transfer.credit_facts import (
    BEFORE_COUNCIL,
    CHESS,
    COUNCIL,
    DECIDED,
    GOOD,
    HEARD,
    ORDERED,
    TODAY,
    TOMORROW,
    case,
    found,
    only,
    row,
    short,
    with_rows,
)


def test_good_cases_find_no_fault():
    assert judge(rules.DECISION_RULES, GOOD) == ()
    assert judge((*rules.COUNCIL_RULES, *rules.DECISION_RULES), HEARD) == ()
    assert judge((*rules.NOTICE_RULES, *rules.COPY_RULES), DECIDED) == ()


def test_p_5_7_a_case_goes_to_the_council_or_past_it_never_both():
    for facts, needed in ((GOOD, False), (BEFORE_COUNCIL, True), (HEARD, True)):
        assert rules.needs_council(facts) is needed
        assert bool(rules.council_is_not_needed(facts)) is needed
        assert bool(rules.council_is_needed(facts)) is not needed
    assert found(rules.council_is_not_needed, BEFORE_COUNCIL) == [("rows", ("row-1",))]


def test_p_5_7_ten_percent_sharp_goes_past_the_council():
    sharp = row(plan_hours=Decimal(100), hours=Decimal(90))
    assert not rules.needs_council(with_rows(sharp))
    assert rules.needs_council(with_rows(replace(sharp, hours=Decimal("89.99"))))


@pytest.mark.parametrize(
    ("minutes", "fields"),
    [
        (Act(number="6", dated=TODAY), []),
        (None, ["minutes_number", "minutes_on"]),
        (Act(number=" ", dated=TODAY), ["minutes_number"]),
        (Act(number="6"), ["minutes_on"]),
        (Act(number="6", dated=TOMORROW), ["minutes_on"]),
    ],
)
def test_p_5_7_no_decision_before_the_minutes_have_number_and_date(minutes, fields):
    facts = case(HEARD, council=replace(COUNCIL, minutes=minutes))
    assert [field for field, _rows in found(rules.minutes_are_recorded, facts)] == fields
    assert rules.minutes_are_recorded in rules.DECISION_RULES


def test_p_5_7_without_a_meeting_nothing_is_asked_where_none_is_needed():
    assert found(rules.minutes_are_recorded, GOOD) == []
    assert found(rules.council_is_described, GOOD) == []
    assert found(rules.opinions_are_recorded, GOOD) == []
    assert [field for field, _rows in found(rules.minutes_are_recorded, BEFORE_COUNCIL)] == [
        "minutes_number",
        "minutes_on",
    ]


def test_p_5_7_the_council_says_its_opinion_of_each_row_before_it():
    silent = short(3, subject="Музыка", title="Музыка")
    facts = with_rows(short(1, opinion=Opinion.CREDIT), CHESS, silent)
    assert found(rules.opinions_are_recorded, facts) == [("opinion", ("row-3",))]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"chair": ""}, ["council_chair"]),
        ({"secretary": " "}, ["council_secretary"]),
        ({"present": None}, ["present"]),
        ({"abstained": None}, ["votes_for"]),
    ],
)
def test_p_5_7_the_excerpt_has_no_gaps(changes, fields):
    broken = rules.council_is_described(case(HEARD, council=replace(COUNCIL, **changes)))
    assert [one.field for one in broken] == fields
    assert {one.severity for one in broken} == {Severity.WARN}


@pytest.mark.parametrize(
    ("present", "warned"), [(21, False), (22, True), (20, True), (None, False)]
)
def test_p_5_7_votes_add_up_to_those_present(present, warned):
    broken = rules.votes_add_up(case(HEARD, council=replace(COUNCIL, present=present)))
    assert [one.severity for one in broken] == [Severity.WARN] * warned


def test_p_4_6_what_the_clause_excludes_is_never_credited():
    excluded = row(subject="Русский язык", decision=Opinion.CREDIT, decision_reason="Просьба")
    broken = only(rules.excluded_is_not_credited, with_rows(excluded))
    assert (broken.blocks, broken.overridable_by, broken.rows) == (True, frozenset(), ("row-1",))
    assert "state final exam" in str(broken.message)
    refused = replace(excluded, decision=Opinion.REFUSE)
    assert found(rules.excluded_is_not_credited, with_rows(refused)) == []


def test_p_4_6_no_order_while_a_row_is_open():
    waiting = replace(CHESS, conclusion=None)
    assert found(rules.rows_are_decided, with_rows(row(), waiting)) == [("decision", ("row-2",))]
    assert found(rules.rows_are_decided, BEFORE_COUNCIL) == [("decision", ("row-1",))]


def test_p_4_6_an_order_of_credit_credits_something():
    excluded = row(subject="Русский язык")
    assert found(rules.something_is_credited, with_rows(excluded)) == [("decision", ())]
    assert found(rules.something_is_credited, with_rows(excluded, CHESS)) == []
    assert found(rules.something_is_credited, with_rows()) == []


@pytest.mark.parametrize(
    ("opinion", "decision", "reason", "asked"),
    [
        (Opinion.CREDIT, "", "", False),
        (Opinion.CREDIT, Opinion.CREDIT, "", False),
        (Opinion.CREDIT, Opinion.REFUSE, "", True),
        (Opinion.REFUSE, Opinion.CREDIT, "", True),
        (Opinion.REFUSE, Opinion.CREDIT, "Часы восполнены летом", False),
        ("", Opinion.CREDIT, "", False),
    ],
)
def test_p_5_7_who_decides_against_the_council_says_why(opinion, decision, reason, asked):
    one = short(opinion=opinion, decision=decision, decision_reason=reason)
    broken = found(rules.different_decision_is_reasoned, with_rows(one))
    assert broken == [("decision_reason", ("row-1",))] * asked


def test_p_5_7_a_refusal_of_what_the_text_credits_says_why_too():
    assert rules.different_decision_is_reasoned(with_rows(row(decision=Opinion.REFUSE)))
    waiting = replace(CHESS, conclusion=None, decision=Opinion.REFUSE)
    assert rules.different_decision_is_reasoned(with_rows(waiting))
    excluded = row(subject="Русский язык", decision=Opinion.REFUSE)
    assert not rules.different_decision_is_reasoned(with_rows(excluded))


def test_p_4_7_what_is_credited_has_a_mark():
    unmarked = short(scale=Scale.PASS, mark="зачтено", conclusion=None, opinion=Opinion.CREDIT)
    assert found(rules.credited_rows_have_marks, with_rows(unmarked)) == [("mark", ("row-1",))]
    refused = replace(unmarked, opinion=Opinion.REFUSE)
    assert found(rules.credited_rows_have_marks, with_rows(refused)) == []


def test_p_5_7_the_council_is_heard_of_a_refusal_too():
    broken = only(rules.council_is_heard_of_refusal, BEFORE_COUNCIL)
    assert broken.blocks
    assert broken.may_be_overridden_by([Role.DIRECTOR])
    assert not broken.may_be_overridden_by([Role.DEPUTY])
    assert found(rules.council_is_heard_of_refusal, HEARD) == []


def test_p_4_6_what_fulfils_every_condition_is_refused_with_a_reason_only():
    broken = only(rules.creditable_is_not_refused, GOOD)
    assert (broken.severity, broken.rows) == (Severity.WARN, ("row-1", "row-2"))
    excluded = with_rows(row(subject="Русский язык"), row(2, decision=Opinion.REFUSE))
    assert found(rules.creditable_is_not_refused, excluded) == []


NOTICE = DECIDED.notice


@pytest.mark.parametrize(
    ("notice", "fields"),
    [
        (NOTICE, []),
        (None, ["delivery", "told_on", "told_proof"]),
        (Notice(delivered_on=TODAY), ["delivery", "told_proof"]),
        (replace(NOTICE, delivered_on=TODAY), []),
        (replace(NOTICE, delivered_on=TOMORROW), ["told_on"]),
        (replace(NOTICE, delivered_on=ORDERED), []),
        (replace(NOTICE, delivered_on=date(2026, 11, 19)), ["told_on"]),
        (replace(NOTICE, proof=" "), ["told_proof"]),
    ],
)
def test_p_5_7_the_family_is_told_with_a_proof(notice, fields):
    facts = case(DECIDED, notice=notice)
    assert [field for field, _rows in found(rules.family_is_told, facts)] == fields


@pytest.mark.parametrize(
    ("facts", "day"),
    [
        (GOOD, None),
        (replace(GOOD, is_refused=True), TODAY),
        (replace(DECIDED, is_refused=True), ORDERED),
        (DECIDED, None),
    ],
)
def test_p_5_7_the_shorter_limit_begins_with_a_decision_that_refuses_something(facts, day):
    assert facts.refused_on == day


def test_p_5_7_the_five_days_begin_with_the_minutes():
    assert HEARD.council_on == date(2026, 11, 18)
    assert GOOD.council_on is None

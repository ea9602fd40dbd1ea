"""The live calculator of the plan: used, left and over by clause; over is never shown as well."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from externat.plan_law import LAWS
from externat.plan_pages import calculated
from externat.rules import edition_2016, edition_2021
from externat.rules.facts import Facts
from externat.rules.parts import PlanLine
from externat.rules.plan_sums import planned
from tests.externat.individual_facts import (
    OLD,
    PATRONAGE,
    answers_2016,
    answers_2021,
    extern,
    family,
    line,
    lines,
    old,
    patronage,
)

OLD_LAW, NEW_LAW = LAWS[edition_2016.ACT.slug], LAWS[edition_2021.ACT.slug]
QUARTERS = st.lists(st.integers(min_value=0, max_value=40), min_size=1, max_size=14)
CASES = ((OLD_LAW, OLD, answers_2016), (NEW_LAW, PATRONAGE, answers_2021))


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def plan_of(quarters: list[int]) -> tuple[PlanLine, ...]:
    return lines(*(str(Decimal(one) / 4) for one in quarters))


def shown(law, facts: Facts) -> list[tuple[str, str, str]]:
    found = calculated(law, facts, facts.plan.lines if facts.plan else ())
    return [(one.kind, str(one.words), one.clause.number) for one in found]


@given(QUARTERS, st.sampled_from(CASES), st.integers(min_value=0, max_value=8))
def test_p_v_3_the_sum_over_subjects_never_exceeds_the_quota_unnoticed(quarters, case, tolerance):
    law, facts, answers = case
    settings = answers(quota_tolerance_quarters=tolerance)
    facts = replace(facts, settings=settings, plan=replace(facts.plan, lines=plan_of(quarters)))
    quota = law.quota(facts).hours
    verdict = shown(law, facts)[0]
    gap = planned(facts.plan.lines) - quota
    assert (verdict[0] == "ok") == (gap == 0)
    assert ("over" in verdict[1]) == (gap > 0)
    refused = [
        one for rule in law.rules if rule.name == "plan_has_the_quota" for one in rule(facts)
    ]
    assert bool(refused) == (verdict[0] == "block") == (abs(gap) > Decimal(tolerance) / 4)


@given(QUARTERS, st.data())
def test_p_v_1_parts_of_a_subject_never_widen_the_sum(quarters, data):
    parted = tuple(
        replace(
            one,
            group_hours=Decimal(data.draw(st.integers(0, int(one.hours * 4)))) / 4,
            remote_hours=Decimal(data.draw(st.integers(0, int(one.hours * 4)))) / 4,
        )
        for one in plan_of(quarters)
    )
    assert planned(parted) == sum(Decimal(one) / 4 for one in quarters)


def test_p_iv_2_a_plan_of_2016_tells_used_and_left():
    facts = old(plan=replace(OLD.plan, lines=lines("3", "2.5")))
    assert shown(OLD_LAW, facts) == [("block", "Used 5.5 of 8 h a week, 2.5 h left", "IV.2")]


def test_p_iv_3_status_gives_its_clause():
    facts = old(has_special_needs=True, plan=replace(OLD.plan, lines=lines("10", "4")))
    assert shown(OLD_LAW, facts) == [("ok", "Used 14 of 14 h a week, none left", "IV.3")]


def test_p_v_3_a_plan_over_the_quota_says_by_how_much():
    facts = patronage(plan=replace(PATRONAGE.plan, lines=lines("8", "6.25")))
    assert shown(NEW_LAW, facts) == [("block", "Used 14.25 of 14 h a week, 0.25 h over", "V.3")]


def test_p_v_3_within_the_tolerance_it_only_warns():
    facts = patronage(
        settings=answers_2021(quota_tolerance_quarters=1),
        plan=replace(PATRONAGE.plan, lines=lines("8", "6.25")),
    )
    assert shown(NEW_LAW, facts)[0][0] == "warn"


def test_p_v_4_group_and_remote_hours_stand_inside_the_quota():
    both = line(1, "Математика", "14", group_hours=Decimal(6), remote_hours=Decimal("2.5"))
    facts = patronage(plan=replace(PATRONAGE.plan, lines=(both,)))
    assert shown(NEW_LAW, facts) == [
        ("ok", "Used 14 of 14 h a week, none left", "V.3"),
        ("info", "6 h of them in a group, paid as for one pupil", "V.4"),
        ("info", "2.5 h of them at a distance, inside the quota", "V.1"),
    ]


def test_p_iv_2_grade_12_is_left_to_a_person():
    told = "Used 8 h a week; the act does not cover the grade, a person decides"
    assert shown(OLD_LAW, old(grade=12)) == [("warn", told, "IV.2")]


@pytest.mark.parametrize("facts", [family(), extern()])
def test_p_v_2_externs_and_family_pupils_have_no_hours_of_a_week(facts):
    assert shown(NEW_LAW, facts) == []

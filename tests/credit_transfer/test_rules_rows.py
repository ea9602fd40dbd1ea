"""Cl. 4.6, 4.7: what is known of each row, and what the subject teachers conclude."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from credit_transfer import rules
from credit_transfer.rules import RowKind, Scale, Span, Way
from regulations.rules import Severity, judge
from tests.credit_transfer.credit_facts import (
    CHESS,
    COUNTED,
    GOOD,
    TAKEN_OVER,
    TODAY,
    TOMORROW,
    attested,
    found,
    only,
    row,
    with_rows,
)

PASSED = row(2, "Музыка", scale=Scale.PASS, mark="зачтено", conclusion=COUNTED)


def fields(rule, *rows):
    """The fields of the rule's problems with these rows."""
    return [field for field, _rows in found(rule, with_rows(*rows))]


def test_good_rows_and_conclusions_find_no_fault():
    assert judge((*rules.ROW_RULES, *rules.CONCLUSION_RULES), GOOD) == ()


def test_p_4_6_an_application_asks_for_something():
    assert fields(rules.rows_are_entered) == ["rows"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"title": " "}, ["title"]),
        ({"span": ""}, ["span"]),
        ({"span": Span.HALF_YEAR}, ["span_number"]),
        ({"span": Span.HALF_YEAR, "span_number": 2}, []),
        ({"span": Span.HALF_YEAR, "span_number": 3}, ["span_number"]),
        ({"span": Span.TRIMESTER, "span_number": 3}, []),
        ({"span": Span.QUARTER, "span_number": 4}, []),
        ({"span": Span.QUARTER, "span_number": 5}, ["span_number"]),
        ({"span": Span.QUARTER, "span_number": 0}, ["span_number"]),
        ({"span": Span.YEAR}, []),
    ],
)
def test_p_4_6_a_row_says_what_it_is_and_for_which_part_of_the_year(changes, expected):
    assert fields(rules.rows_are_whole, row(**changes)) == expected


@pytest.mark.parametrize(
    ("kind", "field"), [(RowKind.SUBJECT, "subject"), (RowKind.COURSE, "course")]
)
def test_p_4_6_a_row_without_a_subject_of_the_school_warns_that_it_is_refused(kind, field):
    broken = only(rules.own_subject_is_chosen, with_rows(row(subject="", title="Пение", kind=kind)))
    assert (broken.field, broken.rows, broken.severity) == (field, ("row-1",), Severity.WARN)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"hours": Decimal(0)}, []),
        ({"hours": None}, ["hours"]),
        ({"hours": Decimal(-1)}, ["hours"]),
        ({"plan_hours": None}, ["own_hours"]),
        ({"plan_hours": None, "is_in_plan": False}, []),
        ({"plan_hours": None, "hours": None}, ["hours", "own_hours"]),
    ],
)
def test_p_5_7_hours_of_both_sides_are_asked_for(changes, expected):
    assert fields(rules.hours_are_known, row(**changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"scale": ""}, ["scale"]),
        ({"mark": " "}, ["mark"]),
        ({"mark": "зачтено"}, ["mark"]),
        ({"mark": "зачтено", "scale": Scale.PASS}, []),
        ({"mark": "2"}, []),
    ],
)
def test_p_4_7_each_row_has_a_mark_of_its_scale(changes, expected):
    assert fields(rules.marks_are_known, row(**changes)) == expected


@pytest.mark.parametrize(
    ("conclusion", "expected"),
    [
        (TAKEN_OVER, []),
        (None, ["way"]),
        (replace(TAKEN_OVER, way=""), ["way"]),
        (replace(TAKEN_OVER, by=" "), ["concluded_on"]),
        (replace(TAKEN_OVER, dated=None), ["concluded_on"]),
        (replace(TAKEN_OVER, dated=TODAY), []),
        (replace(TAKEN_OVER, dated=TOMORROW), ["concluded_on"]),
    ],
)
def test_p_4_7_the_subject_teacher_concludes_of_each_row(conclusion, expected):
    assert fields(rules.conclusions_are_given, row(conclusion=conclusion)) == expected


def test_p_4_7_of_what_the_law_refuses_nobody_has_to_conclude():
    excluded = row(subject="Русский язык", conclusion=None)
    assert fields(rules.conclusions_are_given, excluded) == []


@pytest.mark.parametrize(
    ("scale", "way", "expected"),
    [
        (Scale.FIVE, Way.AS_IS, []),
        (Scale.FIVE, Way.MARK, ["way"]),
        (Scale.FIVE, Way.ATTEST, ["way"]),
        (Scale.TEN, Way.AS_IS, ["way"]),
        (Scale.TEN, Way.MARK, []),
        (Scale.TEN, Way.ATTEST, []),
    ],
)
def test_p_4_7_the_conclusion_fits_the_scale(scale, way, expected):
    one = row(scale=scale, mark="5", conclusion=replace(COUNTED, way=way))
    assert fields(rules.conclusion_fits_scale, one) == expected


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (4, []),
        (5, []),
        (3, ["concluded_mark"]),
        (2, ["concluded_mark"]),
        (None, ["concluded_mark"]),
    ],
)
def test_p_4_7_another_scale_becomes_a_4_or_a_5(mark, expected):
    one = replace(PASSED, conclusion=replace(COUNTED, mark=mark))
    assert fields(rules.counted_mark_is_4_or_5, one) == expected


@pytest.mark.parametrize(
    ("changes", "planned", "held"),
    [
        ({"mark": 4}, [], []),
        ({"mark": 2}, [], []),
        ({"mark": 4, "held_on": TODAY}, [], []),
        ({"mark": 4, "held_on": TOMORROW}, [], ["attested_on"]),
        ({}, [], ["attested_on"]),
        ({"planned_on": None}, ["attestation_on"], ["attested_on"]),
        ({"mark": 4, "form": "guess"}, ["attestation_form"], []),
        ({"mark": 6}, [], ["attested_mark"]),
        ({"held_on": TODAY}, [], ["attested_mark"]),
    ],
)
def test_p_4_7_an_attestation_is_planned_held_and_marked(changes, planned, held):
    one = replace(PASSED, conclusion=attested(**changes))
    assert fields(rules.attestation_is_planned, one) == planned
    assert fields(rules.attestation_is_held, one) == held


def test_p_4_7_an_attestation_without_anything_is_asked_for_all_of_it():
    one = replace(PASSED, conclusion=replace(COUNTED, way=Way.ATTEST, attestation=None))
    assert fields(rules.attestation_is_planned, one) == ["attestation_form", "attestation_on"]
    assert fields(rules.attestation_is_held, one) == ["attested_on"]


def test_p_4_7_two_rows_of_one_subject_come_to_one_mark():
    half = {"hours": Decimal(34)}
    broken = only(
        rules.marks_of_subject_agree, with_rows(row(1, **half), row(3, mark="4", **half), CHESS)
    )
    assert (broken.severity, broken.rows) == (Severity.WARN, ("row-1", "row-3"))
    assert "4, 5" in str(broken.message)
    assert fields(rules.marks_of_subject_agree, row(1, **half), row(2, **half)) == []
    spans = {"span": Span.QUARTER, "mark": "4"}
    apart = (row(1, span_number=1, **spans), row(2, span_number=2, span=Span.QUARTER))
    assert fields(rules.marks_of_subject_agree, *apart) == []

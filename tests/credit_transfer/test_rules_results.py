"""Cl. 3.1–3.3, 4.1–4.4, 5.1, 5.3: a result that is counted, and special conditions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from credit_transfer import rules
from credit_transfer.rules import (
    Condition,
    Document,
    DocumentKind,
    EventLevel,
    Facts,
    Level,
    ResultKind,
    Source,
    Standing,
    SubKind,
)
from credit_transfer.rules.vocabulary import SUB_KINDS
from regulations.rules import Severity, judge
from tests.credit_transfer.credit_facts import GOOD, TODAY, TOMORROW, found, only, result

FITS = (rules.study_result_fits, rules.programme_result_fits, rules.personal_result_fits)


def fields(rule, **changes):
    """The fields of the rule's problems with a result changed so."""
    return [field for field, _rows in found(rule, result(**changes))]


def test_a_good_result_finds_no_fault_and_a_case_has_none():
    assert judge(rules.CONFIRM_RULES, result(confirmed_by=5)) == ()
    of_results = [one for one in rules.RESULT_RULES if one is not rules.documents_are_certified]
    assert judge((*of_results, *rules.CONDITION_RULES), GOOD) == ()


@pytest.mark.parametrize(("level", "blocked"), [*((one, False) for one in Level), ("", True)])
def test_p_3_1_the_level_of_a_result_is_named(level, blocked):
    assert fields(rules.level_is_named, level=level) == ["level"] * blocked


@pytest.mark.parametrize(("kind", "blocked"), [*((one, False) for one in ResultKind), ("", True)])
def test_p_3_2_a_result_is_of_one_of_five_kinds(kind, blocked):
    assert fields(rules.kind_is_named, kind=kind) == ["kind"] * blocked


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"title": " "}, ["title"]),
        ({"achieved_on": None}, ["achieved_on"]),
        ({"achieved_on": TODAY}, []),
        ({"achieved_on": TOMORROW}, ["achieved_on"]),
    ],
)
def test_p_3_2_a_result_has_a_name_and_a_day(changes, expected):
    assert fields(rules.result_is_named, **changes) == expected


@pytest.mark.parametrize("kind", list(ResultKind))
def test_p_3_2_each_kind_has_its_own_sub_kinds(kind):
    for sub_kind in SubKind:
        broken = judge(FITS, result(kind=kind, sub_kind=sub_kind))
        assert bool(broken) is (sub_kind not in SUB_KINDS[kind]), sub_kind
        assert all(one.field == "sub_kind" for one in broken)


def test_p_3_2_1_what_belongs_to_study():
    broken = only(rules.study_result_fits, result(kind=ResultKind.STUDY, sub_kind=SubKind.GTO))
    assert broken.clause is rules.P_3_2_1
    assert fields(rules.study_result_fits, kind=ResultKind.STUDY, sub_kind=SubKind.RESEARCH) == []


def test_p_3_2_2_what_belongs_to_programmes():
    broken = only(rules.programme_result_fits, result(sub_kind=SubKind.FINAL_EXAM))
    assert broken.clause is rules.P_3_2_2


REGIONAL, NATIONAL = EventLevel.REGIONAL, EventLevel.NATIONAL
PARTICIPANT, PRIZE, WINNER = Standing.PARTICIPANT, Standing.PRIZE, Standing.WINNER


@pytest.mark.parametrize(
    ("sub_kind", "level", "standing", "expected"),
    [
        (SubKind.CONTEST, EventLevel.SCHOOL, PARTICIPANT, []),
        (SubKind.CONTEST, "", "", ["event_level", "standing"]),
        (SubKind.SPORT, EventLevel.MUNICIPAL, WINNER, []),
        (SubKind.GTO, "", "", []),
        (SubKind.PROGRAMME, "", "", []),
        (SubKind.OLYMPIAD_STAGE, REGIONAL, PRIZE, []),
        (SubKind.OLYMPIAD_STAGE, NATIONAL, WINNER, []),
        (SubKind.OLYMPIAD_STAGE, EventLevel.MUNICIPAL, WINNER, ["event_level"]),
        (SubKind.OLYMPIAD_STAGE, REGIONAL, PARTICIPANT, ["standing"]),
        (SubKind.PROFESSIONAL, REGIONAL, PRIZE, []),
        (SubKind.PROFESSIONAL, EventLevel.SCHOOL, PRIZE, ["event_level"]),
        (SubKind.CHAMPION, EventLevel.INTERNATIONAL, PRIZE, []),
        (SubKind.CHAMPION, NATIONAL, WINNER, ["event_level"]),
        (SubKind.YOUTH_CHAMPION, EventLevel.INTERNATIONAL, WINNER, []),
        (SubKind.YOUTH_CHAMPION, EventLevel.INTERNATIONAL, PRIZE, ["standing"]),
    ],
)
def test_p_3_2_2_an_event_is_of_a_level_and_a_place_that_the_text_knows(
    sub_kind, level, standing, expected
):
    assert (
        fields(rules.event_is_described, sub_kind=sub_kind, event_level=level, standing=standing)
        == expected
    )


def test_p_3_2_3_personal_results_and_their_hours():
    personal = {"kind": ResultKind.PERSONAL, "sub_kind": SubKind.VOLUNTEERING}
    assert fields(rules.personal_result_fits, **personal) == []
    broken = only(rules.volunteering_has_hours, result(**personal))
    assert (broken.field, broken.severity) == ("hours", Severity.WARN)
    assert fields(rules.volunteering_has_hours, hours=12, **personal) == []
    assert fields(rules.volunteering_has_hours) == []


CONDITION = Condition(subject="География", text="Свободный график", is_in_register=True)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"is_in_register": False}, ["student"]),
        ({"is_exam_compulsory": True}, ["subject"]),
        ({"is_exam_chosen": True}, ["subject"]),
        ({"text": " "}, ["text"]),
        ({"subject": ""}, ["subject"]),
    ],
)
def test_p_3_3_special_conditions_are_for_the_gifted_and_never_for_a_subject_of_the_exam(
    changes, expected
):
    facts = Facts(today=TODAY, name="Петров Иван", condition=replace(CONDITION, **changes))
    broken = judge(rules.CONDITION_RULES, facts)
    assert [one.field for one in broken] == expected
    assert all(one.blocks for one in broken)


@pytest.mark.parametrize(
    ("source", "elsewhere", "expected"),
    [
        (Source.INNER, False, []),
        (Source.OUTER, False, []),
        (Source.OUTER, True, []),
        (Source.INNER, True, ["source"]),
        ("", False, ["source"]),
    ],
)
def test_p_4_1_a_result_is_of_inner_or_outer_assessment(source, elsewhere, expected):
    facts = result(source=source, is_from_elsewhere=elsewhere)
    broken = judge((rules.source_is_named, rules.source_fits_result), facts)
    assert [one.field for one in broken] == expected


@pytest.mark.parametrize("kind", list(ResultKind))
def test_p_4_2_a_result_names_the_procedure_it_comes_from(kind):
    broken = only(rules.procedure_is_named, result(kind=kind, procedure=" "))
    assert (broken.field, broken.blocks) == ("procedure", True)
    assert ("diagnostics that recorded" in str(broken.message)) is (kind == ResultKind.PERSONAL)


@pytest.mark.parametrize(
    ("changes", "warned"),
    [
        ({}, False),
        ({"documents": ()}, True),
        ({"documents": (), "source": Source.INNER}, False),
        ({"documents": (), "is_from_elsewhere": True}, True),
    ],
)
def test_p_4_4_a_result_has_a_document_or_a_reason(changes, warned):
    broken = rules.result_has_document(result(**changes))
    assert [one.severity for one in broken] == [Severity.WARN] * warned


def test_p_4_4_a_certificate_of_progress_of_a_result_is_certified_too():
    paper = Document(key="document-3", kind=DocumentKind.PROGRESS, is_sealed=True)
    broken = found(rules.documents_are_certified, result(documents=(paper,)))
    assert broken == [("is_signed", ("document-3",))]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"is_from_elsewhere": False}, []),
        ({}, ["wished_by", "wished_on"]),
        ({"wished_by": "Петрова Анна", "wished_on": TODAY}, []),
        ({"wished_by": "Петрова Анна", "wished_on": TOMORROW}, ["wished_on"]),
        ({"wished_by": " ", "wished_on": date(2026, 1, 1)}, ["wished_by"]),
    ],
)
def test_p_5_1_nothing_from_elsewhere_without_the_familys_wish(changes, expected):
    assert fields(rules.result_is_wished, **{"is_from_elsewhere": True, **changes}) == expected


@pytest.mark.parametrize(("confirmed_by", "blocked"), [(None, False), (5, False), (3, True)])
def test_p_5_3_who_entered_a_result_does_not_confirm_it(confirmed_by, blocked):
    assert fields(rules.confirmed_by_another, confirmed_by=confirmed_by) == (
        ["confirmed_by"] * blocked
    )

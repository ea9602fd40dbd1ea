"""Sections 3 to 5: the sheet, the lessons, the report, the act itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from individual_support import rules
from individual_support.rules import Category, Reason, SpecialistRequest
from regulations.rules import to_json
from tests.individual_support.support_facts import GOOD, MATHS, OLYMPIAD, ROW, case
from tests.rule_answers import found, only


def test_p_3_1_1_start_without_a_signed_copy_blocks_unless_the_administration_decides():
    broken = only(rules.signed_copy_is_kept, case(signed_copy_kept=False))
    assert broken.blocks
    assert broken.may_be_overridden_by(["director"])
    assert not broken.may_be_overridden_by(["class_teacher"])


def test_p_3_1_2_empty_sheet_blocks():
    assert found(rules.sheet_has_rows, case(rows=())) == [("rows", ())]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"subject": " "}, ["subject"]),
        ({"topic": ""}, ["topic"]),
        ({"lesson_on": None}, ["lesson_on"]),
        ({"homework": "\t"}, ["homework"]),
        ({"due_on": None}, ["due_on"]),
        ({"mark": "", "remark": ""}, []),
        ({"topic": "", "due_on": None}, ["topic", "due_on"]),
    ],
)
def test_p_3_1_2_every_gap_of_a_row_is_named_with_its_cell(changes, fields):
    facts = case(rows=(ROW, replace(ROW, key="row-7", number=2, **changes)))
    assert found(rules.rows_are_complete, facts) == [(field, ("row-7",)) for field in fields]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"topic": "я" * 300, "homework": "я" * 1000, "remark": "я" * 1000}, []),
        ({"topic": "я" * 301}, ["topic"]),
        ({"homework": "я" * 1001}, ["homework"]),
        ({"remark": "я" * 1001}, ["remark"]),
    ],
)
def test_p_3_1_2_row_texts_fit_the_form(changes, fields):
    facts = case(rows=(replace(ROW, **changes),))
    assert found(rules.row_texts_fit, facts) == [(field, ("row-1",)) for field in fields]


def test_p_3_1_2_message_on_length_names_place_value_and_limit():
    broken = only(rules.row_texts_fit, case(rows=(replace(ROW, topic="я" * 345),)))
    with translation.override("en"):
        assert str(broken.message) == (
            "Row 1: “Topic” is 345 characters long, at most 300 fit: shorten it"
        )


def test_p_3_1_2_another_years_date_in_a_row_warns():
    facts = case(rows=(replace(ROW, homework="Сборник 2024, № 5"),))
    assert found(rules.row_years_are_current, facts) == [("homework", ("row-1",))]


@pytest.mark.parametrize(
    ("due_on", "warned"), [(date(2026, 11, 9), True), (date(2026, 11, 10), False), (None, False)]
)
def test_p_3_1_2_work_due_before_its_lesson_warns(due_on, warned):
    broken = rules.homework_is_due_after_lesson(case(rows=(replace(ROW, due_on=due_on),)))
    assert bool(broken) is warned
    assert not any(one.blocks for one in broken)


def test_p_3_1_2_lesson_on_a_day_off_warns():
    facts = case(days_without_lessons=(date(2026, 11, 10),))
    assert found(rules.lessons_on_school_days, facts) == [("lesson_on", ("row-1",))]
    assert found(rules.lessons_on_school_days, case(days_without_lessons=())) == []


@pytest.mark.parametrize(
    ("lesson_on", "warned"),
    [
        (date(2026, 11, 1), True),
        (date(2026, 11, 2), False),
        (date(2026, 12, 29), False),
        (date(2026, 12, 30), True),
        (None, False),
    ],
)
def test_p_3_1_2_lesson_outside_the_term_warns(lesson_on, warned):
    facts = case(rows=(replace(ROW, lesson_on=lesson_on),))
    assert bool(rules.lessons_within_term(facts)) is warned


def test_p_3_1_2_subject_without_rows_warns():
    facts = case(subjects=(MATHS, replace(MATHS, key="subject-2", subject="Физика")))
    assert found(rules.subjects_have_rows, facts) == [("rows", ("subject-2",))]


@pytest.mark.parametrize(
    ("rule", "field"),
    [(rules.subjects_have_teachers, "teacher"), (rules.methods_are_described, "methods")],
)
def test_p_4_1_2_subject_without_teacher_or_methods_warns(rule, field):
    facts = case(subjects=(replace(MATHS, **{field: ""}),))
    assert found(rule, facts) == [(field, ("subject-1",))]


def test_p_4_1_3_unanswered_request_to_a_specialist_warns():
    asked = SpecialistRequest(key="request-1", specialist="Логопед", asked_on=date(2026, 11, 5))
    facts = case(specialist_requests=(asked,))
    assert found(rules.specialists_have_answered, facts) == [
        ("specialist_requests", ("request-1",))
    ]
    answered = replace(asked, answered_on=date(2026, 11, 8))
    assert found(rules.specialists_have_answered, case(specialist_requests=(answered,))) == []


@pytest.mark.parametrize(
    ("changes", "due"),
    [
        ({}, False),
        ({"today": date(2026, 12, 30)}, True),
        ({"attestation_on": date(2026, 11, 9)}, True),
        ({"attestation_on": date(2026, 11, 10)}, False),
        ({"olympiad": replace(OLYMPIAD, stage_on=date(2026, 11, 8))}, False),
        (
            {
                "categories": (Category.OLYMPIAD,),
                "olympiad": replace(OLYMPIAD, stage_on=date(2026, 11, 8)),
            },
            True,
        ),
        (
            {
                "categories": (Category.OLYMPIAD,),
                "olympiad": replace(OLYMPIAD, stage_on=date(2026, 11, 9)),
            },
            False,
        ),
    ],
)
def test_p_4_1_4_assessment_follows_attestation_stage_or_term(changes, due):
    assert (not rules.assessment_is_due(case(**changes))) is due


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({}, date(2026, 12, 29)),
        ({"attestation_on": date(2026, 11, 7)}, date(2026, 11, 7)),
        ({"attestation_on": date(2026, 11, 20)}, date(2026, 12, 29)),
        (
            {
                "categories": (Category.OLYMPIAD,),
                "olympiad": replace(OLYMPIAD, stage_on=date(2026, 11, 8)),
            },
            date(2026, 11, 8),
        ),
        ({"ends_on": None}, None),
    ],
)
def test_p_4_1_4_report_is_counted_from_what_came_first(changes, day):
    assert case(**changes).assessed_from == day


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, []),
        ({"reason": ""}, ["reason"]),
        ({"reason": "boredom"}, ["reason"]),
        ({"reason": Reason.OTHER}, ["reason_other"]),
        ({"reason": Reason.OTHER, "reason_other": "Переезд"}, []),
        ({"result": " "}, ["result"]),
        ({"reason": "", "result": ""}, ["reason", "result"]),
    ],
)
def test_p_4_1_4_every_subject_needs_reason_and_result(changes, fields):
    facts = case(subjects=(MATHS, replace(MATHS, key="subject-2", **changes)))
    assert found(rules.results_are_written, facts) == [(one, ("subject-2",)) for one in fields]


def test_p_4_1_4_report_texts_fit_and_name_this_year():
    long = case(subjects=(replace(MATHS, result="я" * 1001),))
    assert found(rules.report_texts_fit, long) == [("result", ("subject-1",))]
    stale = case(subjects=(replace(MATHS, result="Лучше, чем в 2025 году"),))
    assert found(rules.report_years_are_current, stale) == [("result", ("subject-1",))]


@pytest.mark.parametrize(
    "taken_over", [(), ("purpose",), ("purpose", "grounds"), ("support", "grounds", "subjects")]
)
def test_p_4_1_4_each_part_taken_over_and_not_looked_through_warns(taken_over):
    broken = rules.taken_over_is_reviewed(case(not_reviewed=taken_over))
    assert tuple(one.field for one in broken) == taken_over
    assert not any(one.blocks for one in broken)


@pytest.mark.parametrize(
    ("due_on", "mark", "warned"),
    [
        (date(2026, 11, 8), "", True),
        (date(2026, 11, 8), "done", False),
        (date(2026, 11, 8), "maybe", True),
        (date(2026, 11, 9), "", False),
        (None, "", False),
    ],
)
def test_p_5_1_overdue_work_without_a_mark_warns(due_on, mark, warned):
    facts = case(rows=(replace(ROW, due_on=due_on, mark=mark),))
    assert bool(rules.due_work_is_marked(facts)) is warned


@pytest.mark.parametrize(
    ("version", "handed", "warned"), [(0, 0, False), (1, 0, True), (1, 1, False), (3, 2, True)]
)
def test_p_5_2_latest_version_not_handed_out_warns(version, handed, warned):
    facts = case(sheet_version=version, handed_version=handed)
    assert bool(rules.copy_is_handed_out(facts)) is warned


@pytest.mark.parametrize(
    ("signed_on", "warned"),
    [(None, True), (date(2026, 11, 9), False), (date(2026, 11, 10), True)],
)
def test_p_5_3_unsigned_act_warns_and_never_blocks(signed_on, warned):
    broken = rules.act_is_signed(case(act_signed_on=signed_on))
    assert bool(broken) is warned
    assert not any(one.blocks for one in broken)


@pytest.mark.parametrize(
    ("ends_on", "warned"),
    [(None, False), (date(2026, 11, 9), False), (date(2026, 11, 8), True)],
)
def test_p_6_4_act_without_an_end_is_unlimited(ends_on, warned):
    assert bool(rules.act_has_not_ended(case(act_ends_on=ends_on))) is warned


def test_facts_go_into_a_decision_as_plain_values():
    kept = to_json(GOOD)
    assert kept["today"] == "2026-11-09"
    assert kept["categories"] == ["low_motivation"]
    assert kept["rows"][0]["lesson_on"] == "2026-11-10"
    assert kept["settings"]["pupil_signs_from_age"] == 14


@pytest.mark.parametrize(
    ("born", "age"),
    [(date(2012, 11, 9), 14), (date(2012, 11, 10), 13), (date(2012, 2, 29), 14), (None, None)],
)
def test_age_in_full_years(born, age):
    assert case(pupil_birth_date=born).pupil_age == age

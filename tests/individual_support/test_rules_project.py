"""Sections 1 and 2: what a case must say before its agreement goes out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from individual_support import rules
from individual_support.rules import Category, GroundKind, Party, StudyForm, Term
from regulations.rules import Severity, judge
from tests.individual_support.support_facts import (
    GOOD,
    GROUND,
    HALF_YEAR,
    OLYMPIAD,
    ROW,
    case,
    with_settings,
)
from tests.rule_answers import found, only


def test_a_good_case_passes_every_rule_of_the_going_on():
    due_later = [rules.term_is_over, rules.assessment_is_due]
    assert judge([rule for rule in rules.ACT.rules if rule not in due_later], GOOD) == ()


@pytest.mark.parametrize("purpose", ["", "  ", "\n"])
def test_p_1_2_empty_purpose_blocks(purpose):
    assert found(rules.purpose_is_written, case(purpose=purpose)) == [("purpose", ())]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, []),
        ({"regime": " "}, ["regime"]),
        ({"content": ""}, ["content"]),
        ({"forms": ()}, ["forms"]),
        ({"support": ""}, ["support"]),
        (
            {"regime": "", "content": "", "forms": (), "support": ""},
            ["regime", "content", "forms", "support"],
        ),
    ],
)
def test_p_1_2_each_missing_part_warns(changes, fields):
    broken = rules.four_parts_are_described(case(**changes))
    assert [one.field for one in broken] == fields
    assert all(one.severity is Severity.WARN for one in broken)


@pytest.mark.parametrize(("length", "fields"), [(2000, []), (2001, [("purpose", ())])])
def test_p_1_2_purpose_fits_up_to_2000_characters(length, fields):
    assert found(rules.project_texts_fit, case(purpose="я" * length)) == fields


@pytest.mark.parametrize(
    ("text", "stale"),
    [
        ("План на 2026-2027 учебный год", False),
        ("План на 2025-2026 учебный год", True),
        ("План на 2028 год", True),
        ("Великая Отечественная война 1941–1945", False),
        ("№ 20250", False),
    ],
)
def test_p_1_2_year_left_over_from_another_school_year_warns(text, stale):
    expected = [("content", ())] if stale else []
    assert found(rules.project_years_are_current, case(content=text)) == expected


def test_p_1_2_years_cannot_be_judged_without_a_calendar():
    facts = case(content="2019", year_starts_on=None, year_ends_on=None)
    assert found(rules.project_years_are_current, facts) == []


@pytest.mark.parametrize(
    ("categories", "count"),
    [
        ((), 1),
        ((Category.DEVIANT,), 0),
        (tuple(Category), 0),
        (("talented",), 1),
        ((Category.GIFTED, "talented"), 1),
    ],
)
def test_p_1_3_at_least_one_of_the_six_groups(categories, count):
    assert len(rules.category_is_named(case(categories=categories))) == count


@pytest.mark.parametrize(
    ("olympiad", "fields"),
    [
        (None, ["olympiad_stage", "olympiad_subject", "olympiad_stage_on"]),
        (OLYMPIAD, []),
        (replace(OLYMPIAD, stage=""), ["olympiad_stage"]),
        (replace(OLYMPIAD, stage="school"), ["olympiad_stage"]),
        (replace(OLYMPIAD, subject=" "), ["olympiad_subject"]),
        (replace(OLYMPIAD, stage_on=None), ["olympiad_stage_on"]),
    ],
)
def test_p_1_3_olympiad_needs_stage_subject_and_date(olympiad, fields):
    facts = case(categories=(Category.OLYMPIAD,), olympiad=olympiad)
    assert [one.field for one in rules.olympiad_is_described(facts)] == fields
    assert found(rules.olympiad_is_described, replace(facts, categories=(Category.GIFTED,))) == []


@pytest.mark.parametrize(
    ("stage_on", "ahead"),
    [(date(2026, 11, 8), False), (date(2026, 11, 9), True), (date(2026, 11, 10), True)],
)
def test_p_1_3_olympiad_stage_is_still_ahead(stage_on, ahead):
    olympiad = replace(OLYMPIAD, stage_on=stage_on)
    facts = case(categories=(Category.OLYMPIAD,), olympiad=olympiad)
    assert bool(rules.olympiad_is_ahead(facts)) is not ahead
    assert found(rules.olympiad_is_ahead, replace(facts, categories=(Category.GIFTED,))) == []


@pytest.mark.parametrize(
    ("categories", "stage_on", "blocked"),
    [
        ((Category.OLYMPIAD,), date(2026, 12, 28), True),
        ((Category.OLYMPIAD,), date(2026, 12, 29), False),
        ((Category.OLYMPIAD, Category.GIFTED), date(2026, 12, 28), False),
        ((Category.GIFTED,), date(2026, 12, 28), False),
    ],
)
def test_p_1_3_support_for_the_olympiad_alone_ends_by_the_stage(categories, stage_on, blocked):
    facts = case(categories=categories, olympiad=replace(OLYMPIAD, stage_on=stage_on))
    assert bool(rules.ends_by_olympiad_stage(facts)) is blocked


@pytest.mark.parametrize("whole_programme", [True, False])
def test_p_1_4_empty_scope_blocks(whole_programme):
    facts = case(subjects=(), whole_programme=whole_programme)
    assert found(rules.scope_is_named, facts) == [("subjects", ())]


@pytest.mark.parametrize("left_out", [(), ("Физика",)])
def test_p_1_4_a_subject_of_the_class_beyond_a_whole_programme_blocks(left_out):
    facts = case(whole_programme=True, left_out=left_out)
    expected = [("subjects", ())] if left_out else []
    assert found(rules.whole_programme_is_complete, facts) == expected
    assert found(rules.scope_is_named, facts) == []


def test_p_1_4_row_outside_the_scope_blocks_and_names_row_and_subject():
    facts = case(rows=(ROW, replace(ROW, key="row-2", number=2, subject="Физика")))
    broken = only(rules.rows_are_within_scope, facts)
    with translation.override("en"):
        assert "Row 2: “Физика”" in str(broken.message)
        assert "Математика" in str(broken.message)
    assert (broken.field, broken.rows, broken.blocks) == ("subject", ("row-2",), True)


def test_p_1_4_row_without_a_subject_is_left_to_the_rule_on_complete_rows():
    assert found(rules.rows_are_within_scope, case(rows=(replace(ROW, subject=""),))) == []


def test_p_1_5_no_ground_blocks():
    assert found(rules.ground_is_named, case(grounds=())) == [("grounds", ())]


@pytest.mark.parametrize(
    ("ground", "fields"),
    [
        (GROUND, []),
        (replace(GROUND, author=" "), ["author"]),
        (replace(GROUND, dated=None), ["dated"]),
        (replace(GROUND, dated=date(2026, 11, 9)), []),
        (replace(GROUND, dated=date(2026, 11, 10)), ["dated"]),
        (replace(GROUND, text=""), ["text"]),
        (replace(GROUND, text="", has_attachment=True), []),
        (replace(GROUND, author="", dated=None, text=""), ["author", "dated", "text"]),
    ],
)
def test_p_1_5_ground_needs_author_date_and_text_or_paper(ground, fields):
    facts = case(grounds=(ground,))
    expected = [(field, ("ground-1",)) for field in fields]
    assert found(rules.grounds_are_complete, facts) == expected


@pytest.mark.parametrize("kind", [*GroundKind, "letter"])
def test_p_1_5_only_a_ground_beyond_the_four_warns(kind):
    broken = rules.ground_is_listed(case(grounds=(replace(GROUND, kind=kind),)))
    assert bool(broken) is (kind in (GroundKind.OTHER, "letter"))
    assert not any(one.blocks for one in broken)


@pytest.mark.parametrize(
    ("term", "extra", "known", "customary"),
    [
        (Term.QUARTER, [], True, True),
        (Term.YEAR, [], True, True),
        (Term.SEMESTER, [], False, True),
        (Term.SEMESTER, ["semester"], True, False),
        (Term.TRIMESTER, ["semester"], False, True),
        ("", [], False, True),
        ("month", [], False, True),
    ],
)
def test_p_1_6_term_is_a_quarter_or_a_year_or_one_the_school_allows(term, extra, known, customary):
    facts = case(term=term, settings=with_settings(extra_terms=extra))
    assert (not rules.term_is_known(facts)) is known
    assert (not rules.term_is_customary(facts)) is customary


@pytest.mark.parametrize(
    ("term", "starts_on", "ends_on", "good"),
    [
        (Term.QUARTER, date(2026, 11, 2), date(2026, 12, 29), True),
        (Term.QUARTER, date(2026, 11, 3), date(2026, 12, 29), False),
        (Term.QUARTER, date(2026, 11, 2), date(2026, 12, 28), False),
        (Term.QUARTER, date(2026, 9, 1), date(2026, 12, 29), False),
        (Term.YEAR, date(2026, 9, 1), date(2027, 5, 28), True),
        (Term.YEAR, date(2026, 9, 1), date(2027, 5, 29), False),
        (Term.SEMESTER, HALF_YEAR.starts_on, HALF_YEAR.ends_on, True),
        (Term.TRIMESTER, HALF_YEAR.starts_on, HALF_YEAR.ends_on, False),
        (Term.QUARTER, None, date(2026, 12, 29), False),
        (Term.QUARTER, date(2026, 11, 2), None, False),
    ],
)
def test_p_1_6_dates_are_those_of_the_calendar(term, starts_on, ends_on, good):
    facts = case(term=term, starts_on=starts_on, ends_on=ends_on)
    assert (not rules.dates_match_calendar(facts)) is good


def test_p_1_6_a_school_may_take_two_quarters_for_a_term():
    facts = case(starts_on=date(2026, 9, 1), settings=with_settings(quarters_in_term=2))
    assert found(rules.dates_match_calendar, facts) == []


def test_p_1_6_olympiad_alone_may_end_before_the_quarter_does():
    facts = case(ends_on=date(2026, 12, 1), olympiad=OLYMPIAD)
    assert found(rules.dates_match_calendar, facts) != []
    facts = replace(facts, categories=(Category.OLYMPIAD,))
    assert found(rules.dates_match_calendar, facts) == []
    assert found(rules.dates_match_calendar, replace(facts, ends_on=date(2026, 11, 1))) != []


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "good"),
    [
        (date(2026, 9, 1), date(2027, 5, 28), True),
        (date(2026, 8, 31), date(2027, 5, 28), False),
        (date(2026, 9, 1), date(2027, 5, 29), False),
        (date(2026, 11, 2), date(2026, 11, 2), True),
        (date(2026, 11, 3), date(2026, 11, 2), False),
    ],
)
def test_p_1_6_support_stays_within_one_school_year(starts_on, ends_on, good):
    facts = case(starts_on=starts_on, ends_on=ends_on)
    assert (not rules.term_within_school_year(facts)) is good


def test_p_1_6_no_school_year_in_the_calendar_blocks():
    assert found(rules.term_within_school_year, case(year_ends_on=None)) == [("ends_on", ())]


@pytest.mark.parametrize(
    ("today", "over"),
    [(date(2026, 12, 28), False), (date(2026, 12, 29), False), (date(2026, 12, 30), True)],
)
def test_p_1_6_term_is_over_the_day_after_its_last(today, over):
    facts = case(today=today)
    assert (not rules.term_is_over(facts)) is over
    assert (not rules.term_is_not_over(facts)) is not over


@pytest.mark.parametrize(
    ("forms", "applied", "warned"),
    [
        ((StudyForm.INDIVIDUAL_PLAN,), False, False),
        ((StudyForm.REMOTE,), False, True),
        ((StudyForm.ELECTRONIC,), False, True),
        ((StudyForm.REMOTE, StudyForm.ELECTRONIC), True, False),
    ],
)
def test_p_1_7_remote_learning_without_application_warns(forms, applied, warned):
    facts = case(forms=forms, remote_application=applied)
    assert bool(rules.remote_learning_is_applied_for(facts)) is warned


@pytest.mark.parametrize(
    ("born", "parties"),
    [
        (date(2012, 11, 10), {Party.PARENT, Party.SCHOOL}),
        (date(2012, 11, 9), {Party.PARENT, Party.PUPIL, Party.SCHOOL}),
        (date(2008, 11, 10), {Party.PARENT, Party.PUPIL, Party.SCHOOL}),
        (date(2008, 11, 9), {Party.PUPIL, Party.SCHOOL}),
        (None, {Party.PARENT, Party.PUPIL, Party.SCHOOL}),
    ],
)
def test_p_2_3_who_signs_follows_the_pupils_age(born, parties):
    facts = case(pupil_birth_date=born)
    assert set(rules.required_parties(facts)) == parties


def test_p_2_3_age_from_which_the_pupil_signs_is_the_schools_to_set():
    facts = case(
        pupil_birth_date=date(2012, 11, 9), settings=with_settings(pupil_signs_from_age=15)
    )
    assert Party.PUPIL not in rules.required_parties(facts)


@pytest.mark.parametrize("missing", list(Party))
def test_p_2_3_agreement_needs_all_three_parties(missing):
    signatures = tuple(one for one in GOOD.signatures if one.party != missing)
    broken = only(rules.agreement_is_signed, case(signatures=signatures))
    assert broken.blocks
    assert broken.may_be_overridden_by(["deputy"])
    assert not broken.may_be_overridden_by(["class_teacher"])
    with translation.override("en"):
        assert str(missing.label) in str(broken.message)


@pytest.mark.parametrize(("signed_on", "count"), [(date(2026, 11, 9), 0), (date(2026, 11, 10), 1)])
def test_p_2_3_signature_from_the_future_blocks(signed_on, count):
    first, *others = GOOD.signatures
    facts = case(signatures=(replace(first, signed_on=signed_on), *others))
    assert len(rules.agreement_is_signed(facts)) == count


def test_p_2_3_sheet_before_the_agreement_blocks_unless_the_administration_decides():
    broken = only(rules.sheet_follows_agreement, case(agreed_on=None))
    assert broken.rows == ("row-1",)
    assert broken.may_be_overridden_by(["admin"])
    assert not broken.may_be_overridden_by(["class_teacher", "subject_teacher"])
    assert found(rules.sheet_follows_agreement, case(agreed_on=None, rows=())) == []

"""Sections 1 and 2, to cl. 2.3: whom it is for, where, and the package of papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import translation

from home_education import rules
from home_education.rules import InList, Place, Programme, SchoolGround, StudyForm
from regulations.rules import Severity, judge
from tests.home_education.home_facts import (
    APPLICATION,
    CONCLUSION,
    CONTRACT,
    GOOD,
    OF_OTHER_MOMENTS,
    PMPK,
    REHABILITATION,
    TODAY,
    case,
    in_group,
    in_hospital,
    with_conclusion,
    with_settings,
)
from tests.rule_answers import found, only

ONE_DAY = timedelta(days=1)
DECISION = replace(PMPK, number="9", ends_on=date(2027, 2, 28))


@pytest.mark.parametrize("facts", [GOOD, in_hospital(), in_group(1, 2, 3, 4)])
def test_a_good_case_passes_every_rule_while_it_goes_on(facts):
    assert judge([rule for rule in rules.ACT.rules if rule not in OF_OTHER_MOMENTS], facts) == ()


@pytest.mark.parametrize(
    ("grade", "blocked"), [(None, True), (0, True), (1, False), (11, False), (12, True)]
)
def test_p_1_2_grades_1_to_11(grade, blocked):
    assert bool(rules.grade_is_taught(case(grade=grade))) is blocked


def test_p_1_3_study_at_home_is_no_form_of_education():
    assert "home" not in tuple(StudyForm)
    assert rules.Facts.__dataclass_fields__.keys() >= {"study_form", "place"}


@pytest.mark.parametrize(
    ("form", "blocked"), [("", True), ("distance", True), *((form, False) for form in StudyForm)]
)
def test_p_1_4_the_form_is_full_time_or_part_time(form, blocked):
    assert bool(rules.study_form_is_chosen(case(study_form=form))) is blocked


@pytest.mark.parametrize(("days", "blocked"), [(20, True), (21, False), (22, False)])
def test_p_1_5_treatment_is_long_from_21_days_on(days, blocked):
    starts_on = CONCLUSION.starts_on
    conclusion = replace(CONCLUSION, ends_on=starts_on + ONE_DAY * (days - 1))
    assert conclusion.days == days
    assert bool(rules.treatment_is_long(in_hospital(conclusion=conclusion))) is blocked


def test_p_1_5_a_short_treatment_passes_at_home_and_by_the_administration():
    short = replace(CONCLUSION, ends_on=CONCLUSION.starts_on)
    assert found(rules.treatment_is_long, case(conclusion=short)) == []
    broken = only(rules.treatment_is_long, in_hospital(conclusion=short))
    assert broken.may_be_overridden_by(["director"])
    assert not broken.may_be_overridden_by(["secretary"])
    with translation.override("en"):
        assert "lasts 1 d, a long one has at least 21" in str(broken.message)


@pytest.mark.parametrize(("place", "blocked"), [("", True), *((one, False) for one in Place)])
def test_p_1_6_the_place_is_one_of_four(place, blocked):
    assert bool(rules.place_is_chosen(case(place=place))) is blocked


@pytest.mark.parametrize(
    ("in_list", "decision", "fields"),
    [
        (InList.YES, None, []),
        (InList.UNSAID, None, []),
        (InList.NO, DECISION, []),
        (InList.NO, None, ["advisory_number", "advisory_dated", "advisory_ends_on"]),
        (InList.NO, replace(DECISION, number=" "), ["advisory_number"]),
        (InList.NO, replace(DECISION, dated=None), ["advisory_dated"]),
        (InList.NO, replace(DECISION, ends_on=None), ["advisory_ends_on"]),
    ],
)
def test_p_1_7_a_disease_outside_the_list_needs_the_commission(in_list, decision, fields):
    facts = case(conclusion=replace(CONCLUSION, in_list=in_list), advisory=decision)
    assert [one.field for one in rules.advisory_has_decided(facts)] == fields


@pytest.mark.parametrize(
    ("ground", "applied", "allowed", "fields"),
    [
        ("", True, True, ["school_ground"]),
        (SchoolGround.MEDICAL, True, True, []),
        (SchoolGround.MEDICAL, False, True, ["school_applied"]),
        (SchoolGround.MEDICAL, True, False, ["allows_school"]),
        (SchoolGround.HOME_IMPOSSIBLE, True, False, []),
        (SchoolGround.HOME_IMPOSSIBLE, False, False, ["school_applied"]),
    ],
)
def test_p_1_8_lessons_in_the_school_need_application_and_conclusion(
    ground, applied, allowed, fields
):
    facts = case(
        place=Place.SCHOOL,
        school_ground=ground,
        school_applied=applied,
        conclusion=replace(CONCLUSION, allows_school=allowed),
    )
    assert [one.field for one in rules.school_place_has_ground(facts)] == fields
    assert found(rules.school_place_has_ground, replace(facts, place=Place.HOME)) == []


@pytest.mark.parametrize("day", [date(2026, 9, 7), date(2027, 1, 5), date(2027, 5, 28)])
def test_p_1_9_the_transfer_may_be_on_any_day_of_the_year(day):
    assert found(rules.term_is_within_conclusion, case(starts_on=day)) == []


@pytest.mark.parametrize(("name", "blocked"), [("4-Б", False), (" ", True), ("", True)])
def test_p_1_12_the_pupil_stays_in_a_class(name, blocked):
    assert bool(rules.pupil_is_in_a_class(case(class_name=name))) is blocked


@pytest.mark.parametrize(
    ("application", "fields"),
    [
        (None, ["application"]),
        (replace(APPLICATION, applicant=" "), ["applicant"]),
        (replace(APPLICATION, dated=None), ["application_dated"]),
        (replace(APPLICATION, dated=TODAY + ONE_DAY), ["application_dated"]),
        (replace(APPLICATION, dated=TODAY), []),
        (replace(APPLICATION, received_on=None), ["application_received_on"]),
        (replace(APPLICATION, received_on=TODAY + ONE_DAY), ["application_received_on"]),
        (replace(APPLICATION, received_on=TODAY), []),
    ],
)
def test_p_2_1_application(application, fields):
    broken = rules.application_is_brought(case(application=application))
    assert [one.field for one in broken] == fields


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"number": ""}, ["conclusion_number"]),
        ({"organisation": " "}, ["conclusion_organisation"]),
        ({"dated": None}, ["conclusion_dated"]),
        ({"dated": TODAY + ONE_DAY}, ["conclusion_dated"]),
        ({"received_on": None}, ["conclusion_received_on"]),
        ({"starts_on": None}, ["conclusion_ends_on"]),
        ({"ends_on": None}, ["conclusion_ends_on"]),
        ({"ends_on": date(2026, 9, 6)}, ["conclusion_ends_on"]),
        ({"ends_on": date(2026, 9, 7)}, []),
    ],
)
def test_p_2_1_conclusion_has_number_organisation_dates_and_period(changes, fields):
    broken = rules.conclusion_is_brought(with_conclusion(**changes))
    assert [one.field for one in broken] == fields


def test_p_2_1_without_the_conclusion_only_its_absence_is_told():
    without = case(conclusion=None)
    assert found(rules.conclusion_is_brought, without) == [("conclusion", ())]
    assert found(rules.conclusion_is_made_out, without) == []


@pytest.mark.parametrize(
    "mark",
    [
        "on_letterhead",
        "signed_by_doctors",
        "signed_by_head",
        "sealed_by_doctors",
        "sealed_with_full_name",
    ],
)
def test_p_2_1_each_mark_of_the_conclusion_is_looked_for(mark):
    broken = only(rules.conclusion_is_made_out, with_conclusion(**{mark: False}))
    assert (broken.field, broken.severity) == (mark, Severity.BLOCK)


@pytest.mark.parametrize(("answer", "blocked"), [("", True), *((one, False) for one in InList)])
def test_p_2_1_what_the_conclusion_says_of_the_list_is_recorded(answer, blocked):
    assert bool(rules.conclusion_is_made_out(with_conclusion(in_list=answer))) is blocked


@pytest.mark.parametrize(
    ("programme", "variant", "fields"),
    [
        ("", "", ["programme"]),
        (Programme.GENERAL, "", []),
        (Programme.ADAPTED, "", ["variant"]),
        (Programme.ADAPTED, "9.1", ["variant"]),
        (Programme.ADAPTED, "8.4", []),
        (Programme.ADAPTED, "УО 2", []),
    ],
)
def test_p_2_1_programme_and_variant(programme, variant, fields):
    broken = rules.programme_is_chosen(case(programme=programme, variant=variant))
    assert [one.field for one in broken] == fields


@pytest.mark.parametrize(
    ("programme", "special_needs", "needed"),
    [
        (Programme.GENERAL, False, False),
        (Programme.GENERAL, True, True),
        (Programme.ADAPTED, False, True),
        (Programme.ADAPTED, True, True),
    ],
)
def test_p_2_1_pmpk_is_needed_for_adapted_programmes_and_special_needs(
    programme, special_needs, needed
):
    facts = case(programme=programme, has_special_needs=special_needs, pmpk=None)
    assert found(rules.pmpk_is_brought, facts) == ([("pmpk", ())] if needed else [])


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"number": ""}, ["pmpk_number"]),
        ({"dated": None}, ["pmpk_dated"]),
        ({"received_on": TODAY + ONE_DAY}, ["pmpk_received_on"]),
        ({"ends_on": TODAY}, []),
        ({"ends_on": TODAY - ONE_DAY}, ["pmpk_ends_on"]),
    ],
)
def test_p_2_1_pmpk_is_known_and_in_force(changes, fields):
    facts = case(pmpk=replace(PMPK, **changes))
    assert [one.field for one in rules.pmpk_is_brought(facts)] == fields


def test_p_2_2_the_order_is_counted_from_the_last_paper_of_the_package():
    assert GOOD.package_complete_on == date(2026, 9, 3)
    later = replace(REHABILITATION, received_on=date(2026, 9, 11))
    assert case(rehabilitation=later).package_complete_on == date(2026, 9, 11)
    assert case(application=None, conclusion=None, pmpk=None).package_complete_on is None


def test_p_2_2_three_working_days_unless_the_school_counts_calendar_days():
    assert (rules.ORDER_DAYS.of({}), rules.ORDER_UNIT.of({})) == (3, "working_days")
    other = with_settings(order_days_are="calendar_days", order_days=5)
    assert (rules.ORDER_DAYS.of(other), rules.ORDER_UNIT.of(other)) == (5, "calendar_days")


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"number": ""}, ["contract"]),
        ({"dated": None}, ["contract"]),
        ({"signed_by_parent_on": None}, ["signed_by_parent_on"]),
        ({"signed_by_school_on": None}, ["signed_by_school_on"]),
        ({"signed_by_school_on": TODAY}, []),
        ({"signed_by_school_on": TODAY + ONE_DAY}, ["signed_by_school_on"]),
    ],
)
def test_p_2_3_contract_has_number_date_and_both_signatures(changes, fields):
    facts = case(contract=replace(CONTRACT, **changes))
    assert [one.field for one in rules.contract_is_signed(facts)] == fields


def test_p_2_3_contract_is_not_asked_in_hospital_unless_the_school_does():
    assert found(rules.contract_is_signed, case(contract=None)) == [("contract", ())]
    assert found(rules.contract_is_signed, in_hospital()) == []
    asked = in_hospital(settings=with_settings(contract_in_hospital=True))
    assert found(rules.contract_is_signed, asked) == [("contract", ())]

"""Cl. 1.1 and 2.9–2.12: the plan, its sums, and what the norms and the act make of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from home_education import rules
from home_education.rules import Agreed, Programme, Section, SpecialPart
from regulations.rules import Severity
from regulations.words import hours
from tests.home_education.home_facts import (
    GOOD,
    MATHS,
    PLAN,
    READING,
    RUSSIAN,
    TODAY,
    case,
    row,
    with_row,
    with_settings,
)
from tests.rule_answers import found, only

QUARTER = Decimal("0.25")


@pytest.mark.parametrize(
    ("grade", "five_days", "six_days"),
    [
        (1, 21, None),
        (2, 23, 26),
        (4, 23, 26),
        (5, 29, 32),
        (6, 30, 33),
        (7, 32, 35),
        (8, 33, 36),
        (9, 33, 36),
        (10, 34, 37),
        (11, 34, 37),
        (12, None, None),
        (None, None, None),
    ],
)
def test_p_1_1_hours_of_a_week_by_grade_and_length_of_the_week(grade, five_days, six_days):
    assert rules.week_limit(grade, 5, {}) == five_days
    assert rules.week_limit(grade, 6, {}) == six_days


@pytest.mark.parametrize(
    ("more", "days", "blocked"),
    [("2.5", 5, False), ("2.75", 5, True), ("5.5", 6, False), ("5.75", 6, True)],
)
def test_p_1_1_the_load_reaches_the_norm_and_not_a_quarter_more(more, days, blocked):
    """The good plan has 20.5 h outside extracurricular activity; grade 4 may have 23, or 26."""
    plan = (*PLAN, row(6, "Технология", classroom=more))
    assert bool(rules.load_is_within_norm(case(plan=plan, week_days=days))) is blocked


@pytest.mark.parametrize(("grade", "days"), sorted(rules.WEEK_HOURS))
def test_p_1_1_every_grade_and_week_has_its_boundary(grade, days):
    limit = Decimal(rules.week_limit(grade, days, {}))
    for hours_, blocked in ((limit, False), (limit + QUARTER, True)):
        plan = (row(1, "Математика", classroom=str(hours_)),)
        facts = case(plan=plan, grade=grade, week_days=days)
        assert bool(rules.load_is_within_norm(facts)) is blocked


@pytest.mark.parametrize(
    ("grade", "told"), [(1, 8), (4, 8), (5, 10), (8, 10), (9, 11), (10, 12), (11, 12), (None, None)]
)
def test_p_2_12_the_hours_of_the_letter_are_told_and_bind_nobody(grade, told):
    assert rules.letter_hours(case(grade=grade)) == told
    assert rules.letter_hours(case(grade=4, settings=with_settings(letter_hours_1=0))) is None
    few = case(plan=(row(1, "Математика", classroom="0.25"),), grade=grade)
    assert not rules.classroom_is_half(few)


def test_p_1_1_the_norm_is_the_schools_setting():
    settings = with_settings(week_hours_2_5=20)
    broken = only(rules.load_is_within_norm, case(settings=settings))
    with translation.override("en"):
        assert "has 20.5 h a week" in str(broken.message)
        assert "take out 0.5 h" in str(broken.message)
    with translation.override("ru"):
        assert str(hours(Decimal("20.50"))) == "20,5"


@pytest.mark.parametrize(
    ("grade", "days", "blocked"), [(1, 5, False), (1, 6, True), (2, 6, False), (2, 4, True)]
)
def test_p_1_1_the_first_grade_has_five_days(grade, days, blocked):
    assert bool(rules.week_length_is_allowed(case(grade=grade, week_days=days))) is blocked


@pytest.mark.parametrize(("more", "blocked"), [("8.5", False), ("8.75", True)])
def test_p_1_1_extracurricular_activity_has_ten_hours(more, blocked):
    plan = (*PLAN, row(6, "Разговоры о важном", Section.EXTRACURRICULAR, classroom=more))
    assert bool(rules.extracurricular_is_within_norm(case(plan=plan))) is blocked


def test_p_2_12_sums_by_kind_and_section():
    sums = rules.totals(PLAN)
    assert (sums.classroom, sums.independent, sums.with_class, sums.distance) == (12, 8, 2, 0)
    assert sums.whole == 22
    assert sums.taught(with_class_counts=True) == 14
    assert sums.taught(with_class_counts=False) == 12
    parts = rules.by_section(PLAN)
    assert list(parts) == list(Section)
    assert [part.whole for part in parts.values()] == [Decimal("20.5"), 0, Decimal("1.5")]
    assert rules.lesson_hours(PLAN) == Decimal("20.5")
    assert rules.correctional_hours(PLAN) == Decimal("1.5")


def test_p_2_12_the_share_never_looks_like_the_limit_when_it_is_below():
    sums = rules.totals([row(1, "Алгебра", classroom="100", independent="100.25")])
    assert sums.share(with_class_counts=True) == Decimal("49.93")
    nearly = rules.totals([row(1, "Алгебра", classroom="10000", independent="10000.25")])
    assert nearly.share(with_class_counts=True) == Decimal("49.99")
    assert not nearly.reaches(50, with_class_counts=True)
    assert rules.totals(()).share(with_class_counts=True) == 0


def halved(classroom: str, independent: str, with_class: str = "0") -> rules.Facts:
    """A plan of one subject."""
    return case(
        plan=(
            row(
                1,
                "Математика",
                classroom=classroom,
                independent=independent,
                with_class=with_class,
            ),
        )
    )


@pytest.mark.parametrize(
    ("classroom", "independent", "blocked"),
    [
        ("8", "8", False),  # exactly half
        ("7.75", "8", True),  # one quarter-hour below
        ("8", "8.25", True),
        ("8.25", "8", False),
        ("0", "8", True),
    ],
)
def test_p_2_12_exactly_half_passes_and_a_quarter_hour_below_blocks(
    classroom, independent, blocked
):
    assert bool(rules.classroom_is_half(halved(classroom, independent))) is blocked


def test_p_2_12_the_message_names_hours_share_and_remedy():
    with translation.override("en"):
        told = str(only(rules.classroom_is_half, halved("7.75", "8")).message)
    assert told.startswith("A teacher gives 7.75 of 15.75 h a week, that is 49.2 %, at least 50 %")
    assert "add hours with a teacher" in told


def test_p_2_12_hours_with_the_class_count_unless_the_school_reads_otherwise():
    facts = halved("4", "5", with_class="1")
    assert found(rules.classroom_is_half, facts) == []
    strict = replace(facts, settings=with_settings(with_class_counts=False))
    assert found(rules.classroom_is_half, strict) == [("plan", ())]


def test_p_2_12_extracurricular_and_distance_hours_are_part_of_the_whole():
    plan = (
        row(1, "Математика", classroom=4, independent=3, distance="1.5"),
        row(2, "Кружок", Section.EXTRACURRICULAR, classroom="0.5"),
    )
    assert found(rules.classroom_is_half, case(plan=plan)) == []
    assert found(rules.classroom_is_half, case(plan=plan[:1])) == [("plan", ())]


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"subject": " "}, ["subject"]),
        ({"subject": "Русский язык"}, ["subject"]),  # twice in its part
        ({"subject": "Русский язык", "section": Section.FORMED}, []),
        ({"section": "other"}, ["section"]),
        ({"classroom_hours": Decimal(0), "independent_hours": Decimal(0)}, ["classroom_hours"]),
    ],
)
def test_p_2_12_rows_are_complete(changes, fields):
    broken = rules.plan_rows_are_complete(with_row(2, **changes))
    assert [one.field for one in broken] == fields
    assert all(one.rows == ("plan-2",) for one in broken)


@pytest.mark.parametrize(
    ("value", "blocked"),
    [("0", False), ("0.25", False), ("1.5", False), ("0.3", True), ("1.01", True), ("-1", True)],
)
def test_p_2_12_hours_are_whole_quarters(value, blocked):
    broken = rules.hours_are_quarters(with_row(1, with_class_hours=Decimal(value)))
    assert [one.field for one in broken] == (["with_class_hours"] if blocked else [])


@pytest.mark.parametrize(("value", "blocked"), [("0", False), ("0.25", True)])
def test_p_2_12_no_independent_work_in_correctional_courses(value, blocked):
    broken = rules.correction_is_taught(with_row(5, independent_hours=Decimal(value)))
    assert [(one.field, one.rows) for one in broken] == (
        [("independent_hours", ("plan-5",))] if blocked else []
    )


@pytest.mark.parametrize(
    ("value", "text", "blocked"), [("0", "", False), ("0.25", " ", True), ("0.25", "Опыты", False)]
)
def test_p_2_12_independent_work_has_its_content(value, text, blocked):
    facts = with_row(1, independent_hours=Decimal(value), independent_content=text)
    assert bool(rules.independent_work_is_described(facts)) is blocked


@pytest.mark.parametrize("kind", ["classroom_hours", "with_class_hours", "distance_hours"])
def test_p_2_12_a_subject_is_not_learnt_by_independent_work_alone(kind):
    alone = {"classroom_hours": Decimal(0), "independent_hours": Decimal(2)}
    assert found(rules.theory_is_taught, with_row(1, **alone)) == [
        ("independent_hours", ("plan-1",))
    ]
    assert found(rules.theory_is_taught, with_row(1, **{**alone, kind: QUARTER})) == []
    allowed = replace(
        with_row(1, **alone), settings=with_settings(subject_by_independent_work=True)
    )
    assert found(rules.theory_is_taught, allowed) == []


@pytest.mark.parametrize(
    ("variant", "parts", "blocked"),
    [
        ("7.1", (), False),
        ("8.4", (), True),
        ("8.4", tuple(SpecialPart)[:-1], True),
        ("8.4", tuple(SpecialPart), False),
        ("УО 1", (), False),
        ("УО 2", (), True),
    ],
)
def test_p_2_12_a_special_programme_has_nine_parts(variant, parts, blocked):
    assert len(SpecialPart) == 9
    facts = case(variant=variant, special_parts=parts)
    assert bool(rules.special_programme_is_whole(facts)) is blocked


@pytest.mark.parametrize(
    ("rule", "paper"),
    [(rules.plan_is_agreed, Agreed.PLAN)],
)
def test_p_2_12_the_parents_agree_before_the_director_approves(rule, paper):
    without = case(agreements=tuple(one for one in GOOD.agreements if one.paper != paper))
    assert found(rule, without) == [("agreed_plan", ())]
    assert found(rule, GOOD) == []
    late = replace(GOOD.agreements[0], agreed_on=TODAY + timedelta(days=1))
    assert found(rule, case(agreements=(late,))) == [("agreed_plan", ())]


def test_p_2_9_every_subject_of_the_class_is_in_a_general_plan():
    lacking = case(programme=Programme.GENERAL, plan=(RUSSIAN, MATHS, READING))
    broken = only(rules.subjects_are_complete, lacking)
    assert broken.severity is Severity.BLOCK
    with translation.override("en"):
        assert "Изобразительное искусство" in str(broken.message)
    assert found(rules.subjects_are_complete, case(programme=Programme.GENERAL)) == []
    nothing = row(4, "Изобразительное искусство")
    empty = case(programme=Programme.GENERAL, plan=(RUSSIAN, MATHS, READING, nothing))
    assert rules.missing_subjects(empty) == ["Изобразительное искусство"]


def test_p_2_9_an_adapted_plan_may_leave_one_out_with_a_reason():
    lacking = case(plan=(RUSSIAN, MATHS, READING))
    assert found(rules.subjects_are_complete, lacking) == []
    assert only(rules.adapted_subjects_are_complete, lacking).severity is Severity.WARN
    assert found(rules.adapted_subjects_are_complete, GOOD) == []


@pytest.mark.parametrize(
    ("number", "teacher", "blocked"), [(1, " ", True), (4, "", False), (1, "Иванова А. А.", False)]
)
def test_p_2_10_subjects_taught_have_teachers(number, teacher, blocked):
    """Row 4 is learnt with the class only: its teacher is the class's own."""
    assert bool(rules.subjects_have_teachers(with_row(number, teacher=teacher))) is blocked


def test_p_2_10_a_teacher_of_another_subject_warns():
    broken = only(rules.teachers_teach_their_subjects, with_row(1, teaches_subject=False))
    assert (broken.severity, broken.rows) == (Severity.WARN, ("plan-1",))
    nobody = with_row(1, teaches_subject=False, teacher="")
    assert found(rules.teachers_teach_their_subjects, nobody) == []


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, []),
        ({"plan": ()}, ["plan"]),
        ({"calendar": None}, ["calendar"]),
        ({"timetable": ()}, ["timetable"]),
        ({"plan": (), "calendar": None, "timetable": ()}, ["plan", "calendar", "timetable"]),
    ],
)
def test_p_2_11_plan_calendar_and_timetable_are_made(changes, fields):
    assert [one.field for one in rules.programme_is_whole(case(**changes))] == fields


def test_p_2_11_a_subject_without_working_programme_warns():
    broken = only(rules.working_programmes_are_attached, with_row(3, has_working_programme=False))
    assert (broken.severity, broken.rows) == (Severity.WARN, ("plan-3",))

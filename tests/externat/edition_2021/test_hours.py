"""Section V of 2021: every row of hours, the worked examples to the minute, every reading."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from externat.rules import edition_2021 as rules
from externat.rules.amounts import Amount
from externat.rules.parts import Consultation, Session
from externat.rules.vocabulary import Form, PatronageGround
from tests.externat.individual_facts import (
    PATRONAGE,
    answers_2021,
    extern,
    family,
    lines,
    patronage,
)
from tests.rule_answers import found, only

SICK = [PatronageGround.INPATIENT, PatronageGround.HEALTH]
OTHERS = [PatronageGround.CUSTODY, PatronageGround.REFUGEE]
BESIDE = [PatronageGround.SMALL_CLASS, PatronageGround.UNCONTROLLED]
ALL_GROUNDS = answers_2021(patronage_small_class=True, patronage_uncontrolled=True)
ROWS = [
    (1, 10, 5),
    (4, 10, 5),
    (5, 14, 8),
    (9, 14, 8),
    (10, 16, 12),
    (11, 16, 12),
    (12, 16, 12),
    (13, None, None),
    (0, None, None),
    (None, None, None),
]


@pytest.mark.parametrize(("grade", "greater", "smaller"), ROWS)
def test_p_v_3_the_hours_follow_grade_and_ground(grade, greater, smaller):
    for ground in SICK:
        assert rules.weekly_hours(ground, grade, ALL_GROUNDS).hours == greater
    for ground in OTHERS + BESIDE:
        assert rules.weekly_hours(ground, grade, ALL_GROUNDS).hours == smaller


def test_p_v_3_a_ground_outside_the_text_has_hours_only_where_the_school_says_so():
    for ground in (*BESIDE, "extern_1", ""):
        assert rules.weekly_hours(ground, 6, answers_2021()).hours is None


def test_p_v_3_grade_10_is_read_with_11_and_warns_or_is_not_covered():
    facts = patronage(grade=10)
    assert rules.quota(facts).hours == 16
    assert not only(rules.grade_10_is_read_with_11, facts).blocks
    assert not rules.quota_is_known(facts)
    strict = replace(facts, settings=answers_2021(grade_10_like_11=False))
    assert rules.quota(strict).hours is None
    assert rules.quota_is_known(strict)
    assert not rules.grade_10_is_read_with_11(strict)
    for grade in (9, 11, 12):
        assert not rules.grade_10_is_read_with_11(patronage(grade=grade))


def test_p_v_3_the_childs_status_changes_nothing():
    custody = patronage(ground=PatronageGround.CUSTODY, has_special_needs=True, is_disabled=True)
    assert rules.quota(custody).hours == 8


def test_p_v_3_externs_and_family_pupils_have_no_hours_of_a_week():
    for facts in (extern(), family()):
        assert rules.quota(facts) is None
        assert not rules.plan_has_the_quota(facts)
        assert not rules.quota_is_known(facts)


def test_p_v_3_the_way_to_the_hours_is_told_by_clause():
    with translation.override("en"):
        told = [
            (line.clause.number, str(line.told)) for line in rules.quota(patronage(grade=10)).lines
        ]
    assert told == [
        ("V.3", "Ground: 2) Health does not allow the full-time form"),
        ("V.3", "Grade 10 is named nowhere: read with 11, as in “10-11(12)”"),
        ("V.3", "grades 10–11: so many hours a week for each pupil"),
    ]


@pytest.mark.parametrize(("hours", "blocked"), [("4", False), ("3.75", True), ("4.25", True)])
def test_p_v_3_the_plan_equals_the_quota(hours, blocked):
    plan = replace(PATRONAGE.plan, lines=lines("5", "5", hours))
    assert bool(rules.plan_has_the_quota(patronage(plan=plan))) is blocked


def test_p_v_3_the_school_may_allow_a_difference_with_a_reason():
    plan = replace(PATRONAGE.plan, lines=lines("5", "5", "3.75"))
    facts = patronage(plan=plan, settings=answers_2021(quota_tolerance_quarters=1))
    assert not rules.plan_has_the_quota(facts)
    assert rules.difference_is_explained(facts)
    reasoned = replace(facts, plan=replace(plan, difference_reason="Педрада № 5"))
    assert not rules.difference_is_explained(reasoned)
    assert not rules.difference_is_explained(PATRONAGE)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=15), st.sampled_from([0, 2, 8]))
def test_p_v_3_a_sum_over_the_quota_never_passes_unnoticed(quarters, tolerance):
    hours = [str(Decimal(one) / 4) for one in quarters]
    facts = patronage(
        plan=replace(PATRONAGE.plan, lines=lines(*hours)),
        settings=answers_2021(quota_tolerance_quarters=tolerance),
    )
    noticed = rules.plan_has_the_quota(facts) + rules.difference_is_explained(facts)
    assert bool(noticed) is (sum(quarters) != 14 * 4)


def subject(**changes) -> rules.SubjectYear:
    """A subject of the year."""
    return rules.SubjectYear(**{"subject": "Математика", **changes})


UKRAINIAN = subject(subject="Українська мова", is_language=True)
LITERATURE = subject(subject="Українська література", is_ukrainian_literature=True)


def test_p_v_2_a_family_pupil_of_grade_6_to_the_minute():
    """12 subjects, a written work in each semester: 24 h, 11 h 40 min; consultations to 36 h."""
    year = rules.YearOf(form=Form.FAMILY, grade=6)
    subjects = tuple(
        replace(one, works=2, consultations=99)
        for one in (UKRAINIAN, *[subject(subject=f"Предмет {at}") for at in range(11)])
    )
    assessed = rules.year_hours(
        year, tuple(replace(one, works=0, consultations=0) for one in subjects), {}
    )
    assert assessed.total == Amount(Decimal(24), 0)
    checked = rules.year_hours(year, tuple(replace(one, consultations=0) for one in subjects), {})
    assert checked.total == Amount(Decimal(24), 700)
    assert checked.total.whole(60) == (11, 40)
    assert checked.total.whole(45) == (15, 25)
    whole = rules.year_hours(year, subjects, {}).total
    assert (whole.minutes - 700) == 36 * 60


@pytest.mark.parametrize(("for_each", "attestation"), [(2, 5), (3, 7)])
def test_p_v_2_an_extern_of_grade_9_to_the_minute(for_each, attestation):
    """15 subjects, attested apart in three: 15 h, 5 to 7 h, 440 min, or 520 with those works."""
    year = rules.YearOf(form=Form.EXTERNAT, grade=9)
    others = [subject(subject=f"Предмет {at}", works=1) for at in range(14)]
    attested = [replace(one, is_attested=True) for one in others[:2]]
    subjects = (replace(UKRAINIAN, works=1, is_attested=True), *attested, *others[2:])
    settings = answers_2021(attestation_hours_5_9=for_each)
    total = rules.year_hours(year, subjects, settings).total
    assert total == Amount(Decimal(15 + attestation), 440)
    checked = {**settings, "attestation_works_checked": True}
    assert rules.year_hours(year, subjects, checked).total.minutes == 520
    together = replace(year, attested_with_class=True)
    assert rules.year_hours(together, subjects, settings).total.hours == 15


@pytest.mark.parametrize(
    ("form", "per", "formative", "hours"),
    [
        (Form.FAMILY, "event", 0, 2),
        (Form.FAMILY, "event", 4, 6),
        (Form.EXTERNAT, "event", 0, 1),
        (Form.FAMILY, "year", 4, 1),
        (Form.EXTERNAT, "year", 0, 1),
    ],
)
def test_p_v_2_an_hour_for_each_assessment_or_for_the_year(form, per, formative, hours):
    year = rules.YearOf(form=form, grade=3, formative_events=formative)
    settings = answers_2021(assessment_hour_per=per)
    assert rules.year_hours(year, (subject(),), settings).hours == hours


@pytest.mark.parametrize(
    ("grade", "hours"),
    [
        *((grade, 1) for grade in range(1, 5)),
        *((grade, 2) for grade in range(5, 10)),
        *((grade, 3) for grade in (10, 11)),
        (12, None),
        (None, None),
    ],
)
def test_p_v_2_attestation_apart_from_the_class(grade, hours):
    year = rules.YearOf(form=Form.EXTERNAT, grade=grade)
    assert rules.attestation_hours(subject(is_attested=True), year, {}) == hours
    assert rules.attestation_hours(UKRAINIAN, year, {}) == 1
    reckoned = rules.year_hours(year, (subject(is_attested=True),), {})
    assert reckoned.is_open is (hours is None)
    assert reckoned.hours == (None if hours is None else 1 + hours)


def test_p_v_2_attestation_of_grade_10_and_without_a_dictation_is_left_to_a_person():
    tenth = rules.YearOf(form=Form.EXTERNAT, grade=10)
    strict = answers_2021(grade_10_like_11=False)
    assert rules.attestation_hours(subject(), tenth, strict) is None
    lines_of_tenth = rules.year_hours(tenth, (subject(is_attested=True),), {}).lines
    assert rules.GRADE_10_SLIP in [line.told for line in lines_of_tenth]
    essay = replace(UKRAINIAN, is_dictation=False, is_attested=True)
    assert rules.attestation_hours(essay, tenth, {}) is None
    with translation.override("en"):
        told = [str(line.told) for line in rules.year_hours(tenth, (essay,), {}).lines]
    assert "Українська мова: this attestation is not covered by the act, a person decides" in told


@pytest.mark.parametrize(
    ("one", "like_language", "minutes"),
    [
        (UKRAINIAN, False, 20),
        (subject(), False, 30),
        (LITERATURE, False, 30),
        (LITERATURE, True, 20),
        (subject(), True, 30),
    ],
)
def test_p_v_2_checking_a_work_takes_twenty_or_thirty_minutes(one, like_language, minutes):
    settings = answers_2021(literature_as_language=like_language)
    assert rules.minutes_of_a_work(one, settings) == minutes


@pytest.mark.parametrize(
    ("hour", "meetings", "minutes"),
    [("60", 11, 165), ("60", 12, 180), ("60", 13, 180), ("45", 9, 135), ("45", 10, 135)],
)
def test_p_v_2_three_hours_are_twelve_consultations_or_nine(hour, meetings, minutes):
    settings = answers_2021(hour_minutes=hour)
    assert rules.consultation_minutes(meetings, settings) == minutes


def consulted(*minutes: int, own: bool = True, **changes) -> list[Consultation]:
    """Consultations of these minutes."""
    return [
        Consultation(
            key=f"own-{at}" if own else f"other-{at}", subject="Хімія", minutes=one, is_own=own
        )
        for at, one in enumerate(minutes, start=1)
    ]


@pytest.mark.parametrize(
    ("scope", "own", "others", "blocked"),
    [
        ("class", 12, 0, False),
        ("class", 13, 0, True),
        ("class", 6, 6, False),
        ("class", 6, 7, True),
        ("pupil", 12, 40, False),
        ("pupil", 13, 0, True),
        ("class", 0, 13, False),
    ],
)
def test_p_v_2_the_cap_binds_the_subject_in_the_class_or_each_pupil(scope, own, others, blocked):
    facts = extern(
        consultations=(*consulted(*[15] * own), *consulted(*[15] * others, own=False)),
        consultations_scheduled=True,
        settings=answers_2021(consultation_cap_scope=scope),
    )
    assert bool(rules.consultations_are_within_cap(facts)) is blocked


def test_p_v_2_consultations_have_a_schedule_and_their_length():
    facts = family(consultations=tuple(consulted(15, 20)))
    assert rules.consultations_are_scheduled(facts)
    assert not rules.consultations_are_scheduled(replace(facts, consultations_scheduled=True))
    assert found(rules.consultations_have_their_length, facts) == [("consultations", ("own-2",))]
    assert not rules.consultations_are_scheduled(family())
    of_others = tuple(consulted(15, own=False))
    assert not rules.consultations_are_scheduled(family(consultations=of_others))


@pytest.mark.parametrize(("per", "minutes"), [("meeting", 90), ("week", 60)])
def test_p_v_2_fifteen_minutes_for_each_meeting_or_each_week(per, minutes):
    """Six meetings in four weeks."""
    year = rules.YearOf(form=Form.FAMILY, grade=6)
    consulted_often = subject(consultations=6, consultation_weeks=4)
    settings = answers_2021(consultation_per=per)
    assert rules.year_hours(year, (consulted_often,), settings).total.minutes == minutes


def sessions(*hours: str, pupils: tuple[str, ...] = ("Коваль Марко",)) -> tuple[Session, ...]:
    """Sessions of these hours with these pupils."""
    return tuple(
        Session(key=f"s-{at}", pupils=pupils, hours=Decimal(one))
        for at, one in enumerate(hours, start=1)
    )


@pytest.mark.parametrize(("last", "warned"), [("4", False), ("4.25", True)])
def test_p_v_4_alone_and_in_groups_the_pupil_stays_within_the_quota(last, warned):
    alone = sessions("10")
    together = replace(sessions(last, pupils=("Коваль Марко", "Гончар Юлія"))[0], key="g")
    facts = patronage(sessions=(*alone, together))
    assert bool(rules.sessions_are_within_quota(facts)) is warned
    assert not rules.sessions_are_within_quota(extern(sessions=facts.sessions))

"""Every number of the acts is a school's to set otherwise, and the rule follows the answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from externat.deadlines import DEADLINES_2021
from externat.rules import edition_2016, edition_2021
from externat.rules.parts import Consultation, Treatment
from externat.rules.vocabulary import Form, Ground2016
from tests.externat.individual_facts import (
    DECIDED,
    PLAN,
    answers_2016,
    answers_2021,
    extern,
    family,
    line,
    old,
)

GROUPED = replace(PLAN, lines=(line(1, "Математика", "8", group_hours=Decimal(4)),))
STAY = Treatment(admitted_on=date(2026, 10, 1), school_named=DECIDED, group_size=4)


@pytest.mark.parametrize(
    ("key", "answer", "rule", "facts"),
    [
        (
            "small_class_below",
            6,
            edition_2016.class_is_small,
            old(ground=Ground2016.SMALL_CLASS, class_size=5),
        ),
        (
            "timetable_days",
            15,
            edition_2016.timetable_is_in_time,
            old(timetable_agreed_on=date(2026, 9, 5)),
        ),
        (
            "treatment_start_days",
            2,
            edition_2016.treatment_has_begun,
            old(ground=Ground2016.TREATMENT, treatment=STAY, starts_on=date(2026, 10, 3)),
        ),
        (
            "treatment_group_least",
            4,
            edition_2016.group_is_large_enough,
            old(ground=Ground2016.TREATMENT, treatment=STAY, plan=GROUPED),
        ),
    ],
)
def test_an_answer_of_the_school_lifts_the_block_of_2016(key, answer, rule, facts):
    assert rule(facts)
    assert not rule(replace(facts, settings=answers_2016(**{key: answer})))


CONSULTED = tuple(Consultation(key=f"c-{at}", subject="Хімія", minutes=15) for at in range(13))


@pytest.mark.parametrize(
    ("key", "answer", "rule", "facts"),
    [
        (
            "transfer_months",
            2,
            edition_2021.transfer_is_in_time,
            family(starts_on=date(2027, 2, 21)),
        ),
        (
            "formative_days",
            5,
            edition_2021.formative_days_are_few,
            family(
                plan=PLAN,
                studies_by_primary_standard=True,
                formative_days=tuple(date(2026, 10, 1) + timedelta(days=at) for at in range(5)),
            ),
        ),
        (
            "consultation_cap_hours",
            4,
            edition_2021.consultations_are_within_cap,
            extern(consultations=CONSULTED),
        ),
        (
            "consultation_minutes",
            20,
            edition_2021.consultations_have_their_length,
            extern(consultations=(replace(CONSULTED[0], minutes=20),)),
        ),
    ],
)
def test_an_answer_of_the_school_lifts_the_block_of_2021(key, answer, rule, facts):
    assert rule(facts)
    assert not rule(replace(facts, settings=answers_2021(**{key: answer})))


@pytest.mark.parametrize("edition", ["2016", "2021"])
def test_every_row_of_weekly_hours_is_the_schools_to_set(edition):
    act = (edition_2016 if edition == "2016" else edition_2021).ACT
    rows = [one for one in act.figures if "hours_" in one.key and one.default >= 5]
    assert len(rows) == 6
    given_hours = {}
    for row in rows:
        settings = act.resolve({row.key: row.default + 1})
        for grade in (1, 6, 11):
            reckoned = (
                [
                    edition_2016.weekly_hours(grade, settings, has_special_needs=needs)
                    for needs in (False, True)
                ]
                if edition == "2016"
                else [
                    edition_2021.weekly_hours(f"patronage_{at}", grade, settings) for at in (3, 1)
                ]
            )
            given_hours.setdefault(row.key, []).extend(one.hours for one in reckoned)
    usual = [5, 10, 8, 14, 12, 16]
    for key, hours in given_hours.items():
        changed = [new - was for new, was in zip(hours, usual, strict=True)]
        assert sorted(changed) == [0, 0, 0, 0, 0, 1], key


@pytest.mark.parametrize(
    ("key", "answer", "more"),
    [
        ("assessment_hours", 2, (1, 0)),
        ("dictation_hours", 2, (1, 0)),
        ("check_language_minutes", 25, (0, 5)),
        ("check_other_minutes", 35, (0, 0)),
    ],
)
def test_the_rates_of_a_year_are_the_schools_to_set(key, answer, more):
    year = edition_2021.YearOf(form=Form.EXTERNAT, grade=9)
    one = edition_2021.SubjectYear(
        subject="Українська мова", is_language=True, works=1, is_attested=True
    )
    before = edition_2021.year_hours(year, (one,), answers_2021()).total
    after = edition_2021.year_hours(year, (one,), answers_2021(**{key: answer})).total
    assert (after.hours - before.hours, after.minutes - before.minutes) == more


@pytest.mark.parametrize(
    ("grade", "key"),
    [(3, "attestation_hours_1_4"), (9, "attestation_hours_5_9"), (11, "attestation_hours_11")],
)
def test_the_hours_of_the_attestation_are_the_schools_to_set(grade, key):
    year = edition_2021.YearOf(form=Form.EXTERNAT, grade=grade)
    one = edition_2021.SubjectYear(subject="Математика")
    usual = edition_2021.attestation_hours(one, year, answers_2021())
    settings = answers_2021(**{key: int(usual) + 1})
    assert edition_2021.attestation_hours(one, year, settings) == usual + 1


def test_the_term_of_the_notice_is_the_schools_to_set():
    notice = DEADLINES_2021[1].amount
    assert notice.of(answers_2021()) == 3
    assert notice.of(answers_2021(notice_working_days=1)) == 1


@pytest.mark.parametrize("answer", [1, 4])
def test_the_act_leaves_two_or_three_hours_and_no_other_choice(answer):
    with pytest.raises(ValueError, match="not a whole number from 2 to 3"):
        answers_2021(attestation_hours_5_9=answer)


@given(st.lists(st.integers(0, 40), max_size=10), st.integers(0, 20), st.integers(0, 60))
def test_the_year_is_the_sum_of_its_subjects(works, meetings, weeks):
    year = edition_2021.YearOf(form=Form.FAMILY, grade=6)
    subjects = tuple(
        edition_2021.SubjectYear(
            subject=f"Предмет {at}", works=one, consultations=meetings, consultation_weeks=weeks
        )
        for at, one in enumerate(works)
    )
    total = edition_2021.year_hours(year, subjects, {}).total
    assert total.hours == 2 * len(works)
    assert total.minutes == 30 * sum(works) + len(works) * min(180, 15 * meetings)

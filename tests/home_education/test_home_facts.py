"""From rows to facts: what the rules are handed, in how many questions, and what rows refuse."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from home_education import rules
from home_education.models import (
    HomeCase,
    HomeCondition,
    HomeLesson,
    HomeSpecialPart,
    HospitalGroup,
    HospitalStay,
)
from home_education.paper_finding import CONCLUSION
from home_education.procedure import State
from home_education.rules import FolderPaper, InList, LessonState, Place, Programme, Teaching
from regulations.models import Attachment
from regulations.rules import to_json
from students.models import TaughtSubject
from tests.conftest import TODAY

HALF = Decimal("0.5")
ONE_DAY = timedelta(days=1)


def test_the_case_says_what_its_rows_hold(whole, small):
    TaughtSubject.objects.create(
        school=small.school, person=small.people["petrov"], subject=small.subjects["Математика"]
    )
    facts = whole.facts(TODAY)
    assert (facts.grade, facts.class_name) == (5, str(small.classes["5-А"]))
    assert (facts.programme, facts.place) == (Programme.GENERAL, Place.HOME)
    assert facts.conclusion is not None
    assert (facts.conclusion.number, facts.conclusion.in_list) == ("114", InList.YES)
    assert rules.missing_marks(facts.conclusion) == []
    assert facts.pmpk is not None
    assert facts.package_complete_on == small.year.starts_on
    assert [(row.subject, row.all_hours) for row in facts.plan] == [
        ("Математика", Decimal("3.5")),
        ("Русский язык", Decimal("4.25")),
    ]
    assert [row.teaches_subject for row in facts.plan] == [True, False]
    assert [(slot.weekday, slot.hours) for slot in facts.timetable] == [(0, 1), (2, HALF)]
    assert facts.calendar is not None
    assert facts.calendar.printed == (34, 165, 8, 40) == facts.calendar.counted
    assert facts.year_ends_on == small.year.ends_on
    assert facts.renewal_on == small.year.ends_on - timedelta(days=30)
    assert set(facts.folder) == {FolderPaper.ACT, FolderPaper.PACKAGE}
    assert "Математика" in facts.class_subjects


def test_a_decision_can_keep_the_facts(whole):
    kept = to_json(whole.facts(TODAY))
    assert kept["plan"][0]["classroom_hours"] == "2.00"
    assert kept["timetable"][1]["weeks"] == [1, 3]


def test_an_empty_case_has_facts_too(open_home):
    facts = open_home("Мороз").facts(TODAY)
    assert facts.application is facts.conclusion is facts.calendar is facts.hospital is None
    assert facts.plan == facts.timetable == facts.lessons == ()
    assert rules.application_is_brought(facts)


def test_p_2_4_a_conclusion_until_31_august_ends_with_the_year_of_the_school(whole, small):
    assert rules.latest_end(whole.facts(TODAY)) == small.year.ends_on


def test_a_removed_paper_counts_no_more_and_the_last_of_a_kind_counts(whole, small):
    papers = Attachment.objects.filter(case=whole.case, kind=CONCLUSION)
    Attachment.objects.create(
        school=small.school,
        case=whole.case,
        kind=CONCLUSION,
        title="Заключение ВК",
        number="115",
        added_by=small.people["kuznetsova"],
    )
    conclusion = whole.facts(TODAY).conclusion
    assert conclusion is not None
    assert (conclusion.number, conclusion.in_list) == ("115", "")
    papers.update(removed_at="2026-10-01T00:00Z")
    assert whole.facts(TODAY).conclusion is None


def test_questions_do_not_grow_with_the_rows(
    whole, planned, timed, small, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_max_num_queries(40) as counted:
        HomeCase.objects.get(pk=whole.pk).facts(TODAY)
    for number, name in enumerate(("История", "Биология", "Физика")):
        row = planned(whole, name, "chernykh", classroom_hours="1")
        timed(row, weekday=number, starts_minute=700, ends_minute=740)
        HomeLesson.objects.create(
            school=small.school, home=whole, row=row, held_on=TODAY, starts_minute=700
        )
        HomeCondition.objects.create(school=small.school, home=whole, text=name)
    with django_assert_num_queries(len(counted)):
        HomeCase.objects.get(pk=whole.pk).facts(TODAY)


@pytest.mark.parametrize(
    ("state", "closed_on", "ends_on", "taken"),
    [
        (State.INTAKE, None, None, True),
        (State.CLOSED, TODAY, TODAY + ONE_DAY, False),
        (State.PROLONGED, TODAY, TODAY, True),  # its lessons go on to the end of its term
        (State.PROLONGED, TODAY, TODAY - ONE_DAY, False),
    ],
)
def test_p_2_14_the_same_teacher_in_another_case_that_goes_on_is_taken(
    whole, open_home, planned, timed, state, closed_on, ends_on, taken
):
    other = open_home("Мороз", state=state, closed_on=closed_on, ends_on=ends_on)
    timed(planned(other, "Математика", "petrov", classroom_hours="1"), starts_minute=550)
    facts = whole.facts(TODAY)
    assert [slot.pupil for slot in facts.taken] == (["Мороз Артём Ильич"] if taken else [])
    assert bool(rules.teachers_are_free(facts)) is taken


def test_p_3_7_a_group_is_everybody_who_is_in_it_now(small, open_home):
    group = HospitalGroup.objects.create(school=small.school, hospital="Больница", name="1")
    for last_name, closed_on in (("Гоголь", None), ("Мороз", None), ("Берия", TODAY)):
        home = open_home(
            last_name,
            state=State.CLOSED if closed_on else State.TEACHING,
            closed_on=closed_on,
            study_place=Place.HOSPITAL.value,
        )
        HospitalStay.objects.create(
            school=small.school,
            home=home,
            hospital="Больница",
            teaching=Teaching.GROUP.value,
            group=group,
            stays_in_bed=last_name == "Мороз",
        )
    facts = HomeCase.objects.get(case__student=small.children["Гоголь"]).facts(TODAY)
    assert [(one.name, one.grade, one.stays_in_bed) for one in facts.group] == [
        ("Гоголь София Ивановна", 5, False),
        ("Мороз Артём Ильич", 5, True),
    ]
    assert facts.hospital is not None
    assert facts.hospital.name == "Больница"


@pytest.mark.parametrize(
    ("place", "special_needs", "owed"),
    [
        (Place.HOME, True, {"contract", "meals", "textbooks"}),
        (Place.HOME, False, {"contract", "textbooks"}),
        (Place.HOSPITAL, True, {"textbooks"}),
    ],
)
def test_p_2_3_what_nobody_owes_is_not_due(open_home, place, special_needs, owed):
    home = open_home("Гоголь", study_place=place.value, has_special_needs=special_needs)
    keys = ("contract", "meals", "textbooks")
    assert {key for key in keys if home.deadline_targets(key)} == owed


def test_a_development_programme_is_restricted(small, open_home):
    home = open_home("Гоголь")
    given = {"school": small.school, "home": home}
    HomeSpecialPart.objects.create(**given, part=rules.SpecialPart.ABOUT.value, text="…")
    HomeSpecialPart.objects.create(**given, part=rules.SpecialPart.CARE.value, text=" ")
    assert home.has_held_restricted()
    assert home.facts(TODAY).special_parts == (rules.SpecialPart.ABOUT,)


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"classroom_hours": "0.3"}, "home_classroom_hours_are_quarters"),
        ({"distance_hours": "-0.25"}, "home_distance_hours_are_quarters"),
        ({"is_correctional": True, "independent_hours": "0.25"}, "home_correction_is_taught"),
        ({"name": "Математика"}, "home_subject_once_in_section"),
    ],
)
def test_p_2_12_the_database_refuses_what_the_plan_may_not_hold(
    whole, planned, changes, constraint
):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        planned(whole, **{"name": "Музыка", **changes})


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"weekday": 7}, "home_slot_on_a_weekday"),
        ({"ends_minute": 540}, "home_slot_within_a_day"),
        ({"ends_minute": 1441}, "home_slot_within_a_day"),
        ({"weeks": [5]}, "home_slot_in_weeks_of_four"),
        ({"weeks": []}, "home_slot_in_weeks_of_four"),
    ],
)
def test_p_2_14_the_database_refuses_a_line_that_cannot_be(whole, timed, changes, constraint):
    row = whole.plan.first()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        timed(row, **changes)


def test_p_2_17_only_a_lesson_that_was_held_is_confirmed(whole, small):
    given = {"school": small.school, "home": whole, "row": whole.plan.first()}
    held = HomeLesson.objects.create(
        **given, held_on=TODAY, starts_minute=540, state=LessonState.HELD.value
    )
    HomeLesson.objects.filter(pk=held.pk).update(confirmed_on=TODAY, in_journal_on=TODAY)
    (lesson,) = whole.facts(TODAY).lessons
    assert (lesson.subject, lesson.confirmed_on) == ("Математика", TODAY)
    refused = pytest.raises(IntegrityError, match="home_only_held_is_confirmed")
    with refused, transaction.atomic():
        HomeLesson.objects.create(
            **given, held_on=TODAY + ONE_DAY, starts_minute=540, confirmed_on=date(2026, 11, 23)
        )

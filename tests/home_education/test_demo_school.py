"""The school that teaches at home, as the demo makes it: a case in every state, and its lessons."""

from __future__ import annotations

import pytest

from accounts.actors import actor_of
from accounts.demo import demo_schools
from config.demo import home_school, home_stories
from home_education import rules
from home_education.hours import by_teacher, month_lessons
from home_education.meals import meal_days_in
from home_education.models import HomeCase, HomeLesson, HospitalGroup
from home_education.procedure import PROCEDURE, State
from home_education.rules import LessonState
from regulations.desk import Desk
from regulations.models import Application, Case
from students.months import Month
from tests.conftest import TODAY


@pytest.fixture(autouse=True)
def filled(demo_school):
    """The school, its scope open."""
    return demo_school(home_school)


def test_every_state_has_a_case():
    states = set(Case.objects.values_list("state", flat=True))
    assert states == set(PROCEDURE.states)


def test_a_prolonged_case_has_its_next_one():
    former = Case.objects.get(state=State.PROLONGED)
    assert former.continued_by.get().state == State.INTAKE


def test_lessons_are_in_every_condition():
    lessons = HomeLesson.objects.filter(home__case__student__last_name="Ветрова")
    assert set(lessons.values_list("state", flat=True)) == {one.value for one in LessonState}
    missed = lessons.filter(state=LessonState.MISSED)
    assert missed.filter(made_up_by=None).exists() and missed.exclude(made_up_by=None).exists()
    held = lessons.filter(state=LessonState.HELD)
    assert held.filter(confirmed_on=None).exists() and held.exclude(confirmed_on=None).exists()
    assert held.filter(in_journal_on=None).exists()


def test_a_hospital_has_its_group_and_a_pupil_taught_alone():
    group = HospitalGroup.objects.get()
    assert group.stays.count() == len(home_stories.GROUP)
    alone = Case.objects.get(student__last_name="Зимин")
    assert alone.state == State.TEACHING


def test_a_pupil_by_an_adapted_programme_has_correctional_hours():
    home = HomeCase.objects.get(case__student__last_name="Лунин")
    assert home.programme == rules.Programme.ADAPTED
    assert home.lessons.filter(row__is_correctional=True).exists()


def test_pages_of_lessons_have_something_to_show(filled):
    home = HomeCase.objects.get(case__student__last_name="Ветрова")
    kinds = set(home.contacts.values_list("kind", flat=True))
    assert kinds >= {"contact", "consultation", "upbringing", "invitation", "event"}
    assert home.textbooks.exists() and home.textbooks_handed_on
    missing = rules.missing_papers(home.facts(filled.school.today()))
    assert missing == [rules.FolderPaper.EXTRACURRICULAR]
    made_up = home.lessons.get(makes_up__isnull=False)
    assert made_up.state == LessonState.HELD


def test_the_school_acts_of_one_folder_stand_in_every_one(filled):
    other = HomeCase.objects.get(case__student__last_name="Лунин")
    held = set(other.facts(filled.school.today()).folder)
    assert {one.value for one in rules.OF_SCHOOL} <= held


def test_several_teachers_have_hours_and_one_stands_in(filled):
    month = Month.of(home_stories.working_day(filled, TODAY))
    found = by_teacher(month_lessons(filled.school.pk, month))
    assert len([one for one in found if one.total.paid]) >= 4
    stands_in = HomeLesson.objects.exclude(stands_in_for=None)
    assert {one.teacher for one in stands_in} == {filled.people[home_school.SPEECH_THERAPIST]}


def test_meals_of_a_pupil_with_special_needs_come_to_a_sum(filled):
    day = home_stories.working_day(filled, TODAY)
    cases = Case.objects.filter(act=rules.ACT.slug)
    lines = meal_days_in(filled.school, cases, Month.of(day), day)
    paid = {one.home.case.student.last_name: one.sum for one in lines}
    assert paid["Лунин"] > 0


def test_a_family_has_sent_an_application():
    assert Application.objects.get().state == "sent"


def test_its_people_sign_in_by_buttons(filled):
    shown = next(one for one in demo_schools() if one.name == filled.school.short_name)
    logins = {one.login for one in shown.people}
    assert {"volkov", "frolova", "ganina", "egorova", "vetrova", "yakovleva"} <= logins
    assert not logins & home_school.ROSTER.without_account


def test_who_waits_for_others_is_not_told_of_their_limits_as_overdue(filled):
    """A teacher's case waits for the teacher; that the family is late is told to its controller."""
    larina, egorova = filled.people["larina"], filled.people["egorova"]
    shown = {
        person.pk: {
            row.case.student.last_name: row.is_escalated
            for row in Desk(actor_of(person.account, TODAY), filled.school, TODAY)
            .page(1)
            .object_list
        }
        for person in (larina, egorova)
    }
    assert shown[larina.pk]["Лунин"] is False
    assert shown[egorova.pk]["Лунин"] is True

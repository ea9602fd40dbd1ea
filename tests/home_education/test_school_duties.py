"""Clause 4.1: what the school owes every pupil at home, and where it is seen to."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from home_education.models import HomeContact
from home_education.procedure import CONTRACT, State
from home_education.rules import ContactKind
from students.models import SchoolClass, SchoolYear, Student
from students.services import classes
from tests.conftest import TODAY
from tests.printed import html, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english", "adopted")]


@pytest.fixture
def home(open_home):
    return open_home("Гоголь", State.TEACHING)


def test_p_4_1_parents_are_consulted_and_pupils_invited_and_it_is_recorded(home, sign_in):
    client, page = sign_in("ivanova"), reverse("home:contacts", args=[home.pk])
    for kind in (ContactKind.CONSULTATION, ContactKind.INVITATION):
        sent = {"kind": kind.value, "held_on": TODAY.isoformat(), "about": "Домашние задания"}
        assert client.post(page, sent).status_code == 302
    kinds = set(HomeContact.objects.filter(home=home).values_list("kind", flat=True))
    assert kinds == {ContactKind.CONSULTATION.value, ContactKind.INVITATION.value}
    assert "4.1" in client.get(page).content.decode()


def test_p_4_1_a_pupil_at_home_goes_up_with_the_class(home, small):
    after = SchoolYear.objects.create(
        school=small.school, starts_on=date(2027, 9, 1), ends_on=date(2028, 5, 26)
    )
    classes.roll_over_year(school=small.school, old=small.year, new=after, today=date(2027, 8, 20))
    pupil = Student.objects.get(pk=home.case.student_id)
    assert (str(pupil.school_class), pupil.school_class.year) == ("6-А", after)


@pytest.mark.parametrize("grade", [9, 11])
def test_p_4_1_who_leaves_after_the_last_assessment_is_on_the_list(home, small, sign_in, grade):
    leaving = SchoolClass.objects.create(
        school=small.school, year=small.year, grade=grade, letter="Г"
    )
    Student.objects.filter(pk=home.case.student_id).update(school_class=leaving)
    assert "Гоголь" in sign_in("kuznetsova").get(reverse("home:graduates")).content.decode()


def test_p_4_1_the_contract_promises_what_the_clause_demands(home):
    """Textbooks, the plan, correction, events, assessment and transfer, consultations."""

    said = words(html(CONTRACT, home))
    for duty in (
        "бесплатно учебники/учебные пособия",
        "обеспечивать реализацию индивидуального учебного плана",
        "психолого-педагогического сопровождения, коррекции и развития",
        "предметных олимпиадах, смотрах и фестивалях",
        "промежуточную аттестацию и перевод обучающегося в следующий класс",
        "оказывать консультативную помощь родителям",
    ):
        assert duty in said

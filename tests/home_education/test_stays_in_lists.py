"""Clause 3.3: a pupil on long treatment is not taken out of the lists of the school, by no way."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from home_education.procedure import State
from home_education.rules import Place
from regulations.models import Case
from students.models import SchoolClass, SchoolYear, Student
from students.services import classes
from students.services.pupils import KeptInSchool, leave_school
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
HOSPITALS = [Place.HOSPITAL, Place.HOSPITAL_UNIT]


@pytest.fixture
def patient(open_home):
    """A pupil with an open case in a hospital: ``patient("Берия")``."""
    return lambda name, place=Place.HOSPITAL: open_home(
        name, State.TEACHING, study_place=place.value, ends_on=date(2027, 1, 31)
    )


@pytest.fixture
def next_year(small):
    return SchoolYear.objects.create(
        school=small.school,
        starts_on=date(2027, 9, 1),
        ends_on=date(2028, 5, 26),
    )


def written(student: Student) -> date | None:
    return Student.objects.get(pk=student.pk).left_on


def test_p_3_3_the_card_refuses_it(sign_in, patient):
    home = patient("Берия")
    page = sign_in("belova").post(
        reverse("student_leave", args=[home.case.student_id]), {"left_on": "2026-11-22"}
    )
    assert "cl. 3.3" in page.content.decode()
    assert written(home.case.student) is None


def test_p_3_3_the_service_refuses_it(patient):
    home = patient("Берия")
    with pytest.raises(KeptInSchool, match=r"cl\. 3\.3"):
        leave_school(student=home.case.student, on=TODAY)


@pytest.mark.parametrize("place", HOSPITALS)
def test_p_3_3_the_database_refuses_it(patient, place):
    home = patient("Берия", place)
    pupil = Student.objects.filter(pk=home.case.student_id)
    with pytest.raises(IntegrityError, match=r"cl\. 3\.3"), transaction.atomic():
        pupil.update(left_on=TODAY)
    assert written(home.case.student) is None


def test_at_home_or_after_the_case_the_database_lets_go(patient):
    at_home, over = patient("Гоголь", Place.HOME), patient("Берия")
    Case.objects.filter(pk=over.case_id).update(closed_on=TODAY)
    for home in (at_home, over):
        Student.objects.filter(pk=home.case.student_id).update(left_on=TODAY)
        assert written(home.case.student) == TODAY


def test_p_3_3_the_move_into_the_next_year_passes_them_over(small, patient, next_year):
    home = patient("Берия")
    next_year.refresh_from_db()
    eleventh = SchoolClass.objects.create(
        school=small.school, year=small.year, grade=11, letter="А"
    )
    leaver, kept = small.children["Лебедь"], home.case.student
    Student.objects.filter(pk__in=[leaver.pk, kept.pk]).update(school_class=eleventh)
    done = classes.roll_over_year(
        school=small.school, old=small.year, new=next_year, today=date(2027, 8, 20)
    )
    assert (done.finished, done.kept) == (1, (kept,))
    assert (written(leaver), written(kept)) == (small.year.ends_on, None)


def test_who_moves_the_classes_is_told_of_whom_the_act_keeps(small, patient, next_year, sign_in):
    home = patient("Берия")
    eleventh = SchoolClass.objects.create(
        school=small.school, year=small.year, grade=11, letter="А"
    )
    Student.objects.filter(pk=home.case.student_id).update(school_class=eleventh)
    with time_machine.travel("2027-08-20T02:00:00Z"):
        client = sign_in("kuznetsova")
        sent = {"old": small.year.pk, "new": next_year.pk, "confirmed": ""}
        page = client.post(reverse("classes_next_year"), sent, follow=True).content.decode()
    assert "an open case keeps them in the school" in page
    assert "Берия" in page

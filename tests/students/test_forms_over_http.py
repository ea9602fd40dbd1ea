"""What is typed into the forms of the school's records: kept when right, refused by the field."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from accounts.models import Membership, Person
from accounts.tenancy import scope
from students.models import (
    Conclusion,
    Guardianship,
    SchoolClass,
    Student,
    StudentStatus,
)

pytestmark = pytest.mark.django_db

LONG, HTML, NUL = "я" * 500, "<b>Иван</b>", "Ив\x00ан"

PUPIL = {
    "last_name": "Новиков",
    "first_name": "Пётр",
    "patronymic": "Ильич",
    "sex": "m",
    "birth_date": "2015-03-12",
}
GUARDIAN = {
    "last_name": "Новикова",
    "first_name": "Ольга",
    "patronymic": "Львовна",
    "sex": "f",
    "kind": "mother",
}
PAPER = {"kind": "ipra", "number": "5", "issued_on": "2026-09-01", "issuer": "Бюро МСЭ № 3"}
STATUS = {"kind": "disability", "since": "2026-09-01"}
CLASS = {"grade": "6", "letter": "в"}
SUBJECT = {"name": "Химия", "area": "Естественно-научные предметы"}
DAY_OFF = {"date": "2026-09-30", "title": "День региона", "kind": "regional"}
YEAR = {"starts_on": "2030-09-02", "ends_on": "2031-05-26", "week_days": "5"}


#: page, what is right there, what is wrong at the fields that are sent together
BAD = [
    ("student_add", PUPIL, {"last_name": "", "birth_date": "", "school_class": "0"}),
    (
        "student_add",
        PUPIL,
        {
            "last_name": LONG,
            "first_name": "😀",
            "patronymic": LONG,
            "sex": "x",
            "birth_date": "31.02.2015",
            "snils": "112-233-445 96",
            "email": "не почта",
            "phone": LONG,
            "address": LONG,
            "file_number": LONG,
            "education_form": LONG,
            "school_class": "абв",
        },
    ),
    (
        "student_add",
        PUPIL,
        {
            "last_name": HTML,
            "birth_date": "вчера",
            "snils": "123",
            "address": NUL,
            "school_class": "9" * 30,
        },
    ),
    ("student_add", PUPIL, {"last_name": NUL, "birth_date": "2099-01-01", "snils": LONG}),
    ("student_add", PUPIL, {"last_name": "Иванов2", "birth_date": "1950-01-01"}),
    ("student_add", PUPIL, {"birth_date": "0001-01-01"}),
    ("student_add", PUPIL, {"birth_date": NUL}),
    ("student_edit", PUPIL, {"last_name": HTML, "birth_date": "32.01.2015"}),
    ("student_move", {"reason": ""}, {"school_class": ""}),
    ("student_move", {"reason": ""}, {"school_class": "0"}),
    ("student_leave", {}, {"left_on": ""}),
    ("student_leave", {}, {"left_on": "2001-01-01"}),
    ("student_leave", {"left_on": "2026-11-20"}, {"reason": LONG}),
    (
        "guardian_add",
        GUARDIAN,
        {"last_name": HTML, "kind": "aunt", "paper": LONG, "since": "31.04.2026", "email": "x@"},
    ),
    ("guardian_add", {**GUARDIAN, "since": "2026-09-01"}, {"until": "2026-08-31"}),
    (
        "conclusion_add",
        PAPER,
        {"kind": "diagnosis", "number": "", "issued_on": "2026-13-01", "issuer": LONG},
    ),
    ("conclusion_add", PAPER, {"number": LONG, "issued_on": "2001-01-01"}),
    ("conclusion_add", PAPER, {"number": NUL, "valid_until": "2026-08-31"}),
    ("status_add", STATUS, {"kind": "ill", "since": "", "conclusion": "0"}),
    ("status_add", STATUS, {"since": "2001-01-01"}),
    ("status_add", STATUS, {"until": "2026-08-31"}),
    ("class_add", CLASS, {"grade": "12", "letter": "АБВГ", "teacher": "0", "week_days": "7"}),
    ("class_add", CLASS, {"grade": "0", "letter": "<"}),
    ("class_add", CLASS, {"grade": "пятый"}),
    ("class_add", CLASS, {"grade": "9" * 30}),
    ("class_add", {"grade": "5"}, {"letter": "А"}),
    ("subject_add", SUBJECT, {"name": "", "area": LONG}),
    ("subject_add", SUBJECT, {"name": LONG}),
    ("subject_add", SUBJECT, {"name": NUL}),
    ("subject_add", SUBJECT, {"name": "Физика"}),
    ("day_off_add", DAY_OFF, {"date": "30.02.2026", "title": LONG, "kind": "holiday"}),
    ("day_off_add", DAY_OFF, {"date": "2026-11-04"}),
    ("day_off_add", {**DAY_OFF, "kind": "lessons"}, {"date": "2026-10-31"}),
    ("day_off_add", {**DAY_OFF, "kind": "lessons"}, {"date": "2026-07-04"}),
    ("year_add", YEAR, {"starts_on": "2030-02-30", "week_days": "4"}),
    ("year_add", YEAR, {"ends_on": "2030-09-30"}),
    ("year_add", YEAR, {"ends_on": "2033-09-30"}),
    ("year_add", YEAR, {"ends_on": "2029-09-30"}),
    ("year_add", {**YEAR, "ends_on": "2027-05-26"}, {"starts_on": "2026-09-01"}),
]


@pytest.mark.parametrize(("name", "right", "wrong"), BAD)
def test_what_is_wrong_is_said_by_its_field_and_the_rest_stays(deputy, address, name, right, wrong):
    response = deputy.post(address(name), {**right, **wrong})
    assert response.status_code == 200
    form = response.context["form"]
    assert [field for field in wrong if field not in form.errors] == [], form.errors
    page = response.content.decode()
    assert "<b>Иван</b>" not in page
    for kept in set(right) - set(wrong):
        assert form[kept].value() == right[kept]


#: page, field that takes a row, how the other school's row is found
FOREIGN = [
    ("student_add", PUPIL, "school_class", lambda there: there.classes["5-А"].pk),
    ("student_move", {}, "school_class", lambda there: there.classes["5-А"].pk),
    ("class_add", CLASS, "teacher", lambda there: there.people["ivanova"].pk),
    ("guardian_add", GUARDIAN, "same_person", lambda there: there.people["gogol"].pk),
]


@pytest.mark.parametrize(("name", "right", "field", "of"), FOREIGN)
def test_a_row_of_another_school_is_no_choice(
    deputy, address, other_school, small, name, right, field, of
):
    with scope((other_school.school.pk,)):
        foreign = of(other_school)
    response = deputy.post(address(name), {**right, field: foreign})
    if field == "same_person":
        taken = Guardianship.objects.get(
            student=small.children["Гоголь"], person__last_name=right["last_name"]
        )
        assert taken.person_id != foreign and taken.person.school_id == small.school.pk
    else:
        assert field in response.context["form"].errors


def test_a_pupil_is_added_with_the_class(deputy, address, small):
    chosen = small.classes["5-А"]
    response = deputy.post(
        address("student_add"),
        {**PUPIL, "school_class": chosen.pk, "snils": "11223344595", "birth_date": "12.03.2015"},
    )
    made = Student.objects.get(last_name="Новиков")
    assert response.url == reverse("student", args=[made.pk])
    assert (made.school_class, made.snils) == (chosen, "112-233-445 95")
    assert made.birth_date == date(2015, 3, 12)


def test_the_same_insurance_number_is_refused_by_its_field(deputy, address, small):
    Student.objects.filter(pk=small.children["Мороз"].pk).update(snils="112-233-445 95")
    response = deputy.post(address("student_edit"), {**PUPIL, "snils": "112-233-445 95"})
    assert "snils" in response.context["form"].errors


def test_a_card_is_corrected_and_its_history_says_what_changed(deputy, address, small):
    student = small.children["Гоголь"]
    deputy.post(address("student_edit"), {**PUPIL, "last_name": "Гоголь-Яновская", "sex": "f"})
    page = deputy.get(reverse("student_history", args=[student.pk])).content.decode()
    assert "Гоголь-Яновская" in page and "Кузнецова Е.В." in page


def test_a_pupil_moves_and_the_history_keeps_the_reason(deputy, address, small):
    student = small.children["Гоголь"]
    deputy.post(
        address("student_move"),
        {"school_class": small.classes["8-Б"].pk, "reason": "приказ № 12"},
    )
    student.refresh_from_db()
    assert student.school_class == small.classes["8-Б"]
    page = deputy.get(reverse("student_history", args=[student.pk])).content.decode()
    assert "приказ № 12" in page and "8-Б" in page


def test_moving_into_the_same_class_is_said(deputy, address, small):
    response = deputy.post(
        address("student_move"), {"school_class": small.classes["5-А"].pk, "reason": ""}
    )
    assert "school_class" in response.context["form"].errors


def test_a_pupil_leaves_and_comes_back(deputy, address, small):
    student = small.children["Гоголь"]
    deputy.post(address("student_leave"), {"left_on": "2026-01-15", "reason": ""})
    student.refresh_from_db()
    assert student.left_on == date(2026, 1, 15)
    there = reverse("student_return", args=[student.pk])
    assert deputy.get(address("student_leave")).url == there
    deputy.post(there, {"school_class": small.classes["8-Б"].pk})
    student.refresh_from_db()
    assert (student.left_on, student.school_class) == (None, small.classes["8-Б"])
    assert deputy.get(there).status_code == 302


def test_a_new_guardian_gets_a_place_among_the_people(deputy, address, small):
    deputy.post(address("guardian_add"), {**GUARDIAN, "paper": "свидетельство № 1"})
    made = Guardianship.objects.get(person__last_name="Новикова")
    assert made.student == small.children["Гоголь"] and made.paper == "свидетельство № 1"
    assert Membership.objects.filter(person=made.person, role="guardian").count() == 1


def test_of_a_known_name_it_is_asked_whether_it_is_the_same_person(deputy, address, small):
    known = small.people["moroz"]
    typed = {
        "last_name": "мороз",
        "first_name": "Илья",
        "patronymic": "Павлович",
        "sex": "m",
        "kind": "father",
    }
    response = deputy.post(address("guardian_add"), typed)
    assert "same_person" in response.context["form"].errors
    assert str(known.pk) in response.content.decode()
    deputy.post(address("guardian_add"), {**typed, "same_person": known.pk})
    assert small.children["Гоголь"].guardianships.filter(person=known).exists()
    again = deputy.post(address("guardian_add"), {**typed, "same_person": known.pk})
    assert again.context["form"].non_field_errors()
    deputy.post(address("guardian_add"), {**typed, "same_person": "new"})
    assert Person.objects.filter(last_name__iexact="мороз").count() == 2


def test_ending_an_authority_takes_the_child_out_of_sight(deputy, small):
    student = small.children["Гоголь"]
    guardianship = student.guardianships.get()
    there = reverse("guardian_end", args=[student.pk, guardianship.pk])
    Guardianship.objects.filter(pk=guardianship.pk).update(since="2026-09-01")
    early = deputy.post(there, {"until": "2026-08-31"})
    assert "until" in early.context["form"].errors
    deputy.post(there, {"until": "2026-09-02"})
    guardianship.refresh_from_db()
    assert guardianship.until == date(2026, 9, 2)


def test_a_paper_and_the_status_by_it(deputy, address, small):
    deputy.post(address("conclusion_add"), {**PAPER, "valid_until": "2027-09-01"})
    paper = Conclusion.objects.get()
    deputy.post(address("status_add"), {**STATUS, "conclusion": paper.pk})
    status = StudentStatus.objects.get()
    assert (status.conclusion, status.student) == (paper, small.children["Гоголь"])
    there = reverse("status_edit", args=[status.student_id, status.pk])
    deputy.post(there, {**STATUS, "until": "2026-10-01"})
    status.refresh_from_db()
    assert (status.until, status.conclusion) == (date(2026, 10, 1), None)


def test_a_paper_of_another_pupil_is_no_choice_for_a_status(deputy, address, small):
    paper = Conclusion.objects.create(school=small.school, student=small.children["Мороз"], **PAPER)
    response = deputy.post(address("status_add"), {**STATUS, "conclusion": paper.pk})
    assert "conclusion" in response.context["form"].errors


def test_a_class_is_added_and_changed(deputy, address, small):
    deputy.post(address("class_add"), {**CLASS, "teacher": small.people["petrov"].pk})
    made = SchoolClass.objects.get(grade=6)
    assert (made.letter, made.teacher, made.year) == ("В", small.people["petrov"], small.year)
    there = reverse("class_edit", args=[made.pk])
    deputy.post(there, {"grade": "6", "letter": "Г", "week_days": "6"})
    made.refresh_from_db()
    assert (made.letter, made.teacher, made.week_days) == ("Г", None, 6)

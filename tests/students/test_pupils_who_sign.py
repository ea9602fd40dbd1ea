"""A pupil of full age, or entitled to sign, who acts for themselves."""

from __future__ import annotations

import pytest
from django.urls import reverse

from accounts.models import Person
from accounts.roles import Role
from students.models import Student
from students.services.family import TooYoung, let_sign
from tests.conftest import TODAY


def test_a_pupil_of_fourteen_gets_a_place_among_the_people_once(small):
    pupil = small.children["Сейдаметова"]
    person = let_sign(student=pupil, today=TODAY)
    assert let_sign(student=Student.objects.get(pk=pupil.pk), today=TODAY) == person
    assert person.full_name == pupil.full_name
    held = person.memberships.get()
    assert (held.role, held.since, held.until) == (Role.STUDENT, TODAY, None)


@pytest.mark.parametrize(
    ("last_name", "changed"), [("Гоголь", {}), ("Сейдаметова", {"left_on": TODAY})]
)
def test_a_child_and_one_who_left_sign_nothing(small, last_name, changed):
    pupil = small.children[last_name]
    Student.objects.filter(pk=pupil.pk).update(**changed)
    with pytest.raises(TooYoung):
        let_sign(student=pupil, today=TODAY)


def test_the_office_lets_a_pupil_sign_and_goes_on_to_the_sign_in(sign_in, small, english):
    pupil, office = small.children["Сейдаметова"], sign_in("belova")
    card, there = (reverse(name, args=[pupil.pk]) for name in ("student", "student_signs"))
    assert f'href="{there}"' in office.get(card).content.decode()
    unconfirmed = office.post(there, {})
    assert "confirmed" in unconfirmed.context["form"].errors
    answer = office.post(there, {"confirmed": "on"})
    person = Person.objects.get(pupil=pupil)
    assert answer["Location"] == reverse("person", args=[person.pk])
    office.post(reverse("person_invite", args=[person.pk]), {"login": "elmaz"})
    person.refresh_from_db()
    assert person.account.login == "elmaz"
    shown = office.get(card).content.decode()
    assert "signs for themselves too" in shown and there not in shown


def test_a_child_is_refused_in_words(sign_in, small, english):
    child, office = small.children["Гоголь"], sign_in("belova")
    there = reverse("student_signs", args=[child.pk])
    assert there not in office.get(reverse("student", args=[child.pk])).content.decode()
    refused = office.post(there, {"confirmed": "on"})
    assert refused.context["form"].non_field_errors() == [
        "A pupil signs from 14 years on, while at this school. Here a guardian signs."
    ]


def test_a_corrected_name_is_corrected_for_the_signer_too(sign_in, small):
    pupil = small.children["Живаго"]
    typed = {"last_name": "Живаго", "first_name": "Георгий", "patronymic": "Андреевич", "sex": "m"}
    sign_in("belova").post(
        reverse("student_edit", args=[pupil.pk]), {**typed, "birth_date": pupil.birth_date}
    )
    assert Person.objects.get(pupil=pupil).first_name == "Георгий"


def test_the_card_of_a_pupil_is_open_to_the_pupil_with_the_own_statuses(sign_in, small, actor):
    pupil = small.children["Живаго"]
    page = sign_in("zhivago").get(reverse("student", args=[pupil.pk]))
    assert page.status_code == 200 and page.context["card"].papers == ()
    assert list(Student.objects.visible_to(actor("zhivago"))) == [pupil]

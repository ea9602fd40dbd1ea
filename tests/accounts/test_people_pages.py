"""The school's people over HTTP: lists, data, dated roles, sign-ins."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from accounts.models import Membership, Person

NEW_PERSON = {
    "last_name": "Лысенко",
    "first_name": "Вера",
    "patronymic": "Олеговна",
    "sex": "f",
    "email": "lysenko@example.org",
    "phone": "+7 (415) 200-00-08",
    "address": "",
    "role-role": "subject_teacher",
    "role-post": "учитель химии",
    "role-since": "2026-09-01",
    "role-until": "",
}


def errors_of(answer, form: str = "form") -> dict:
    """Errors by field of a form that was not accepted."""
    assert answer.status_code in (200, 422), answer.status_code
    return answer.context[form].errors


# --- The list ---------------------------------------------------------------------------------


def names_on(page) -> list[str]:
    """Last names in the order of the list."""
    return [person.last_name for person in page.context["page"]]


def test_the_list_shows_the_staff_by_name_with_todays_roles(sign_in, small):
    page = sign_in("zorina").get(reverse("people"))
    assert names_on(page)[:3] == ["Белова", "Жук", "Зорина"]
    assert "Гоголь" not in names_on(page)
    assert "директор" in page.content.decode()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "кузн"}, ["Кузнецова"]),
        ({"q": "Ел Кузнецова"}, ["Кузнецова"]),
        ({"group": "families"}, ["Берия", "Гоголь", "Живаго", "Лебедь", "Мороз"]),
        ({"group": "former"}, []),
        ({"group": "all", "q": "гог"}, ["Гоголь"]),
        ({"q": "%"}, []),
        ({"q": "'; DROP TABLE"}, []),
        ({"q": "я" * 5000}, []),
        ({"group": "<b>", "q": "кузн"}, ["Кузнецова"]),
    ],
)
def test_the_list_finds_people_by_the_beginning_of_their_names(sign_in, small, asked, found):
    assert names_on(sign_in("zorina").get(reverse("people"), asked)) == found


def test_a_role_that_ended_makes_a_former_colleague(sign_in, small):
    Membership.objects.filter(person=small.people["petrov"]).update(until="2025-06-30")
    page = sign_in("zorina").get(reverse("people"), {"group": "former"})
    assert names_on(page) == ["Петров"]


# --- Adding and changing ----------------------------------------------------------------------


def test_a_person_is_added_with_a_first_role(sign_in, small):
    answer = sign_in("orlov").post(reverse("person_add"), NEW_PERSON)
    added = Person.objects.get(last_name="Лысенко")
    assert answer["Location"] == reverse("person", args=[added.pk])
    (role,) = added.memberships.all()
    assert (role.role, role.since, role.school) == (
        "subject_teacher",
        date(2026, 9, 1),
        small.school,
    )


BAD_PERSON = [
    {"last_name": "", "sex": "x", "email": "no address", "phone": "call me"},
    {
        "last_name": "я" * 81,
        "first_name": "???",
        "patronymic": "-",
        "sex": "",
        "email": "x" * 250 + "@example.org",
        "phone": "1" * 61,
        "address": "<script>alert(1)</script>",
    },
    {"last_name": "Лы\x00сенко", "address": "я" * 301},
    {"last_name": "<b>Лысенко</b>"},
    {"last_name": "Лысенко2"},
    {"last_name": "Лы\u200bсенко"},
    {"last_name": "Лы\u202eсенко"},
]
BAD_ROLE = [
    {"role": "", "post": "я" * 121, "since": ""},
    {"role": "guardian", "post": "<i>учитель</i>", "since": "31.02.2026"},
    {"role": "system", "post": "учи\x00тель", "since": "tomorrow"},
    {"role": "emperor", "since": "0026-09-01"},
    {"since": "9999-09-01"},
    {"until": "2026-08-31"},
    {"until": "2026-13-01"},
]


@pytest.mark.parametrize("wrong", BAD_PERSON)
def test_bad_data_of_a_person_are_an_error_by_the_field_and_the_rest_stays(sign_in, small, wrong):
    answer = sign_in("orlov").post(reverse("person_add"), {**NEW_PERSON, **wrong})
    assert set(errors_of(answer)) == set(wrong)
    form = answer.context["form"]
    for kept in set(form.fields) & set(NEW_PERSON) - set(wrong):
        assert form[kept].value() == NEW_PERSON[kept]
    assert answer.context["role_form"]["post"].value() == NEW_PERSON["role-post"]
    assert b"<script>alert" not in answer.content
    assert not Person.objects.filter(email=NEW_PERSON["email"]).exists()


@pytest.mark.parametrize("wrong", BAD_ROLE)
def test_bad_data_of_a_role_are_an_error_by_the_field_and_the_rest_stays(sign_in, small, wrong):
    sent = {f"role-{field}": value for field, value in wrong.items()}
    answer = sign_in("orlov").post(reverse("person_add"), {**NEW_PERSON, **sent})
    assert set(errors_of(answer, "role_form")) == set(wrong)
    assert answer.context["form"]["last_name"].value() == "Лысенко"
    assert not Person.objects.filter(last_name="Лысенко").exists()


def test_stray_spaces_and_soft_hyphens_are_tidied(sign_in, small):
    sign_in("orlov").post(
        reverse("person_add"), {**NEW_PERSON, "last_name": " Лы\u00adсенко\u00a0 Яр "}
    )
    assert Person.objects.filter(last_name="Лысенко Яр").exists()


def test_changing_a_person_changes_only_them(sign_in, small):
    petrov = small.people["petrov"]
    address = reverse("person_edit", args=[petrov.pk])
    client = sign_in("orlov")
    data = {**client.get(address).context["form"].initial, "last_name": "Петров-Водкин"}
    assert client.post(address, data).status_code == 302
    petrov.refresh_from_db()
    assert petrov.last_name == "Петров-Водкин"


def test_the_card_of_a_person_shows_roles_through_the_years(sign_in, small):
    page = sign_in("belova").get(reverse("person", args=[small.people["ivanova"].pk]))
    assert [role.role for role in page.context["memberships"]] == [
        "class_teacher",
        "subject_teacher",
    ]
    assert not page.context["may_manage"]

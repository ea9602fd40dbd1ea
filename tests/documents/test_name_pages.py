"""The page of a name's forms: what the library says, what a person corrects, what papers print."""

from __future__ import annotations

import pytest
from django.urls import reverse

from documents.words.names import FullName, decline_name

pytestmark = pytest.mark.django_db


def address(whose: str, pk: int) -> str:
    return reverse("name_forms", args=(whose, pk))


def test_every_case_is_shown_and_doubtful_ones_are_marked(sign_in, small):
    child = small.children["Заяц"]
    page = sign_in("ivanova").get(address("student", child.pk))
    (form,) = page.context["forms"]
    assert [row.case for row in form.rows()] == [
        "nominative",
        "genitive",
        "dative",
        "accusative",
        "instrumental",
        "prepositional",
    ]
    assert form.doubts and not form.rows()[1].sure


def test_the_short_form_stands_under_the_whole_one_on_a_telephone(sign_in, small):
    """A cell that is stacked sets its parts side by side, so it holds one part."""
    page = sign_in("ivanova").get(address("student", small.children["Заяц"].pk)).content.decode()
    assert '<td lang="ru"><div>Заяц Павел Ильич<br><span class="soft">Заяц П.И.</span>' in page


def test_a_correction_is_remembered_and_an_empty_one_goes_back(sign_in, small):
    child, client = small.children["Заяц"], sign_in("ivanova")
    posted = client.post(address("student", child.pk), {"genitive": "Заячьего  Павла Ильича "})
    assert posted.status_code == 302
    child.refresh_from_db()
    assert child.name_forms == {"genitive": "Заячьего Павла Ильича"}
    name = FullName(child.last_name, child.first_name, child.patronymic, child.sex)
    assert decline_name(name, "ru", child.name_forms)["genitive"].text == "Заячьего Павла Ильича"
    client.post(address("student", child.pk), {"genitive": ""})
    child.refresh_from_db()
    assert child.name_forms == {}


def test_what_equals_the_library_is_no_correction(sign_in, small):
    child = small.children["Гоголь"]
    name = FullName(child.last_name, child.first_name, child.patronymic, child.sex)
    by_library = decline_name(name, "ru")["dative"].text
    sign_in("ivanova").post(address("student", child.pk), {"dative": by_library})
    child.refresh_from_db()
    assert child.name_forms == {}


def test_the_names_of_the_school_are_corrected_each(sign_in, small):
    data = {"full_name-genitive": "Школы № 7", "short_name-dative": "Школе"}
    sign_in("zorina").post(address("school", small.school.pk), data)
    small.school.refresh_from_db()
    assert small.school.name_forms == {
        "full_name": {"genitive": "Школы № 7"},
        "short_name": {"dative": "Школе"},
    }


@pytest.mark.parametrize(
    "text",
    ["я" * 251, "a\x00b", "<b>Зайца</b>", "Зайца\u202e", "123", "Зайца\nПавла;", "🙂", "--"],
)
def test_a_strange_form_is_refused_and_the_rest_is_kept(sign_in, small, text):
    child = small.children["Заяц"]
    response = sign_in("ivanova").post(
        address("student", child.pk), {"genitive": text, "dative": "Зайцу Павлу"}
    )
    assert response.status_code == 422
    page = response.content.decode()
    assert "Зайцу Павлу" in page and "<b>Зайца" not in page
    child.refresh_from_db()
    assert child.name_forms == {}


@pytest.mark.parametrize(
    ("login", "whose", "status"),
    [
        ("ivanova", "student", 200),
        ("ivanova", "person", 200),
        ("belova", "school", 200),
        ("sidorov", "student", 404),
        ("petrov", "person", 403),
        ("gogol", "student", 404),
        ("gogol", "person", 404),
        ("gogol", "school", 404),
        ("zorina", "dog", 404),
    ],
)
def test_who_edits_names(sign_in, small, login, whose, status):
    objects = {
        "student": small.children["Гоголь"],
        "person": small.people["zorina"],
        "school": small.school,
        "dog": small.school,
    }
    response = sign_in(login).get(address(whose, objects[whose].pk))
    assert response.status_code == status


def test_another_schools_names_are_404(sign_in, small, other_school):
    client = sign_in("zorina")
    for whose, pk in (
        ("person", other_school.people["zorina"].pk),
        ("student", other_school.children["Гоголь"].pk),
        ("school", other_school.school.pk),
    ):
        assert client.get(address(whose, pk)).status_code == 404

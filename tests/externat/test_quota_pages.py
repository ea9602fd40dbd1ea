"""What a child gets, step by step; the same child under both editions; the acts around them."""

from __future__ import annotations

import html
import re

import pytest
from django.urls import reverse

from externat.editions import EDITION_2016
from externat.models import IndividualBaseCheck, IndividualPlanLine
from externat.rules import edition_2016, edition_2021
from externat.rules.bases import BASES
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def shown(answer) -> str:
    """The words of the page, without markup."""
    text = re.sub(r"<(script|style|template).*?</\1>", "", answer.text, flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def url(individual, name="quota") -> str:
    return reverse(f"individual:{name}", args=[individual.pk])


def asked(**said) -> dict:
    return {"edition": edition_2021.ACT.slug, "grade": "6", **said}


def test_p_v_3_the_hours_of_patronage_are_told_step_by_step(sign_in, open_individual):
    case = open_individual("Гоголь", form="patronage", ground="patronage_3")
    page = shown(sign_in("zorina").get(url(case)))
    assert "Ground: 3)" in page and "cl. V.3" in page and "8 h" in page


def test_p_iv_3_the_hours_of_2016_follow_the_status(sign_in, open_individual):
    case = open_individual("Гоголь", edition=EDITION_2016, has_special_needs=True, grade=12)
    page = shown(sign_in("zorina").get(url(case)))
    assert "cl. IV.3" in page and "16 h" in page


def test_p_iv_2_what_no_clause_covers_is_left_to_a_person(sign_in, open_individual):
    case = open_individual("Гоголь", edition=EDITION_2016, grade=12)
    page = shown(sign_in("zorina").get(url(case)))
    assert "not covered by the act: a person decides" in page


def test_p_v_2_the_worked_example_of_a_family_pupil_comes_out_to_the_minute(
    sign_in, open_individual, small
):
    case = open_individual("Гоголь", form="family", grade=6)
    names = ["Українська мова", *(f"Предмет {number}" for number in range(1, 12))]
    for place, name in enumerate(names):
        IndividualPlanLine.objects.create(
            school=small.school, individual=case, place=place, name=name
        )
    client = sign_in("zorina")
    assert "24 h 2860 min = 71 h 40 min" in shown(client.get(url(case)))
    sent = {"works": "2", "meetings": "0", "languages": ["Українська мова"]}
    page = shown(client.get(url(case), sent))
    assert "24 h 700 min = 35 h 40 min" in page


def test_p_v_2_an_extern_of_grade_9_with_attestation(sign_in, open_individual, small):
    case = open_individual("Гоголь", form="externat", ground="extern_5", grade=9)
    names = ["Українська мова", *(f"Предмет {number}" for number in range(1, 15))]
    for place, name in enumerate(names):
        IndividualPlanLine.objects.create(
            school=small.school, individual=case, place=place, name=name
        )
    sent = {
        "works": "1",
        "meetings": "0",
        "languages": ["Українська мова"],
        "attested": ["Українська мова", "Предмет 1", "Предмет 2"],
    }
    page = shown(sign_in("zorina").get(url(case), sent))
    assert "20 h 440 min = 27 h 20 min" in page
    with_class = shown(sign_in("zorina").get(url(case), {**sent, "with_class": "on"}))
    assert "15 h 440 min = 22 h 20 min" in with_class


@pytest.mark.parametrize("sent", [{"works": "-1"}, {"meetings": "багато"}, {"attested": ["Ні"]}])
def test_nonsense_numbers_are_told_and_break_nothing(sign_in, open_individual, sent):
    case = open_individual("Гоголь", form="family")
    answer = sign_in("zorina").get(url(case), sent)
    assert answer.status_code == 422 and 'aria-invalid="true"' in answer.text


def test_any_child_is_reckoned_without_a_case(sign_in, adopted):
    client, page = sign_in("zorina"), reverse("individual:quota_guide")
    assert client.get(page).status_code == 200
    found = client.get(page, asked(form="patronage", ground="patronage_1"))
    assert "14 h" in shown(found)
    old = client.get(page, asked(edition=edition_2016.ACT.slug, grade="3"))
    assert "5 h" in shown(old)
    family = client.get(page, asked(form="family", grade="5"))
    assert family.status_code == 200 and "Математика: assessments" in shown(family)


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"grade": "13"}, "13"),
        ({"form": ""}, "Choose one of the three forms"),
        ({"form": "patronage"}, "Choose the ground"),
        ({"edition": "ru-home-education", "form": "family"}, "ru-home-education"),
        ({"form": "family", "works": "x"}, "whole number"),
    ],
)
def test_a_child_that_is_none_is_told_by_its_field(sign_in, adopted, sent, told):
    answer = sign_in("zorina").get(reverse("individual:quota_guide"), asked(**sent))
    assert answer.status_code == 422 and told in shown(answer)


def test_a_sick_child_without_special_needs_gets_more_by_2021(sign_in, open_individual):
    case = open_individual("Гоголь", edition=EDITION_2016, ground="health_2016", grade=6)
    page = shown(sign_in("zorina").get(url(case, "comparison")))
    assert "By the edition of 2021: 6 h a week more." in page
    assert "The case keeps the edition of 2016" in page
    custody = sign_in("zorina").get(url(case, "comparison"), {"ground": "patronage_3"})
    assert "Both editions give the same hours." in shown(custody)
    assert sign_in("zorina").get(url(case, "comparison"), {"ground": "?"}).status_code == 422


def test_an_extern_is_compared_on_a_ground_that_is_chosen(sign_in, open_individual):
    case = open_individual("Гоголь", form="externat", ground="extern_5", has_special_needs=True)
    page = sign_in("zorina").get(url(case, "comparison"))
    assert "Choose a ground" in shown(page)
    chosen = sign_in("zorina").get(url(case, "comparison"), {"ground": "patronage_4"})
    assert "By the edition of 2021: 6 h a week fewer." in shown(chosen)


@pytest.mark.parametrize("name", ["quota", "comparison"])
def test_the_family_has_no_such_page(sign_in, open_individual, name):
    case = open_individual("Гоголь", form="family")
    assert sign_in("gogol").get(url(case, name)).status_code == 404
    assert sign_in("gogol").get(reverse("individual:quota_guide")).status_code == 404


def test_p_i_1_the_acts_around_both_editions_are_looked_at(sign_in, small, adopted):
    client, page = sign_in("kuznetsova"), reverse("individual:bases")
    text = shown(client.get(page))
    assert "МОН України, № 955 від 10.07.2019" in text and "not checked yet" in text
    client.post(page, {"base": "955", "status": "amended"})
    client.post(page, {"base": "955", "status": "in_force"})
    check = IndividualBaseCheck.objects.get()
    assert (check.status, check.checked_on) == ("in_force", TODAY)
    assert check.by == small.people["kuznetsova"]
    assert client.post(page, {"base": "1", "status": "in_force"}).status_code == 422
    assert sign_in("petrov").post(page, {"base": "955"}).status_code == 403
    assert len({one.key for one in BASES}) == len(BASES)

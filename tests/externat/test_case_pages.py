"""The page of a case of either edition opens for whoever works on it."""

from __future__ import annotations

import pytest

from externat.editions import EDITION_2016, EDITION_2021

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.mark.parametrize("edition", [EDITION_2016, EDITION_2021])
def test_the_case_opens(sign_in, open_individual, edition):
    individual = open_individual("Гоголь", edition=edition)
    client = sign_in("belova")
    answer = client.get(f"/individual/{individual.pk}/")
    assert answer["Location"] == f"/cases/{individual.pk}/"
    page = client.get(answer["Location"])
    assert page.status_code == 200
    assert "Individual form" in page.text


def test_a_case_of_another_act_is_no_case_here(sign_in, opened):
    case = opened("Гоголь")
    assert sign_in("belova").get(f"/individual/{case.pk}/").status_code == 404


def test_the_card_names_the_case(sign_in, open_individual):
    individual = open_individual("Гоголь", form="family")
    page = sign_in("belova").get(f"/students/{individual.case.student_id}/")
    assert f"/individual/{individual.pk}/" in page.text

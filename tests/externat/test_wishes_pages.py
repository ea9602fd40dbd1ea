"""The plan as a whole: wishes, adaptations, who took part; teachers and council."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from documents import issuing, kinds
from externat.editions import EDITION_2016
from externat.models import IndividualPlan
from externat.procedure import PLAN, of_2021
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

WORDS = {
    "part": "words",
    "version": "0",
    "programme": "Освітня програма закладу",
    "wish_place": "home",
    "wish_teaching": "group",
    "adaptations": "Збільшений шрифт",
}
HANDS = {
    "part": "signatures",
    "version": "1",
    "teachers_signed_on": "2026-11-20",
    "council_number": "4",
    "council_on": "2026-11-21",
}


@pytest.fixture
def patronage(open_individual):
    return open_individual("Гоголь", "enrolled", form="patronage", ground="patronage_2")


def url(individual) -> str:
    return reverse("individual:wishes", args=[individual.pk])


def test_p_iv_6_wishes_are_recorded_and_judged(sign_in, patronage):
    client = sign_in("kuznetsova")
    assert client.get(url(patronage)).status_code == 200
    assert client.post(url(patronage), {**WORDS, "wish_place": ""}).status_code == 302
    assert "choose" in client.get(url(patronage)).text
    assert client.post(url(patronage), {**WORDS, "version": "1"}).status_code == 302
    plan = IndividualPlan.objects.get()
    assert (plan.wish_place, plan.wish_teaching, plan.version) == ("home", "group", 2)
    assert "Збільшений шрифт" in client.get(url(patronage)).text


def test_p_i_8_teachers_and_council_sign_outside_the_paper(sign_in, patronage):
    client = sign_in("kuznetsova")
    assert client.post(url(patronage), {**HANDS, "version": "0"}).status_code == 302
    plan = IndividualPlan.objects.get()
    assert (plan.teachers_signed_on, plan.council_number) == (date(2026, 11, 20), "4")
    facts = patronage.facts(date(2026, 11, 22))
    assert facts.plan.council.is_whole


def test_p_i_8_how_the_plan_came_back_is_known_from_its_signature(
    sign_in, open_individual, small, sign_all
):
    case = open_individual("Гоголь", "agreeing", form="patronage", ground="patronage_2")
    IndividualPlan.objects.create(school=small.school, individual=case)
    kind = kinds.get(of_2021(PLAN))
    sign_all(issuing.issue(kind, case, by=small.people["kuznetsova"], on=TODAY))
    assert sign_in("kuznetsova").get(url(case)).context["hands"].initial["family_channel"] == (
        "in_person"
    )
    shown = dict(sign_in("zorina").get(url(case)).context["shown_hands"])
    assert "In person" in shown.values()


def test_while_the_plan_is_out_its_words_stay_and_the_days_are_entered(sign_in, open_individual):
    case = open_individual("Гоголь", "agreeing", form="patronage", ground="patronage_2")
    client = sign_in("kuznetsova")
    client.post(url(case), WORDS)
    assert not IndividualPlan.objects.exists()
    client.post(url(case), {**HANDS, "version": "0"})
    assert IndividualPlan.objects.get().council_number == "4"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"council_on": ""}, "date of the minutes too"),
        ({"council_number": ""}, "number of the minutes too"),
        ({"council_on": "2027-03-01"}, "still to come"),
        ({"teachers_signed_on": "вчора"}, "no date of the calendar"),
        ({"family_channel": "голуб"}, "no such choice"),
    ],
)
def test_a_wrong_hand_is_told_by_its_field(sign_in, patronage, changed, told):
    answer = sign_in("kuznetsova").post(url(patronage), {**HANDS, "version": "0", **changed})
    assert answer.status_code == 422 and told in answer.text
    assert not IndividualPlan.objects.exists()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"wish_place": "море"}, "no such choice"),
        ({"specialists_joined": "on"}, "Name who took part"),
        ({"adaptations": "<script>"}, "markup"),
        ({"programme": "х" * 400}, "at most 300"),
    ],
)
def test_a_wrong_word_is_told_by_its_field(sign_in, patronage, changed, told):
    answer = sign_in("kuznetsova").post(url(patronage), {**WORDS, **changed})
    assert answer.status_code == 422 and told in answer.text


@pytest.mark.parametrize("sent", [{}, {"part": "інше"}])
def test_a_part_that_is_none_is_refused(sign_in, patronage, sent):
    assert sign_in("kuznetsova").post(url(patronage), sent).status_code == 422


def test_two_writers_lose_nothing(sign_in, patronage):
    client = sign_in("kuznetsova")
    client.post(url(patronage), WORDS)
    client.post(url(patronage), {**WORDS, "version": "1", "programme": "Друга"})
    answer = client.post(url(patronage), {**WORDS, "version": "1", "programme": "Третя"})
    assert answer.status_code == 422 and "has changed this page" in answer.text
    assert "Третя" in answer.text
    assert client.post(url(patronage), {**WORDS, "version": "2", "programme": "Третя"})
    assert IndividualPlan.objects.get().programme == "Третя"


@pytest.mark.parametrize(
    ("edition", "form", "there", "gone"),
    [
        (EDITION_2016, "", "has_own_programmes", "wish_place"),
        (None, "family", "council_number", "wish_place"),
        (None, "externat", "family_channel", "difference_reason"),
        (None, "patronage", "socialising", "has_own_programmes"),
    ],
)
def test_a_field_stands_where_the_act_asks_for_it(
    sign_in, open_individual, edition, form, there, gone
):
    more = {"edition": edition} if edition else {"form": form}
    page = sign_in("kuznetsova").get(url(open_individual("Гоголь", "enrolled", **more))).text
    assert f'id="id_{there}"' in page
    assert f'id="id_{gone}"' not in page


@pytest.mark.parametrize(("login", "status"), [("zorina", 200), ("gogol", 404), ("moroz", 404)])
def test_others_read_or_have_no_such_page(sign_in, patronage, login, status):
    client = sign_in(login)
    assert client.get(url(patronage)).status_code == status
    assert client.post(url(patronage), WORDS).status_code == (403 if status == 200 else 404)

"""The group builder (cl. 3.7) over HTTP, and the lists of a school without lessons."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from documents import kinds, rendering
from home_education.models import HomeCase, HospitalGroup, HospitalStay
from home_education.papers.case_words import CaseWords
from home_education.procedure import PLAN
from home_education.rules import ACT, GROUP_MOST, Place
from regulations.models import ActSetting
from tests.answers import shown

pytestmark = pytest.mark.usefixtures("english", "adopted")
URL = "/home/groups/"
WARD = "Детская больница"
#: Five pupils of grade 5, two of grade 8, three of grade 9.
FIFTH = ("Гоголь", "Мороз", "Заяц", "Шевченко", "Толстой")
EIGHTH = ("Берия", "Мкртчян")
NINTH = ("Лебедь", "Сейдаметова", "Живаго")


@pytest.fixture
def admitted(open_home, small):
    """Pupils in a hospital: ``admitted("Гоголь", "Мороз")`` are their stays."""

    def admit(*names, hospital=WARD, **changes) -> list[HospitalStay]:
        return [
            HospitalStay.objects.create(
                school=small.school,
                home=open_home(name, study_place=Place.HOSPITAL.value),
                hospital=hospital,
                **changes,
            )
            for name in names
        ]

    return admit


def send(client, stays, **sent):
    given = {"stay": [one.pk for one in stays], "name": "Группа 1", **sent}
    return client.post(URL, {"hospital": WARD, **given}, follow=True)


def grouped() -> int:
    return HospitalStay.objects.exclude(group=None).count()


def test_p_3_7_four_pupils_of_one_grade_make_a_group(admitted, sign_in):
    stays = admitted(*FIFTH[:4])
    client = sign_in("kuznetsova")
    assert "A group of neighbouring grades" in shown(client.get(URL))
    assert "The group is made." in shown(send(client, stays))
    assert (grouped(), HospitalGroup.objects.get().name) == (4, "Группа 1")
    assert set(HospitalStay.objects.values_list("teaching", flat=True)) == {"group"}
    assert "in the group “Группа 1”" in shown(client.get(URL))


def test_p_3_7_three_pupils_are_taught_alone(admitted, sign_in):
    stays = admitted(*FIFTH[:3])
    client = sign_in("kuznetsova")
    assert "Each is taught alone" in shown(client.get(URL))
    answer = send(client, stays)
    assert answer.status_code == 422
    assert "The group has 3 pupils, at least 4 must be" in shown(answer)
    assert grouped() == 0


def test_p_3_7_more_than_the_school_allows_make_two_groups(admitted, small, sign_in):
    ActSetting.objects.create(
        school=small.school,
        act=ACT.slug,
        key=GROUP_MOST.key,
        value=9,
        since=date(2020, 9, 1),
        ground="Приказ № 1",
    )
    stays = admitted(*FIFTH, *EIGHTH, *NINTH)
    answer = send(sign_in("kuznetsova"), stays, reason="Мест мало")
    assert answer.status_code == 422
    assert "The group has 10 pupils, at most 9 are allowed: make two groups" in shown(answer)
    assert grouped() == 0


def test_p_3_7_eighth_and_ninth_grades_are_neighbours(admitted, sign_in):
    stays = admitted(*EIGHTH, *NINTH)
    client = sign_in("kuznetsova")
    assert "A group of neighbouring grades" in shown(client.get(URL))
    assert "The group is made." in shown(send(client, stays))


def test_p_3_7_grades_that_the_act_does_not_join_need_the_deputys_reason(admitted, sign_in):
    stays = admitted(*FIFTH[:2], *EIGHTH)
    client = sign_in("kuznetsova")
    assert "The act leaves it open" in shown(client.get(URL))
    answer = send(client, stays)
    assert answer.status_code == 422
    assert "The act does not say how grades 5, 8 are taught together" in shown(answer)
    assert grouped() == 0
    answer = send(client, stays, reason="Все занимаются музыкой")
    page = shown(answer)
    assert "The group is made." in page and grouped() == 4
    assert "<dt>Why they are taught together</dt><dd>Все занимаются музыкой</dd>" in page
    home = HomeCase.objects.get(pk=stays[0].home_id)
    words = CaseWords(home, home.case.school.today()).group()
    assert words | {"name": ""} == {
        "name": "",
        "grades": "5, 8",
        "size": "4 человека",
        "reason": "Все занимаются музыкой",
    }
    paper = rendering.html_of(
        kinds.get(PLAN),
        rendering.freeze(kinds.get(PLAN), home, home.case.school.today(), school=home.case.school),
    )
    assert "4 человека, классы: 5, 8 (пункт 3.7). Объединены решением" in paper


def test_p_3_7_who_stays_in_bed_is_in_no_group(admitted, sign_in):
    stays = [*admitted(*FIFTH[:3]), *admitted(FIFTH[3], stays_in_bed=True)]
    client = sign_in("kuznetsova")
    answer = send(client, stays)
    assert answer.status_code == 422
    assert "stays in bed or cannot walk and is taught alone" in shown(answer)
    client.post(URL, {"hospital": WARD, "stay": [stays[3].pk], "out_of_bed": "1"})
    assert "The group is made." in shown(send(client, stays))
    client.post(URL, {"hospital": WARD, "stay": [stays[0].pk], "in_bed": "1"})
    stays[0].refresh_from_db()
    assert (stays[0].group, stays[0].teaching, stays[0].stays_in_bed) == (None, "individual", True)


def test_pupils_of_two_hospitals_are_no_group(admitted, sign_in):
    stays = [*admitted(*FIFTH[:3]), *admitted(FIFTH[3], hospital="Санаторий")]
    answer = send(sign_in("kuznetsova"), stays)
    assert answer.status_code == 422 and "Choose pupils of one hospital" in shown(answer)


def test_a_name_is_given_once(admitted, sign_in):
    client = sign_in("kuznetsova")
    send(client, admitted(*FIFTH[:4]))
    answer = send(client, admitted(*EIGHTH, *NINTH))
    assert answer.status_code == 422 and "has a group of this name" in shown(answer)


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"stay": []}, "Nothing was chosen"),
        ({"stay": ["x"]}, "is not there any more"),
        ({"stay": [10**12]}, "is not there any more"),
        ({"name": ""}, "This field is required."),
        ({"name": "я" * 81}, "at most 80 characters"),
        ({"reason": "<b>"}, "looks like markup"),
    ],
)
def test_a_choice_that_is_none_is_told(admitted, sign_in, sent, told):
    answer = send(sign_in("kuznetsova"), admitted(*FIFTH[:4]), **sent)
    assert answer.status_code == 422 and told in shown(answer) and grouped() == 0


@pytest.mark.parametrize(
    ("login", "reads", "writes"),
    [
        ("zorina", 200, 403),
        ("ivanova", 200, 403),
        ("petrov", 403, 403),
        ("belova", 403, 403),
        ("gogol", 404, 404),
    ],
)
def test_the_deputy_director_makes_groups(admitted, sign_in, login, reads, writes):
    stays = admitted(*FIFTH[:4])
    client = sign_in(login)
    assert client.get(URL).status_code == reads
    assert send(client, stays).status_code == writes
    assert grouped() == 0


def test_nobody_in_a_hospital_is_said_to_be_so(sign_in):
    assert "Nobody is taught in a hospital now" in shown(sign_in("kuznetsova").get(URL))


@pytest.mark.parametrize("name", ["control", "hours", "teachers", "meals_month"])
def test_without_lessons_the_lists_say_why(sign_in, name):
    html = shown(sign_in("kuznetsova").get(reverse(f"home:{name}")))
    assert "empty-title" in html

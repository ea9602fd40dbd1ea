"""Opening a case over HTTP: who opens, for whom, and what is told where it cannot be."""

from __future__ import annotations

import pytest
from django.urls import reverse

from accounts.tenancy import scope
from config.demo.support_cases import RUN
from individual_support.models import SupportCase
from individual_support.rules.texts import PROJECT_TEXT_MAX
from regulations.models import AdoptedAct, Case, Draft
from tests.answers import shown
from tests.conftest import at
from tests.individual_support.conftest import refused

pytestmark = pytest.mark.usefixtures("english")

#: Support of a girl of 8-Б is over.
closed = at("Черных", *RUN, "mark_all", "assess", "results", "close")


def open_url(student) -> str:
    return f"{reverse('support:open')}?student={student.pk}"


@pytest.mark.parametrize(
    ("login", "status"),
    [
        ("ivanova", 200),
        ("kuznetsova", 200),
        ("zorina", 200),
        ("petrov", 403),
        ("koval", 403),
        ("belova", 403),
        ("orlov", 403),
        ("gogol", 404),
    ],
)
def test_who_opens_cases(sign_in, adopted, login, status):
    assert sign_in(login).get(reverse("support:open")).status_code == status


def test_signed_out_is_sent_to_sign_in(client, adopted):
    assert client.get(reverse("support:open")).status_code == 302


def test_a_class_teacher_chooses_among_the_own_class(sign_in, adopted):
    page = shown(sign_in("ivanova").get(reverse("support:open")))
    assert "Гоголь София" in page and "Черных Анна" not in page


def test_the_deputy_finds_a_pupil_by_the_beginning_of_the_name(sign_in, adopted):
    page = shown(sign_in("kuznetsova").get(reverse("support:open"), {"q": "чер"}))
    assert "Черных Анна" in page and "Гоголь София" not in page


@pytest.mark.parametrize("text", ["<b>", "я" * 5000, "%", "'", "🙂"])
def test_a_strange_search_finds_nobody_and_breaks_nothing(sign_in, adopted, text):
    answer = sign_in("kuznetsova").get(reverse("support:open"), {"q": text})
    assert answer.status_code == 200


def test_who_has_a_case_is_led_to_it(sign_in, opened, small):
    running = opened("Гоголь")
    page = sign_in("ivanova").get(reverse("support:open"))
    assert reverse("case", args=[running.pk]) in shown(page)
    answer = sign_in("ivanova").get(open_url(small.children["Гоголь"]))
    assert answer["Location"] == reverse("case", args=[running.pk])


def test_p_2_1_the_aim_stands_in_the_words_of_the_act(sign_in, adopted, small):
    page = shown(sign_in("ivanova").get(open_url(small.children["Гоголь"])))
    assert "создание ситуации успеха в учебной деятельности" in page
    assert "индивидуализация процессов обучения" in page


def test_p_5_1_the_class_teacher_answers_for_what_the_deputy_opens(sign_in, adopted, small):
    answer = sign_in("kuznetsova").post(open_url(small.children["Гоголь"]), {"purpose": "Успех"})
    support = SupportCase.objects.get()
    assert answer["Location"] == reverse("support:project", args=[support.pk])
    assert support.purpose == "Успех"
    assert support.case.responsible == small.people["ivanova"]
    assert support.case.state == "draft"
    assert support.applicant == small.people["gogol"]


def test_another_class_teacher_is_told_whose_it_is(sign_in, adopted, small):
    with scope((small.school.pk,)):
        pupil = small.children["Гоголь"]
    answer = sign_in("sidorov").get(open_url(pupil))
    assert answer.status_code == 404
    assert not SupportCase.objects.exists()


def test_the_other_schools_pupil_is_no_pupil(sign_in, adopted, other_school):
    answer = sign_in("zorina").post(open_url(other_school.children["Гоголь"]), {"purpose": "Успех"})
    assert answer.status_code == 404


@pytest.mark.parametrize("number", ["", "x", "0", "-1", "1.5", "9" * 30, "١"])
def test_a_number_that_is_no_pupil_is_no_page(sign_in, adopted, number):
    answer = sign_in("ivanova").get(reverse("support:open"), {"student": number})
    assert answer.status_code == 404


def test_a_purpose_is_needed_and_the_rest_is_kept(sign_in, adopted, small):
    answer = sign_in("ivanova").post(
        open_url(small.children["Гоголь"]), {"purpose": " ", "tasks": "Свои задачи"}
    )
    assert answer.status_code == 422
    assert "Свои задачи" in shown(answer)
    assert 'href="#id_purpose"' in shown(answer)
    assert not SupportCase.objects.exists()


def test_a_text_that_is_no_plain_words_is_refused_at_its_field(
    sign_in, adopted, small, refused_text
):
    text, told = refused_text
    sent = {"purpose": text, "tasks": text}
    answer = sign_in("ivanova").post(open_url(small.children["Гоголь"]), sent)
    for field in sent:
        refused(answer, field, told)
    assert "<script>alert" not in answer.content.decode()


def test_a_text_longer_than_the_paper_takes_is_refused(sign_in, adopted, small):
    sent = {"purpose": "я" * (PROJECT_TEXT_MAX + 1)}
    answer = sign_in("ivanova").post(open_url(small.children["Гоголь"]), sent)
    assert answer.status_code == 422
    assert str(PROJECT_TEXT_MAX) in shown(answer)


def test_without_the_act_adopted_nothing_begins(sign_in, small):
    AdoptedAct.objects.all().delete()
    answer = sign_in("zorina").post(open_url(small.children["Гоголь"]), {"purpose": "Успех"})
    assert answer.status_code == 422
    assert "has not adopted this act" in shown(answer)
    assert "Enter the school’s local act" in shown(answer)


def test_a_second_press_opens_no_second_case(sign_in, adopted, small):
    client, url = sign_in("ivanova"), open_url(small.children["Гоголь"])
    client.post(url, {"purpose": "Успех"})
    answer = client.post(url, {"purpose": "Успех"})
    assert answer["Location"] == reverse("case", args=[Case.objects.get().pk])


@closed
def test_from_a_closed_case_one_press_makes_the_next_draft(sign_in, case, small):
    page = shown(sign_in("sidorov").get(open_url(small.children["Черных"])))
    assert "There was support before" in page
    answer = sign_in("sidorov").post(reverse("support:again", args=[case.pk]))
    support = SupportCase.objects.exclude(pk=case.pk).get()
    assert answer["Location"] == reverse("support:project", args=[support.pk])
    assert support.case.previous_id == case.pk
    assert support.purpose == case.supportcase.purpose
    assert not support.rows.exists()
    assert not support.subjects.exclude(result="").exists()
    page = shown(sign_in("sidorov").get(answer["Location"]))
    assert page.count("not looked through yet") == 7


def test_a_running_case_has_no_next_one(sign_in, led):
    running = led("Гоголь", "offer")
    answer = sign_in("ivanova").post(reverse("support:again", args=[running.pk]))
    assert answer["Location"] == reverse("case", args=[running.pk])
    assert Case.objects.count() == 1


@pytest.mark.parametrize(("login", "status"), [("petrov", 403), ("belova", 403), ("moroz", 404)])
@closed
def test_who_may_not_continue_a_case(sign_in, case, login, status):
    answer = sign_in(login).post(reverse("support:again", args=[case.pk]))
    assert answer.status_code == status


def test_the_address_of_a_case_leads_to_its_page(sign_in, opened):
    running = opened("Гоголь")
    url = reverse("support:case", args=[running.pk])
    assert sign_in("ivanova").get(url)["Location"] == reverse("case", args=[running.pk])
    assert sign_in("gogol").get(url)["Location"] == reverse("support:acquaint", args=[running.pk])
    assert sign_in("moroz").get(url).status_code == 404


def test_the_card_of_the_pupil_shows_the_way_to_a_case(sign_in, adopted, small):
    card = reverse("student", args=[small.children["Черных"].pk])
    page = shown(sign_in("sidorov").get(card))
    assert "No support case has been opened" in page
    assert open_url(small.children["Черных"]) in page


@closed
def test_the_card_of_the_pupil_shows_the_cases_and_the_way_to_a_new_one(sign_in, case, small):
    card = reverse("student", args=[small.children["Черных"].pk])
    page = shown(sign_in("sidorov").get(card))
    assert reverse("support:case", args=[case.pk]) in page
    assert reverse("support:again", args=[case.pk]) in page


def keep(client, student, purpose):
    address = reverse("draft", kwargs={"key": f"support-open:{student.pk}"})
    sent = {"data": {"purpose": purpose, "tasks": "Задачи"}, "version": 0}
    return client.post(address, sent, content_type="application/json")


def test_an_aim_that_was_typed_is_there_again_and_gone_when_the_case_is_open(
    sign_in, adopted, small
):
    student, client = small.children["Гоголь"], sign_in("ivanova")
    assert keep(client, student, "Догнать класс").status_code == 200
    there = f"{reverse('support:open')}?student={student.pk}"
    assert "Догнать класс</textarea>" in client.get(there).content.decode()
    client.post(there, {"purpose": "", "tasks": "Задачи"})
    assert Draft.objects.count() == 1
    client.post(there, {"purpose": "Догнать класс", "tasks": "Задачи"})
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("login", "status"), [("kuznetsova", 200), ("sidorov", 404), ("petrov", 404), ("gogol", 404)]
)
def test_who_may_open_the_case_keeps_its_aim(sign_in, adopted, small, login, status):
    assert keep(sign_in(login), small.children["Гоголь"], "x").status_code == status

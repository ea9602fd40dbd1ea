"""Requests to specialists over HTTP: asked, answered, kept apart, and every opening recorded."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.models import Membership
from accounts.roles import Role
from accounts.tenancy import scope
from config.demo.support_cases import RUN
from documents.pdf.pictures import page_count
from individual_support.deadlines import SPECIALIST
from individual_support.models import SpecialistRequest
from regulations.models import AccessLog, Attachment
from tests.conftest import TODAY
from tests.regulations.test_scans import picture

pytestmark = pytest.mark.usefixtures("english")
QUESTION = "Почему быстро устаёт на уроках?"
ANSWER = "Рекомендую паузы каждые 15 минут"


LED = {"Гоголь": RUN}


@pytest.fixture
def running(led_before):
    return led_before("Гоголь")


@pytest.fixture
def asked(running, sign_in, small):
    """A request of the class teacher to the psychologist."""
    ask(sign_in("ivanova"), running, small)
    return SpecialistRequest.objects.get(support=running.pk)


def page_url(case) -> str:
    return reverse("support:specialists", args=[case.pk])


def answer_url(one) -> str:
    return reverse("support:specialist_answer", args=[one.support_id, one.pk])


def ask(client, case, small, **sent):
    sent = {"specialist": small.people["koval"].pk, "question": QUESTION, **sent}
    return client.post(page_url(case), sent)


def pdf(name="план.pdf", data=b"") -> SimpleUploadedFile:
    if not data:
        made, target = pikepdf.new(), BytesIO()
        made.add_blank_page()
        made.save(target)
        data = target.getvalue()
    return SimpleUploadedFile(name, data, "application/pdf")


def reply(client, one, **sent):
    return client.post(answer_url(one), {"answer": ANSWER, **sent})


def with_programme(client, one):
    return reply(client, one, programme_kind="study_programme", programme=pdf())


def running_deadlines(case):
    return case.deadlines.filter(key=SPECIALIST.key, kept_at=None, cancelled_at=None)


def test_p_4_1_3_a_request_asks_the_specialist_in_and_starts_their_time(running, asked, small):
    koval = small.people["koval"]
    assert (asked.asked_on, asked.asked_by) == (TODAY, small.people["ivanova"])
    assert running.participants.filter(person=koval, role=Role.SPECIALIST, until=None).exists()
    (deadline,) = running_deadlines(running)
    assert (deadline.owner, deadline.clause) == (koval, "4.1.3")
    assert deadline.due_on == date(2026, 12, 4), "ten working days from Sunday, 22 November"
    (notice,) = koval.notices.all()
    assert "asked for help" in notice.text and "Гоголь" not in notice.text


def test_p_4_1_3_an_answer_keeps_the_time_and_is_told_to_who_asked(running, asked, sign_in, small):
    assert reply(sign_in("koval"), asked).status_code == 302
    asked.refresh_from_db()
    assert (asked.answer, asked.answered_on) == (ANSWER, TODAY)
    assert not running_deadlines(running).exists()
    assert running.deadlines.get(key=SPECIALIST.key).kept_at is not None
    assert small.people["ivanova"].notices.filter(url=page_url(running)).exists()


def test_p_4_1_3_a_request_taken_back_is_no_longer_due_and_closes_the_case_to_the_specialist(
    running, asked, sign_in
):
    url = reverse("support:specialist_withdraw", args=[running.pk, asked.pk])
    assert sign_in("ivanova").post(url).status_code == 302
    deadline = running.deadlines.get(key=SPECIALIST.key)
    assert deadline.kept_at is None and deadline.cancelled_at is not None
    assert not SpecialistRequest.objects.exists()
    assert sign_in("koval").get(page_url(running)).status_code == 404


def test_the_programme_opens_for_the_few_and_each_opening_is_recorded(
    running, asked, sign_in, small
):
    with_programme(sign_in("koval"), asked)
    programme = Attachment.objects.get(case=running, kind="study_programme")
    assert programme.is_restricted and programme.file_name == "Программа комплексного изучения.pdf"
    url = reverse("attachment", args=[programme.pk])
    for login, status in (
        ("koval", 200),
        ("ivanova", 200),
        ("kuznetsova", 200),
        ("zorina", 200),
        ("petrov", 403),
        ("belova", 403),
        ("orlov", 403),
        ("gogol", 404),
        ("sidorov", 404),
    ):
        assert sign_in(login).get(url).status_code == status, login
    readers = AccessLog.objects.filter(case=running, what=programme.title)
    assert set(readers.values_list("person__last_name", flat=True)) == {
        "Коваль",
        "Иванова",
        "Кузнецова",
        "Зорина",
    }


def test_the_programme_is_sent_as_a_file_that_runs_nothing(running, asked, sign_in):
    client = sign_in("koval")
    with_programme(client, asked)
    programme = Attachment.objects.get(case=running, kind="study_programme")
    answer = client.get(reverse("attachment", args=[programme.pk]))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in answer["Cache-Control"]


def test_a_colleague_reads_that_there_is_a_programme_and_gets_no_link(running, asked, sign_in):
    with_programme(sign_in("koval"), asked)
    html = sign_in("petrov").get(page_url(running)).content.decode()
    assert ANSWER in html and "kept apart" in html
    assert "/attachments/" not in html and "комплексного" not in html
    assert "Ask a specialist" not in html


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<script>alert(1)</script>", "neither a PDF nor a JPEG, PNG, WebP"),
        (b"%PDF-1.7 nothing", "This PDF is damaged"),
        (picture("PNG", size=(300, 300))[:400], "picture is damaged"),
        (b"PK\x03\x04 a document of an office", "neither a PDF nor a JPEG, PNG, WebP"),
    ],
)
def test_a_file_is_judged_by_its_content_and_the_words_are_kept(asked, sign_in, data, told):
    sent = {"programme_kind": "study_programme", "programme": pdf(data=data)}
    answer = reply(sign_in("koval"), asked, **sent)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert told in html and ANSWER in html
    assert '<option value="study_programme" selected>' in html
    assert "Choose the file of the programme" not in html, "one fault is told once"
    assert not Attachment.objects.filter(kind="study_programme").exists()


def test_a_programme_is_photographed_page_by_page_and_named_by_its_kind(running, asked, sign_in):
    photos = [SimpleUploadedFile(f"Петров-{n}.jpg", picture("JPEG")) for n in (1, 2)]
    reply(sign_in("koval"), asked, programme_kind="correction_programme", programme=photos)
    programme = Attachment.objects.get(case=running, kind="correction_programme")
    assert programme.file_name == "Коррекционная программа.pdf"
    assert page_count(bytes(programme.scan.data)) == 2


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"answer": ""}, "This field is required."),
        ({"answer": "я" * 2001}, "at most 2000 characters"),
        ({"answer": "<img src=x onerror=alert(1)>"}, "looks like markup"),
        ({"answer": "нуль\x00"}, "Null characters are not allowed."),
        ({"programme_kind": "horoscope"}, "There is no such choice here."),
        ({"programme_kind": "study_programme"}, "Choose the file of the programme"),
        ({"programme": pdf()}, "Choose which programme this is."),
    ],
)
def test_a_bad_answer_is_told_by_its_field(asked, sign_in, sent, told):
    answer = reply(sign_in("koval"), asked, **sent)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    asked.refresh_from_db()
    assert asked.answered_on is None


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"question": ""}, "This field is required."),
        ({"question": "я" * 2001}, "at most 2000 characters"),
        ({"question": "<b>Почему</b>"}, "looks like markup"),
        ({"question": "обо\u202eрот"}, "cannot be seen"),
        ({"specialist": ""}, "This field is required."),
        ({"specialist": "0"}, "There is no such choice here."),
        ({"specialist": "все"}, "There is no such choice here."),
    ],
)
def test_a_bad_question_is_told_by_its_field_and_kept(running, small, sign_in, sent, told):
    answer = ask(sign_in("ivanova"), running, small, **sent)
    html = answer.content.decode()
    assert answer.status_code == 422 and told in html
    if "question" not in sent:
        assert QUESTION in html
    assert not SpecialistRequest.objects.exists()


def test_a_specialist_of_another_school_or_of_the_past_is_not_asked(
    running, small, sign_in, other_school
):
    with scope((other_school.school.pk,)):
        stranger = other_school.people["koval"].pk
    Membership.objects.filter(person=small.people["zhuk"]).update(until=date(2026, 10, 1))
    for person in (stranger, small.people["zhuk"].pk, small.people["petrov"].pk):
        answer = ask(sign_in("ivanova"), running, small, specialist=person)
        assert "There is no such choice here." in answer.content.decode()


def test_who_has_not_answered_is_not_asked_twice(running, asked, small, sign_in):
    answer = ask(sign_in("ivanova"), running, small, question="Ещё вопрос")
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "was asked before and has not answered yet" in html and "Ещё вопрос" in html
    reply(sign_in("koval"), asked)
    assert ask(sign_in("ivanova"), running, small, question="Ещё вопрос").status_code == 302


@pytest.mark.parametrize("login", ["petrov", "koval", "zorina", "belova"])
def test_only_who_leads_the_case_asks(running, asked, small, sign_in, login):
    assert ask(sign_in(login), running, small).status_code == 403
    assert "Ask a specialist" not in sign_in(login).get(page_url(running)).content.decode()


@pytest.mark.parametrize("login", ["ivanova", "petrov", "kuznetsova"])
def test_nobody_answers_for_the_specialist(asked, sign_in, login):
    assert sign_in(login).get(answer_url(asked)).status_code == 403
    assert reply(sign_in(login), asked).status_code == 403


@pytest.mark.parametrize("login", ["gogol", "moroz", "sidorov", "zhuk"])
def test_families_and_strangers_find_no_such_page(running, asked, sign_in, login):
    client = sign_in(login)
    assert client.get(page_url(running)).status_code == 404
    assert client.get(answer_url(asked)).status_code == 404
    assert reply(client, asked).status_code == 404


def test_an_answered_request_stays_as_it_is(running, asked, sign_in):
    client = sign_in("koval")
    reply(client, asked)
    assert reply(client, asked, answer="Передумала").status_code == 302
    withdraw = reverse("support:specialist_withdraw", args=[running.pk, asked.pk])
    sign_in("ivanova").post(withdraw)
    asked.refresh_from_db()
    assert asked.answer == ANSWER


def test_the_request_of_another_case_is_none_of_this_one(asked, led, sign_in):
    other = led("Мороз", *RUN)
    url = reverse("support:specialist_withdraw", args=[other.pk, asked.pk])
    assert sign_in("ivanova").post(url).status_code == 404
    assert sign_in("ivanova").post(f"/support/{other.pk}/specialists/{10**25}/withdraw/")
    assert SpecialistRequest.objects.filter(pk=asked.pk).exists()


def test_the_page_asks_as_much_of_many_requests_as_of_one(
    running, asked, small, sign_in, django_assert_max_num_queries, django_assert_num_queries
):
    client = sign_in("ivanova")
    client.get(page_url(running))
    with django_assert_max_num_queries(50) as few:
        client.get(page_url(running))
    for _ in range(10):
        asked.pk = None
        asked.answered_on = TODAY
        asked.save()
    with django_assert_num_queries(len(few)):
        client.get(page_url(running))

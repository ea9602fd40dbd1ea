"""The pages of an application over HTTP, as a parent and as the school press them."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from accounts.models import OutgoingMessage
from config.demo import consents_given
from config.demo.applications import ApplicationDemo
from documents.models import ConsentKind, Paper
from regulations.models import Application, ApplicationState, Case
from regulations.services import applications
from tests.answers import shown
from tests.conftest import TODAY
from tests.unprinted_demo import unprinted

pytestmark = pytest.mark.usefixtures("opened_here")

START = "/apply/ru-individual-support/appeal/{}/"


@pytest.fixture
def demo(small, adopted, english):
    return ApplicationDemo(small, TODAY)


@pytest.fixture
def parent(sign_in, demo):
    return sign_in("gogol")


@pytest.fixture
def begun(parent, small) -> str:
    """The address of the first question of a draft that was begun now."""
    answer = parent.post(START.format(small.children["Гоголь"].pk))
    assert answer.status_code == 302
    return answer["Location"]


def at(page: str) -> str:
    one = Application.objects.get()
    return f"/applications/{one.pk}/{page}"


def hidden(client, url: str, name: str = "seen") -> str:
    page = client.get(url).content.decode()
    return re.search(f'name="{name}" value="([^"]*)"', page)[1]


def ready(demo) -> Application:
    return demo.answer(demo.begin("Гоголь", "gogol"))


def test_the_first_page_tells_who_decides_and_by_what_right_one_applies(parent, small):
    page = shown(parent.get(START.format(small.children["Гоголь"].pk)))
    assert "you apply as: mother" in page
    assert "deputy director, within 5 working days" in page
    assert "обращение родителей/законных" in page


def test_every_page_says_where_one_is_and_that_nothing_is_sent(parent, begun):
    page = shown(parent.get(begun))
    assert "Section 1 of 5" in page
    assert "Not sent yet" in page
    assert "Why we ask" in page
    assert "с ослабленным здоровьем" in page


def test_next_leads_to_the_next_question_and_the_last_one_to_the_check(parent, begun):
    answer = parent.post(begun, {"categories": "gifted", "words": "", "seen": "0"})
    assert answer["Location"].endswith("/questions/scope/")
    assert "Done: 1 of 5 sections" in shown(parent.get(at("")))


@pytest.mark.parametrize("go", ["back", "leave"])
def test_whichever_way_one_goes_what_was_typed_is_kept(parent, begun, go):
    parent.post(begun, {"categories": "gifted", "words": "", "seen": "0"})
    url = at("questions/scope/")
    assert parent.post(url, {"go": go, "seen": "0"}).status_code == 302
    wrong = at("questions/reason/")
    answer = parent.post(wrong, {"words": "Новые слова", "go": go, "seen": "1"})
    assert answer.status_code == 302
    assert "Новые слова" in shown(parent.get(wrong))


def test_a_wrong_answer_is_told_at_its_field_and_the_rest_is_kept(parent, begun):
    answer = parent.post(begun, {"words": "Слова", "seen": "0"})
    assert answer.status_code == 422
    page = shown(answer)
    assert "Choose at least one." in page
    assert "Слова" in page


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("<script>alert(1)</script>", "looks like markup"),
        ("Слова \u202eанимет", "cannot be seen"),
        ("Слова\x00", "Null characters"),
        ("д" * 1501, "at most 1500 characters"),
    ],
)
def test_words_that_no_paper_takes_are_refused(parent, begun, words, told):
    answer = parent.post(begun, {"categories": "gifted", "words": words, "seen": "0"})
    assert answer.status_code == 422
    assert told in shown(answer)
    assert b"<script>alert" not in answer.content


@pytest.mark.parametrize("day", ["31.02.2027", "soon", "1026-01-01", "2099-13-01"])
def test_a_wrong_date_is_told_at_its_field(parent, begun, small, day):
    parent.post(begun, {"categories": "olympiad", "words": "", "seen": "0"})
    typed = {
        "olympiad_stage": "regional",
        "olympiad_subject": small.subjects["Математика"].pk,
        "olympiad_on": day,
    }
    answer = parent.post(at("questions/olympiad/"), typed)
    assert answer.status_code == 422
    assert 'href="#id_olympiad_on"' in shown(answer)


def test_change_returns_to_the_check(parent, demo):
    ready(demo)
    page = shown(parent.get(at("check/")))
    assert f'href="{at("questions/scope/")}?then=check"' in page
    url = at("questions/wishes/")
    answer = parent.post(url, {"wishes": "Среда", "then": "check", "seen": "1"})
    assert answer["Location"] == at("check/")
    assert "Среда" in shown(parent.get(at("check/")))


def test_a_change_that_asks_for_more_leads_there(parent, demo):
    ready(demo)
    url = at("questions/reason/")
    answer = parent.post(url, {"categories": "olympiad", "then": "check", "seen": "1"})
    assert answer["Location"].endswith("/questions/olympiad/")
    assert "1 question is still open" in shown(parent.get(at("check/")))


def test_send_pressed_twice_shows_one_receipt(parent, demo):
    ready(demo)
    seen = hidden(parent, at("check/"))
    answers = [parent.post(at("send/"), {"seen": seen}) for _time in range(2)]
    assert {one["Location"] for one in answers} == {at("")}
    page = shown(parent.get(at("")))
    assert "Appeal № 1-О" in page
    assert "(UTC+12)" in page
    assert "Кузнецова Е.В." in page
    assert "5 working days from 11/22/2026" in page or "5 working days from" in page
    assert "paper.pdf" in page
    assert Application.objects.get().state == ApplicationState.SENT


def test_the_same_goes_by_mail_without_a_reason(parent, demo):
    ready(demo)
    parent.post(at("send/"), {"seen": hidden(parent, at("check/"))})
    letters = OutgoingMessage.objects.filter(person=demo.small.people["gogol"])
    body = letters.get().body
    assert "Appeal № 1-О: received on" in body
    assert "отстал" not in body


def test_back_after_sending_shows_the_receipt(parent, demo):
    ready(demo)
    assert "no-store" in parent.get(at("check/")).headers["Cache-Control"]
    parent.post(at("send/"), {"seen": hidden(parent, at("check/"))})
    for address in ("questions/reason/", "check/"):
        assert parent.get(at(address))["Location"] == at("")
    answer = parent.post(at("questions/reason/"), {"categories": "gifted"}, follow=True)
    assert "It was sent already" in shown(answer)


def test_an_incomplete_one_is_not_sent(parent, begun):
    answer = parent.post(at("send/"), {"seen": hidden(parent, at("check/"))})
    assert answer.status_code == 409
    assert "some questions are still open" in shown(answer)


def test_an_answer_changed_on_another_device_is_told(parent, demo):
    ready(demo)
    url = at("questions/wishes/")
    parent.post(url, {"wishes": "Среда", "seen": "1"})
    answer = parent.post(url, {"wishes": "Пятница", "seen": "1"}, follow=True)
    assert "the other was: “Среда”" in shown(answer)
    seen = hidden(parent, at("check/"))
    parent.post(url, {"wishes": "Вторник", "seen": "3"})
    refused = parent.post(at("send/"), {"seen": seen})
    assert refused.status_code == 409
    assert "changed meanwhile" in shown(refused)


def photo(name: str = "снимок.png") -> SimpleUploadedFile:
    target = BytesIO()
    Image.new("RGB", (60, 40), "white").save(target, "PNG")
    return SimpleUploadedFile(name, target.getvalue(), "image/png")


def test_a_photo_is_added_opened_and_taken_out(parent, demo):
    ready(demo)
    url = at("questions/papers/")
    parent.post(url, {"files": [photo()], "go": "add", "seen": "1"})
    paper = Application.objects.get().files.get()
    page = shown(parent.get(url))
    assert "снимок.png" in page
    assert parent.get(at(f"files/{paper.pk}/")).status_code == 200
    parent.post(at(f"files/{paper.pk}/remove/"))
    assert not Application.objects.get().files.exists()


def test_what_is_no_paper_is_told_and_nothing_is_lost(parent, demo):
    ready(demo)
    bad = SimpleUploadedFile("virus.pdf", b"MZ")
    answer = parent.post(at("questions/papers/"), {"files": [photo(), bad], "go": "next"})
    assert answer.status_code == 422
    page = shown(answer)
    assert "virus.pdf" in page
    assert "снимок.png" in page
    assert not Application.objects.get().files.exists()


def test_papers_about_health_wait_for_their_own_consent(parent, demo, small, english):
    draft = demo.answer(demo.begin("Гоголь", "gogol"), reason={"categories": ["weak_health"]})
    url = at("questions/health_papers/")
    assert "ask the school for it" in shown(parent.get(url))
    parent.post(url, {"files": [photo("справка.png")], "go": "add"})
    assert not draft.files.exists()
    asked = consents_given.ask(small, "Гоголь", ConsentKind.HEALTH, TODAY)
    assert reverse("paper_answer", args=[asked.paper_id]) in shown(parent.get(url))
    consents_given.give(small, asked, TODAY)
    parent.post(url, {"files": [photo("справка.png")], "go": "add"})
    assert draft.files.get().file_name == "справка.png"


def test_the_papers_follow_into_the_case(parent, demo, small):
    draft = demo.answer(
        demo.begin("Гоголь", "gogol"), reason={"categories": ["weak_health", "gifted"]}
    )
    asked = consents_given.ask(small, "Гоголь", ConsentKind.HEALTH, TODAY)
    consents_given.give(small, asked, TODAY)
    parent.post(at("questions/health_papers/"), {"files": [photo("справка.png")], "go": "add"})
    parent.post(at("questions/papers/"), {"files": [photo("диплом.png")], "go": "add"})
    draft.refresh_from_db()
    case = demo.accept(unprinted(demo.send(draft)))
    held = dict(case.attachments.values_list("file_name", "is_restricted"))
    assert held == {"справка.png": True, "диплом.png": False, "1-О.pdf": True}


def test_withdrawn_it_waits_for_nobody(parent, demo, sign_in):
    demo.send(demo.begin("Гоголь", "gogol"))
    assert "Withdraw the appeal № 1-О?" in shown(parent.get(at("withdraw/")))
    parent.post(at("withdraw/"))
    assert "Withdrawn by you" in shown(parent.get(at("")))
    assert "Decide on the appeal" not in shown(sign_in("kuznetsova").get("/"))


def test_authority_that_ended_is_told_calmly(parent, demo, small):
    ready(demo)
    held = small.children["Гоголь"].guardianships.get()
    held.until = TODAY - timedelta(days=10)
    held.save()
    for address in (at(""), at("questions/reason/"), at("check/")):
        answer = parent.get(address)
        assert answer.status_code == 403
        assert "your authority for София ended on" in shown(answer)
    assert parent.post(at("send/"), {"seen": "x"}).status_code == 403


def test_another_parent_finds_no_such_page(demo, sign_in, small):
    ready(demo)
    other = sign_in("moroz")
    for address in (at(""), at("check/"), at("questions/reason/"), at("withdraw/")):
        assert other.get(address).status_code == 404
    assert other.get(START.format(small.children["Гоголь"].pk)).status_code == 404


# --- The family's desk and the school's -----------------------------------------------------------


def test_the_family_sees_where_its_application_stands(parent, demo):
    assert "Appeal for individual support: София" in shown(parent.get("/"))
    demo.answer(demo.begin("Гоголь", "gogol"), "reason")
    page = shown(parent.get("/"))
    assert "Not sent yet: 1 of 5 sections are done." in page
    assert "Apply to the school" not in page
    demo.send(Application.objects.get())
    assert "№ 1-О is with the school. Decided by" in shown(parent.get("/"))


def test_it_waits_on_the_desk_of_whoever_decides(demo, sign_in):
    demo.send(demo.begin("Гоголь", "gogol"))
    page = shown(sign_in("kuznetsova").get("/"))
    assert "Waiting for you: 1" in page
    assert "№ 1-О waits for the decision" in page
    assert "Decide on the appeal" in page
    assert "Waiting for you: 0" in shown(sign_in("belova").get("/"))


def test_accepting_opens_the_case_once(demo, sign_in):
    unprinted(demo.send(demo.begin("Гоголь", "gogol")))
    deputy = sign_in("kuznetsova")
    places = {deputy.post(at("accept/"))["Location"] for _time in range(2)}
    assert places == {f"/cases/{Case.objects.get().pk}/"}


def test_accepting_is_refused_while_a_case_is_open(demo, sign_in, opened):
    demo.send(demo.begin("Гоголь", "gogol"))
    opened("Гоголь")
    answer = sign_in("kuznetsova").post(at("accept/"))
    assert answer.status_code == 409
    assert "has an open case under this act already" in shown(answer)
    assert Application.objects.get().is_waiting


def test_declined_the_reason_is_read_in_the_product_only(demo, parent, sign_in):
    demo.send(demo.begin("Гоголь", "gogol"))
    deputy = sign_in("kuznetsova")
    assert deputy.post(at("decline/"), {"reason": ""}).status_code == 422
    deputy.post(at("decline/"), {"reason": "Занятия уже идут"})
    letters = " ".join(OutgoingMessage.objects.values_list("body", flat=True))
    assert "Appeal № 1-О: there is an answer" in letters
    assert "Занятия уже идут" not in letters
    assert "Занятия уже идут" in shown(sign_in("gogol").get(at("")))


def test_decided_meanwhile_is_told(demo, sign_in):
    one = demo.send(demo.begin("Гоголь", "gogol"))
    applications.withdraw(one)
    answer = sign_in("kuznetsova").post(at("accept/"))
    assert answer.status_code == 409
    assert "Somebody was faster" in shown(answer)


def test_what_may_tell_of_health_is_read_by_those_who_need_to(demo, sign_in, small):
    unprinted(demo.send(demo.begin("Гоголь", "gogol")))
    assert "отстал на две темы" in shown(sign_in("kuznetsova").get(at("")))
    secretary = sign_in("belova")
    page = shown(secretary.get(at("")))
    assert "отстал на две темы" not in page
    assert "paper.pdf" not in page
    paper = Paper.objects.get()
    assert secretary.get(f"/papers/{paper.pk}/paper.pdf").status_code == 403
    assert sign_in("sidorov").get(f"/papers/{paper.pk}/paper.pdf").status_code == 404
    assert sign_in("gogol").get(f"/papers/{paper.pk}/paper.pdf").status_code == 200


def test_an_application_on_paper_is_typed_in_and_registered(demo, sign_in, small):
    secretary = sign_in("belova")
    card = shown(secretary.get(f"/students/{small.children['Гоголь'].pk}/"))
    url = f"/applications/enter/{small.children['Гоголь'].pk}/"
    assert url in card
    given = {"applicant": small.people["gogol"].pk, "what": "ru-individual-support:appeal"}
    assert secretary.post(url, given)["Location"] == at("")
    demo.answer(Application.objects.get())
    seen = hidden(secretary, at("check/"))
    assert secretary.post(at("send/"), {"seen": seen}).status_code == 422
    tomorrow = {"seen": seen, "received_on": "2026-11-23", "original_seen": "on"}
    assert "still to come" in shown(secretary.post(at("send/"), tomorrow))
    day = {"seen": seen, "received_on": "2026-11-20", "original_seen": "on", "original": photo()}
    assert secretary.post(at("send/"), day).status_code == 302
    one = Application.objects.get()
    assert (one.route, one.entered_by) == ("paper", small.people["belova"])
    assert str(one.decide_by) == "2026-11-27"
    page = shown(sign_in("gogol").get(at("")))
    assert "Brought on paper" in page

"""A mother answers a paper: reads, agrees or not, signs by code; all that may come between."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from accounts.models import Notice
from documents import agreements, issuing
from documents.models import Answer, Paper, Response, Showing, Signature
from documents.signing import record_signature
from individual_support.models import SupportCase
from individual_support.procedure import AGREEMENT
from students.models import Guardianship
from students.models.guardians import Authority
from tests.answers import shown
from tests.codes import code_from_mail, wrong
from tests.conftest import TODAY
from tests.documents.signing_steps import agree_to_codes, give_order, offered, with_its_bytes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def prepare(small, led) -> Paper:
    """The agreement about Гоголь, offered; her mother may sign by code."""
    give_order(small.school, TODAY)
    agree_to_codes(small.people["gogol"], seen_by=small.people["belova"])
    return offered(led("Гоголь", "offer"))


@pytest.fixture
def paper(prepared, small) -> Paper:
    """That agreement."""
    return with_its_bytes(prepared)


@pytest.fixture
def mother(sign_in):
    """The mother's browser."""
    return sign_in("gogol")


def url(name: str, paper: Paper) -> str:
    return reverse(name, args=[paper.pk])


def agree(client, paper: Paper) -> str:
    """Read and agree; the code that came."""
    client.get(url("paper_shown_pdf", paper))
    answer = client.post(url("paper_answer", paper), {"answer": "agree"})
    assert answer.url == url("paper_code", paper)
    return code_from_mail()


def give(client, paper: Paper, code: str):
    return client.post(url("paper_code", paper), {"confirmed": "on", "code": code})


def test_every_page_is_there_before_the_answers(mother, paper):
    page = shown(mother.get(url("paper_answer", paper)))
    assert page.index("page=1") < page.index('value="agree"')
    assert "Nothing has to be signed online" in page
    assert "no access" in page
    assert "Sign on paper instead" in page
    assert "each acts for the child" in page  # by which ground


def test_what_was_shown_is_kept_once_with_its_bytes(mother, paper, small):
    for _again in range(2):
        assert mother.get(url("paper_shown_page", paper) + "?page=1").status_code == 200
    mother.get(url("paper_shown_pdf", paper))
    kept = Showing.objects.filter(paper=paper, person=small.people["gogol"])
    assert sorted(kept.values_list("page", "sha256")) == [
        (0, paper.file.sha256),
        (1, paper.file.sha256),
    ]
    assert mother.get(url("paper_shown_page", paper) + "?page=99").status_code == 404


def test_read_code_signed(mother, paper, small):
    mother.get(url("paper_shown_page", paper) + "?page=1")
    code = agree(mother, paper)
    assert give(mother, paper, code).url == url("paper_answered", paper)
    receipt = shown(mother.get(url("paper_answered", paper)))
    assert paper.file.sha256 in receipt
    signature = Signature.objects.get(paper=paper)
    assert (signature.method, signature.person) == ("code", small.people["gogol"])
    assert signature.sha256 == paper.file.sha256
    evidence = signature.evidence
    assert evidence["code"]["masked_to"].startswith("g•••@")
    assert code not in str(evidence)
    assert evidence["agreement"]["number"] == "1-ПЭП"
    assert evidence["agreement"]["order_number"] == "51-О"
    assert evidence["signer"]["authority"]["authority"] == "mother"
    assert evidence["visit"]["address"] == "127.0.0.1"
    assert evidence["signed_at"].endswith("+12:00")
    assert [one["page"] for one in evidence["shown"]] == [1, 0]
    assert paper.title in evidence["phrase"]


def test_the_case_is_told_without_the_signer(mother, paper, small):
    give(mother, paper, agree(mother, paper))
    told = Notice.objects.filter(url=url("paper", paper), text__contains="one more signature")
    assert small.people["ivanova"].pk in told.values_list("person", flat=True)
    assert small.people["gogol"].pk not in told.values_list("person", flat=True)


@pytest.mark.parametrize(
    ("answer", "words"), [("except", "Не согласна с пунктом 3"), ("disagree", "")]
)
def test_an_answer_that_is_no_signature_is_kept_and_told_without_its_words(
    mother, paper, small, answer, words
):
    data = {"answer": answer, f"{answer}_words": words}
    reply = mother.post(url("paper_answer", paper), data)
    assert reply.url == url("paper_answered", paper)
    page = shown(mother.get(reply.url))
    assert "Nothing is signed" in page
    assert "lose no access" in page
    kept = Response.objects.get()
    assert (kept.answer, kept.words, kept.sha256) == (answer, words, paper.file.sha256)
    notices = Notice.objects.filter(url=url("paper", paper), text__contains="has answered")
    assert notices.filter(person=small.people["ivanova"]).exists()
    assert not any("пунктом" in notice.text for notice in notices)
    assert not Signature.objects.filter(paper=paper).exists()
    # and may be signed later
    assert "You may still sign" in shown(mother.get(url("paper_answer", paper)))
    give(mother, paper, agree(mother, paper))
    assert Signature.objects.filter(paper=paper).exists()


def test_staff_see_an_objection_before_the_paper_until_its_author_signs(paper, small, sign_in):
    objects = {"answer": "disagree", "disagree_words": "Нет"}
    sign_in("gogol").post(url("paper_answer", paper), objects)
    page = shown(sign_in("ivanova").get(url("paper", paper)))
    told = f"{small.people['gogol'].full_name}: {Answer.DISAGREE.label}"
    assert page.index(told) < page.index("paper-view")
    mother = sign_in("gogol")
    give(mother, paper, agree(mother, paper))
    page = shown(sign_in("ivanova").get(url("paper", paper)))
    assert told not in page
    assert "Answers of the family" in page


def test_an_exception_must_be_named(mother, paper):
    reply = mother.post(url("paper_answer", paper), {"answer": "except"})
    assert reply.status_code == 422
    assert "Say to what you do not agree" in shown(reply)
    assert not Response.objects.exists()


def test_no_answer_at_all_is_asked_for_again(mother, paper):
    for data in ({}, {"answer": "perhaps"}, {"answer": "except", "except_words": "а" * 5000}):
        assert mother.post(url("paper_answer", paper), data).status_code == 422


def test_back_after_signing_and_a_second_press_lead_to_the_receipt(mother, paper):
    code = agree(mother, paper)
    give(mother, paper, code)
    again = give(mother, paper, code)
    assert again.url == url("paper_answer", paper)
    assert "You have signed this paper" in shown(mother.get(again.url))
    assert "You have signed this paper" in shown(
        mother.post(url("paper_answer", paper), {"answer": "agree"})
    )
    assert Signature.objects.filter(paper=paper).count() == 1


def test_the_other_parent_signed_meanwhile(mother, paper, small):
    father = small.people["moroz"]
    Guardianship.objects.create(
        school=small.school, student=paper.case.student, person=father, kind=Authority.FATHER
    )
    code = agree(mother, paper)
    record_signature(
        paper,
        capacity="parent",
        signer_name=father.short_name,
        signed_on=TODAY,
        seen_by=small.people["belova"],
        today=TODAY,
        person=father,
    )
    reply = give(mother, paper, code)
    page = shown(mother.get(reply.url))
    assert "nothing is needed from you" in page
    assert father.short_name in page
    assert Signature.objects.filter(paper=paper).count() == 1


def test_a_paper_replaced_between_reading_and_signing(mother, paper, small):
    code = agree(mother, paper)
    details = SupportCase.objects.get(case=paper.case)
    newer = issuing.issue(_kind(), details, by=small.people["ivanova"], on=TODAY)
    page = shown(mother.get(give(mother, paper, code).url))
    assert "This version was replaced" in page
    assert url("paper_answer", newer) in page
    assert not Signature.objects.filter(paper=paper).exists()
    # the old code signs the new version neither
    mother.get(url("paper_shown_pdf", newer))
    assert give(mother, newer, code).status_code == 422
    assert not Signature.objects.filter(paper=newer).exists()


def test_a_paper_annulled_between_reading_and_signing(mother, paper, small):
    code = agree(mother, paper)
    issuing.annul(paper, by=small.people["zorina"], reason="ошибка в сроке")
    assert "This paper was annulled" in shown(mother.get(give(mother, paper, code).url))
    assert not Signature.objects.filter(paper=paper).exists()


def test_a_wrong_code_tells_how_many_tries_are_left_and_the_fifth_ends_it(mother, paper):
    code = agree(mother, paper)
    for left in ("4 more tries", "3 more tries", "2 more tries", "1 more try"):
        reply = give(mother, paper, wrong(code))
        assert reply.status_code == 422
        assert left in shown(reply)
    assert "Have a new one sent" in shown(give(mother, paper, wrong(code)))
    assert give(mother, paper, code).status_code == 422
    assert not Signature.objects.filter(paper=paper).exists()
    again = mother.post(url("paper_code", paper), {"again": "1"})
    assert again.url == url("paper_code", paper)
    assert give(mother, paper, code_from_mail()).url == url("paper_answered", paper)


def test_an_expired_code(mother, paper, small):
    code = agree(mother, paper)
    with time_machine.travel(small.school.now() + timedelta(minutes=11)):
        reply = give(mother, paper, code)
    assert "no longer good" in shown(reply)
    assert not Signature.objects.filter(paper=paper).exists()


def test_letters_are_no_code_and_the_phrase_must_be_confirmed(mother, paper):
    code = agree(mother, paper)
    assert "six digits" in shown(give(mother, paper, "абв"))
    reply = mother.post(url("paper_code", paper), {"code": code})
    assert reply.status_code == 422
    assert "Without this mark" in shown(reply)
    assert give(mother, paper, f"{code[:3]} {code[3:]}").url == url("paper_answered", paper)


def test_a_link_forwarded_to_somebody_else(sign_in, paper):
    assert sign_in("moroz").get(url("paper_answer", paper)).status_code == 404
    teacher = sign_in("ivanova")
    page = shown(teacher.get(url("paper_answer", paper)))
    assert "Nobody asks you to sign" in page
    assert teacher.get(url("paper_code", paper)).url == url("paper_answer", paper)


def test_another_persons_code_signs_nothing(sign_in, paper, small):
    """The father, who has an agreement too, types the code that was sent to the mother."""
    father = small.people["moroz"]
    Guardianship.objects.create(
        school=small.school, student=paper.case.student, person=father, kind=Authority.FATHER
    )
    agree_to_codes(father, seen_by=small.people["belova"])
    code = agree(sign_in("gogol"), paper)
    sign_in("moroz").get(url("paper_shown_pdf", paper))
    assert give(sign_in("moroz"), paper, code).status_code == 422
    assert not Signature.objects.filter(paper=paper).exists()


def test_authority_that_ended_closes_the_paper(mother, paper, small):
    code = agree(mother, paper)
    Guardianship.objects.filter(person=small.people["gogol"]).update(until=TODAY - timedelta(1))
    assert give(mother, paper, code).status_code == 404
    assert not Signature.objects.filter(paper=paper).exists()


def test_an_agreement_revoked_meanwhile_leaves_the_paper_way(mother, paper, small):
    code = agree(mother, paper)
    mother.post(reverse("my_signing_revoke"))
    page = shown(mother.get(give(mother, paper, code).url))
    assert "You have none in force" in page
    assert "Open to print" in page
    assert not Signature.objects.filter(paper=paper).exists()


def test_agreeing_without_an_agreement_sends_nothing_and_shows_the_way(mother, paper, small):
    held = small.people["gogol"].signing_agreements.get()
    agreements.revoke(held, by=small.people["gogol"])
    reply = mother.post(url("paper_answer", paper), {"answer": "agree"})
    assert reply.status_code == 200
    assert "You have none in force" in shown(reply)


def test_too_many_codes_are_refused_with_the_time(mother, paper):
    mother.get(url("paper_shown_pdf", paper))
    for _time in range(6):
        mother.post(url("paper_answer", paper), {"answer": "agree"})
    assert mother.post(url("paper_answer", paper), {"answer": "agree"}).status_code == 429


def test_the_desk_and_the_case_show_the_paper_until_it_is_signed(mother, paper):
    pages = [reverse("desk"), reverse("case", kwargs={"pk": paper.case_id})]
    for page in pages:
        assert url("paper_answer", paper) in shown(mother.get(page))
    give(mother, paper, agree(mother, paper))
    for page in pages:
        assert url("paper_answer", paper) not in shown(mother.get(page))


def _kind():
    from documents import kinds

    return kinds.get(AGREEMENT)

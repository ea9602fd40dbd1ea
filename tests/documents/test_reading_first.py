"""Nobody signs by code what they were not shown: every page of these bytes, or the whole file."""

from __future__ import annotations

import pytest
from django.urls import reverse

from documents import kinds
from documents.models import Paper, Signature
from documents.views.fetching import pages_of
from regulations.models import AdoptedAct
from tests.answers import shown
from tests.codes import code_from_mail
from tests.conftest import TODAY
from tests.documents.kinds_for_tests import NOTE
from tests.documents.signing_steps import agree_to_codes, give_order
from tests.unprinted_demo import count_as_printed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def issue(small, request, monkeypatch):
    """Issue a note on several blank sheets; the mother may sign it by code: her agreement names
    it."""
    give_order(small.school, TODAY)
    monkeypatch.setitem(kinds._registered, NOTE.slug, NOTE)
    AdoptedAct.objects.create(school=small.school, act=NOTE.act, edition="1", since=TODAY)
    agree_to_codes(small.people["gogol"], seen_by=small.people["belova"])
    issue_note = request.getfixturevalue("issue_note")  # now its kinds alone are registered

    def issued(*case, sheets: int = 3) -> Paper:
        made = issue_note(*case)
        count_as_printed(made, sheets)
        return Paper.objects.select_related("school", "case__student", "file").get(pk=made.pk)

    return issued


@pytest.fixture
def paper(issue) -> Paper:
    """The note."""
    return issue()


@pytest.fixture
def mother(sign_in):
    """The mother's browser."""
    return sign_in("gogol")


def url(name: str, paper: Paper) -> str:
    return reverse(name, args=[paper.pk])


def look_at(client, paper: Paper, page: int) -> None:
    assert client.get(f"{url('paper_shown_page', paper)}?page={page}").status_code == 200


def agree(client, paper: Paper):
    return client.post(url("paper_answer", paper), {"answer": "agree"})


def test_each_page_has_its_picture_and_opens_large(mother, paper):
    page = shown(mother.get(url("paper_answer", paper)))
    for number in range(1, pages_of(paper) + 1):
        address = f"{url('paper_shown_page', paper)}?page={number}"
        assert f'href="{address}"' in page and f'src="{address}"' in page
        look_at(mother, paper, number)


def test_a_page_that_did_not_arrive_is_named_and_no_code_is_sent(mother, paper):
    look_at(mother, paper, 1)
    answer = agree(mother, paper)
    assert answer.status_code == 422
    missing = ", ".join(str(number) for number in range(2, pages_of(paper) + 1))
    assert f" {missing} of the paper ha" in shown(answer)
    assert 'value="agree"' in shown(answer) and "checked" in shown(answer)
    assert mother.post(url("paper_code", paper), {"again": "1"}).url == url("paper_answer", paper)
    for number in range(2, pages_of(paper) + 1):
        look_at(mother, paper, number)
    assert agree(mother, paper).url == url("paper_code", paper)
    sent = {"confirmed": "on", "code": code_from_mail()}
    assert mother.post(url("paper_code", paper), sent).url == url("paper_answered", paper)
    shown_pages = [one["page"] for one in Signature.objects.get(paper=paper).evidence["shown"]]
    assert shown_pages == list(range(1, pages_of(paper) + 1))


def test_who_took_the_file_has_the_whole_paper(mother, paper):
    mother.get(url("paper_shown_pdf", paper))
    assert agree(mother, paper).url == url("paper_code", paper)


def test_what_somebody_else_was_shown_counts_for_nobody_but_them(sign_in, paper):
    sign_in("ivanova").get(url("paper_shown_pdf", paper))
    assert agree(sign_in("gogol"), paper).status_code == 422


def test_the_pages_of_an_older_version_are_not_those_of_the_newer(mother, paper, issue):
    mother.get(url("paper_shown_pdf", paper))
    assert agree(mother, issue(paper.case, sheets=4)).status_code == 422


def test_answering_without_signing_demands_no_reading(mother, paper):
    answer = mother.post(url("paper_answer", paper), {"answer": "disagree"})
    assert answer.url == url("paper_answered", paper)

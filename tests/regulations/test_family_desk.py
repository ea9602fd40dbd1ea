"""What a family finds on its desk, a newcomer first of all, and a colleague who is a parent."""

from __future__ import annotations

import html
from datetime import timedelta

import pytest

from accounts.roles import Role
from config.demo.applications import ApplicationDemo
from config.demo.support_cases import OFFER, RUN, SUBMIT
from documents.models import Paper
from regulations.case_summary import FAMILY
from students.models import Authority, Guardianship
from students.services.family import AuthorityTerms, add_guardian
from tests.conftest import TODAY

OFFERED = "Appeal for individual support: "


@pytest.fixture
def demo(small, adopted, english):
    return ApplicationDemo(small, TODAY)


@pytest.fixture
def also_a_parent(small, english) -> None:
    """Сидоров, who leads other classes, is the father of Гоголь София of 5-А."""
    add_guardian(
        student=small.children["Гоголь"],
        person=small.people["sidorov"],
        terms=AuthorityTerms(kind=Authority.FATHER),
        today=TODAY,
    )


def desk_of(client) -> str:
    return html.unescape(client.get("/").content.decode())


def test_a_newcomer_finds_what_can_be_done_before_what_is_not_there(demo, sign_in):
    page = desk_of(sign_in("gogol"))
    offer, nothing = page.index(OFFERED + "София"), page.index("Nothing waits for you now")
    assert offer < nothing
    assert 'class="empty"' not in page


def test_a_desk_with_anything_on_it_does_not_say_that_nothing_waits(demo, sign_in):
    demo.begin("Гоголь", "gogol")
    assert "Nothing waits for you now" not in desk_of(sign_in("gogol"))


def test_authority_that_ended_is_told_at_once(demo, sign_in, small):
    Guardianship.objects.filter(person=small.people["gogol"]).update(until="2026-01-01")
    page = desk_of(sign_in("gogol"))
    assert "The school has to renew your authority" in page
    assert "Nothing waits for you now" not in page


def test_a_colleague_who_is_a_parent_applies_from_below_the_work(also_a_parent, demo, sign_in):
    client = sign_in("sidorov")
    page = desk_of(client)
    assert page.index("Waiting for you: 0") < page.index("Your own family")
    assert OFFERED + "София" in page
    address = client.post(f"/apply/ru-individual-support/appeal/{_number(demo)}/")["Location"]
    assert client.get(address).status_code == 200
    page = desk_of(client)
    assert "Not sent yet: 0 of 5 sections are done." in page
    assert "Go on with the appeal" in page


def test_only_the_own_child_stands_below_the_work(also_a_parent, led, sign_in):
    led("Гоголь", *SUBMIT)
    led("Живаго", *SUBMIT)
    page = desk_of(sign_in("sidorov")).partition("Your own family")[2]
    assert "София: " in page
    assert "Юрий: " not in page


def test_a_paper_of_the_own_child_waits_for_the_colleague_too(also_a_parent, led, sign_in):
    led("Гоголь", *OFFER)
    paper = Paper.objects.get()
    assert f'href="/papers/{paper.pk}/answer/"' in desk_of(sign_in("sidorov"))
    assert sign_in("sidorov").get(f"/papers/{paper.pk}/answer/").status_code == 200


def test_what_the_school_is_late_with_is_not_told_as_the_familys_delay(led, sign_in, english):
    case = led("Гоголь", *RUN)
    case.deadlines.exclude(owner_role__in=FAMILY).update(due_on=TODAY - timedelta(days=1))
    client = sign_in("gogol")
    day = f"{TODAY - timedelta(days=1):%d.%m.%Y}"
    for page in (desk_of(client), html.unescape(client.get(f"/cases/{case.pk}/").content.decode())):
        assert "due-late" not in page
    assert f"The school does it by {day}." in desk_of(client)
    assert "due-late" in desk_of(sign_in("ivanova"))


def test_what_the_family_owes_is_counted_to_it(led, sign_in, english):
    case = led("Гоголь", *OFFER)
    case.deadlines.update(owner_role=Role.GUARDIAN, due_on=TODAY - timedelta(days=1))
    client = sign_in("gogol")
    assert "The school does it" not in desk_of(client)
    for address in ("/", f"/cases/{case.pk}/"):
        assert "due-late" in client.get(address).content.decode()


def test_a_colleague_without_a_child_here_has_no_such_part(demo, sign_in):
    assert "Your own family" not in desk_of(sign_in("ivanova"))


def _number(demo) -> int:
    return demo.small.children["Гоголь"].pk

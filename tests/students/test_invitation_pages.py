"""Where an invitation leads: the family's desk, or an application that this person may begin."""

from __future__ import annotations

import html

import pytest
from django.urls import reverse

from config.demo.applications import ApplicationDemo
from students.forms.invitations import DESK
from students.models import Authority, Invitation
from students.services.family import AuthorityTerms, add_guardian
from tests.conftest import TODAY
from tests.students.inviting import come_in, path_of

APPEAL = "Appeal for individual support"


@pytest.fixture
def office(sign_in, english):
    """The secretary at work."""
    return sign_in("belova")


def page_of(small, child: str = "Гоголь") -> str:
    return reverse("student_invite", args=[small.children[child].pk])


def begin(small, child: str = "Гоголь") -> str:
    """The first page of the application."""
    given = ["ru-individual-support", "appeal", small.children[child].pk]
    return reverse("application_start", args=given)


def offered(client, address: str) -> list[str]:
    field = client.get(address).context["form"].fields.get("page")
    return [path for path, _title in field.choices] if field else []


def test_the_link_leads_straight_to_the_application(office, small, adopted, client):
    mother = small.people["gogol"]
    data = {"person": mother.pk, "way": "slip", "page": begin(small)}
    slips = office.post(page_of(small), data)
    made = Invitation.objects.get()
    assert (made.path, made.about) == (begin(small), APPEAL)
    assert APPEAL in html.unescape(office.get(reverse("invitations")).content.decode())
    link = path_of(slips.context["slips"][0]["link"])
    client.logout()
    assert come_in(client, link)["Location"] == begin(small)


def test_the_desk_is_what_is_chosen_when_nobody_chooses(office, small, adopted):
    form = office.get(page_of(small)).context["form"]
    assert form["page"].value() == DESK
    data = {"person": small.people["gogol"].pk, "way": "mail", "page": form["page"].value()}
    office.post(page_of(small), data)
    assert Invitation.objects.get().path == ""


def test_both_invitations_live_side_by_side(office, small, adopted):
    data = {"person": small.people["gogol"].pk, "way": "mail"}
    for page in (DESK, begin(small), begin(small)):
        office.post(page_of(small), {**data, "page": page})
    assert sorted(Invitation.objects.values_list("path", flat=True)) == ["", begin(small)]


def test_where_there_is_nothing_to_begin_no_question_is_asked(office, small):
    assert offered(office, page_of(small)) == []


def test_what_is_begun_sent_or_open_is_not_offered(office, small, adopted, opened):
    assert offered(office, page_of(small)) == [DESK, begin(small)]
    ApplicationDemo(small, TODAY).begin("Гоголь", "gogol")
    assert offered(office, page_of(small)) == []
    opened("Мороз")
    assert offered(office, page_of(small, "Мороз")) == []


def test_a_page_is_open_to_one_guardian_and_not_to_another(office, small, adopted):
    father = small.people["moroz"]
    add_guardian(
        student=small.children["Гоголь"],
        person=father,
        terms=AuthorityTerms(kind=Authority.FATHER),
        today=TODAY,
    )
    ApplicationDemo(small, TODAY).begin("Гоголь", "moroz")
    data = {"person": father.pk, "way": "mail", "page": begin(small)}
    refused = office.post(page_of(small), data)
    assert refused.status_code == 422
    assert "This page is not open to" in refused.content.decode()
    assert not Invitation.objects.exists()
    office.post(page_of(small), {**data, "person": small.people["gogol"].pk})
    assert Invitation.objects.get().path == begin(small)


@pytest.mark.parametrize("path", ["", "/people/", "//evil.example/", "x" * 400])
def test_no_other_page_is_taken(office, small, adopted, path):
    data = {"person": small.people["gogol"].pk, "way": "mail", "page": path}
    refused = office.post(page_of(small), data)
    assert refused.status_code == 422
    assert "page" in refused.context["form"].errors
    assert not Invitation.objects.exists()

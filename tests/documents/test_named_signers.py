"""Several people sign in one capacity: each on the line that the paper names for them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.urls import reverse

from documents import kinds, parties, rendering, signing, waiting
from documents.forms.paper import SignatureForm
from documents.frozen import person_of
from documents.kinds import Capacity, Signer, Who
from documents.models import PaperState
from regulations.models import AdoptedAct
from tests.documents.kinds_for_tests import ACT, NOTE, note_context
from tests.unprinted_demo import count_as_printed

pytestmark = pytest.mark.django_db
CHAIR, MEMBERS = "kuznetsova", ("petrov", "solovey")


@pytest.fixture
def protocol(small, issue_note, monkeypatch):
    """A note signed by a chair and by two members whom it names."""

    def context(details, on):
        return {
            **note_context(details, on),
            "chair": [person_of(small.people[CHAIR])],
            "members": [person_of(small.people[login]) for login in MEMBERS],
        }

    kind = replace(
        NOTE,
        context=context,
        signers=(
            Signer(capacity=Capacity.CHAIR, label="Голова", people_from="chair"),
            Signer(capacity=Capacity.MEMBER, label="Член", people_from="members"),
        ),
    )
    monkeypatch.setitem(kinds._registered, kind.slug, kind)
    paper = issue_note(kind=kind)
    count_as_printed(paper)
    return paper


def sign(small, paper, login, capacity="member"):
    today, person = small.school.today(), small.people[login]
    return signing.record_signature(
        paper,
        capacity=capacity,
        signer_name=person.short_name,
        signed_on=today,
        seen_by=small.people["belova"],
        today=today,
        person=person,
    )


def test_everybody_named_has_a_line(protocol, small):
    lines = signing.missing(protocol)
    assert [(one.capacity, one.expected) for one in lines] == [
        (Capacity.CHAIR, small.people[CHAIR].short_name),
        *((Capacity.MEMBER, small.people[login].short_name) for login in MEMBERS),
    ]
    assert {one.who for one in lines} == {Who.EACH}
    printed = protocol.context["signatures"]
    assert [one["name"] for one in printed] == ["Кузнецова Е.В.", "Петров И.И.", "Соловей М.Л."]


def test_the_paper_is_signed_when_each_has_signed_once(protocol, small):
    sign(small, protocol, "petrov")
    with pytest.raises(signing.AlreadySigned):
        sign(small, protocol, "petrov")
    with pytest.raises(signing.NotEntitled):
        sign(small, protocol, "chernykh")
    sign(small, protocol, CHAIR, "chair")
    assert [one.person for one in signing.missing(protocol)] == [small.people["solovey"]]
    sign(small, protocol, "solovey")
    protocol.refresh_from_db()
    assert protocol.state == PaperState.SIGNED
    assert len(parties.parties(protocol)) == 3


def test_whom_the_paper_does_not_name_has_no_authority(protocol, small):
    today = small.school.today()
    assert parties.authority(protocol, "member", small.people["petrov"], today) == {
        "authority": "named",
        "post": "учитель математики",
    }
    assert parties.authority(protocol, "member", small.people["chernykh"], today) is None
    assert parties.authority(protocol, "chair", small.people["petrov"], today) is None
    assert parties.authority(protocol, "member", small.people["gogol"], today) is None


def test_a_name_on_somebody_elses_line_is_refused(protocol, small):
    party = next(one for one in signing.missing(protocol) if one.capacity == Capacity.MEMBER)
    form = SignatureForm(
        {"signer_name": "Соловей М.Л.", "signed_on": protocol.dated, "original_seen": "on"},
        party=party,
        by=small.people["belova"],
        paper=protocol,
        today=small.school.today(),
    )
    assert not form.is_valid()
    assert "Петров" in form.errors["signer_name"][0]


def test_the_desk_of_the_chair_has_it_until_signed(protocol, small, actor, case_rows):
    since = small.year.starts_on
    AdoptedAct.objects.create(
        school=small.school, act=ACT, edition="1", number="1", signed_on=since, since=since
    )

    def on_desk():
        return [one.what for one in waiting.papers_to_sign(actor(CHAIR), small.school)]

    assert on_desk() == ["Записка №\xa01-З"]
    sign(small, protocol, CHAIR, "chair")
    assert on_desk() == []


def test_each_signs_on_their_own_line_in_the_product(protocol, small, sign_in, case_rows):
    client = sign_in(CHAIR)
    page = client.get(reverse("paper", args=[protocol.pk])).content.decode()
    assert page.count(reverse("paper_sign_here", args=[protocol.pk, "chair"])) == 1
    assert reverse("paper_sign_here", args=[protocol.pk, "member"]) not in page
    assert client.get(reverse("paper_sign_here", args=[protocol.pk, "member"])).status_code == 403
    assert client.get(reverse("paper_sign_here", args=[protocol.pk, "chair"])).status_code == 200


def test_a_paper_that_names_nobody_has_an_open_line(protocol, small, issue_note):
    kind = replace(kinds.get(NOTE.slug), context=note_context)
    kinds._registered[kind.slug] = kind
    paper = issue_note(protocol.case, kind=kind)
    assert [one.person for one in signing.missing(paper)] == [None, None]
    assert rendering.html_of(kind, paper.context).count("Член") == 1

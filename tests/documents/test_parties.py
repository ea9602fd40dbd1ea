"""Who among several must sign, and who may."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from documents import parties, signing
from documents.kinds import Capacity, Who
from documents.models import PaperState
from students.models import Guardianship
from students.models.guardians import Authority
from tests.documents.kinds_for_tests import NOTE
from tests.unprinted_demo import count_as_printed

pytestmark = pytest.mark.django_db


@pytest.fixture
def both(small, issue_note, monkeypatch):
    """A note that both parents sign; its child has a mother and a father."""
    signers = tuple(
        replace(one, both_if=lambda made: True, ground="a", ground_of_both="b")
        if one.capacity == Capacity.PARENT
        else one
        for one in NOTE.signers
    )
    kind = replace(NOTE, signers=signers)
    from documents import kinds

    monkeypatch.setitem(kinds._registered, kind.slug, kind)
    Guardianship.objects.create(
        school=small.school,
        student=small.children["Гоголь"],
        person=small.people["moroz"],
        kind=Authority.FATHER,
    )
    paper = issue_note(kind=kind)
    count_as_printed(paper)
    return paper


def sign(small, paper, login, capacity="parent"):
    today = small.school.today()
    person = small.people[login]
    return signing.record_signature(
        paper,
        capacity=capacity,
        signer_name=person.short_name,
        signed_on=today,
        seen_by=small.people["ivanova"],
        today=today,
        person=person if capacity == "parent" else None,
    )


def awaited(paper) -> list[str]:
    return [one.expected for one in signing.missing(paper) if one.capacity == Capacity.PARENT]


def test_both_parents_have_a_line_each_with_its_ground(both):
    lines = [one for one in signing.missing(both) if one.capacity == Capacity.PARENT]
    assert {one.who for one in lines} == {Who.BOTH_PARENTS}
    assert {one.ground for one in lines} == {"b"}
    assert len(lines) == 2


def test_the_signatures_of_both_parents_are_two_rows(both, small):
    sign(small, both, "gogol")
    assert awaited(both) == [small.people["moroz"].short_name]
    with pytest.raises(signing.AlreadySigned):
        sign(small, both, "gogol")
    sign(small, both, "moroz")
    sign(small, both, "zorina", "director")
    both.refresh_from_db()
    assert both.state == PaperState.SIGNED
    assert both.signatures.filter(capacity="parent").count() == 2


def test_somebody_elses_parent_is_not_one_of_both(both, small):
    with pytest.raises(signing.NotEntitled):
        sign(small, both, "lebed")


def test_a_parent_whose_authority_ended_is_not_waited_for(both, small):
    yesterday = small.school.today() - timedelta(days=1)
    Guardianship.objects.filter(person=small.people["moroz"]).update(until=yesterday)
    assert awaited(both) == [small.people["gogol"].short_name]
    with pytest.raises(signing.NotEntitled):
        sign(small, both, "moroz")


def test_what_all_have_signed_waits_for_nobody_who_comes_later(both, small):
    for login, capacity in (("gogol", "parent"), ("moroz", "parent"), ("zorina", "director")):
        sign(small, both, login, capacity)
    Guardianship.objects.create(
        school=small.school,
        student=small.children["Гоголь"],
        person=small.people["lebed"],
        kind=Authority.ADOPTER,
    )
    both.refresh_from_db()
    assert signing.missing(both) == ()


def test_authority_is_that_of_this_child_on_this_day(issue_note, small):
    paper, today = issue_note(), small.school.today()
    mother = small.people["gogol"]
    found = parties.authority(paper, "parent", mother, today)
    assert found["child"] == small.children["Гоголь"].full_name
    assert parties.authority(paper, "parent", small.people["lebed"], today) is None
    Guardianship.objects.filter(person=mother).update(until=today - timedelta(days=1))
    assert parties.authority(paper, "parent", mother, today) is None


def test_who_represents_an_organisation_shows_its_paper(issue_note, small):
    paper, today = issue_note(), small.school.today()
    held = Guardianship.objects.filter(person=small.people["gogol"])
    held.update(kind=Authority.ORGANISATION, paper="")
    assert parties.authority(paper, "parent", small.people["gogol"], today) is None
    held.update(paper="доверенность № 4")
    found = parties.authority(paper, "parent", small.people["gogol"], today)
    assert (found["authority"], found["paper"]) == ("organisation", "доверенность № 4")


def test_offices_are_held_by_date(issue_note, small):
    paper, today = issue_note(), small.school.today()
    assert parties.authority(paper, "director", small.people["zorina"], today)
    assert parties.authority(paper, "director", small.people["kuznetsova"], today) is None
    assert parties.authority(paper, "chair", small.people["zorina"], today) is None
    small.people["zorina"].memberships.update(until=today - timedelta(days=1))
    assert parties.authority(paper, "director", small.people["zorina"], today) is None


def test_a_pupil_below_fourteen_never_signs_alone(issue_note, small, monkeypatch):
    alone = replace(NOTE, signers=(replace(NOTE.signers[2], only_if=None),))
    from documents import kinds

    monkeypatch.setitem(kinds._registered, alone.slug, alone)
    paper = issue_note(kind=alone)
    count_as_printed(paper)
    with pytest.raises(signing.PupilTooYoung):
        sign(small, paper, "gogol", "pupil")


@pytest.mark.parametrize(
    ("name", "is_theirs"),
    [
        ("Гоголь Н.С.", True),
        ("Н. С. Гоголь", True),
        ("гоголь", True),
        ("Гоголь А.С.", False),
        ("Мороз Н.С.", False),
        ("Н.С.", False),
    ],
)
def test_a_name_on_paper_is_known_again(small, name, is_theirs):
    person = small.people["gogol"]
    person.first_name, person.patronymic = "Наталья", "Сергеевна"
    assert parties.is_named(person, name) is is_theirs

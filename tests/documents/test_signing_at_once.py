"""Sign pressed in the same moment: by one mother on two devices, by a mother and a father."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.urls import reverse

from accounts import one_time_codes
from accounts.models import Person
from accounts.tenancy import scope
from config.demo.support_cases import Story, adopt
from documents import signing_here
from documents.models import Paper, Signature
from individual_support.rules.vocabulary import Category
from students.models import Guardianship
from students.models.guardians import Authority
from tests.at_once import BACKEND, press_at_once
from tests.codes import code_from_mail
from tests.conftest import TODAY
from tests.documents.signing_steps import agree_to_codes, give_order, offered
from tests.kept_school import the_school
from tests.unprinted_demo import UnprintedDemo


@pytest.fixture
def to_sign(transactional_db):
    """A school that everybody sees, with an agreement that either parent may sign by code."""
    with transaction.atomic():
        small = the_school(TODAY)
    with transaction.atomic(), scope((small.school.pk,)):
        adopt(small)
        give_order(small.school, TODAY)
        demo = UnprintedDemo(small, TODAY)
        support = demo.open(Story("Гоголь", ("Математика",), Category.LOW_MOTIVATION))
        demo.take(support, "offer")
        paper = offered(support.case)
        Guardianship.objects.create(
            school=small.school,
            student=support.case.student,
            person=small.people["moroz"],
            kind=Authority.FATHER,
        )
        for login in ("gogol", "moroz"):
            agree_to_codes(small.people[login], seen_by=small.people["belova"])
            signing_here.show(paper, small.people[login], 0)
        return small, paper


def code_of(person: Person, paper: Paper) -> str:
    """The code that was sent to the person."""
    one_time_codes.send(person, signing_here.purpose_of(paper))
    return code_from_mail()


def press(small, paper: Paper, *logins: str):
    """Both give the right code at once; the answers."""
    with transaction.atomic(), scope((small.school.pk,)):
        codes = {login: code_of(small.people[login], paper) for login in set(logins)}
    return press_at_once(
        small.school,
        lambda: Paper.objects.select_for_update().get(pk=paper.pk),
        *(
            (
                small.people[login].account,
                reverse("paper_code", args=[paper.pk]),
                {"confirmed": "on", "code": codes[login]},
            )
            for login in logins
        ),
    )


def signatures_of(small, paper: Paper) -> list[Signature]:
    with transaction.atomic(), scope((small.school.pk,)):
        return list(Signature.objects.filter(paper=paper).select_related("person"))


def test_on_two_devices_both_lead_to_the_receipt_of_one_signature(to_sign):
    small, paper = to_sign
    answers = press(small, paper, "gogol", "gogol")
    receipt = reverse("paper_answered", args=[paper.pk])
    assert [(one.status_code, one["Location"]) for one in answers] == [(302, receipt)] * 2
    (signature,) = signatures_of(small, paper)
    assert (signature.person, signature.method) == (small.people["gogol"], "code")


def test_of_two_parents_one_signs_and_the_other_is_told(to_sign, client):
    small, paper = to_sign
    logins = ("gogol", "moroz")
    answers = dict(zip(logins, press(small, paper, *logins), strict=True))
    receipt, page = (reverse(name, args=[paper.pk]) for name in ("paper_answered", "paper_answer"))
    places = {login: answer["Location"] for login, answer in answers.items()}
    assert sorted(places.values()) == sorted([receipt, page])
    (signature,) = signatures_of(small, paper)
    winner = next(login for login, place in places.items() if place == receipt)
    (loser,) = set(logins) - {winner}
    assert signature.person == small.people[winner]
    client.force_login(small.people[loser].account, backend=BACKEND)
    client.cookies["django_language"] = "en"
    told = client.get(page).content.decode()
    assert "This paper is signed already" in told
    assert signature.signer_name in told

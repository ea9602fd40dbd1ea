"""Papers to sign on the desk: of few papers as much is asked as of many, whoever signed before."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents import signing, waiting
from documents.kinds import Capacity
from documents.models import Paper
from regulations.models import ActSetting
from students.models import Authority, Guardianship
from tests.conftest import ACT
from tests.unprinted_demo import count_as_printed

PUPILS = ("Гоголь", "Мороз", "Заяц")
PARENTS = {"gogol": Authority.MOTHER, "sidorov": Authority.FATHER}


@pytest.fixture(params=[False, True], ids=["one parent", "both parents"])
def offer(request, small, led):
    """The agreement of a child, signed by a parent whom the school knows, not by the director:
    ``offer("Гоголь")``. By the school's setting it has a line for each parent."""
    ActSetting.objects.create(
        school=small.school,
        act=ACT,
        key="both_parents_sign",
        value=request.param,
        since=small.year.starts_on,
    )

    def offered(last_name: str) -> Paper:
        for login, kind in PARENTS.items():
            Guardianship.objects.get_or_create(
                school=small.school,
                student=small.children[last_name],
                person=small.people[login],
                defaults={"kind": kind},
            )
        paper = Paper.objects.get(case=led(last_name, "offer"))
        count_as_printed(paper)
        parent = small.people["gogol"]
        signing.record_signature(
            paper,
            capacity=Capacity.PARENT,
            signer_name=parent.short_name,
            signed_on=paper.dated,
            seen_by=small.people["kuznetsova"],
            today=small.school.today(),
            person=parent,
        )
        return paper

    return offered


def asked(person, school) -> tuple[int, int]:
    """How many papers wait for the person, and how many questions that took."""
    with CaptureQueriesContext(connection) as questions:
        found = list(waiting.papers_to_sign(person, school))
    return len(found), len(questions)


def test_of_many_papers_as_much_is_asked_as_of_one(offer, actor, small):
    director = actor("zorina")
    offer(PUPILS[0])
    few, questions = asked(director, small.school)
    for name in PUPILS[1:]:
        offer(name)
    assert asked(director, small.school) == (few + 2, questions)

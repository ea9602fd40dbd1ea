"""A commission sees the case that it assesses, from the order that makes it on."""

from __future__ import annotations

import pytest

from documents import issuing, making, parties
from documents.kinds import Capacity
from documents.models import Paper
from externat import following
from externat.models import CommissionMember, IndividualCommission
from externat.papers import KINDS
from externat.procedure import PROTOCOL, of_2021
from externat.procedure_2021 import PROCEDURE, State
from externat.rules.vocabulary import Form, Goal
from regulations.models import Case
from tests.conftest import TODAY

pytestmark = pytest.mark.django_db
MEMBERS = ("petrov", "chernykh")


@pytest.fixture
def individual(small, open_individual):
    """An extern whose commission has two subject teachers."""
    opened = open_individual(
        "Гоголь",
        State.STUDYING.value,
        form=Form.EXTERNAT.value,
        goal=Goal.ASSESSMENT.value,
        applicant_kind="parent",
    )
    commission = IndividualCommission.objects.create(
        school=small.school, individual=opened, purpose="year", chair=small.people["kuznetsova"]
    )
    for login in MEMBERS:
        CommissionMember.objects.create(
            school=small.school, commission=commission, person=small.people[login]
        )
    return opened


def follow(individual, action: str) -> None:
    step = next(one for one in PROCEDURE.steps if one.action == action)
    following.commission_sees_case(case=individual.case, details=individual, step=step)


@pytest.mark.parametrize("action", ["appoint_commission", "write_protocol"])
def test_its_teachers_are_asked_into_the_case(individual, actor, action):
    def sees(login):
        return individual.case in Case.objects.visible_to(actor(login))

    assert not any(map(sees, MEMBERS))
    follow(individual, action)
    follow(individual, action)
    assert all(map(sees, MEMBERS))
    assert not sees("solovey")


def test_another_step_asks_nobody_in(individual, actor):
    follow(individual, "begin")
    assert individual.case not in Case.objects.visible_to(actor("petrov"))


def test_each_signs_the_protocol_on_a_line_of_their_own(individual, small, actor):
    follow(individual, "write_protocol")
    kind = next(one for one in KINDS if one.slug == of_2021(PROTOCOL))
    paper = issuing.issue(kind, individual, by=None, on=TODAY)
    making.bytes_of(paper)
    assert paper in Paper.objects.visible_to(actor("chernykh"))
    mine = parties.signed_by(paper, small.people["chernykh"], TODAY)
    assert [(one.capacity, one.person) for one in mine] == [
        (Capacity.MEMBER, small.people["chernykh"])
    ]

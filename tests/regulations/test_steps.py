"""Taking a step: role, state, rules, and what the database refuses."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from accounts.actors import actor_of
from accounts.models import Notice
from accounts.roles import Role
from individual_support.models import SupportCase
from regulations import registry
from regulations.models import AdoptedAct, Case
from regulations.services.errors import ClauseForbids, CommentMissing, NoStepNow, NotYourRole
from regulations.services.opening import AlreadyOpen, open_case
from regulations.services.steps import take_step
from regulations.standing import people_in_role, roles_in

TODAY = date(2026, 11, 22)
ACT = "ru-individual-support"


@pytest.fixture
def case(small):
    AdoptedAct.objects.create(
        school=small.school, act=ACT, edition="1", since=date(2026, 9, 1), signed_on=TODAY
    )
    case = open_case(
        regulation=registry.get(ACT),
        student=small.children["Гоголь"],
        school_year=small.year,
        responsible=small.people["ivanova"],
        today=TODAY,
    )
    SupportCase.objects.create(school=small.school, case=case)
    return case


def step(case, action, role=Role.CLASS_TEACHER, **more):
    return take_step(case=case, action=action, by=None, roles=(role,), today=TODAY, **more)


def test_a_step_writes_state_decision_and_facts_together(case):
    decision = step(case, "withdraw", comment="Семья переезжает")
    case.refresh_from_db()
    assert (case.state, case.closed_on) == ("withdrawn", TODAY)
    assert (decision.source, decision.target) == ("draft", "withdrawn")
    assert decision.facts["today"] == TODAY.isoformat()


def test_every_clause_that_forbids_is_told_at_once(case):
    with pytest.raises(ClauseForbids) as refused:
        step(case, "offer")
    clauses = {violation.clause.number for violation in refused.value.violations}
    assert {"1.3", "1.4", "1.5", "1.6"} <= clauses


def test_a_step_of_another_role_is_refused(case):
    with pytest.raises(NotYourRole):
        step(case, "offer", Role.SECRETARY)


def test_a_step_of_another_state_is_refused(case):
    with pytest.raises(NoStepNow):
        step(case, "start")


def test_an_exit_must_say_why(case):
    with pytest.raises(CommentMissing):
        step(case, "withdraw", comment="  ")


def test_who_pressed_second_learns_who_was_first(case):
    first = step(case, "withdraw", comment="Семья переезжает")
    with pytest.raises(NoStepNow) as refused:
        step(case, "withdraw", comment="Ещё раз")
    assert refused.value.latest == first


def test_one_open_case_of_a_pupil_and_act(case, small):
    with pytest.raises(AlreadyOpen) as refused:
        open_case(
            regulation=registry.get(ACT),
            student=small.children["Гоголь"],
            school_year=small.year,
            responsible=small.people["ivanova"],
            today=TODAY,
        )
    assert refused.value.case == case


def test_the_database_refuses_a_state_without_a_decision(case):
    with pytest.raises(DatabaseError, match="without a decision"), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(state="closed")


def test_the_database_refuses_a_decision_that_is_no_step(case):
    with pytest.raises(DatabaseError, match="no step"), transaction.atomic():
        case.decisions.create(
            school=case.school,
            action="close",
            source="draft",
            target="closed",
            clause="4.1.4",
            facts={},
            role="director",
            on_day=TODAY,
        )


def test_decisions_stay_as_they_are(case):
    decision = step(case, "withdraw", comment="Семья переезжает")
    with pytest.raises(DatabaseError), transaction.atomic():
        type(decision).objects.filter(pk=decision.pk).update(comment="Передумали")


def test_a_pupil_who_signs_stands_to_the_own_case_alone(small, actor, led):
    own, other = led("Живаго", "offer"), led("Лебедь", "offer")
    pupil = actor("zhivago")
    assert roles_in(own, pupil) == {Role.STUDENT}
    assert roles_in(other, pupil) == frozenset()
    assert list(Case.objects.visible_to(pupil)) == [own]
    assert people_in_role(own, Role.STUDENT) == [small.people["zhivago"]]
    assert people_in_role(other, Role.STUDENT) == []
    told = Notice.objects.filter(person=small.people["zhivago"])
    assert [one.url for one in told] == [reverse("case", args=[own.pk])]


def test_a_pupil_whose_part_has_ended_sees_nothing(small, opened):
    own = opened("Живаго")
    person = small.people["zhivago"]
    day = TODAY - timedelta(days=1)
    person.memberships.update(since=day, until=day)
    former = actor_of(person.account, TODAY)
    assert roles_in(own, former) == frozenset()
    assert not Case.objects.visible_to(former).exists()


def test_a_pupil_who_signs_finds_the_own_case_on_the_desk(sign_in, led, english):
    case = led("Живаго", "offer")
    led("Лебедь", "offer")
    client = sign_in("zhivago")
    desk = client.get(reverse("desk"))
    assert [row.case for row in desk.context["family"]["cases"]] == [case]
    page = client.get(reverse("case", args=[case.pk]))
    assert page.status_code == 200


@pytest.mark.parametrize(
    ("login", "roles"),
    [
        ("ivanova", {Role.CLASS_TEACHER}),
        ("sidorov", set()),
        ("petrov", set()),
        ("kuznetsova", {Role.DEPUTY}),
        ("gogol", {Role.GUARDIAN}),
        ("moroz", set()),
    ],
)
def test_roles_towards_a_case_are_of_this_case(case, actor, login, roles):
    assert roles_in(case, actor(login)) == roles
    assert Case.objects.visible_to(actor(login)).filter(pk=case.pk).exists() == bool(roles)

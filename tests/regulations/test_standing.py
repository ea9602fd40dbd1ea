"""The one statement for a person's parts says what the querysets of these rows say."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest

from accounts.roles import Role
from regulations.models import Case, CaseParticipant
from regulations.standing import ASKED_IN, parts_of
from students.models import Authority, Guardianship
from tests.conftest import TODAY

DAYS = (None, TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1))
#: From when to when somebody may be a guardian: no authority ends before it begins.
TERMS = [term for term in product(DAYS, DAYS) if None in term or term[0] <= term[1]]
PUPILS = ("Гоголь", "Мороз")


@pytest.fixture
def person(small):
    """Сидоров, so far in no part of any case and nobody's guardian."""
    return small.people["sidorov"]


@pytest.fixture
def cases(opened) -> list[Case]:
    return [opened(name) for name in PUPILS]


def as_querysets_say(actor, cases=None):
    """Asked into, owing, children: by the rows that stand for them."""
    into, wards = CaseParticipant.objects.of(actor), Guardianship.objects.of(actor)
    if cases is not None:
        into = into.filter(case__in=cases)
        wards = wards.filter(student__in=[case.student_id for case in cases])
    return (
        {(role, case) for role, case in into.values_list("role", "case_id")},
        {(role, case) for role, case in into.owing().values_list("role", "case_id")},
        set(wards.values_list("student_id", flat=True)),
    )


def as_parts(parts):
    """The same of what was found at once."""
    asked, owing = (
        {(str(role), case) for role, found in by_role.items() for case in found}
        for by_role in (parts.asked, parts.owing)
    )
    return asked, owing, set(parts.children)


@pytest.mark.parametrize(("since", "until"), TERMS)
def test_a_child_is_the_own_from_the_first_day_to_the_last(person, cases, actor, since, until):
    Guardianship.objects.create(
        school=person.school,
        student=cases[0].student,
        person=person,
        kind=Authority.GUARDIAN,
        since=since,
        until=until,
    )
    sidorov = actor("sidorov")
    in_force = (since or TODAY) <= TODAY <= (until or TODAY)
    assert parts_of(sidorov).children == [cases[0].student_id] * in_force
    assert as_parts(parts_of(sidorov)) == as_querysets_say(sidorov)


@pytest.mark.parametrize(
    ("role", "until", "answered"), [*product(sorted(ASKED_IN), (None, TODAY), (False, True))]
)
def test_who_was_asked_in_has_a_part_until_it_ends(person, cases, actor, role, until, answered):
    CaseParticipant.objects.create(
        school=person.school,
        case=cases[0],
        person=person,
        role=role,
        until=until,
        answered=answered,
    )
    sidorov = actor("sidorov")
    part = {(str(role), cases[0].pk)} if until is None else set()
    assert as_parts(parts_of(sidorov)) == (part, set() if answered else part, set())
    assert as_parts(parts_of(sidorov)) == as_querysets_say(sidorov)


@pytest.mark.parametrize("of", [(), (0,), (1,), (0, 1), None], ids=str)
def test_only_the_cases_that_are_meant_are_asked_about(person, cases, actor, of):
    for case in cases:
        CaseParticipant.objects.create(
            school=person.school, case=case, person=person, role=Role.SUBJECT_TEACHER
        )
    Guardianship.objects.create(
        school=person.school, student=cases[1].student, person=person, kind=Authority.FATHER
    )
    sidorov = actor("sidorov")
    meant = None if of is None else [cases[number] for number in of]
    found = as_parts(parts_of(sidorov, meant))
    assert found == as_querysets_say(sidorov, meant)
    assert len(found[0]) == (2 if of is None else len(of))

"""In what roles a person stands to one case, and who holds a case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import connection

from accounts.actors import Actor
from accounts.models import Membership, Person
from accounts.roles import Role
from regulations import registry
from regulations.models import Case, CaseParticipant
from regulations.procedure import Step

#: Roles that hold for every case of the school.
OFFICE = frozenset({Role.ADMIN, Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.INSPECTOR})
#: Who takes part in a case by having been asked: they owe their own part of it and no other.
ASKED_IN = frozenset({Role.SUBJECT_TEACHER, Role.SPECIALIST})
_CHILD = "child"
#: Into which cases a person was asked, and for which children they act today, of all or of these,
#: as ``CaseParticipant.objects.of`` and ``Guardianship.objects.of`` find it. Every page of a case
#: asks for it: to write this anew takes longer than to answer it. (test_standing compares the two.)
_PARTS = """
    WITH own (person, today) AS (SELECT * FROM unnest(%s::bigint[], %s::date[]))
    SELECT role, case_id, answered
    FROM regulations_caseparticipant JOIN own ON person_id = person
    WHERE until IS NULL AND (%s::bigint[] IS NULL OR case_id = ANY(%s))
    UNION ALL
    SELECT %s, student_id, false
    FROM students_guardianship JOIN own ON person_id = person
    WHERE (since IS NULL OR since <= today) AND (until IS NULL OR until >= today)
      AND (%s::bigint[] IS NULL OR student_id = ANY(%s))
"""


@dataclass(frozen=True, slots=True)
class Parts:
    """How an actor stands to cases otherwise than by an office: those that they were asked into by
    role, of these those where their own part is still to be done, their children."""

    asked: dict[Role, list[int]]
    owing: dict[Role, list[int]]
    children: list[int]


def parts_of(actor: Actor, cases: Collection[Case] | None = None) -> Parts:
    """The actor's parts in these cases, else in all, in one query."""
    own = [actor.persons[school_id] for school_id in actor.school_ids]
    todays = [person.school.today() for person in own]
    asked = cases and [case.pk for case in cases]
    wards = cases and [case.student_id for case in cases]
    parts = Parts(defaultdict(list), defaultdict(list), [])
    with connection.cursor() as cursor:
        about = [[one.pk for one in own], todays, asked, asked, _CHILD, wards, wards]
        cursor.execute(_PARTS, about)
        found = cursor.fetchall()
    for role, number, answered in sorted(found):
        if role == _CHILD:
            parts.children.append(number)
            continue
        parts.asked[Role(role)].append(number)
        if not answered:
            parts.owing[Role(role)].append(number)
    return parts


def roles_in(case: Case, actor: Actor) -> frozenset[Role]:
    """The actor's roles towards this case; none for a stranger.

    A class teacher stands so only to the own class, a teacher or specialist only to a case they
    were asked into, a guardian only to a child in their authority today, a pupil only to the own.
    """
    return roles_in_many((case,), actor)[case.pk]


def roles_in_many(
    cases: Iterable[Case], actor: Actor, parts: Parts | None = None
) -> dict[int, frozenset[Role]]:
    """As :func:`roles_in` for many cases, by case: one query however many there are, none where the
    actor's parts are known.

    The cases bring their student and its class along.
    """
    cases = list(cases)
    parts = parts or parts_of(actor, cases)
    found: dict[int, set[Role]] = {case.pk: _by_office(case, actor) for case in cases}
    for role, pks in parts.asked.items():
        for pk in found.keys() & pks:
            found[pk].add(role)
    themselves = actor.person_ids_as(Role.STUDENT)
    for case in cases:
        if case.student_id in parts.children:
            found[case.pk].add(Role.GUARDIAN)
        if case.student.person_id in themselves:
            found[case.pk].add(Role.STUDENT)
    return {pk: frozenset(roles) for pk, roles in found.items()}


def _by_office(case: Case, actor: Actor) -> set[Role]:
    """Roles that the school gave: for all its cases, or for those of the own class."""
    person, held = actor.person_in(case.school_id), actor.roles_in(case.school_id)
    if person is None:
        return set()
    roles = set(held & OFFICE)
    school_class = case.student.school_class
    if Role.CLASS_TEACHER in held and school_class and school_class.teacher_id == person.pk:
        roles.add(Role.CLASS_TEACHER)
    return roles


def open_steps(case: Case, roles: Iterable[Role], settings: dict) -> tuple[Step, ...]:
    """The steps that somebody with these roles may take now: their buttons."""
    procedure = registry.get(case.act).procedure
    return procedure.steps_open_to(case.state, roles, settings, case.variant)


def next_step(case: Case, settings: dict) -> Step | None:
    """The step that moves the case on, whoever takes it; None where only a date or an exit does."""
    procedure = registry.get(case.act).procedure
    steps = procedure.steps_from(case.state, settings, case.variant)
    today = case.school.today()
    return next((step for step in steps if step.is_awaited(case, today)), None)


def holders(case: Case, settings: dict) -> tuple[Role, ...]:
    """The roles that the case waits for; none when it is closed."""
    procedure, today = registry.get(case.act).procedure, case.school.today()
    later = procedure.later_steps(case.state, settings, case.variant)
    joined = (role for step in later if step.is_awaited(case, today) for role in step.by)
    held = procedure.holders(case.state, settings, case.variant)
    return tuple(dict.fromkeys((*held, *joined)))


def people_in_role(case: Case, role: Role) -> list[Person]:
    """The persons who stand in the role to this case today."""
    if role is Role.CLASS_TEACHER:
        school_class = case.student.school_class
        return [school_class.teacher] if school_class and school_class.teacher else []
    if role in ASKED_IN:
        return [participant.person for participant in asked_in(case, role)]
    today = case.school.today()
    if role is Role.GUARDIAN:
        kin = case.student.guardianships.on(today).select_related("person__account")
        return [guardianship.person for guardianship in kin]
    held = Membership.objects.filter(school=case.school_id, role=role).on(today)
    if role is Role.STUDENT:
        if case.student.person_id is None:
            return []
        held = held.filter(person=case.student.person_id)
    return [membership.person for membership in held.select_related("person__account")]


def asked_in(case: Case, role: Role) -> list[CaseParticipant]:
    """Who was asked into this case in the role, and still takes part in it."""
    return list(case.participants.filter(role=role, until=None).select_related("person__account"))

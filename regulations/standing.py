"""In what roles a person stands to one case, and who holds a case."""

from __future__ import annotations

from collections.abc import Iterable

from accounts.actors import Actor
from accounts.models import Membership, Person
from accounts.roles import Role
from regulations import registry
from regulations.models import Case, CaseParticipant
from regulations.procedure import Step
from students.models import Guardianship

#: Roles that hold for every case of the school.
OFFICE = frozenset({Role.ADMIN, Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.INSPECTOR})
#: Who takes part in a case by having been asked: they owe their own part of it and no other.
ASKED_IN = frozenset({Role.SUBJECT_TEACHER, Role.SPECIALIST})


def roles_in(case: Case, actor: Actor) -> frozenset[Role]:
    """The actor's roles towards this case; none for a stranger.

    A class teacher stands so only to the own class, a teacher or specialist only to a case they
    were asked into, a guardian only to a child in their authority today, a pupil only to the own.
    """
    return roles_in_many((case,), actor)[case.pk]


def roles_in_many(cases: Iterable[Case], actor: Actor) -> dict[int, frozenset[Role]]:
    """As :func:`roles_in` for many cases, by case: two queries however many there are.

    The cases bring their student and its class along.
    """
    cases = list(cases)
    found: dict[int, set[Role]] = {case.pk: _by_office(case, actor) for case in cases}
    asked = CaseParticipant.objects.of(actor).filter(case__in=list(found))
    for case_id, role in asked.order_by().values_list("case_id", "role"):
        found[case_id].add(Role(role))
    wards = Guardianship.objects.of(actor).filter(student__in={case.student_id for case in cases})
    children = set(wards.order_by().values_list("student_id", flat=True))
    themselves = actor.person_ids_as(Role.STUDENT)
    for case in cases:
        if case.student_id in children:
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

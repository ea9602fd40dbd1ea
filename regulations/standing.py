"""In what roles a person stands to one case, and who holds a case."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from accounts.actors import Actor
from accounts.models import Membership, Person
from accounts.roles import Role
from regulations import registry
from regulations.models import Case, CaseParticipant
from regulations.procedure import Step
from students.models import Guardianship

#: Roles that hold for every case of the school.
OFFICE = frozenset({Role.ADMIN, Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.INSPECTOR})


def roles_in(case: Case, actor: Actor) -> frozenset[Role]:
    """The actor's roles towards this case; none for a stranger.

    A class teacher stands so only to the own class, a teacher or specialist only to a case they
    were asked into, a guardian only to a child in their authority today.
    """
    person = actor.person_in(case.school_id)
    if person is None:
        return frozenset()
    held = actor.roles_in(case.school_id)
    roles = set(held & OFFICE)
    teacher_id = case.student.school_class.teacher_id if case.student.school_class else None
    if Role.CLASS_TEACHER in held and teacher_id == person.pk:
        roles.add(Role.CLASS_TEACHER)
    asked = CaseParticipant.objects.filter(case=case, person=person, until=None)
    roles.update(Role(role) for role in asked.values_list("role", flat=True))
    if Guardianship.objects.filter(student=case.student_id).of(actor).exists():
        roles.add(Role.GUARDIAN)
    return frozenset(roles)


def open_steps(case: Case, roles: Iterable[Role], settings: dict) -> tuple[Step, ...]:
    """The steps that somebody with these roles may take now: their buttons."""
    procedure = registry.get(case.act).procedure
    return procedure.steps_open_to(case.state, roles, settings)


def holders(case: Case, settings: dict) -> tuple[Role, ...]:
    """The roles that the case waits for; none when it is closed."""
    return registry.get(case.act).procedure.holders(case.state, settings)


def people_in_role(case: Case, role: Role) -> list[Person]:
    """The persons who stand in the role to this case today."""
    if role is Role.CLASS_TEACHER:
        school_class = case.student.school_class
        return [school_class.teacher] if school_class and school_class.teacher else []
    if role in (Role.SUBJECT_TEACHER, Role.SPECIALIST):
        asked = case.participants.filter(role=role, until=None).select_related("person")
        return [participant.person for participant in asked]
    today = timezone.localdate()
    if role is Role.GUARDIAN:
        kin = case.student.guardianships.on(today).select_related("person")
        return [guardianship.person for guardianship in kin]
    held = Membership.objects.filter(school=case.school_id, role=role).on(today)
    return [membership.person for membership in held.select_related("person")]

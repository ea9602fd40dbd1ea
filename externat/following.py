"""What follows a step: whom a commission is made of sees the case that they assess."""

from __future__ import annotations

from typing import Any

from accounts.models import Membership, Person
from accounts.roles import Role
from externat.models import IndividualCase
from externat.procedure import COMMISSION_ORDER, LEVEL_ORDER, LEVEL_PROTOCOL, PROTOCOL, part_of
from externat.rules.vocabulary import CommissionPurpose
from regulations.models import Case
from regulations.procedure import Step
from regulations.services.opening import ask_in

#: What a commission is told by: the order that makes it, the protocol that it signs.
TOLD_BY = {
    LEVEL_ORDER: CommissionPurpose.LEVEL,
    LEVEL_PROTOCOL: CommissionPurpose.LEVEL,
    COMMISSION_ORDER: CommissionPurpose.YEAR,
    PROTOCOL: CommissionPurpose.YEAR,
}
_ASKED = (Role.SUBJECT_TEACHER, Role.SPECIALIST)


def commission_sees_case(*, case: Case, details: Any, step: Step, **_signal: Any) -> None:
    """Receiver of ``step_taken``: teachers and specialists of the commission are asked into the
    case whose protocol they sign; who leads the school sees it anyway."""
    purposes = {TOLD_BY[part] for part in map(part_of, step.issues) if part in TOLD_BY}
    if not isinstance(details, IndividualCase) or not purposes:
        return
    people = _people_of(details, purposes)
    held = Membership.objects.filter(school=case.school_id, person__in=people, role__in=_ASKED)
    for membership in held.on(case.school.today()).select_related("person"):
        ask_in(case, membership.person, Role(membership.role))


def _people_of(individual: IndividualCase, purposes: set[CommissionPurpose]) -> set[Person]:
    """Chairs and members of the commissions."""
    rows = individual.commissions.filter(purpose__in=[one.value for one in purposes])
    found: set[Person] = set()
    for row in rows.select_related("chair").prefetch_related("members__person"):
        found.update(one.person for one in row.members.all())
        if row.chair is not None:
            found.add(row.chair)
    return found

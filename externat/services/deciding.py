"""Commissions, the educational declaration, and what the pedagogical council decided (2021)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import transaction

from accounts.models import Person
from externat.access import COUNCIL_STATES
from externat.models import (
    CommissionMember,
    DeclaredSubject,
    IndividualCase,
    IndividualCommission,
)
from externat.rules.edition_2021 import both_levels_are_allowed, declaration_is_allowed
from externat.rules.vocabulary import CommissionPurpose
from externat.services.assessing import (
    LEVEL_SCHEDULE_STATES,
    SCHEDULE_STATES,
)
from regulations.services.locking import locked_case, refuse_what_blocks

DECIDED = ("decision", "minutes_number", "minutes_on", "decision_reasons", "chosen_form")
DECLARED = ("name", "mark", "grade", "year")


def commission_states(purpose: str) -> frozenset[str]:
    """In which states the commission of a purpose is written."""
    return LEVEL_SCHEDULE_STATES if purpose == CommissionPurpose.LEVEL else SCHEDULE_STATES


@transaction.atomic
def write_commission(
    individual: IndividualCase,
    purpose: str,
    *,
    chair: Person | None,
    members: Collection[Person],
    schedule_approved: bool,
    tasks_approved: bool,
    conclusion: str,
) -> IndividualCommission:
    """Keep who assesses (2021, cl. II.4); they see the case once the order appoints them."""
    locked_case(individual, commission_states(purpose))
    commission, _created = IndividualCommission.objects.update_or_create(
        individual=individual,
        purpose=purpose,
        defaults={
            "school_id": individual.school_id,
            "chair": chair,
            "schedule_approved": schedule_approved,
            "tasks_approved": tasks_approved,
            "conclusion": conclusion,
        },
    )
    wanted = {one.pk: one for one in members if chair is None or one.pk != chair.pk}
    commission.members.exclude(person__in=list(wanted)).delete()
    there = set(commission.members.values_list("person_id", flat=True))
    CommissionMember.objects.bulk_create(
        CommissionMember(school_id=individual.school_id, commission=commission, person=person)
        for pk, person in wanted.items()
        if pk not in there
    )
    return commission


@transaction.atomic
def declare(
    individual: IndividualCase, *, both_levels: bool, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Keep the educational declaration (2021, cl. II.9) as it now stands.

    A row is known by its subject; what is not among the rows is taken out.

    Raises:
        AgainstTheAct: both levels are not for this learner, or a row names one of the six subjects.
    """
    case = locked_case(individual, SCHEDULE_STATES | LEVEL_SCHEDULE_STATES)
    individual.attests_both_levels = both_levels
    individual.save(update_fields=["attests_both_levels"])
    individual.declared.exclude(name__in=[row["name"] for row in rows]).delete()
    there = {one.name: one for one in individual.declared.select_for_update()}
    for row in rows:
        one = there.get(row["name"]) or DeclaredSubject(
            school_id=individual.school_id, individual=individual
        )
        for name in DECLARED:
            setattr(one, name, row[name])
        one.save()
    facts = individual.facts(case.school.today())
    refuse_what_blocks((both_levels_are_allowed, declaration_is_allowed), facts)


@transaction.atomic
def record_decision(individual: IndividualCase, values: Mapping[str, Any]) -> None:
    """Keep what the minutes of the council say (2021, cl. I.11); the step records it."""
    locked_case(individual, COUNCIL_STATES)
    for name in DECIDED:
        setattr(individual, name, values[name])
    individual.save(update_fields=list(DECIDED))

"""What the study plan says besides its lines, and who put their name to it outside the paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from externat.access import PLAN_STATES, SIGNING_STATES
from externat.models import IndividualCase, IndividualPlan
from externat.services.plan import locked_case
from regulations.services.rows import RowChanged, write_over


@transaction.atomic
def save_words(
    *, individual: IndividualCase, version: int, values: Mapping[str, Any]
) -> IndividualPlan:
    """Wishes, adaptations, who took part, on top of ``version``.

    Raises:
        PlanLocked, RowChanged.
    """
    return _save(individual, version, values, PLAN_STATES)


@transaction.atomic
def save_signatures(
    *, individual: IndividualCase, version: int, values: Mapping[str, Any]
) -> IndividualPlan:
    """Days of the teachers and the council, how the family's plan came back.

    Raises:
        PlanLocked, RowChanged.
    """
    return _save(individual, version, values, SIGNING_STATES)


def _save(
    individual: IndividualCase, version: int, values: Mapping[str, Any], states: Iterable[str]
) -> IndividualPlan:
    locked_case(individual, states)
    plans = IndividualPlan.objects.select_for_update(of=("self",))
    plan = plans.filter(individual=individual).first()
    if plan is None:
        plan = IndividualPlan(school_id=individual.school_id, individual=individual)
    elif plan.version != version and any(
        getattr(plan, name) != value for name, value in values.items()
    ):
        raise RowChanged(plan)
    if write_over(plan, values, plan.version) or plan.pk is None:
        plan.save()
    return plan

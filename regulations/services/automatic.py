"""Steps that a date takes by itself."""

from __future__ import annotations

from datetime import date

from accounts.models import School
from accounts.roles import Role
from regulations import registry
from regulations.models import Case, Decision
from regulations.services.errors import ClauseForbids, NoStepNow
from regulations.services.steps import take_step


def take_due_steps(school: School, today: date) -> list[Decision]:
    """Take every automatic step whose rules find nothing against it today.

    Needs the school's scope; safe to run again: a step that was taken is not due any more.
    """
    taken = []
    for regulation in registry.every():
        for state in regulation.procedure.states:
            for step in regulation.procedure.automatic_from(state):
                cases = Case.objects.open().filter(school=school, act=regulation.slug, state=state)
                for case in cases:
                    try:
                        taken.append(
                            take_step(
                                case=case,
                                action=step.action,
                                by=None,
                                roles=(Role.SYSTEM,),
                                today=today,
                            )
                        )
                    except (ClauseForbids, NoStepNow):
                        continue
    return taken

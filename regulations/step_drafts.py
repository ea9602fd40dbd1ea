"""The words that a person types beside a step, kept while they are typed."""

from __future__ import annotations

from accounts.actors import Actor
from accounts.numbers import row_number
from regulations import registry, standing
from regulations.drafts import register_draft_form
from regulations.models import Case

PREFIX = "step"


def key_of(case: Case, action: str) -> str:
    """The draft's key: one for all who may take the step."""
    return f"{PREFIX}:{case.pk}.{action}"


def may_edit(actor: Actor, about: str) -> int | None:
    """The case's school, if the actor has a role of the step in it."""
    number, _dot, action = about.partition(".")
    pk = row_number(number)
    if pk is None:
        return None
    cases = Case.objects.visible_to(actor).select_related("student__school_class")
    case = cases.filter(pk=pk).first()
    if case is None:
        return None
    steps = {step.action: step for step in registry.get(case.act).procedure.steps}
    roles = standing.roles_in(case, actor)
    if action in steps and not roles.isdisjoint(steps[action].by):
        return case.school_id
    return None


def register() -> None:
    """Called once, when the apps are ready."""
    register_draft_form(PREFIX, may_edit)

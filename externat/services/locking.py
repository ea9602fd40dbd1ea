"""A case held while something is written beside its steps, in the states that allow it."""

from __future__ import annotations

from collections.abc import Collection

from externat.models import IndividualCase
from externat.rules.facts import Facts
from regulations.models import Case
from regulations.rules import Rule, Violation, judge


class NotNow(Exception):
    """The case has moved on: this is not written in its state."""


class ChangedMeanwhile(Exception):
    """Somebody else saved the row since it was read."""


class AgainstTheAct(Exception):
    """A clause forbids it: ``violations``."""

    def __init__(self, violations: Collection[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__(", ".join(str(one.clause) for one in violations))


def locked_case(individual: IndividualCase, states: Collection[str]) -> Case:
    """The case, locked; NotNow in any other state. Part of the open transaction."""
    found = Case.objects.select_for_update(of=("self",)).select_related(
        "school", "school_year", "student__school_class"
    )
    case = found.get(pk=individual.pk)
    if case.state not in states:
        raise NotNow(case.state)
    return case


def refuse_what_blocks(rules: Collection[Rule[Facts]], facts: Facts) -> None:
    """AgainstTheAct where one of the rules blocks; what was written is then rolled back."""
    found = [one for one in judge(rules, facts) if one.blocks]
    if found:
        raise AgainstTheAct(found)

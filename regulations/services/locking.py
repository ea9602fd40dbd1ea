"""A case held while something is written beside its steps, so that no step passes meanwhile."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regulations.models import Case, CaseDetails
from regulations.rules import Rule, Violation, judge


class CaseMovedOn(PermissionDenied):
    """The case is in another state meanwhile: this is not written in it. A page that does not say
    so in words of its own is answered by these, with status 403."""

    heading = gettext_lazy("The case has moved on")

    def __str__(self) -> str:
        return _("The case has moved on: this is not written in its state any more.")


class CaseClosed(CaseMovedOn):
    """Nobody, whatever their role, changes a case that is over."""

    heading = gettext_lazy("This case is closed")

    def __str__(self) -> str:
        return _("The case is closed: everything in it stays as it is.")


class ChangedMeanwhile(Exception):
    """Somebody else saved the row since it was read."""


class AgainstTheAct(Exception):
    """A clause forbids it: ``violations``."""

    def __init__(self, violations: Collection[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__(", ".join(str(one.clause) for one in violations))


def locked_case(
    details: CaseDetails, states: Collection[str], otherwise: type[Exception] = CaseMovedOn
) -> Case:
    """The case, locked until the transaction ends; `otherwise` where it is in no such state."""
    case = _locked(details)
    if case.state not in states:
        raise otherwise(case.state)
    return case


def locked_open_case(details: CaseDetails, otherwise: type[Exception] = CaseClosed) -> Case:
    """The same in every state but the last ones: while the case is open."""
    case = _locked(details)
    if case.closed_on is not None:
        raise otherwise(case.state)
    return case


def _locked(details: CaseDetails) -> Case:
    found = Case.objects.select_for_update(of=("self",)).select_related(
        "school", "school_year", "student__school_class__teacher"
    )
    return found.get(pk=details.pk)


def refuse_what_blocks(rules: Collection[Rule[Any]], facts: Any) -> None:
    """AgainstTheAct where one of the rules blocks; what was written is then rolled back."""
    found = [one for one in judge(rules, facts) if one.blocks]
    if found:
        raise AgainstTheAct(found)

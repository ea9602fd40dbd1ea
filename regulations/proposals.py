"""What a step proposes before it is in force: an upper app keeps it, the kernel judges by it.

A step that amends a paper changes nothing in the case until everybody has signed. Its rules look
at the case as it would be then, so whoever keeps the drafted amendments tells the kernel what the
facts would be, and where a draft is written::

    keep_proposals(facts=facts_as_amended, place=place_of_draft)
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from regulations.procedure import Step

if TYPE_CHECKING:
    from regulations.models import Case

#: Given the case, the step and the day: the facts as they would be. Raises ``NothingProposed``.
FactsOf: TypeAlias = "Callable[[Case, Step, date], Any]"
#: Given the case and the step: the address where the draft is begun or mended.
PlaceOf: TypeAlias = "Callable[[Case, Step], str]"

_keepers: dict[str, Any] = {}


def keep_proposals(*, facts: FactsOf, place: PlaceOf) -> None:
    """Register who keeps what the steps propose; from ``AppConfig.ready`` of an upper app."""
    _keepers.update(facts=facts, place=place)


def proposed_facts(case: Case, step: Step, today: date) -> Any:
    """The facts of the case as the step would make them.

    Raises:
        regulations.services.errors.NothingProposed: nothing is drafted, or it cannot be applied.
    """
    return _keepers["facts"](case, step, today)


def place_of(case: Case, step: Step) -> str:
    """Where what the step proposes is written."""
    return _keepers["place"](case, step)

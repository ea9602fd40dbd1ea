"""Why a step was not taken: different reasons, different errors."""

from __future__ import annotations

from collections.abc import Iterable

from regulations.models import Decision
from regulations.rules import Violation


class StepRefused(Exception):
    """Base of the reasons; nothing was changed."""


class NotYourRole(StepRefused):
    """The step belongs to another role."""


class NoStepNow(StepRefused):
    """The case is in another state. ``latest`` tells what somebody did meanwhile, if anything."""

    def __init__(self, action: str, state: str, latest: Decision | None) -> None:
        self.action, self.state, self.latest = action, state, latest
        super().__init__(f"no step {action} from {state}")


class CommentMissing(StepRefused):
    """A return or a refusal must say why."""


class NothingProposed(StepRefused):
    """The step amends a paper, and what is drafted for it cannot be issued; the words say why."""


class ClauseForbids(StepRefused):
    """Clauses of the act forbid the step: all of them, blocks first, then warnings."""

    def __init__(self, violations: Iterable[Violation]) -> None:
        self.violations = tuple(sorted(violations, key=lambda one: not one.blocks))
        super().__init__("; ".join(map(str, self.violations)))


class ReasonMissing(ClauseForbids):
    """Nothing blocks, but clauses warn or are to be overridden: a reason must be given."""

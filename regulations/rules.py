"""What a regulation demands: rules over facts, and what they answer when broken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any, Generic, TypeAlias, TypeVar

from django.utils.functional import Promise

from accounts.roles import Role
from regulations.clauses import Clause
from regulations.words import Text

F = TypeVar("F")


class Severity(StrEnum):
    """BLOCK refuses the action; WARN lets it pass with a recorded reason."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check found: what is wrong, the value, how to mend it.

    `field` names the form field to jump to (the rule's own field if empty), `rows` the keys of the
    table rows that cause it.
    """

    message: Text
    field: str = ""
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Violation:
    """A problem with its clause: what is shown, and what a decision keeps."""

    clause: Clause
    rule: str
    severity: Severity
    message: Text
    field: str = ""
    rows: tuple[str, ...] = ()
    overridable_by: frozenset[Role] = frozenset()

    def __str__(self) -> str:
        return f"{self.message} ({self.clause})"

    @property
    def blocks(self) -> bool:
        """True if the action must be refused."""
        return self.severity is Severity.BLOCK

    def may_be_overridden_by(self, roles: Iterable[Role]) -> bool:
        """A warning by anyone who may act; a block only by the roles that its rule names."""
        return not self.blocks or bool(self.overridable_by.intersection(roles))


Found: TypeAlias = "Problem | Iterable[Problem] | None"


@dataclass(frozen=True, slots=True)
class Rule(Generic[F]):
    """A pure function of facts hung on a clause. Called, it returns its violations."""

    clause: Clause
    name: str
    title: Text
    severity: Severity
    check: Callable[[F], Found]
    field: str = ""
    overridable_by: frozenset[Role] = frozenset()

    def __call__(self, facts: F) -> tuple[Violation, ...]:
        found = self.check(facts)
        problems = (found,) if isinstance(found, Problem) else tuple(found or ())
        return tuple(
            Violation(
                clause=self.clause,
                rule=self.name,
                severity=self.severity,
                message=problem.message,
                field=problem.field or self.field,
                rows=problem.rows,
                overridable_by=self.overridable_by,
            )
            for problem in problems
        )


def judge(rules: Iterable[Rule[F]], facts: F) -> tuple[Violation, ...]:
    """Every violation of `rules`, in their order: all of them, never only the first."""
    return tuple(violation for rule in rules for violation in rule(facts))


def to_json(value: Any) -> Any:
    """Facts, violations and what is in them as plain JSON values, for a decision to keep.

    Dates become ISO strings, decimals strings, sets sorted lists, a clause its number.
    TypeError for anything that a decision could not keep.
    """
    if isinstance(value, Clause):
        return value.number
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: to_json(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | Promise):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): to_json(one) for key, one in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(to_json(one) for one in value)
    if isinstance(value, list | tuple):
        return [to_json(one) for one in value]
    raise TypeError(f"{type(value).__name__} is no plain value: keep it out of the facts")

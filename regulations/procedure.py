"""A regulation's procedure as a table: who moves a case where, under which clause.

From the same table come the buttons, the desk, the permission tests, the drawing and the
traceability page. The table checks itself when it is built, that is, at import.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.roles import Role
from regulations.clauses import Clause, Setting
from regulations.rules import Rule
from regulations.words import Text, is_given, say


class NoSuchStep(LookupError):
    """The procedure has no such step from this state, or the school's settings take it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One row of a procedure.

    `label` is the button: a verb with its object. `is_return` sends the case back for correction,
    `is_exit` ends it before its time, `automatic` is taken by a date and has only `Role.SYSTEM`.
    `needs_comment` makes the comment obligatory, `comment_label` names it. `asks_date` names the
    date among the facts that the person gives with the step, `date_label` is what the form calls
    it. `offered_if` takes the step out of the table for schools whose setting has another value.
    `only_for` are the variants of a case that come to the step (`Case.variant`), where not all do;
    variants that come to it on different terms have a row each. `waits_from` names a date of the
    case (`school_year__ends_on`): before that day the step may be taken and nobody is waited for.
    `suits` is one of the step's rules: of several ways on, the page of a case offers first the one
    against which it finds nothing.
    `starts` and `stops` are keys of deadlines. `amends` names the papers whose drafted amendment
    the step issues as their next version: its rules judge the case as it would be then.
    """

    action: str
    label: Text
    source: tuple[str, ...]
    target: str
    by: tuple[Role, ...]
    under: Clause
    requires: tuple[Rule[Any], ...] = ()
    issues: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    needs_comment: bool = False
    comment_label: Text = ""
    is_return: bool = False
    is_exit: bool = False
    automatic: bool = False
    confirm: Text = ""
    asks_date: str = ""
    date_label: Text = ""
    offered_if: tuple[Setting, Any] | None = None
    only_for: tuple[str, ...] = ()
    waits_from: str = ""
    suits: Rule[Any] | None = None

    @property
    def stays(self) -> bool:
        """True if the step leaves the case in the state it was in."""
        return self.source == (self.target,)

    @property
    def is_forward(self) -> bool:
        """True if a person moves the case on by it: the steps that somebody is waited for."""
        return not (self.is_return or self.is_exit or self.automatic or self.stays)

    def is_offered(self, settings: Mapping[str, Any]) -> bool:
        """Whether the school's settings leave this step in the procedure."""
        if self.offered_if is None:
            return True
        setting, value = self.offered_if
        return bool(setting.of(settings) == value)

    def is_for(self, variant: str | None) -> bool:
        """Whether a case of this variant comes to the step; None asks of no case in particular."""
        return variant is None or not self.only_for or variant in self.only_for

    def is_awaited(self, case: Any, today: date) -> bool:
        """Whether somebody is waited for to take it: it moves the case on, and its day is there."""
        day = case if self.waits_from else None
        for name in filter(None, self.waits_from.split("__")):
            day = getattr(day, name)
        return self.is_forward and (day is None or day <= today)

    def shares_cases_with(self, other: Step) -> bool:
        """Whether one case may come to both."""
        return not (
            self.only_for and other.only_for and not set(self.only_for) & set(other.only_for)
        )


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow of the drawing: one step out of one of its states."""

    source: str
    target: str
    step: Step


class Unit(StrEnum):
    """What a deadline counts. DATE counts nothing: the day is given by a fact."""

    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    SCHOOL_DAYS = "school_days"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineSpec:
    """A time limit of the act, counted when a step starts it.

    One that no step starts says in `started_by` what does ("a request to a specialist"): the
    regulation's own service starts it and keeps it.

    Counted from the fact named `from_fact` (a date of Facts), or from the day of the step if that
    is empty. With Unit.DATE that fact is the due date itself (or the service names it) and no
    `amount` is needed; a fact that is None starts no deadline. `unit_by` is the setting by which a
    school counts other days than `unit`. `place` is the address of the page
    (by the case's number) where it is kept, `action` the button that leads there. `escalates_to`
    is told of it when it is overdue by the number of working days in `escalates_after`;
    `controlled_by` sees it on the desk as soon as it is overdue.
    """

    key: str
    label: Text
    clause: Clause
    owner: Role
    unit: Unit
    unit_by: Setting | None = None
    amount: Setting | None = None
    from_fact: str = ""
    started_by: Text = ""
    place: str = ""
    action: Text = ""
    escalates_to: Role | None = None
    escalates_after: Setting | None = None
    controlled_by: Role | None = None

    def __post_init__(self) -> None:
        if self.unit is Unit.DATE and not (self.from_fact or is_given(self.started_by)):
            raise ValueError(f"deadline {self.key}: which fact is its date?")
        if self.unit is not Unit.DATE and self.amount is None:
            raise ValueError(f"deadline {self.key}: how many {self.unit}?")
        if bool(self.place) != is_given(self.action):
            raise ValueError(f"deadline {self.key}: a place and its button go together")

    def unit_in(self, settings: Mapping[str, Any]) -> Unit:
        """What the school counts, by its own settings or by the act."""
        return self.unit if self.unit_by is None else Unit(self.unit_by.of(settings))

    @property
    def told(self) -> Text:
        """The deadline for the reader of the act: with its beginning where that is no step."""
        if not self.started_by:
            return self.label
        return say(_("%(what)s; begins with: %(start)s"), what=self.label, start=self.started_by)


@dataclass(frozen=True, slots=True)
class Procedure:
    """All states of a case, in the order of a case that goes well, and the steps between them.

    `states` maps each state to its name. `waits_for` says who holds a case in a state where that is
    not simply whoever can move it on (an agreement out for signing waits for the family); its key
    is the state, or the state with a variant. Whoever takes a step with `waits_from` joins them.
    ValueError at import if the table contradicts itself.
    """

    states: Mapping[str, Text]
    initial: str
    final: tuple[str, ...]
    steps: tuple[Step, ...]
    waits_for: Mapping[str | tuple[str, str], tuple[Role, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if faults := tuple(self._faults()):
            raise ValueError("; ".join(faults))

    def _faults(self) -> Iterable[str]:
        named = {self.initial, *self.final}
        named |= {key if isinstance(key, str) else key[0] for key in self.waits_for}
        seen: dict[tuple[str, str], list[Step]] = {}
        for step in self.steps:
            named |= {*step.source, step.target}
            if not step.source:
                yield f"step {step.action} starts nowhere"
            if not step.by:
                yield f"step {step.action} has no role"
            if step.automatic != (step.by == (Role.SYSTEM,)):
                yield f"step {step.action}: the automatic steps are those of the system"
            if step.suits is not None and step.suits not in step.requires:
                yield f"step {step.action}: what it suits is none of its rules"
            if step.is_return and not step.needs_comment:
                yield f"step {step.action} returns without demanding a comment"
            if step.amends and not (step.stays and step.needs_comment):
                yield f"step {step.action} amends a paper: it moves nothing and says why"
            if step.waits_from and not step.is_forward:
                yield f"step {step.action} moves nothing on, so nobody is waited for"
            for pair in ((state, step.action) for state in step.source):
                rows = seen.setdefault(pair, [])
                if any(step.shares_cases_with(other) for other in rows):
                    yield f"step {step.action} is twice in state {pair[0]}"
                if any(step.target != other.target for other in rows):
                    yield f"step {step.action} leads out of state {pair[0]} to two states"
                rows.append(step)
        yield from (f"unknown state {state}" for state in sorted(named - set(self.states)))
        yield from (f"state {state} is never reached" for state in sorted(self._unreached()))
        leaving = {state for state, _action in seen}
        for state in self.states:
            if state in self.final and state in leaving:
                yield f"state {state} is final and has steps"
            if state not in self.final and state not in leaving:
                yield f"state {state} has no way out"

    def _unreached(self) -> set[str]:
        return set(self.states) - reachable(self.initial, self.steps)

    def edges(self) -> tuple[Edge, ...]:
        """Every arrow of the drawing, in the order of the table."""
        return tuple(
            Edge(source, step.target, step) for step in self.steps for source in step.source
        )

    def step_for(
        self,
        state: str,
        action: str,
        settings: Mapping[str, Any] | None = None,
        variant: str | None = None,
    ) -> Step:
        """The step `action` out of `state`; NoSuchStep if there is none now."""
        for step in self.steps_from(state, settings, variant):
            if step.action == action:
                return step
        raise NoSuchStep(f"no step {action!r} from state {state!r}")

    def steps_from(
        self, state: str, settings: Mapping[str, Any] | None = None, variant: str | None = None
    ) -> tuple[Step, ...]:
        """Every step out of `state`, whoever takes it, in the order of the table."""
        return tuple(
            step
            for step in self.steps
            if state in step.source and step.is_offered(settings or {}) and step.is_for(variant)
        )

    def steps_open_to(
        self,
        state: str,
        roles: Iterable[Role],
        settings: Mapping[str, Any] | None = None,
        variant: str | None = None,
    ) -> tuple[Step, ...]:
        """The steps that somebody with `roles` may take in `state`: their buttons."""
        held = set(roles)
        found = self.steps_from(state, settings, variant)
        return tuple(step for step in found if held.intersection(step.by))

    def holders(
        self, state: str, settings: Mapping[str, Any] | None = None, variant: str | None = None
    ) -> tuple[Role, ...]:
        """Who the case waits for in `state` from its first day: nobody in a final one."""
        for key in ((state, variant or ""), state):
            if key in self.waits_for:
                return self.waits_for[key]
        found = self.steps_from(state, settings, variant)
        forward = (step for step in found if step.is_forward and not step.waits_from)
        return tuple(dict.fromkeys(role for step in forward for role in step.by))

    def later_steps(
        self, state: str, settings: Mapping[str, Any] | None = None, variant: str | None = None
    ) -> tuple[Step, ...]:
        """The steps out of `state` whose takers hold the case too, from a day of the case on."""
        return tuple(one for one in self.steps_from(state, settings, variant) if one.waits_from)

    @property
    def variants(self) -> tuple[str, ...]:
        """The variants that some step is only for, each once."""
        return tuple(dict.fromkeys(one for step in self.steps for one in step.only_for))

    def automatic_from(self, state: str) -> tuple[Step, ...]:
        """The steps that a date takes out of `state`, once their rules find nothing."""
        return tuple(step for step in self.steps_from(state) if step.automatic)

    @property
    def named_steps(self) -> tuple[Step, ...]:
        """Each step once, in the order of the table, however many rows it has."""
        return tuple({step.action: step for step in self.steps}.values())

    @property
    def main_path(self) -> tuple[str, ...]:
        """The states that a case passes when nothing is refused or ended early."""
        going_on = (step for step in self.steps if not (step.is_exit or step.is_return))
        reached = reachable(self.initial, going_on)
        return tuple(state for state in self.states if state in reached)

    @property
    def side_states(self) -> tuple[str, ...]:
        """The states that only an early end leads to."""
        return tuple(state for state in self.states if state not in self.main_path)


def reachable(initial: str, steps: Iterable[Step]) -> set[str]:
    """Every state that `steps` lead to from `initial`, itself included."""
    reached, table = {initial}, tuple(steps)
    while new := {step.target for step in table if reached.intersection(step.source)} - reached:
        reached |= new
    return reached

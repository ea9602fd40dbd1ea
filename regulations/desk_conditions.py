"""Which cases wait for a person and which deadlines are theirs: as conditions for the database.

They are built from the procedures of the acts that the school lives by, and only for the ways in
which the person stands to some case: of the other acts there are no cases, and most people have
neither been asked into one nor a child in the school. To write a condition and to have it read
costs more than to answer it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Q

from accounts.actors import Actor
from accounts.models import School
from accounts.roles import Role
from regulations import registry
from regulations.adoption import acts_of, settings_of_acts
from regulations.escalation import overdue_for
from regulations.procedure import Procedure
from regulations.registry import Regulation
from regulations.standing import ASKED_IN, OFFICE, Parts

NOTHING = Q(pk__in=())


@dataclass(frozen=True)
class Conditions:
    """What concerns one person in one school on one day."""

    actor: Actor
    school: School
    today: date
    parts: Parts

    def held(self) -> Q:
        """Cases in a state that waits for a role in which the person stands to them."""
        held = NOTHING
        for which, roles in self._standings():
            waits = NOTHING
            for regulation in self._regulations:
                settings = self.settings[regulation.slug]
                for cases in _held_by(roles, regulation.procedure, settings, self.today):
                    waits |= Q(act=regulation.slug) & cases
            held |= which & waits
        return held

    def answered_for(self) -> Q | None:
        """Cases to which the person stands otherwise than by having been asked in; None for all."""
        found = NOTHING
        for which, roles in self._standings():
            if roles - ASKED_IN:
                if not which:
                    return None
                found |= which
        return found

    def owed(self) -> Q:
        """The open deadlines that the person owes, or is told of as overdue."""
        owed = Q(owner__in=self.actor.person_ids)
        for which, roles in self._standings("case__"):
            theirs = Q(owner=None, owner_role__in=roles)
            for act, keys in self._controlled_by(roles).items():
                theirs |= Q(case__act=act, key__in=keys, due_on__lt=self.today)
            owed |= which & theirs
        for (act, before), keys in self._told_as_overdue().items():
            owed |= Q(case__act=act, key__in=keys, due_on__lt=before)
        return Q(kept_at=None, cancelled_at=None) & owed

    @cached_property
    def settings(self) -> dict[str, dict[str, Any]]:
        """The answers in force to the acts' open points, by act."""
        return settings_of_acts(self.school, self.today)

    @cached_property
    def _regulations(self) -> list[Regulation]:
        lived_by = acts_of(self.school)
        return [one for one in registry.every() if one.slug in lived_by]

    @cached_property
    def _held_roles(self) -> frozenset[Role]:
        return self.actor.roles_in(self.school.pk)

    def _standings(self, case: str = "") -> Iterator[tuple[Q, frozenset[Role]]]:
        """How the person stands to cases: which cases (seen over the path `case`), what roles."""
        if office := self._held_roles & OFFICE:
            yield Q(), office
        if Role.CLASS_TEACHER in self._held_roles:
            teacher = f"{case}student__school_class__teacher__in"
            yield Q(**{teacher: self.actor.person_ids}), frozenset({Role.CLASS_TEACHER})
        for role, cases in self.parts.owing.items():
            yield Q(**{f"{case}pk__in": cases}), frozenset({role})
        if children := self.parts.children:
            yield Q(**{f"{case}student__in": children}), frozenset({Role.GUARDIAN})
        if themselves := self.actor.person_ids_as(Role.STUDENT):
            yield Q(**{f"{case}student__person__in": themselves}), frozenset({Role.STUDENT})

    def _controlled_by(self, roles: frozenset[Role]) -> dict[str, list[str]]:
        """By act the deadlines that these roles see as soon as they are overdue."""
        keys: dict[str, list[str]] = defaultdict(list)
        for regulation in self._regulations:
            for spec in regulation.deadlines:
                if spec.controlled_by in roles:
                    keys[regulation.slug].append(spec.key)
        return keys

    def _told_as_overdue(self) -> dict[tuple[str, date], list[str]]:
        """The deadlines that others are late with for so long that the person is told of it: by act
        and by the day before which they were due."""
        keys: dict[tuple[str, date], list[str]] = defaultdict(list)
        for late in overdue_for(self.school, self._held_roles, self.settings, self.today):
            keys[late.act, late.before].append(late.key)
        return keys


def _held_by(
    roles: frozenset[Role], procedure: Procedure, settings: dict[str, Any], today: date
) -> Iterator[Q]:
    """Cases of the act that wait for one of the roles today, those of one way together."""
    states: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for state in procedure.states:
        for day, variants in _variants_held(state, roles, procedure, settings).items():
            states[day, tuple(variants)].append(state)
    for (day, variants), some in states.items():
        cases = _of_variants(variants, procedure.variants) & Q(state__in=some)
        yield cases & Q(**{f"{day}__lte": today}) if day else cases


def _variants_held(
    state: str, roles: frozenset[Role], procedure: Procedure, settings: dict[str, Any]
) -> dict[str, list[str]]:
    """The variants in which a case of the state waits for one of the roles: by the date of the
    case from which on it does so, an empty name for cases that wait from their first day."""
    found: dict[str, list[str]] = defaultdict(list)
    for variant in (*procedure.variants, ""):
        days = [""] if roles.intersection(procedure.holders(state, settings, variant)) else []
        later = procedure.later_steps(state, settings, variant)
        days += [step.waits_from for step in later if roles.intersection(step.by)]
        for day in dict.fromkeys(days):
            found[day].append(variant)
    return found


def _of_variants(chosen: tuple[str, ...], named: tuple[str, ...]) -> Q:
    """Cases of these variants; the empty one stands for all that no step names."""
    if len(chosen) > len(named):
        return Q()
    others = ~Q(variant__in=named) if "" in chosen else NOTHING
    return others | Q(variant__in=[one for one in chosen if one])

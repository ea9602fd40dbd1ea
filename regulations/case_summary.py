"""Where a case stands, in words and as a route: what stands on top of its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Person
from accounts.roles import Role
from regulations import standing
from regulations.case_files import CaseFile, clause_url
from regulations.clauses import Clause
from regulations.models import Case, Deadline
from regulations.moments import on_the_wall
from regulations.registry import Regulation
from regulations.standing import ASKED_IN
from regulations.words import Text, full_stop, within_a_sentence

FAMILY = frozenset({Role.GUARDIAN, Role.STUDENT})

#: More names than this in one role are told by the role alone.
MOST_NAMES = 2


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the route, as the stepper component takes it."""

    label: Text
    state: str
    note: str = ""


@dataclass(frozen=True)
class Summary:
    """The head of the case page."""

    file: CaseFile

    @cached_property
    def nearest(self) -> Deadline | None:
        """The open deadline that ends first."""
        running = self.file.case.deadlines.filter(kept_at=None, cancelled_at=None)
        return running.order_by("due_on", "pk").first()

    @property
    def days_left(self) -> int | None:
        """Days to the nearest deadline, negative when it has passed; none are counted to a family
        that waits for the school, which the sentence names with its date."""
        if self.nearest is None or (self.file.is_for_family and is_owed_by_school(self.nearest)):
            return None
        return (self.nearest.due_on - self.file.today).days

    @property
    def state_name(self) -> Text:
        """The state as the procedure calls it."""
        return self.file.regulation.procedure.states[self.file.case.state]

    @property
    def clause(self) -> Clause | None:
        """The clause of what comes next."""
        clauses = self.file.regulation.act.clauses
        if self.nearest:
            return clauses.get(self.nearest.clause)
        step = self._next_step
        return step.under if step else None

    @property
    def clause_url(self) -> str:
        """The place of that clause on the page of the act."""
        return clause_url(self.clause) if self.clause else ""

    @property
    def sentence(self) -> str:
        """Who holds the case, since when, what comes next and by which date; ``clause`` is named
        beside it, as a link."""
        if self.file.case.closed_on:
            return self._closed()
        told = _("%(who)s, %(since)s") % {"who": self._who(), "since": self._since()}
        what = self._what_next()
        return f"{told}; {what}." if what else f"{told}."

    @cached_property
    def stops(self) -> list[Stop]:
        """The main path with the case's place in it; states that this school skips are left out."""
        case, procedure = self.file.case, self.file.regulation.procedure
        passed = self.passed
        offered = {edge.target for edge in procedure.edges() if self._is_offered(edge.step)}
        path = [
            state
            for state in procedure.main_path
            if state in (procedure.initial, case.state) or state in passed or state in offered
        ]
        if case.state in path:  # what lies behind was either passed or no part of this way
            here = path.index(case.state)
            path = [state for state in path[:here] if state in passed] + path[here:]
        here = path.index(case.state) if case.state in path else None
        return [
            Stop(procedure.states[state], self._place(number, here, state in passed))
            for number, state in enumerate(path)
        ]

    @cached_property
    def passed(self) -> frozenset[str]:
        """The states that the case has left behind."""
        return frozenset(self.file.case.decisions.values_list("source", flat=True))

    def _place(self, number: int, here: int | None, was_there: bool) -> str:
        if here is None:
            return "done" if was_there else "skipped"
        if number == here:
            return "here"
        return "done" if number < here else "todo"

    def _is_offered(self, step) -> bool:
        return step.is_offered(self.file.settings) and step.is_for(self.file.case.variant)

    @property
    def _next_step(self):
        return standing.next_step(self.file.case, self.file.settings)

    def _closed(self) -> str:
        closed_on = date_format(self.file.case.closed_on, "DATE_FORMAT")
        told = full_stop(f"{self.state_name}, {closed_on}")
        last = self.file.latest
        if last is None or not last.by:
            return told
        return f"{told} {last.by.short_name}, {Role(last.role).label}."

    def _who(self) -> str:
        holders = self._holders()
        own = self.file.roles.intersection(holders)
        if own - ASKED_IN:
            return _("The case waits for you")
        awaited = {role: self._awaited(role) for role in holders}
        owing = {person.pk for role in own for person in awaited[role] or ()}
        if not owing.isdisjoint(self.file.actor.person_ids):
            return _("The case waits for you")
        named = ", ".join(
            in_role(role, people) for role, people in awaited.items() if people is not None
        )
        if own:
            return _("Your part is done, the case waits for: %(who)s") % {"who": named or "–"}
        return _("The case waits for: %(who)s") % {"who": named or "–"}

    def _awaited(self, role: Role) -> list[Person] | None:
        """The persons of the role who have not done their part; None where all have."""
        if role not in ASKED_IN:
            return standing.people_in_role(self.file.case, role)
        asked = standing.asked_in(self.file.case, role)
        if asked and all(one.answered for one in asked):
            return None
        return [one.person for one in asked if not one.answered]

    def _holders(self) -> tuple[Role, ...]:
        """Whom the case waits for. A family that has done its part is not asked any more: once
        nothing hinders the next step, it is for whoever takes it."""
        holders = standing.holders(self.file.case, self.file.settings)
        step = self._next_step
        if step is None or FAMILY.isdisjoint(holders) or not FAMILY.isdisjoint(step.by):
            return holders
        if any(gap.blocks for gap in self.file.gaps(step)):
            return holders
        return tuple(role for role in holders if role in step.by) or step.by

    def _since(self) -> str:
        return since_words(self.file.case, self.file.today)

    def _what_next(self) -> str:
        if self.nearest:
            return _("next: %(what)s by %(date)s") % {
                "what": quoted(deadline_words(self.nearest, self.file.regulation)),
                "date": date_format(self.nearest.due_on, "j E"),
            }
        step = self._next_step
        return _("next: %(what)s") % {"what": quoted(step.label)} if step else ""


def in_role(role: Role, people: list[Person]) -> str:
    """The role with the names of the few persons who have it."""
    label = within_a_sentence(role.label)
    if not people or len(people) > MOST_NAMES:
        return label
    names = ", ".join(person.short_name for person in people)
    return f"{label} {names}"


def is_owed_by_school(deadline: Deadline) -> bool:
    """Whether somebody of the school has to keep it, not the family."""
    return Role(deadline.owner_role) not in FAMILY


def quoted(words: Text) -> str:
    """The words in the quotation marks of the reader's language."""
    return _("“%(words)s”") % {"words": words}


def since_words(case: Case, today: date) -> str:
    """How long the case has been in its state: «со вчерашнего дня», «5 дней»."""
    days = (today - on_the_wall(case.state_since, case.school).date()).days
    if days <= 0:
        return _("since today")
    if days == 1:
        return _("since yesterday")
    return ngettext("for %(count)s day", "for %(count)s days", days) % {"count": days}


def deadline_words(deadline: Deadline, regulation: Regulation) -> str:
    """What is due, in words: «Отчёт об эффекте написан: Математика»."""
    try:
        label = str(regulation.deadline(deadline.key).label)
    except LookupError:
        label = deadline.key
    return f"{label}: {deadline.about}" if deadline.about else label

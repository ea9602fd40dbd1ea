"""What waits for a person: the cases that they hold, or in which something is due from them.

A case stands on a desk once, with the nearest thing that is due. The number of queries depends on
neither the cases nor the pupils: the database finds the cases (``desk_conditions``), and only the
rows of one page are read whole and put into words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Case as Choice
from django.db.models import F, Q, QuerySet, When
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.actors import Actor
from accounts.models import School
from accounts.roles import Role
from regulations import registry, standing
from regulations.case_summary import deadline_words, is_owed_by_school
from regulations.clauses import Clause
from regulations.desk_applications import ApplicationLine, lines_of, waiting_for
from regulations.desk_conditions import Conditions
from regulations.models import Case, Deadline
from regulations.procedure import DeadlineSpec, Step
from regulations.registry import Regulation
from regulations.standing import ASKED_IN
from regulations.words import Text
from students.models import Guardianship, Student

PER_PAGE = 25
WEEK = timedelta(days=7)
_CASE, _APPLICATION = "case", "application"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the desk: what is due in which case, and the button that does it.

    The button is the ``step`` that ends what is due; else the page where the ``deadline`` is kept.
    Of several ways on, the page of the case offers the one that suits it: there the button leads.
    ``school_by`` is the day by which the school does it, where neither the person nor the family
    owes it: no family is told as of its own delay that the school is late.
    """

    case: Case
    days_left: int | None
    what: str
    clause: Clause | None
    step: Step | None
    deadline: DeadlineSpec | None = None
    is_escalated: bool = False
    school_by: date | None = None

    @property
    def regulation(self) -> Regulation:
        """The act that the case runs under."""
        return registry.get(self.case.act)

    @property
    def student(self) -> Student:
        """Whose case it is."""
        return self.case.student

    @property
    def act(self) -> str:
        """The slug of its act."""
        return self.case.act

    @property
    def title(self) -> Text:
        """What the act is called for short."""
        return self.regulation.title

    @property
    def url(self) -> str:
        """The page of the case."""
        return reverse("case", kwargs={"pk": self.case.pk})

    @property
    def button(self) -> tuple[str, Text]:
        """Where the next action is, and what it is called."""
        if self.step is not None:
            kwargs = {"pk": self.case.pk, "action": self.step.action}
            return reverse("case_step", kwargs=kwargs), self.step.label
        if self.deadline is not None:
            return reverse(self.deadline.place, args=(self.case.pk,)), self.deadline.action
        return self.url, _("Open the case")

    @property
    def owed_by_family(self) -> tuple[str, Text] | None:
        """Where the family does what is due from it, and what that is called; None for nothing."""
        owes = self.deadline is not None and self.deadline.owner is Role.GUARDIAN
        return self.button if owes and self.step is None else None

    @property
    def state_name(self) -> Text:
        """Where the case stands, as its procedure calls it."""
        return self.regulation.procedure.states[self.case.state]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much waits, in figures."""

    all: int
    overdue: int
    today: int
    week: int


class Line(NamedTuple):
    """A case or an application that waits, by its number: when it is due, since when it waits."""

    kind: str
    pk: int
    due: date | None
    waits_since: datetime


@dataclass(frozen=True)
class Desk:
    """The desk of one person in one school on one day."""

    actor: Actor
    school: School
    today: date

    @cached_property
    def counts(self) -> Counts:
        """How much waits: all, overdue, due today, due within a week after today."""
        days = [one.due for one in self._found if one.due is not None]
        return Counts(
            all=len(self._found),
            overdue=sum(due < self.today for due in days),
            today=sum(due == self.today for due in days),
            week=sum(self.today < due <= self.today + WEEK for due in days),
        )

    @cached_property
    def _found(self) -> list[Line]:
        """All lines, the nearest due date first: even the desk of a whole school holds but some
        hundred. The figures are counted from them, and one page of them is read whole."""
        lines = [*self._waiting_cases(), *self._waiting_applications()]
        return sorted(lines, key=lambda one: (one.due or date.max, one.waits_since, one.pk))

    def _waiting_cases(self) -> Iterator[Line]:
        """The cases that wait for the person, due by the date of what the person owes, else by the
        case's own nearest deadline; whoever is only asked into a case has no part in what others
        owe."""
        own: dict[int, date] = {}
        for _pk, case_id, due_on in self._owed:
            own.setdefault(case_id, due_on)
        answered_for = self._conditions.answered_for()
        others = F("due_on") if answered_for is None else Choice(When(answered_for, then="due_on"))
        cases = Case.objects.visible_to(self.actor).open().filter(school=self.school)
        cases = cases.filter(self._conditions.held() | Q(pk__in=own)).order_by()
        for pk, nearest, since in cases.values_list("pk", others, "state_since"):
            yield Line(_CASE, pk, own.get(pk, nearest), since)

    def _waiting_applications(self) -> Iterator[Line]:
        """The applications of families that the person decides, due by the day of the word."""
        waiting = waiting_for(self.actor, self.school).order_by()
        for pk, due, since in waiting.values_list("pk", "decide_by", "sent_at"):
            yield Line(_APPLICATION, pk, due, since)

    @cached_property
    def _owed(self) -> list[tuple[int, int, date]]:
        """Number, case and day of the deadlines that are the person's, the nearest first."""
        owed = Deadline.objects.filter(self._conditions.owed(), school=self.school)
        return list(owed.order_by("due_on", "pk").values_list("pk", "case_id", "due_on"))

    def page(self, number: object) -> Page:
        """One page of the desk, the nearest due date first; its ``object_list`` are lines."""
        page = Paginator(self._found, PER_PAGE).get_page(number)
        page.object_list = self._lines(page.object_list)
        return page

    def _lines(self, found: list[Line]) -> list[Row | ApplicationLine]:
        chosen = [one.pk for one in found if one.kind == _CASE]
        cases = {row.case.pk: row for row in self.rows(Case.objects.filter(pk__in=chosen))}
        numbers = [one.pk for one in found if one.kind == _APPLICATION]
        applications = lines_of(numbers, self.today)
        shown = {_CASE: cases, _APPLICATION: applications}
        return [shown[one.kind][one.pk] for one in found]

    def family_cases(self) -> list[Row]:
        """Open cases of the person's own children, or of the person as a pupil: there are few."""
        own = Q(student__in=Guardianship.objects.of(self.actor).values("student_id"))
        if themselves := self.actor.person_ids_as(Role.STUDENT):
            own |= Q(student__person__in=themselves)
        seen = Case.objects.visible_to(self.actor).open().filter(own, school=self.school)
        return self.rows(seen.order_by("due_on", "pk")[:PER_PAGE])

    def rows(self, cases: Iterable[Case]) -> list[Row]:
        """The cases in words: two queries for them and their deadlines, what is the person's of
        these and in what roles they stand being known."""
        if isinstance(cases, QuerySet):
            cases = cases.select_related("student__school_class", "school", "school_year")
        cases = list(cases)
        roles = standing.roles_in_many(cases, self.actor, self._conditions.parts)
        running = Deadline.objects.filter(case__in=cases, kept_at=None, cancelled_at=None)
        mine = {pk for pk, _case, _due in self._owed} if cases else set()
        by_case: dict[int, list[Deadline]] = {}
        for deadline in running.order_by("due_on", "pk"):
            by_case.setdefault(deadline.case_id, []).append(deadline)
        return [self._row(case, roles[case.pk], by_case.get(case.pk, []), mine) for case in cases]

    def _row(
        self, case: Case, roles: frozenset[Role], running: list[Deadline], mine: set[int]
    ) -> Row:
        regulation = registry.get(case.act)
        settings = self._conditions.settings[case.act]
        others = running if roles - ASKED_IN else []
        owed = [deadline for deadline in running if deadline.pk in mine] or others
        nearest = owed[0] if owed else None
        steps = regulation.procedure.steps_open_to(case.state, roles, settings, case.variant)
        step = next((one for one in steps if one.is_awaited(case, self.today)), None)
        spec = self._placed(regulation, nearest)
        clause: Clause | None
        if nearest:
            what = deadline_words(nearest, regulation)
            clause = regulation.act.clauses.get(nearest.clause)
        else:
            what = str(regulation.procedure.states[case.state])
            clause = step.under if step else None
        return Row(
            case=case,
            days_left=(nearest.due_on - self.today).days if nearest else None,
            what=what,
            clause=clause,
            step=step if self._leads_on(step, spec) else None,
            deadline=spec,
            is_escalated=bool(
                nearest and nearest.pk in mine and self._is_escalated(nearest, roles)
            ),
            school_by=nearest.due_on
            if nearest and nearest.pk not in mine and is_owed_by_school(nearest)
            else None,
        )

    @staticmethod
    def _leads_on(step: Step | None, spec: DeadlineSpec | None) -> bool:
        """The step is the one way on, and ends what is due."""
        if step is None or step.suits is not None:
            return False
        return spec is None or spec.key in step.stops

    @staticmethod
    def _placed(regulation: Regulation, nearest: Deadline | None) -> DeadlineSpec | None:
        """The deadline, if the act knows a page where it is kept."""
        specs = regulation.deadlines if nearest else ()
        return next((one for one in specs if one.place and one.key == nearest.key), None)

    def _is_escalated(self, deadline: Deadline, roles: frozenset[Role]) -> bool:
        """The person sees it because those who owe it are late, not because they owe it."""
        if deadline.owner_id in self.actor.person_ids or Role(deadline.owner_role) in roles:
            return False
        return deadline.due_on < self.today

    @cached_property
    def _conditions(self) -> Conditions:
        return Conditions(self.actor, self.school, self.today, standing.parts_of(self.actor))

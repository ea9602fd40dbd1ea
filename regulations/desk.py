"""What waits for a person: the cases that they hold, or in which something is due from them.

A case stands on a desk once, with the nearest thing that is due. The number of queries depends on
neither the cases nor the pupils: the database finds and orders the cases, and only the rows of one
page are read whole and put into words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Case as Choice
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.actors import Actor
from accounts.models import School
from accounts.roles import Role
from regulations import registry, standing
from regulations.adoption import settings_of_acts
from regulations.case_summary import deadline_words
from regulations.clauses import Clause
from regulations.desk_applications import ApplicationLine, lines_of, waiting_for
from regulations.escalation import Overdue, overdue_for
from regulations.models import Application, Case, CaseParticipant, Deadline
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
    """

    case: Case
    days_left: int | None
    what: str
    clause: Clause | None
    step: Step | None
    deadline: DeadlineSpec | None = None
    is_escalated: bool = False

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


@dataclass(frozen=True)
class Desk:
    """The desk of one person in one school on one day."""

    actor: Actor
    school: School
    today: date

    @cached_property
    def waiting(self) -> QuerySet[Case]:
        """The cases that wait for the person, the nearest due date first.

        ``due`` is the date of what the person owes, else the case's own nearest deadline; whoever
        is only asked into a case has no part in what others owe.
        """
        mine = self._mine(Deadline.objects.filter(case=OuterRef("pk"))).order_by("due_on")
        own = Subquery(mine.values("due_on")[:1])
        return (
            Case.objects.visible_to(self.actor)
            .open()
            .filter(school=self.school)
            .filter(self._held() | Exists(mine))
            .annotate(
                due=Choice(When(self._answered_for(), then=Coalesce(own, "due_on")), default=own)
            )
            .order_by("due", "state_since", "pk")
        )

    @cached_property
    def applications(self) -> QuerySet[Application]:
        """The applications of families that the person decides; ``due`` is the day of the word."""
        return waiting_for(self.actor, self.school).annotate(due=F("decide_by"))

    @cached_property
    def counts(self) -> Counts:
        """How much waits: all, overdue, due today, due within a week after today."""
        days = [due for _kind, _pk, due, _since in self._found if due is not None]
        return Counts(
            all=len(self._found),
            overdue=sum(due < self.today for due in days),
            today=sum(due == self.today for due in days),
            week=sum(self.today < due <= self.today + WEEK for due in days),
        )

    @cached_property
    def _found(self) -> list[tuple]:
        """Kind, number and day of all lines, the nearest due date first. To ask for the figures
        and for one page apart would cost as much again each time: the question is a long one, and
        even the desk of a whole school holds but some hundred lines."""
        columns = ("kind", "pk", "due", "waits_since")
        cases = self.waiting.order_by().annotate(kind=Value(_CASE), waits_since=F("state_since"))
        applied = self.applications.order_by().annotate(
            kind=Value(_APPLICATION), waits_since=F("sent_at")
        )
        lines = cases.values_list(*columns).union(applied.values_list(*columns), all=True)
        return list(lines.order_by("due", "waits_since", "pk"))

    def page(self, number: object) -> Page:
        """One page of the desk, the nearest due date first; its ``object_list`` are lines."""
        page = Paginator(self._found, PER_PAGE).get_page(number)
        page.object_list = self._lines(page.object_list)
        return page

    def _lines(self, found: list[tuple]) -> list[Row | ApplicationLine]:
        chosen = [pk for kind, pk, *_rest in found if kind == _CASE]
        cases = {row.case.pk: row for row in self.rows(Case.objects.filter(pk__in=chosen))}
        numbers = [pk for kind, pk, *_rest in found if kind == _APPLICATION]
        applications = lines_of(numbers, self.today)
        shown = {_CASE: cases, _APPLICATION: applications}
        return [shown[kind][pk] for kind, pk, *_rest in found]

    def family_cases(self) -> list[Row]:
        """Open cases of the person's own children, or of the person as a pupil: there are few."""
        own = Q(student__in=Guardianship.objects.of(self.actor).values("student_id"))
        if themselves := self.actor.person_ids_as(Role.STUDENT):
            own |= Q(student__person__in=themselves)
        seen = Case.objects.visible_to(self.actor).open().filter(own, school=self.school)
        return self.rows(seen.order_by("due_on", "pk")[:PER_PAGE])

    def rows(self, cases: Iterable[Case]) -> list[Row]:
        """The cases in words: two queries for their deadlines, two for the person's roles."""
        if isinstance(cases, QuerySet):
            cases = cases.select_related("student__school_class", "school", "school_year")
        cases = list(cases)
        roles = standing.roles_in_many(cases, self.actor)
        running = Deadline.objects.filter(case__in=cases, kept_at=None, cancelled_at=None)
        mine = set(self._mine(running).values_list("pk", flat=True)) if cases else set()
        by_case: dict[int, list[Deadline]] = {}
        for deadline in running.order_by("due_on", "pk"):
            by_case.setdefault(deadline.case_id, []).append(deadline)
        return [self._row(case, roles[case.pk], by_case.get(case.pk, []), mine) for case in cases]

    def _row(
        self, case: Case, roles: frozenset[Role], running: list[Deadline], mine: set[int]
    ) -> Row:
        regulation = registry.get(case.act)
        settings = self._settings[case.act]
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

    # --- What is whose --------------------------------------------------------------------------

    @cached_property
    def _held_roles(self) -> frozenset[Role]:
        return self.actor.roles_in(self.school.pk)

    @cached_property
    def _settings(self) -> dict[str, dict[str, Any]]:
        return settings_of_acts(self.school, self.today)

    @cached_property
    def _overdue(self) -> tuple[Overdue, ...]:
        return overdue_for(self.school, self._held_roles, self._settings, self.today)

    def _standings(self, case: str = "") -> Iterator[tuple[Q, frozenset[Role]]]:
        """How the person stands to cases: which cases (seen over the path `case`), what roles."""
        if office := self._held_roles & standing.OFFICE:
            yield Q(), office
        if Role.CLASS_TEACHER in self._held_roles:
            teacher = f"{case}student__school_class__teacher__in"
            yield Q(**{teacher: self.actor.person_ids}), frozenset({Role.CLASS_TEACHER})
        for role in sorted(ASKED_IN):
            asked = CaseParticipant.objects.of(self.actor).owing().filter(role=role)
            yield Q(**{f"{case}pk__in": asked.values("case_id")}), frozenset({role})
        wards = Guardianship.objects.of(self.actor).values("student_id")
        yield Q(**{f"{case}student__in": wards}), frozenset({Role.GUARDIAN})
        if themselves := self.actor.person_ids_as(Role.STUDENT):
            yield Q(**{f"{case}student__person__in": themselves}), frozenset({Role.STUDENT})

    def _answered_for(self) -> Q:
        """Cases to which the person stands otherwise than by having been asked in."""
        found = Q(pk__in=())
        for which, roles in self._standings():
            if roles - ASKED_IN:
                found |= which
        return found

    def _held(self) -> Q:
        """Cases in a state that waits for a role in which the person stands to them."""
        held = Q(pk__in=())
        for which, roles in self._standings():
            waits = Q(pk__in=())
            for regulation in registry.every():
                for cases in self._held_by(roles, regulation):
                    waits |= Q(act=regulation.slug) & cases
            held |= which & waits
        return held

    def _held_by(self, roles: frozenset[Role], regulation: Regulation) -> Iterator[Q]:
        """Cases of the act that wait for one of the roles today, those of one way together."""
        procedure, settings = regulation.procedure, self._settings[regulation.slug]
        named = procedure.variants
        states: dict[tuple[str, ...], list[str]] = {}
        for state in procedure.states:
            waiting = []
            for variant in (*named, ""):
                if roles.intersection(procedure.holders(state, settings, variant)):
                    waiting.append(variant)
                for step in procedure.later_steps(state, settings, variant):
                    if roles.intersection(step.by):
                        day = {f"{step.waits_from}__lte": self.today}
                        yield _of_variants((variant,), named) & Q(state=state, **day)
            states.setdefault(tuple(waiting), []).append(state)
        for variants, some in states.items():
            if variants:
                yield _of_variants(variants, named) & Q(state__in=some)

    def _mine(self, deadlines: QuerySet[Deadline]) -> QuerySet[Deadline]:
        """Of these deadlines, the open ones that the person owes or is told of as overdue."""
        mine = Q(owner__in=self.actor.person_ids)
        for which, roles in self._standings("case__"):
            theirs = Q(owner=None, owner_role__in=roles)
            for act, key in _controlled_by(roles):
                theirs |= Q(case__act=act, key=key, due_on__lt=self.today)
            mine |= which & theirs
        for late in self._overdue:
            mine |= Q(case__act=late.act, key=late.key, due_on__lt=late.before)
        return deadlines.filter(kept_at=None, cancelled_at=None).filter(mine)


def _of_variants(chosen: tuple[str, ...], named: tuple[str, ...]) -> Q:
    """Cases of these variants; the empty one stands for all that no step names."""
    if len(chosen) > len(named):
        return Q()
    others = ~Q(variant__in=named) if "" in chosen else Q(pk__in=())
    return others | Q(variant__in=[one for one in chosen if one])


def _controlled_by(roles: frozenset[Role]) -> list[tuple[str, str]]:
    """Act and key of the deadlines that these roles see as soon as they are overdue."""
    return [
        (regulation.slug, spec.key)
        for regulation in registry.every()
        for spec in regulation.deadlines
        if spec.controlled_by in roles
    ]

"""A case as one reader has it open: everything that its pages are made from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.actors import Actor
from accounts.models import Person
from accounts.permissions import roles_for
from accounts.roles import Role
from regulations import proposals, registry, standing
from regulations.adoption import settings_on
from regulations.case_pages import STAFF, WORKING, CasePages, Panel, pages_of, panels_of
from regulations.clauses import Clause
from regulations.explained import explained
from regulations.models import Case, CaseDetails, Decision
from regulations.procedure import Step
from regulations.registry import Regulation
from regulations.rules import Violation, judge
from regulations.services.locking import CaseClosed
from regulations.words import Text
from students import health_gate


def clause_url(clause: Clause) -> str:
    """The clause's place on the page of its act."""
    return f"{reverse('act', kwargs={'slug': clause.act})}#{clause.anchor}"


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between a case and a step: the message, its clause, and where to mend it."""

    violation: Violation
    act_title: str
    field_url: str
    explained_by: Decision | None = None

    @property
    def message(self) -> Text:
        """What is wrong and how to mend it."""
        return self.violation.message

    @property
    def blocks(self) -> bool:
        """False for a warning, which passes with a reason."""
        return self.violation.blocks

    @property
    def severity(self) -> str:
        """`block` or `warn`."""
        return self.violation.severity.value

    @property
    def clause(self) -> Clause:
        """The clause behind it."""
        return self.violation.clause

    @property
    def clause_url(self) -> str:
        """The clause's place on the page of the act."""
        return clause_url(self.violation.clause)


@dataclass(frozen=True)
class CaseFile:
    """One case, its own row, and how the reader stands to it today."""

    case: Case
    details: CaseDetails
    regulation: Regulation
    actor: Actor
    roles: frozenset[Role]
    today: date
    _parts: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def person(self) -> Person:
        """The reader as the case's school knows them."""
        person = self.actor.person_in(self.case.school_id)
        if person is None:
            raise Http404
        return person

    @property
    def is_for_family(self) -> bool:
        """The reader is of the family and nothing else here: plain words, airy pages."""
        return self.roles.isdisjoint(STAFF)

    @property
    def is_over(self) -> bool:
        """The case has reached its end: everything in it stays as it is."""
        return self.case.state in self.regulation.procedure.final

    @property
    def sees_health(self) -> bool:
        """Whether the reader, by their part in this very case, reads what tells of health."""
        return self.is_one_of(roles_for("see_health_data")) and not self.health_hidden

    def is_one_of(self, roles: Collection[Role]) -> bool:
        """Whether the reader holds one of these roles in this case."""
        return not self.roles.isdisjoint(roles)

    def for_staff(self) -> CaseFile:
        """This file for whoever works at the school, or looks at it; Http404 for the family, which
        has no such page."""
        if self.is_for_family:
            raise Http404
        return self

    @cached_property
    def pages(self) -> CasePages:
        """How the regulation's fields show on the kernel's pages."""
        return pages_of(self.case.act)

    @cached_property
    def panels(self) -> tuple[Panel, ...]:
        """The tabs that the reader sees."""
        found = panels_of(self.case.act, self.roles)
        return tuple(panel for panel in found if not panel.only_on_steps)

    def panels_on(self, step: Step) -> tuple[Panel, ...]:
        """What the reader is shown on the page of a step, before it is taken."""
        found = panels_of(self.case.act, self.roles)
        return tuple(panel for panel in found if step.action in panel.on_steps)

    @cached_property
    def settings(self) -> dict[str, Any]:
        """The answers of the school to the act's open points that are in force today."""
        return settings_on(self.case.school, self.regulation.act, self.today)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps that the reader may take now."""
        return standing.open_steps(self.case, self.roles, self.settings)

    @cached_property
    def primary(self) -> Step | None:
        """The one step that moves the case on, if the reader may take it.

        Where several do, the first that suits the case (`Step.suits`), else the first.
        """
        awaited = [step for step in self.steps if step.is_awaited(self.case, self.today)]
        suiting = (one for one in awaited if one.suits is None or not one.suits(self.facts))
        return next(suiting, awaited[0] if awaited else None)

    @cached_property
    def health_hidden(self) -> str:
        """Why the pupil's health data are shown to nobody; empty where they are shown."""
        return health_gate.why_hidden(self.case.student)

    @cached_property
    def facts(self) -> Any:
        """The facts of the case today, as its rules judge them."""
        return self.details.facts(self.today)

    def facts_for(self, find: Callable[[Any, date, Mapping[str, Any]], Any]) -> Any:
        """What a page looks at of the facts: the whole of them where it was found before, else the
        part that `find` finds, once, of the case's own row, the day and the settings."""
        if "facts" in vars(self):
            return self.facts
        if find not in self._parts:
            self._parts[find] = find(self.details, self.today, self.settings)
        return self._parts[find]

    @cached_property
    def latest(self) -> Decision | None:
        """The last decision that the reader has seen."""
        return self.case.decisions.select_related("by").order_by("-pk").first()

    def check_may_change(self) -> None:
        """Pass if the reader works on the case and it is open.

        Raises Http404 for the family, which has no such page, and PermissionDenied with the reason
        for an inspector and for a closed case.
        """
        if not self.for_staff().is_one_of(WORKING):
            raise PermissionDenied(_("You look at this case and change nothing in it."))
        self.check_open()

    def check_open(self) -> None:
        """Pass while the case goes on. Raises CaseClosed."""
        if self.is_over:
            raise CaseClosed

    def gaps(self, step: Step) -> tuple[Gap, ...]:
        """Everything that the rules say against the step now, blocks first.

        Of a step that amends a paper they judge what is drafted, and it is mended there.
        """
        if step.amends:
            facts = proposals.proposed_facts(self.case, step, self.today)
            place = proposals.place_of(self.case, step)
            found = self.explain_for_step(judge(step.requires, facts))
            return tuple(replace(gap, field_url=place) for gap in found)
        return self.explain_for_step(judge(step.requires, self.facts) if step.requires else ())

    def explain_for_step(self, violations: Iterable[Violation]) -> tuple[Gap, ...]:
        """What stands against a step, with the decision that gave its reason where one did."""
        found = self.explain(violations)
        decisions = explained(self.case, [gap.violation for gap in found])
        return tuple(
            replace(gap, explained_by=decision)
            for gap, decision in zip(found, decisions, strict=True)
        )

    def explain(self, violations: Iterable[Violation], *, here: bool = False) -> tuple[Gap, ...]:
        """Violations with their place to mend them, blocks first; ``here`` is that place itself."""
        title = str(self.regulation.title)
        return tuple(
            Gap(one, title, "" if here else self._url_of(one))
            for one in sorted(violations, key=lambda one: not one.blocks)
        )

    def _url_of(self, violation: Violation) -> str:
        """The cell of the first row that causes it, else the field; empty where there is none."""
        field = violation.field
        if not field:
            return ""
        cell = f"{violation.rows[0]}-{field}" if violation.rows else ""
        url = self.pages.field_url(self.case, cell) if cell else ""
        return url or self.pages.field_url(self.case, field)

    def context_of(self, panel: Panel) -> dict[str, Any]:
        """What the panel's template is given."""
        return {
            "case": self.case,
            "details": self.details,
            "roles": self.roles,
            "file": self,
            **panel.context(self),
        }


def open_file(actor: Actor, pk: int, acts: Collection[str] | None = None) -> CaseFile:
    """The case for this reader; where `acts` are named, only one that goes by one of them.

    Raises:
        Http404: there is no such case for them.
    """
    named = {_name_of_details(registry.get(act)) for act in acts or ()}
    cases = Case.objects.visible_to(actor).select_related(
        "school", "school_year", "responsible", "student__school_class__teacher", *named
    )
    case = get_object_or_404(cases, pk=pk)
    if acts is not None and case.act not in acts:
        raise Http404
    try:
        regulation = registry.get(case.act)
        details = getattr(case, _name_of_details(regulation))  # asks, unless it came along
    except (LookupError, ObjectDoesNotExist):
        raise Http404 from None
    roles = standing.roles_in(case, actor)
    if not roles:
        raise Http404
    return CaseFile(case, details, regulation, actor, roles, case.school.today())


def _name_of_details(regulation: Regulation) -> str:
    """How a case calls the row of its regulation's own fields."""
    return regulation.get_case_model()._meta.model_name

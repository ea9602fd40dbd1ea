"""The study plan as its page shows it: lines, the live calculator of hours, what the rules say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from externat.access import TEACHING_ROLES, may_edit_plan
from externat.fact_finding import plan_line, plan_of
from externat.forms.plan import WEEKLY, YEARLY, LineForm
from externat.models import IndividualPlan, IndividualPlanLine
from externat.plan_law import PlanLaw, law_of
from externat.rules.amounts import Reckoning
from externat.rules.facts import Facts
from externat.rules.parts import PlanLine
from externat.rules.plan_sums import left, planned
from externat.services.plan import HOURS, curriculum_of
from regulations.case_files import CaseFile, Gap, clause_url
from regulations.clauses import Clause
from regulations.forms.fields import people_in
from regulations.judging import Cell, Verdict, Verdicts, judged, verdicts
from regulations.words import Text, hours, say
from students.models import Subject


@dataclass(frozen=True)
class Line:
    """A line of the plan with what the rules say of it."""

    row: IndividualPlanLine
    number: int
    cells: dict[str, Cell]

    @property
    def key(self) -> str:
        """The line's id on the page, and in the facts."""
        return f"line-{self.row.pk}"

    @property
    def hours(self) -> list[str]:
        """Its hours: all, in a group, at a distance; empty where there are none."""
        found = (self.row.hours, self.row.group_hours, self.row.remote_hours)
        return [str(hours(one)) if one else "" for one in found]


@dataclass(frozen=True)
class PlanPage:
    """The plan of a case for one reader. Asks the database equally often however long it is."""

    file: CaseFile

    @property
    def law(self) -> PlanLaw:
        """What the edition of the case says of plans."""
        return law_of(self.file.case.act)

    @property
    def has_hours(self) -> bool:
        """The form has hours of a week: that of 2016, and patronage."""
        return self.law.has_hours(self.file.details.form)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the grid."""
        return WEEKLY if self.has_hours else YEARLY

    @property
    def may_write(self) -> bool:
        """The reader may write the plan now."""
        return may_edit_plan(self.file)

    @cached_property
    def plan(self) -> IndividualPlan:
        """What the plan says as a whole."""
        return plan_of(self.file.details)

    @cached_property
    def rows(self) -> list[IndividualPlanLine]:
        """All lines in their order."""
        lines = self.file.details.lines.select_related("teacher").prefetch_related("topics")
        return list(lines)

    @cached_property
    def facts(self) -> Facts:
        """What the rules look at."""
        return self.file.facts

    @cached_property
    def fact_lines(self) -> tuple[PlanLine, ...]:
        """The lines as the rules see them."""
        return tuple(plan_line(row) for row in self.rows)

    @cached_property
    def teachers(self) -> list[Person]:
        """Who may teach."""
        return people_in(self.file.case.school_id, self.file.today, *TEACHING_ROLES)

    @cached_property
    def subjects(self) -> list[Subject]:
        """The subjects of the school, to choose from while typing."""
        return list(Subject.objects.filter(school=self.file.case.school_id))

    @cached_property
    def _curriculum(self) -> set[str]:
        found = curriculum_of(self.file.details, self.facts.grade)
        return {one.subject.name for one in found}

    @property
    def has_curriculum(self) -> bool:
        """The class or the grade has subjects to fill the plan from."""
        return bool(self._curriculum)

    @property
    def lacks_subjects(self) -> bool:
        """A subject of the curriculum has no line."""
        return bool(self._curriculum - {row.name for row in self.rows})

    @cached_property
    def verdicts(self) -> Verdicts:
        """What the rules of the plan say now; an empty plan is not scolded line by line."""
        if not self.rows:
            return Verdicts()
        return verdicts(judged(self.file, self.law.rules, self.facts))

    @property
    def messages(self) -> list[Gap]:
        """What concerns the whole plan: shown above the grid."""
        return self.verdicts.general

    @cached_property
    def lines(self) -> list[Line]:
        """The lines with their verdicts."""
        return [
            Line(row, number, _by_column(self.verdicts.of_row(f"line-{row.pk}")))
            for number, row in enumerate(self.rows, start=1)
        ]

    def line_of(self, row_id: int) -> Line | None:
        """The line of one row."""
        return next((line for line in self.lines if line.row.pk == row_id), None)

    def row_of(self, row_id: int | None) -> IndividualPlanLine | None:
        """The row with this number, if the plan has it."""
        return next((row for row in self.rows if row.pk == row_id), None)

    @property
    def heads(self) -> list[tuple[str, Text]]:
        """The heads of the columns."""
        return [(name, LineForm.base_fields[name].label) for name in self.columns]

    @property
    def hour_columns(self) -> tuple[str, ...]:
        """The columns of hours."""
        return HOURS

    @property
    def plan_clause_url(self) -> str:
        """The clause that asks for the plan, on the page of the act."""
        return clause_url(self.law.clause)

    @property
    def sums(self) -> list[tuple[str, Text, str]]:
        """The sums of the columns of hours, by column; none for a form without hours."""
        if not self.has_hours:
            return []
        return [
            (
                name,
                LineForm.base_fields[name].label,
                str(hours(sum((getattr(row, name) for row in self.rows), Decimal(0)))),
            )
            for name in HOURS
        ]

    @cached_property
    def foot(self) -> list[Verdict]:
        """The calculator: figures that stay in sight while one types."""
        return list(calculated(self.law, self.facts, self.fact_lines))

    @property
    def gap_count(self) -> int:
        """How many things stand against the plan."""
        return self.verdicts.blocks


def _by_column(cells: dict[str, Cell]) -> dict[str, Cell]:
    """What the rules say of a line and of no single cell stands with the name of the subject."""
    whole = cells.get("plan") or cells.get("wish_teaching")
    return {**cells, "name": whole} if whole else cells


def calculated(law: PlanLaw, facts: Facts, lines: tuple[PlanLine, ...]) -> Iterator[Verdict]:
    """Used, left or over against the quota, with the clause of each figure.

    ``block`` wherever the sum is further from the quota than the school's dated setting allows:
    no sum over subjects passes the quota unseen.
    """
    quota = law.quota(facts)
    if quota is None:
        return
    clause = _clause_of(quota)
    if quota.hours is None:
        told = _("Used %(used)s h a week; the act does not cover the grade, a person decides")
        yield Verdict("warn", say(told, used=hours(planned(lines))), clause)
    else:
        yield _used(law, facts, lines, quota.hours, clause)
    group = sum((line.group_hours for line in lines), Decimal(0))
    if group:
        told = _("%(hours)s h of them in a group, paid as for one pupil")
        if law.one_form:
            told = _("%(hours)s h of them in a group")
        yield Verdict("info", say(told, hours=hours(group)), law.group)
    remote = sum((line.remote_hours for line in lines), Decimal(0))
    if remote:
        told = _("%(hours)s h of them at a distance, inside the quota")
        yield Verdict("info", say(told, hours=hours(remote)), law.remote)


def _used(
    law: PlanLaw, facts: Facts, lines: tuple[PlanLine, ...], quota: Decimal, clause: Clause
) -> Verdict:
    gap = left(lines, quota)
    told = {"used": hours(planned(lines)), "quota": hours(quota), "gap": hours(abs(gap))}
    if not gap:
        return Verdict(
            "ok", say(_("Used %(used)s of %(quota)s h a week, none left"), **told), clause
        )
    template = _("Used %(used)s of %(quota)s h a week, %(gap)s h left")
    if gap < 0:
        template = _("Used %(used)s of %(quota)s h a week, %(gap)s h over")
    kind = "warn" if abs(gap) <= law.tolerance(facts.settings) else "block"
    return Verdict(kind, say(template, **told), clause)


def _clause_of(quota: Reckoning) -> Clause:
    """The clause that gives the figure; where none does, the one that leaves it open."""
    given = [line.clause for line in quota.lines if line.amount is not None]
    return (given or [quota.lines[-1].clause])[-1]

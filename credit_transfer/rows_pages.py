"""The rows of the outside document as pages show them: the school's plan beside each, the verdict
with every reason, in the words that the order has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from credit_transfer import rules
from credit_transfer.access import TEACHING_ROLES, may_edit_rows, sees_all
from credit_transfer.forms.rows import Ours, key_of
from credit_transfer.judging import ROW_FIELDS
from credit_transfer.models import CreditRow, SchoolCourse
from credit_transfer.procedure import ORDERED_STATES
from credit_transfer.rules.facts import Facts
from regulations.case_files import CaseFile, Gap, clause_url
from regulations.clauses import Clause
from regulations.forms.fields import people_in
from regulations.judging import Cell, Verdict, Verdicts, judged, verdicts
from regulations.words import Text, hours, say
from students.class_subjects import hours_of_grade
from students.models import Subject

#: How a verdict is marked on a page.
MARKS = {
    rules.Verdict.CREDIT: "done",
    rules.Verdict.ATTEST: "soon",
    rules.Verdict.COUNCIL: "soon",
    rules.Verdict.REFUSE: "blocked",
}


@dataclass(frozen=True)
class Reason:
    """Why a row has its verdict, with the clause."""

    clause: Clause
    words: Text

    @property
    def clause_url(self) -> str:
        """The clause's place on the page of the act."""
        return clause_url(self.clause)


@dataclass(frozen=True)
class Line:
    """A row with what the school's plan says beside it, and its verdict."""

    row: CreditRow
    number: int
    facts: rules.Row
    verdict: rules.RowVerdict
    plan_words: Text
    cells: dict[str, Cell]
    is_ordered: bool = False
    """An order is in force: what it says of the row stands, whatever the clauses say since."""

    @property
    def key(self) -> str:
        """The row's id on the page, and in the facts."""
        return self.facts.key

    @property
    def mark(self) -> str:
        """How the verdict is marked; a row of which something is not known waits."""
        return MARKS[self.verdict.verdict] if self.verdict.verdict else "open"

    @property
    def label(self) -> Text:
        """The verdict in a word."""
        return self.verdict.verdict.label if self.verdict.verdict else _("Not known yet")

    @property
    def reasons(self) -> list[Reason]:
        """Every reason, those of the verdict first."""
        return [Reason(clause, words) for clause, words in self.verdict.reasons]

    @property
    def shortage(self) -> Text:
        """The missing part in percent; empty where nothing is missing, or it cannot be told."""
        short = self.verdict.shortage
        return "" if not short else say(_("%(short)s %%"), short=hours(short))

    @property
    def outside(self) -> Text:
        """Hours outside; of several rows of a subject together, where they are added up."""
        return "" if self.verdict.outside_hours is None else hours(self.verdict.outside_hours)

    @property
    def outcome(self) -> rules.Opinion | None:
        """What becomes of it; None while that is open."""
        if self.is_ordered and self.row.decision:
            return rules.Opinion(self.row.decision)
        return self.verdict.decided

    @property
    def outcome_words(self) -> Text:
        """The same in a word; empty while it is open."""
        return self.outcome.label if self.outcome else ""


@dataclass(frozen=True)
class RowsPage:
    """The rows of a case for one reader. Asks the database equally often however many there are."""

    file: CaseFile

    @property
    def may_write(self) -> bool:
        """The reader may write the rows now."""
        return may_edit_rows(self.file)

    @property
    def facts(self) -> Facts:
        """What the rules look at."""
        return self.file.facts

    @cached_property
    def rows(self) -> list[CreditRow]:
        """All rows in their order."""
        found = self.file.details.rows
        return list(found.select_related("subject", "course", "teacher", "concluded_by"))

    @cached_property
    def teachers(self) -> list[Person]:
        """Who may conclude."""
        return people_in(self.file.case.school_id, self.file.today, *TEACHING_ROLES)

    @cached_property
    def ours(self) -> list[tuple[str, Ours]]:
        """What a row may be credited as: the plan of the class, the other subjects, the courses."""
        case, grade = self.file.case, self.facts.grade
        school_class = case.student.school_class
        letter = school_class.letter if school_class and school_class.grade == grade else ""
        planned = hours_of_grade(case.school_id, case.school_year_id, grade, letter)
        subjects: list[Ours] = [one.subject for one in planned]
        held = {one.pk for one in subjects}
        others = Subject.objects.filter(school=case.school_id).exclude(pk__in=held)
        courses = SchoolCourse.objects.filter(year=case.school_year_id)
        offered = [one for one in courses if one.grade in (None, grade)]
        return [(key_of(one), one) for one in (*subjects, *others, *offered)]

    @cached_property
    def verdicts(self) -> dict[str, rules.RowVerdict]:
        """What the clauses say of each row."""
        return rules.verdicts(self.facts)

    @cached_property
    def judged(self) -> Verdicts:
        """What the rules of the rows say now, by cell."""
        if not self.rows:
            return Verdicts()
        return verdicts(judged(self.file, rules.ROW_RULES, self.facts))

    @property
    def messages(self) -> list[Gap]:
        """What concerns all rows: shown above the grid."""
        return self.judged.general

    @cached_property
    def lines(self) -> list[Line]:
        """The rows with their verdicts."""
        return list(self._lines())

    def _lines(self) -> Iterator[Line]:
        facts = {one.key: one for one in self.facts.rows}
        for number, row in enumerate(self.rows, start=1):
            key = f"row-{row.pk}"
            yield Line(
                row=row,
                number=number,
                facts=facts[key],
                verdict=self.verdicts[key],
                plan_words=plan_words(facts[key], row, self.facts),
                cells=_by_column(self.judged.of_row(key)),
                is_ordered=self.file.case.state in ORDERED_STATES,
            )

    @property
    def shown(self) -> list[Line]:
        """The rows that the reader needs: a subject teacher reads the own ones."""
        if sees_all(self.file) or self.file.is_for_family:
            return self.lines
        return [one for one in self.lines if one.row.teacher_id == self.file.person.pk]

    def line_of(self, row_id: int | None) -> Line | None:
        """The line of one row."""
        return next((line for line in self.lines if line.row.pk == row_id), None)

    def row_of(self, row_id: int | None) -> CreditRow | None:
        """The row with this number, if the case has it."""
        return next((row for row in self.rows if row.pk == row_id), None)

    @property
    def foot(self) -> list[Verdict]:
        """How many rows have which verdict: figures that stay in sight."""
        return list(counted(self.verdicts.values()))


def counted(found: Iterable[rules.RowVerdict]) -> Iterator[Verdict]:
    """How many rows go which way."""
    held = [one.verdict for one in found]
    kinds = {"done": "ok", "soon": "warn", "blocked": "block"}
    for verdict in rules.Verdict:
        many = held.count(verdict)
        if many:
            words = say(_("%(verdict)s: %(many)s"), verdict=verdict.label, many=many)
            yield Verdict(kinds[MARKS[verdict]], words, CLAUSES[verdict])
    if None in held:
        words = say(_("Not known yet: %(many)s"), many=held.count(None))
        yield Verdict("info", words, rules.P_5_7)


def _by_column(cells: dict[str, Cell]) -> dict[str, Cell]:
    """What is wrong of a row, by the columns of the grid."""
    return {ROW_FIELDS.get(name, name): cell for name, cell in cells.items()}


#: The clause behind a verdict.
CLAUSES = {
    rules.Verdict.CREDIT: rules.P_4_6,
    rules.Verdict.ATTEST: rules.P_4_7,
    rules.Verdict.COUNCIL: rules.P_5_7,
    rules.Verdict.REFUSE: rules.P_4_6,
}


def plan_words(fact: rules.Row, row: CreditRow, facts: Facts) -> Text:
    """How the hours of the school's plan are counted."""
    if fact.plan_hours is None:
        return _("not known")
    if row.own_hours is not None:
        return say(_("%(hours)s h, as written for this row"), hours=hours(row.own_hours))
    weeks = rules.weeks_over(fact.span, facts.grade, facts.settings)
    return say(
        _("%(weekly)s h a week × %(weeks)s weeks = %(hours)s h"),
        weekly=hours(Decimal(fact.plan_hours) / weeks),
        weeks=weeks,
        hours=hours(fact.plan_hours),
    )

"""The sheet as its page shows it: rows with their verdicts, gaps by teacher, changes, totals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.models import Paper
from documents.redline import Change
from individual_support.access import may_mark, may_write_rows
from individual_support.changes import changes_since, issued_sheet, returned_sheet
from individual_support.models import SupportRow, SupportSubject
from individual_support.procedure import MARK_STATES, SHEET_RULES, SHEET_STATES, State
from individual_support.rules import due_work_is_marked
from individual_support.rules.vocabulary import Mark
from regulations.case_files import CaseFile, Gap
from regulations.judging import Cell, Verdicts, judged, verdicts
from regulations.models import Decision

PLAN = ("subject", "topic", "lesson_on", "homework", "due_on")


@dataclass(frozen=True)
class Line:
    """A row of the sheet with what the rules say of its cells."""

    row: SupportRow
    number: int
    cells: dict[str, Cell]
    is_overdue: bool

    @property
    def key(self) -> str:
        """The row's id on the page, and in the facts."""
        return f"row-{self.row.pk}"

    @property
    def mark(self) -> str:
        """The mark in words."""
        return str(Mark.named(self.row.mark)) if self.row.mark else ""


@dataclass(frozen=True)
class SubjectGap:
    """A subject of the case with its rows counted: «У Петрова И.И. нет строк»."""

    subject: SupportSubject
    rows: int
    gaps: tuple[Gap, ...]


@dataclass(frozen=True)
class SheetPage:
    """The sheet of a case for one reader. Asks the database equally often however long it is."""

    file: CaseFile

    @cached_property
    def subjects(self) -> list[SupportSubject]:
        """The subjects of the case."""
        return list(self.file.details.subjects.select_related("subject", "teacher"))

    @cached_property
    def rows(self) -> list[SupportRow]:
        """All rows in the order of the sheet."""
        rows = self.file.details.rows.select_related(
            "subject__subject", "subject__teacher", "changed_by"
        )
        return list(rows)

    @cached_property
    def own_subjects(self) -> list[SupportSubject]:
        """The subjects whose rows the reader may write now."""
        return [one for one in self.subjects if may_write_rows(self.file, one)]

    @cached_property
    def marked_subjects(self) -> list[SupportSubject]:
        """The subjects whose work the reader may mark now."""
        return [one for one in self.subjects if may_mark(self.file, one)]

    @property
    def may_write(self) -> bool:
        """The reader may write at least one subject's rows."""
        return bool(self.own_subjects)

    @property
    def has_marks(self) -> bool:
        """Lessons have begun, so there is something to mark."""
        return self.file.case.state in MARK_STATES or self.file.is_over

    @property
    def is_locked(self) -> bool:
        """Nobody writes the sheet in this state of the case."""
        return self.file.case.state not in SHEET_STATES

    @cached_property
    def verdicts(self) -> Verdicts:
        """What the rules of the sheet say now."""
        rules = SHEET_RULES
        if self.has_marks:
            rules = (*rules, due_work_is_marked)
        return verdicts(judged(self.file, rules, self.file.facts))

    @cached_property
    def lines(self) -> list[Line]:
        """The rows with their verdicts."""
        return [
            Line(row, number, self.verdicts.of_row(f"row-{row.pk}"), self._is_overdue(row))
            for number, row in enumerate(self.rows, start=1)
        ]

    def line_of(self, row_id: int) -> Line | None:
        """The line of one row."""
        return next((line for line in self.lines if line.row.pk == row_id), None)

    def row_of(self, row_id: int) -> SupportRow | None:
        """The row with this number, if the sheet has it."""
        return next((row for row in self.rows if row.pk == row_id), None)

    def _is_overdue(self, row: SupportRow) -> bool:
        is_late = row.due_on is not None and row.due_on < self.file.today
        return self.has_marks and is_late and row.mark != Mark.DONE

    @cached_property
    def overdue(self) -> list[Line]:
        """Work whose time is over and that is not done."""
        return [line for line in self.lines if line.is_overdue]

    @cached_property
    def unmarked(self) -> list[Line]:
        """Work whose time is over and that nobody has marked."""
        return [line for line in self.overdue if not line.row.mark]

    @cached_property
    def incomplete(self) -> int:
        """Rows with an empty cell of the plan."""
        return sum(not all((r.topic, r.lesson_on, r.homework, r.due_on)) for r in self.rows)

    @cached_property
    def by_subject(self) -> list[SubjectGap]:
        """Every subject: how many rows it has and what is missing."""
        counts = {one.pk: 0 for one in self.subjects}
        for row in self.rows:
            counts[row.subject_id] += 1
        return [
            SubjectGap(
                one, counts[one.pk], tuple(self.verdicts.subjects.get(f"subject-{one.pk}", ()))
            )
            for one in self.subjects
        ]

    @property
    def without_rows(self) -> list[SubjectGap]:
        """Subjects that nobody has written yet."""
        return [one for one in self.by_subject if not one.rows]

    @cached_property
    def issued(self) -> Paper | None:
        """The version in force."""
        return issued_sheet(self.file.details)

    @cached_property
    def changes(self) -> list[Change]:
        """What differs from the version in force and waits for the next one."""
        return changes_since(self.issued.context if self.issued else None, self.rows)

    @cached_property
    def returned(self) -> Decision | None:
        """The return that this check follows: what was sent then is compared with what is sent."""
        in_check = self.file.case.state == State.REVIEW and self.issued is None
        return returned_sheet(self.file.details) if in_check else None

    @cached_property
    def changes_since_return(self) -> list[Change]:
        """What was changed since the sheet was returned."""
        return changes_since(self.returned.facts if self.returned else None, self.rows)

    @property
    def totals(self) -> list[tuple[str, str]]:
        """The figures of the sticky foot: kind of verdict, words."""
        count = len(self.rows)
        said = [("", ngettext("%(count)s row", "%(count)s rows", count) % {"count": count})]
        said += self._counted(
            "block",
            self.incomplete,
            ngettext("%(count)s row with gaps", "%(count)s rows with gaps", self.incomplete),
        )
        if self.has_marks:
            unmarked = len(self.unmarked)
            words = ngettext("%(count)s mark missing", "%(count)s marks missing", unmarked)
            said += self._counted("warn", unmarked, words)
        warnings = self.verdicts.warnings
        said += self._counted(
            "warn", warnings, ngettext("%(count)s warning", "%(count)s warnings", warnings)
        )
        if not self.verdicts.blocks and not warnings and count:
            said.append(("ok", _("nothing stands against it")))
        return said

    @staticmethod
    def _counted(kind: str, count: int, words: str) -> list[tuple[str, str]]:
        return [(kind, words % {"count": count})] if count else []


def gap_words(gaps: Iterable[SubjectGap]) -> list[str]:
    """Who has not written yet, in words."""
    told = []
    for one in gaps:
        teacher = one.subject.teacher
        if teacher is None:
            told.append(
                _("%(subject)s: no rows, and no teacher is assigned")
                % {"subject": one.subject.subject.name}
            )
        else:
            told.append(
                _("%(teacher)s has no rows: %(subject)s")
                % {"teacher": teacher.short_name, "subject": one.subject.subject.name}
            )
    return told

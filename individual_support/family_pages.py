"""What a parent sees: the sheet in force with today's marks, never what is only planned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from accounts.roles import Role
from documents.access import restricted_kinds
from documents.models import Paper
from individual_support.changes import issued_sheet
from individual_support.models import Acquaintance
from individual_support.rules.vocabulary import Mark
from individual_support.services.overdue import is_overdue
from regulations.case_files import CaseFile


@dataclass(frozen=True)
class Work:
    """A row of the sheet in force, with the mark it has now."""

    subject: str
    topic: str
    lesson_on: date | None
    homework: str
    due_on: date | None
    mark: str
    remark: str
    is_overdue: bool
    is_done: bool


@dataclass(frozen=True)
class FamilyPage:
    """The case for the family."""

    file: CaseFile

    @cached_property
    def paper(self) -> Paper | None:
        """The version in force."""
        return issued_sheet(self.file.details)

    @cached_property
    def works(self) -> list[Work]:
        """The rows of that version; marks are those of today."""
        if self.paper is None:
            return []
        marks = {
            f"row-{pk}": (mark, remark)
            for pk, mark, remark in self.file.details.rows.values_list("pk", "mark", "remark")
        }
        return [
            self._work(row, *marks.get(row["key"], ("", ""))) for row in self.paper.context["rows"]
        ]

    def _work(self, row: dict, mark: str, remark: str) -> Work:
        due_on = _day(row["due_on"])
        return Work(
            subject=row["subject"],
            topic=row["topic"],
            lesson_on=_day(row["lesson_on"]),
            homework=row["homework"],
            due_on=due_on,
            mark=str(Mark.named(mark)) if mark else "",
            remark=remark,
            is_overdue=is_overdue(due_on, mark, self.file.today),
            is_done=mark == Mark.DONE,
        )

    @property
    def overdue(self) -> list[Work]:
        """What should be done by now and is not."""
        return [work for work in self.works if work.is_overdue]

    @property
    def ahead(self) -> list[Work]:
        """What is still to be done, in the order of the lessons."""
        return [work for work in self.works if not work.is_done]

    @property
    def done(self) -> list[Work]:
        """What is done."""
        return [work for work in self.works if work.is_done]

    @property
    def may_tick(self) -> bool:
        """The reader is of the family, so they can say that they read it."""
        return not self.file.roles.isdisjoint((Role.GUARDIAN, Role.STUDENT))

    @property
    def has_read(self) -> bool:
        """The reader has said that they read this version."""
        return (
            self.paper is not None
            and Acquaintance.objects.filter(paper=self.paper, person=self.file.person).exists()
        )

    @cached_property
    def papers(self) -> list[Paper]:
        """The papers of the case in force."""
        found = Paper.objects.current().filter(case=self.file.case).defer("context")
        return list(found.exclude(kind__in=restricted_kinds()))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

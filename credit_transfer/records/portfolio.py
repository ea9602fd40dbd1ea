"""The portfolio of a pupil (cl. 1.1): confirmed results by kind, awards; who reads it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from accounts.actors import Actor
from accounts.models import School
from credit_transfer.models import Award, IndividualResult
from credit_transfer.records.states import with_archive
from credit_transfer.rules.vocabulary import ResultKind
from regulations.words import Text
from students.models import Student
from students.sight import is_of_the_family


@dataclass(frozen=True)
class Section:
    """The results of one kind, the newest first, each with its documents."""

    kind: ResultKind
    results: list[IndividualResult]

    @property
    def title(self) -> Text:
        """What they are, in words."""
        return self.kind.label


@dataclass(frozen=True)
class Portfolio:
    """What a paper is made over, and what its page shows: it has no case."""

    school: School
    student: Student

    @cached_property
    def results(self) -> list[IndividualResult]:
        """What counts: confirmed and not taken back, the newest first."""
        found = with_archive(IndividualResult.objects.counted().filter(student=self.student))
        return list(
            found.select_related("subject", "school_year", "organisation").prefetch_related(
                "documents"
            )
        )

    @cached_property
    def awards(self) -> list[Award]:
        """How the school rewarded the pupil."""
        return list(Award.objects.filter(student=self.student).select_related("result"))

    @property
    def sections(self) -> list[Section]:
        """The five kinds in the order of cl. 3.2; an empty one is left out."""
        return [section for section in _by_kind(self.results) if section.results]

    @property
    def scans(self) -> int:
        """How many documents have a scan."""
        return sum(1 for one in self.results for row in one.documents.all() if row.scan_id)

    @property
    def is_empty(self) -> bool:
        """Nothing is there yet."""
        return not (self.results or self.awards)


def is_only_family(actor: Actor, student: Student) -> bool:
    """Whether the reader stands to the pupil as family and nothing else: plain pages (6.4)."""
    is_staff = student.school_id in actor.staff_school_ids()
    return not is_staff and is_of_the_family(actor, student)


def _by_kind(results: Iterable[IndividualResult]) -> list[Section]:
    found: dict[str, list[IndividualResult]] = {kind.value: [] for kind in ResultKind}
    for one in results:
        found[one.kind].append(one)
    return [Section(kind, found[kind.value]) for kind in ResultKind]

"""What goes into the book of certificates of grades 9 and 11 (cl. 4.5): credited subjects by the
orders in force, and confirmed results of the programmes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from credit_transfer.models import IndividualResult
from credit_transfer.procedure import ORDER
from credit_transfer.rules.vocabulary import ResultKind, SubKind
from documents.models import Paper
from students.models import Student

#: Results of the programmes themselves, not of events beside them.
OF_PROGRAMME = (SubKind.PROGRAMME, SubKind.CONTROL, SubKind.FINAL_EXAM)


@dataclass(frozen=True, slots=True)
class CreditedSubject:
    """One credited subject: its mark, by which order, from where."""

    subject: str
    mark: int | None
    order: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Leaver:
    """A pupil of a last grade with everything that goes into the book."""

    student: Student
    credited: list[CreditedSubject]
    results: list[IndividualResult]


def leavers(students: Iterable[Student]) -> list[Leaver]:
    """The pupils in their order, each with credited subjects and results; three queries."""
    students = list(students)
    credited: dict[int, list[CreditedSubject]] = {one.pk: [] for one in students}
    orders = (
        Paper.objects.filter(kind=ORDER, case__student__in=students)
        .in_force()
        .select_related("case")
        .order_by("dated", "pk")
    )
    for paper in orders:
        credited[paper.case.student_id] += _credited_by(paper)
    results: dict[int, list[IndividualResult]] = {one.pk: [] for one in students}
    counted = IndividualResult.objects.counted().filter(
        student__in=students,
        kind=ResultKind.STUDY.value,
        sub_kind__in=[one.value for one in OF_PROGRAMME],
    )
    for one in counted.select_related("subject", "school_year").order_by("subject__name", "pk"):
        results[one.student_id].append(one)
    return [Leaver(one, credited[one.pk], results[one.pk]) for one in students]


def _credited_by(paper: Paper) -> Iterable[CreditedSubject]:
    """The subjects that the order credits, as it was issued: courses have no certificate."""
    organisation = paper.context.get("organisation") or {}
    for line in paper.context.get("credited", ()):
        if line.get("is_course"):
            continue
        figure = line.get("own_mark", "")[:1]
        yield CreditedSubject(
            subject=line["subject"] or line["title"],
            mark=int(figure) if figure.isdigit() else None,
            order=f"№ {paper.printed_number}, {paper.dated:%d.%m.%Y}",
            organisation=organisation.get("name", ""),
        )

"""Orders on individual forms as lines of a list for АІКОМ (2021, cl. I.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from accounts.models import School
from documents.models import Paper
from externat.editions import EDITIONS
from externat.models import IndividualCase
from externat.procedure import ENROLMENT_ORDER, RETURN_ORDER, part_of
from externat.rules.vocabulary import Form
from students.models import SchoolYear, Student

#: How АІКОМ is told of a form, in the language of the act.
FORMS = {
    Form.EXTERNAT.value: "Екстернатна",
    Form.FAMILY.value: "Сімейна (домашня)",
    Form.PATRONAGE.value: "Педагогічний патронаж",
    "": "Індивідуальна",
}
DAY_FORM = "Очна (денна)"
ENROLLED, TRANSFERRED, RETURNED = (
    "Зарахування",
    "Переведення на іншу форму",
    "Повернення на інституційну форму",
)


@dataclass(frozen=True)
class OrderLine:
    """One pupil moved by one order."""

    student: Student
    case_id: int
    kind: str
    number: str
    dated: date
    form_before: str
    form_after: str
    year: SchoolYear
    grade_without_class: int | None = None
    """The grade that the case names: of an extern who is in no class."""

    @property
    def grade(self) -> str:
        """The grade of the pupil's class, else that of the case."""
        school_class = self.student.school_class
        return str(school_class.grade if school_class else self.grade_without_class or "")

    @property
    def class_name(self) -> str:
        """The class; empty for a learner without one."""
        return str(self.student.school_class or "")


def order_lines(school: School, year: SchoolYear) -> list[OrderLine]:
    """The orders of enrolment, transfer and return in a school year, in the order of their days."""
    kinds = [edition.paper(part) for edition in EDITIONS.values() for part in _PARTS]
    papers = (
        Paper.objects.filter(school=school, kind__in=kinds, case__school_year=year)
        .in_force()
        .defer("context")
        .select_related("case__student__school_class", "case__school_year")
        .order_by("dated", "pk")
    )
    papers = list(papers)
    cases = IndividualCase.objects.in_bulk([paper.case_id for paper in papers])
    return list(_lines(papers, cases))


_PARTS = (ENROLMENT_ORDER, RETURN_ORDER)


def _lines(papers: list[Paper], cases: dict[int, IndividualCase]) -> Iterator[OrderLine]:
    for paper in papers:
        individual = cases[paper.case_id]
        form = FORMS.get(individual.form, FORMS[""])
        if part_of(paper.kind) == RETURN_ORDER:
            kind, before, after = RETURNED, form, individual.chosen_form or DAY_FORM
        elif individual.is_transfer:
            kind, before, after = TRANSFERRED, DAY_FORM, form
        else:
            kind, before, after = ENROLLED, "", form
        yield OrderLine(
            paper.case.student,
            paper.case_id,
            kind,
            paper.printed_number,
            paper.dated,
            before,
            after,
            paper.case.school_year,
            individual.grade,
        )

"""The report (Annex 2): a register over pupils whose lines come from the cases."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from accounts.actors import Actor
from accounts.models import Person, School
from documents.frozen import name_parts
from individual_support.models import SupportCase, SupportSubject
from individual_support.rules.vocabulary import Reason
from regulations.models import Case, Decision
from students.models import SchoolClass, SchoolYear
from students.past_classes import class_in_year

_REASONS = {
    Reason.QUALITY: "повышение качества",
    Reason.PROGRESS: "повышение успеваемости",
    Reason.GAPS: "ликвидация пробелов",
}
_BY_PUPIL = ("support__case__student__sort_key", "support__case__student", "subject__name", "pk")


@dataclass(frozen=True)
class ReportScope:
    """Over whom a report is made: a school year of a school, narrowed to a class or a teacher.

    ``seen_by`` leaves only the cases that this actor sees.
    """

    school: School
    year: SchoolYear
    school_class: SchoolClass | None = None
    teacher: Person | None = None
    only_written: bool = False
    seen_by: Actor | None = field(default=None, compare=False)

    def subjects(self) -> QuerySet[SupportSubject]:
        """The subjects that were supported: those of cases whose lessons have begun."""
        begun = Decision.objects.filter(case=OuterRef("support__case"), action="start")
        found = _with_class(SupportSubject.objects.filter(school=self.school)).filter(
            Exists(begun), support__case__school_year=self.year
        )
        if self.seen_by is not None:
            found = found.filter(support__case__in=Case.objects.visible_to(self.seen_by))
        if self.school_class is not None:
            found = found.filter(class_then=self.school_class.pk)
        if self.teacher is not None:
            found = found.filter(teacher=self.teacher)
        return found.exclude(result="") if self.only_written else found


@dataclass(frozen=True)
class ReportLine:
    """A line of the report: one subject of one pupil."""

    subject: SupportSubject
    school_class: SchoolClass | None

    @property
    def pupil(self) -> str:
        """Last and first name, as the form asks (ФИ учащегося)."""
        return self.subject.support.case.student.list_name

    @property
    def reason(self) -> str:
        """The reason in the words of the form, or the teacher's own."""
        one = self.subject
        return one.reason_other if one.reason == Reason.OTHER else _REASONS.get(one.reason, "")

    @property
    def is_awaited(self) -> bool:
        """The result is still to be written: a case that ended early has none."""
        return not self.subject.result and self.subject.support.case.closed_on is None

    def frozen(self) -> dict[str, Any]:
        """The line as a paper keeps it."""
        return {
            "pupil": self.pupil,
            "school_class": str(self.school_class or ""),
            "subject": self.subject.subject.name,
            "teacher": name_parts(self.subject.teacher),
            "reason": self.reason,
            "result": self.subject.result,
        }


def report_lines(scope: ReportScope) -> list[ReportLine]:
    """Lines of the register: class by class, pupil by pupil."""
    return _lines(scope.subjects())


def case_lines(support: SupportCase) -> list[ReportLine]:
    """The lines of one case."""
    return _lines(_with_class(SupportSubject.objects.filter(support=support)))


def _with_class(subjects: QuerySet[SupportSubject]) -> QuerySet[SupportSubject]:
    of_year = class_in_year("support__case__student", "support__case__school_year")
    return subjects.annotate(class_then=of_year)


def _lines(subjects: QuerySet[SupportSubject]) -> list[ReportLine]:
    found = list(
        subjects.select_related("support__case__student", "subject", "teacher").order_by(*_BY_PUPIL)
    )
    classes = SchoolClass.objects.in_bulk({one.class_then for one in found if one.class_then})
    lines = [ReportLine(one, classes.get(one.class_then)) for one in found]
    return sorted(lines, key=_place)


def _place(line: ReportLine) -> tuple[int, str]:
    one = line.school_class
    return (one.grade, one.letter) if one else (0, "")

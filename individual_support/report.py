"""The report (Annex 2): a register over pupils whose lines come from the cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from accounts.actors import Actor
from accounts.models import Person, School
from documents.frozen import name_parts
from individual_support.models import SupportCase, SupportSubject
from individual_support.rules.vocabulary import Reason
from regulations.models import Case
from students.models import SchoolClass, SchoolYear

_REASONS = {
    Reason.QUALITY: "повышение качества",
    Reason.PROGRESS: "повышение успеваемости",
    Reason.GAPS: "ликвидация пробелов",
}


@dataclass(frozen=True)
class ReportScope:
    """Over whom a report is made: a school year of a school, narrowed to a class or a teacher."""

    school: School
    year: SchoolYear
    school_class: SchoolClass | None = None
    teacher: Person | None = None

    def subjects(self):
        """The supported subjects in the scope, in the order of the register."""
        found = SupportSubject.objects.filter(
            school=self.school, support__case__school_year=self.year
        )
        if self.school_class is not None:
            found = found.filter(support__case__student__school_class=self.school_class)
        if self.teacher is not None:
            found = found.filter(teacher=self.teacher)
        return found.order_by(
            "support__case__student__school_class__grade",
            "support__case__student__school_class__letter",
            "support__case__student__sort_key",
            "subject__name",
        )


def report_lines(
    scope: ReportScope,
    supports: Iterable[SupportCase] | None = None,
    *,
    seen_by: Actor | None = None,
) -> list[dict[str, Any]]:
    """Lines of the report: only of ``supports`` when given, only of cases ``seen_by`` the actor."""
    subjects = scope.subjects().select_related(
        "support__case__student__school_class", "subject", "teacher"
    )
    if supports is not None:
        subjects = subjects.filter(support__in=supports)
    if seen_by is not None:
        subjects = subjects.filter(support__case__in=Case.objects.visible_to(seen_by))
    return [
        {
            "pupil": one.support.case.student.list_name,
            "school_class": str(one.support.case.student.school_class or ""),
            "subject": one.subject.name,
            "teacher": name_parts(one.teacher),
            "reason": _reason(one),
            "result": one.result,
        }
        for one in subjects
    ]


def _reason(one: SupportSubject) -> str:
    return one.reason_other if one.reason == Reason.OTHER else _REASONS.get(one.reason, "")

"""Opening a support case."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import Person
from individual_support import rules
from individual_support.models import SupportCase
from regulations import registry
from regulations.models import Case
from regulations.services.opening import (
    guardians_on,
    open_case,
    school_year_on,
    the_only,
    who_answers,
)
from students.models import SchoolYear, Student


def default_tasks() -> str:
    """The tasks in the words of cl. 2.2."""
    return "; ".join(rules.DEFAULT_TASKS)


@transaction.atomic
def open_support(
    *,
    student: Student,
    by: Person,
    today: date,
    purpose: str = rules.DEFAULT_PURPOSE,
    tasks: str = "",
    school_year: SchoolYear | None = None,
    previous: Case | None = None,
) -> SupportCase:
    """A new case with an empty project. The class teacher answers for it (cl. 5.1).

    Raises:
        AlreadyOpen: the pupil has an open support case.
        NotAdopted: the school has not adopted the act.
        NoSchoolYear: no school year is entered for today.
    """
    case = open_case(
        regulation=registry.get(rules.ACT.slug),
        student=student,
        school_year=school_year or school_year_on(student, today),
        responsible=who_answers(student, by),
        today=today,
        previous=previous,
    )
    return SupportCase.objects.create(
        school_id=student.school_id,
        case=case,
        applicant=the_only(guardians_on(student, today)),
        purpose=purpose,
        tasks=tasks or default_tasks(),
    )

"""Opening a case of home education, from a paper of the family or after a case before it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import Person
from home_education import rules
from home_education.family import applicants_on
from home_education.models import HomeCase
from home_education.procedure import State
from home_education.services import brought
from regulations import registry
from regulations.models import Case
from regulations.services.opening import open_case, the_only, who_answers, year_for
from students.models import SchoolYear, Student
from students.models.papers import StatusKind


@transaction.atomic
def open_home(
    *,
    student: Student,
    by: Person,
    today: date,
    school_year: SchoolYear | None = None,
    previous: Case | None = None,
    **application: Any,
) -> HomeCase:
    """A new case with what the application says; what the school knows of the pupil stands in it.

    The class teacher answers for it (cl. 4.4, 4.5).

    Raises:
        AlreadyOpen: the pupil has an open case. NotAdopted: the school has not adopted the act.
        NoSchoolYear: no school year is entered for the first day, or after it.
    """
    case = open_case(
        regulation=registry.get(rules.ACT.slug),
        student=student,
        school_year=school_year or year_for(student, application.get("starts_on") or today),
        responsible=who_answers(student, by),
        today=today,
        previous=previous or _prolonged(student),
    )
    known = {**known_of(student, today), **application}
    home = HomeCase.objects.create(school_id=student.school_id, case=case, **known)
    brought.take_from_card(home, by, today)
    return home


def _prolonged(student: Student) -> Case | None:
    """A case that was prolonged and has no next one yet: this one follows it (cl. 2.6)."""
    prolonged = Case.objects.filter(
        student=student, act=rules.ACT.slug, state=State.PROLONGED.value, continued_by=None
    )
    return prolonged.order_by("-closed_on", "-pk").first()


def known_of(student: Student, today: date) -> dict[str, Any]:
    """What nobody is asked again: the only one who may apply, and the statuses on the card."""
    held = student.statuses_on(today)
    special = StatusKind.OVZ.value in held
    programme = rules.Programme.ADAPTED if special else rules.Programme.GENERAL
    return {
        "applicant": the_only(applicants_on(student, today)),
        "has_special_needs": special,
        "is_disabled": StatusKind.DISABILITY.value in held,
        "programme": programme.value,
        "study_place": rules.Place.HOME.value,
    }

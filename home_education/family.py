"""What papers ask of whoever acts for the pupil: typed once, kept with the person, not the case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet

from accounts.models import Person
from home_education import rules
from home_education.models import FamilyDetails, HomeCase
from regulations.adoption import settings_on
from regulations.services.opening import guardians_on
from students.models import Student

#: What is kept, by the names of its fields.
KEPT = (
    "birth_date",
    "registered_at",
    "identity_paper",
    "bank",
    "bank_code",
    "bank_account",
    "account",
)


def acts_alone(student: Student, day: date) -> bool:
    """The pupil is of full age on that day: applies, signs and is written to in person."""
    settings = settings_on(student.school, rules.ACT, day)
    return bool(student.age_on(day) >= rules.FULL_AGE.of(settings))


def applicants_on(student: Student, day: date) -> QuerySet[Person]:
    """Who may apply on that day: those with authority over the pupil, or the pupil of full age."""
    if not acts_alone(student, day):
        return guardians_on(student, day)
    return Person.objects.filter(pk=student.person_id)


def details_of(student: Student, applicant: Person | None, day: date) -> FamilyDetails:
    """The kept details of whoever acts on that day; an empty row, not saved, where nothing is.

    A pupil of full age acts in person.
    """
    holder: dict[str, Any] = {"person": applicant}
    if acts_alone(student, day):
        holder = {"student": student}
    elif applicant is None:
        return FamilyDetails(school_id=student.school_id)
    kept = FamilyDetails.objects.filter(**holder).first()
    return kept or FamilyDetails(school_id=student.school_id, **holder)


def keep_details(home: HomeCase, today: date, values: Mapping[str, Any]) -> FamilyDetails | None:
    """Keep what was typed; None where the case does not say who acts for the pupil.

    A name of a field that is not among the values stays as it is.
    """
    row = details_of(home.case.student, home.applicant, today)
    if row.person_id is None and row.student_id is None:
        return None
    for name in KEPT:
        if name in values:
            setattr(row, name, values[name])
    row.save()
    return row

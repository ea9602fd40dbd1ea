"""What papers ask of whoever acts for the pupil: typed once, kept with the person, not the case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from accounts.models import Person
from home_education.models import FamilyDetails, HomeCase
from home_education.rules.contract import FULL_AGE
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


def details_of(student: Student, applicant: Person | None, day: date) -> FamilyDetails:
    """The kept details of whoever acts on that day; an empty row, not saved, where nothing is.

    A pupil of full age acts in person.
    """
    holder: dict[str, Any] = {"person": applicant}
    if student.age_on(day) >= FULL_AGE:
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

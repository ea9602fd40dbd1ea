"""Papers about a pupil that come from outside, and the statuses that they give."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from students.models import Conclusion, Student, StudentStatus
from students.services.belonging import of_one_school


@dataclass(frozen=True, slots=True)
class ConclusionDetails:
    """What is kept of a paper: never what it says of an illness."""

    kind: str
    number: str
    issued_on: date
    issuer: str
    valid_from: date | None = None
    valid_until: date | None = None


@transaction.atomic
def add_conclusion(*, student: Student, details: ConclusionDetails) -> Conclusion:
    """Enter a paper brought by the family.

    Raises:
        IntegrityError: it would end before it starts.
    """
    return Conclusion.objects.create(
        school_id=student.school_id, student=student, **asdict(details)
    )


@transaction.atomic
def correct_conclusion(*, conclusion: Conclusion, details: ConclusionDetails) -> Conclusion:
    """Put right an entered paper.

    Raises:
        IntegrityError: it would end before it starts.
    """
    for name, value in asdict(details).items():
        setattr(conclusion, name, value)
    conclusion.save(update_fields=list(asdict(details)))
    return conclusion


@dataclass(frozen=True, slots=True)
class StatusDetails:
    """A status, its dates and the paper behind it."""

    kind: str
    since: date
    until: date | None = None
    conclusion: Conclusion | None = None


@transaction.atomic
def add_status(*, student: Student, details: StatusDetails) -> StudentStatus:
    """Give the pupil a status.

    Raises:
        OtherSchool: the paper is another school's.
        IntegrityError: it would end before it starts.
    """
    of_one_school(student, details.conclusion)
    return StudentStatus.objects.create(
        school_id=student.school_id,
        student=student,
        kind=details.kind,
        since=details.since,
        until=details.until,
        conclusion=details.conclusion,
    )


@transaction.atomic
def correct_status(*, status: StudentStatus, details: StatusDetails) -> StudentStatus:
    """Put right a status, or end it by its last day.

    Raises:
        OtherSchool: the paper is another school's.
        IntegrityError: it would end before it starts.
    """
    of_one_school(status, details.conclusion)
    status.kind, status.since, status.until = details.kind, details.since, details.until
    status.conclusion = details.conclusion
    status.save(update_fields=["kind", "since", "until", "conclusion"])
    return status

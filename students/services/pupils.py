"""A pupil enters the school, is corrected, changes class, leaves and comes back."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from accounts.history import because
from accounts.models import School
from students.leaving import why_kept
from students.models import SchoolClass, Student
from students.services.belonging import of_one_school


@dataclass(frozen=True, slots=True)
class PupilDetails:
    """What the school knows of a pupil besides the class. No passport, no diagnosis."""

    last_name: str
    first_name: str
    patronymic: str
    sex: str
    birth_date: date
    snils: str = ""
    file_number: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    education_form: str = ""


@transaction.atomic
def enrol(*, school: School, details: PupilDetails, school_class: SchoolClass | None) -> Student:
    """A new pupil of the school.

    Raises:
        OtherSchool: the class is another school's.
        IntegrityError: another pupil of the school has this insurance number.
    """
    student = Student(school=school, school_class=school_class, **asdict(details))
    of_one_school(student, school_class)
    student.save()
    return student


@transaction.atomic
def correct_details(*, student: Student, details: PupilDetails) -> Student:
    """Put right what is known of a pupil, also as one who signs; the class stays.

    Raises:
        IntegrityError: another pupil of the school has this insurance number.
    """
    for name, value in asdict(details).items():
        setattr(student, name, value)
    student.save(update_fields=list(asdict(details)))
    if student.person is not None:
        own = ("last_name", "first_name", "patronymic", "sex")
        for name in own:
            setattr(student.person, name, getattr(student, name))
        student.person.save(update_fields=own)
    return student


@transaction.atomic
def move_class(*, student: Student, to: SchoolClass | None, reason: str = "") -> Student:
    """The pupil studies in another class from now on; the history keeps the reason.

    Raises:
        OtherSchool: the class is another school's.
    """
    of_one_school(student, to)
    student.school_class = to
    with because(reason):
        student.save(update_fields=["school_class"])
    return student


class NotEnrolled(ValueError):
    """The pupil has left already, or has not left."""


class KeptInSchool(ValueError):
    """An act forbids to take the pupil out now; the words say which and why."""


@transaction.atomic
def leave_school(*, student: Student, on: date, reason: str = "") -> Student:
    """The pupil's last day. The class stays on the card: it is where they studied.

    Raises:
        NotEnrolled: the pupil has left already. KeptInSchool: an act forbids it.
    """
    if student.left_on is not None:
        raise NotEnrolled(f"student {student.pk} left on {student.left_on.isoformat()}")
    if kept := why_kept(student):
        raise KeptInSchool(" ".join(kept))
    student.left_on = on
    with because(reason):
        student.save(update_fields=["left_on"])
    return student


@transaction.atomic
def come_back(*, student: Student, school_class: SchoolClass | None) -> Student:
    """A pupil who had left studies here again.

    Raises:
        NotEnrolled: the pupil has not left.
        OtherSchool: the class is another school's.
    """
    if student.left_on is None:
        raise NotEnrolled(f"student {student.pk} has not left")
    of_one_school(student, school_class)
    student.left_on, student.school_class = None, school_class
    student.save(update_fields=["left_on", "school_class"])
    return student

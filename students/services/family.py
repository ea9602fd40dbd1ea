"""Who acts for a pupil: a guardian by their authority, or the pupil who may sign."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from accounts.models import Membership, Person, School
from accounts.roles import Role
from students.models import Guardianship, Student
from students.services.belonging import of_one_school

#: A younger pupil never signs, whatever an act or the school says: civil law gives no hand to it.
YOUNGEST_SIGNER = 14


class TooYoung(Exception):
    """The pupil is not of the age from which a hand counts."""


@dataclass(frozen=True, slots=True)
class GuardianDetails:
    """A grown-up whom the school does not know yet."""

    last_name: str
    first_name: str
    patronymic: str
    sex: str
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class AuthorityTerms:
    """By what right, by which paper and for how long; None means without that limit."""

    kind: str
    paper: str = ""
    since: date | None = None
    until: date | None = None


def people_named(school: School, details: GuardianDetails):
    """People of the school with this very name, for the question whether it is one of them."""
    return Person.objects.filter(
        school=school,
        last_name__iexact=details.last_name,
        first_name__iexact=details.first_name,
        patronymic__iexact=details.patronymic,
    )


@transaction.atomic
def add_guardian(
    *, student: Student, person: Person | GuardianDetails, terms: AuthorityTerms, today: date
) -> Guardianship:
    """Give a grown-up authority over the pupil, and with it a place among the school's people.

    Raises:
        OtherSchool: the person is another school's.
        IntegrityError: this person is a guardian of the pupil already.
    """
    if isinstance(person, GuardianDetails):
        person = Person.objects.create(school_id=student.school_id, **asdict(person))
    of_one_school(student, person)
    guardianship = Guardianship.objects.create(
        school_id=student.school_id, student=student, person=person, **asdict(terms)
    )
    roles = Membership.objects.filter(person=person, role=Role.GUARDIAN)
    if not roles.on(terms.since or today).exists():
        Membership.objects.create(
            school_id=student.school_id,
            person=person,
            role=Role.GUARDIAN,
            since=terms.since or today,
        )
    return guardianship


@transaction.atomic
def change_authority(*, guardianship: Guardianship, terms: AuthorityTerms) -> Guardianship:
    """Put right the authority, its paper or its dates.

    Raises:
        IntegrityError: it would end before it starts.
    """
    for name, value in asdict(terms).items():
        setattr(guardianship, name, value)
    guardianship.save(update_fields=list(asdict(terms)))
    return guardianship


@transaction.atomic
def end_authority(*, guardianship: Guardianship, on: date) -> Guardianship:
    """The last day of the authority. From the next day this grown-up no longer sees the pupil.

    Raises:
        IntegrityError: it would end before it starts.
    """
    guardianship.until = on
    guardianship.save(update_fields=["until"])
    return guardianship


def may_sign(student: Student, today: date) -> bool:
    """Whether the pupil is of an age to sign, and still of the school."""
    return student.left_on is None and student.age_on(today) >= YOUNGEST_SIGNER


@transaction.atomic
def let_sign(*, student: Student, today: date) -> Person:
    """Give the pupil a place of their own among the school's people: they act for themselves.

    Called again for the same pupil it gives the same person back.

    Raises:
        TooYoung: the pupil is younger than 14, or has left.
    """
    locked = Student.objects.select_for_update(of=("self",)).get(pk=student.pk)
    if not may_sign(locked, today):
        raise TooYoung(str(locked))
    if locked.person is None:
        names = ("last_name", "first_name", "patronymic", "sex", "name_forms", "phone", "email")
        locked.person = Person.objects.create(
            school_id=locked.school_id, **{name: getattr(locked, name) for name in names}
        )
        locked.save(update_fields=["person"])
    student.person = locked.person
    roles = Membership.objects.filter(person=locked.person, role=Role.STUDENT)
    if not roles.on(today).exists():
        Membership.objects.create(
            school_id=locked.school_id, person=locked.person, role=Role.STUDENT, since=today
        )
    return locked.person

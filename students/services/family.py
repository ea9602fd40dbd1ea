"""Who acts for a pupil: giving and ending a guardian's authority."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from accounts.models import Membership, Person, School
from accounts.roles import Role
from students.models import Guardianship, Student
from students.services.belonging import of_one_school


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

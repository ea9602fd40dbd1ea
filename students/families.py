"""The families of a class: who can be invited, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from accounts.contacts import ContactOnCard, contacts_on_card, with_contacts
from accounts.models import Person
from students.models import Guardianship, Invitation, SchoolClass, Student
from students.services.family import may_sign


@dataclass(frozen=True, slots=True)
class Invitable:
    """One person for one pupil of the class."""

    student: Student
    person: Person
    contacts: list[ContactOnCard]
    waiting: Invitation | None

    @property
    def key(self) -> str:
        """Whose tick it is."""
        return f"{self.student.pk}-{self.person.pk}"

    @property
    def can_be(self) -> bool:
        """Whether the school has made sure of a contact."""
        return any(one.verified for one in self.contacts)

    @property
    def is_in(self) -> bool:
        """Whether the person can sign in already."""
        return self.person.account_id is not None


def invitable_of_class(school_class: SchoolClass, today: date) -> list[Invitable]:
    """Everybody who acts for a pupil of the class today, in four queries for any class."""
    people = with_contacts(Person.objects.all())
    pupils = (
        Student.objects.filter(school_class=school_class, left_on=None)
        .select_related("school")
        .prefetch_related(
            Prefetch("person", people),
            Prefetch(
                "guardianships",
                Guardianship.objects.on(today).prefetch_related(Prefetch("person", people)),
                to_attr="in_force",
            ),
        )
    )
    waiting = {
        (one.student_id, one.person_id): one
        for one in Invitation.objects.waiting()
        .filter(student__school_class=school_class, path="")
        .select_related("message")
    }
    rows = []
    for student in pupils:
        acting = [one.person for one in student.in_force]
        if student.person is not None and may_sign(student, today):
            acting.append(student.person)
        rows += [
            Invitable(student, one, contacts_on_card(one), waiting.get((student.pk, one.pk)))
            for one in acting
        ]
    return rows

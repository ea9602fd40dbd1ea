"""The guardians named beside a pupil: found, linked, or made; nobody is ever taken away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from accounts.models import Membership, Person, School
from accounts.roles import Role
from students.importing.cells import cell_text, folded
from students.importing.findings import Finding
from students.importing.values.contacts import same_phone
from students.models import Authority, Guardianship, Student
from students.resources.base import Effect, RowPlan, before_import, remember, update_changed

_ALONE = (Authority.MOTHER, Authority.FATHER)
"""Places that one person has: a second name in the list is worth a question."""


@dataclass(slots=True)
class _Link:
    """A guardianship to be made once the pupil and the person have their keys."""

    number: int
    guardianship: Guardianship


class Families:
    """Guardians of the school, loaded once, and what the rows say of them.

    A guardian already beside the pupil is known by name. A person of the school becomes a guardian
    of another child only when the name and a telephone or an e-mail agree: a namesake must not be
    let into a stranger's child.
    """

    def __init__(self, school: School, today: date) -> None:
        self.school, self.today = school, today
        self._beside: dict[int, list[Guardianship]] = defaultdict(list)
        for link in Guardianship.objects.select_related("person"):
            self._beside[link.student_id].append(link)
        self._by_contact: dict[tuple[str, str], Person] = {}
        for person in Person.objects.all():
            self._register(person)
        guardians = Membership.objects.filter(role=Role.GUARDIAN).on(today)
        self._may_sign_in = set(guardians.values_list("person_id", flat=True))
        self._forget()

    def plan(self, student: Student, entries: Iterable[Mapping[str, Any]], plan: RowPlan) -> None:
        """Compare the guardians of one row with those of the pupil."""
        beside = self._beside.get(student.pk, ()) if student.pk else ()
        met = set()
        for entry in entries:
            name = folded(entry["last_name"], entry["first_name"], entry["patronymic"])
            if name in met:
                continue
            met.add(name)
            known = next((link for link in beside if _name(link.person) == name), None)
            if known:
                self._contacts(known.person, entry, plan)
                continue
            self._warn_of_second(beside, entry, plan)
            person = self._person(entry, name, plan)
            plan.change(entry["kind"], "", _described(entry))
            link = Guardianship(
                school=self.school, student=student, person=person, kind=entry["kind"]
            )
            self._links.append(_Link(plan.number, link))

    def write(self) -> list[Effect]:
        """Make the people, their guardianships and their roles, and change the contacts."""
        made = [(number, person) for number, person in self._people if person.pk is None]
        Person.objects.bulk_create([person for _number, person in made])
        effects = [Effect(number, person) for number, person in made]
        Guardianship.objects.bulk_create([link.guardianship for link in self._links])
        effects += [Effect(link.number, link.guardianship) for link in self._links]
        effects += self._let_in()
        update_changed(person for _number, person in self._changed)
        effects += [Effect(n, person, before_import(person)) for n, person in self._changed]
        self._forget()
        return effects

    def forget(self) -> None:
        """Drop what was planned: nothing of it is written."""
        self._forget()

    def _forget(self) -> None:
        self._people: list[tuple[int, Person]] = []
        self._links: list[_Link] = []
        self._changed: list[tuple[int, Person]] = []

    def _register(self, person: Person) -> None:
        for contact in _contact_keys(person.phone, person.email):
            self._by_contact.setdefault((_name(person), contact), person)

    def _person(self, entry: Mapping[str, Any], name: str, plan: RowPlan) -> Person:
        for contact in _contact_keys(entry["phone"], entry["email"]):
            if person := self._by_contact.get((name, contact)):
                return person
        person = Person(
            school=self.school,
            **{key: entry[key] for key in ("last_name", "first_name", "patronymic", "sex")},
            phone=entry["phone"],
            email=entry["email"],
        )
        self._people.append((plan.number, person))
        self._register(person)
        return person

    def _contacts(self, person: Person, entry: Mapping[str, Any], plan: RowPlan) -> None:
        changed = False
        for attribute, same in (("phone", same_phone), ("email", _same_mail)):
            current, value = getattr(person, attribute), entry[attribute]
            if value and not same(current, value):
                plan.change(f"{entry['kind']}_{attribute}", current, value)
                remember(person, attribute)
                setattr(person, attribute, value)
                changed = True
        if changed:
            self._changed.append((plan.number, person))

    def _warn_of_second(self, beside: Any, entry: Mapping[str, Any], plan: RowPlan) -> None:
        first = next((one for one in beside if one.kind == entry["kind"] and not one.until), None)
        if first and entry["kind"] in _ALONE:
            details = {"old": first.person.full_name}
            plan.find(Finding("guardian_second", entry["kind"], _described(entry), details))

    def _let_in(self) -> list[Effect]:
        roles = {}
        for link in self._links:
            person = link.guardianship.person
            if person.pk not in self._may_sign_in:
                roles[person.pk] = Effect(
                    link.number,
                    Membership(
                        school=self.school, person=person, role=Role.GUARDIAN, since=self.today
                    ),
                )
        Membership.objects.bulk_create([effect.instance for effect in roles.values()])
        self._may_sign_in |= roles.keys()
        return list(roles.values())


def _name(person: Person) -> str:
    return folded(person.last_name, person.first_name, person.patronymic)


def _contact_keys(phone: str, email: str) -> list[str]:
    digits = "".join(filter(str.isdigit, phone))[-10:]
    return [key for key in (digits, email.lower()) if key]


def _same_mail(one: str, other: str) -> bool:
    return one.lower() == other.lower()


def _described(entry: Mapping[str, Any]) -> str:
    name = " ".join(filter(None, (entry["last_name"], entry["first_name"], entry["patronymic"])))
    return cell_text(", ".join(filter(None, (name, entry["phone"], entry["email"]))))

"""Staff: people with their post, the subjects they teach and the class they lead."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from accounts.models import Membership, Person, School
from accounts.roles import Role
from students.importing.cells import folded
from students.importing.findings import Finding
from students.importing.values.contacts import canonical_email, canonical_phone, same_phone
from students.models import SchoolClass, SchoolYear, TaughtSubject
from students.resources.base import (
    Effect,
    KeptField,
    ListResource,
    RowPlan,
    before_import,
    remember,
    update_changed,
)
from students.resources.pupils import NAME_PARTS, canonical_name, name_of
from students.resources.subjects import Subjects

NOT_STAFF = frozenset([Role.GUARDIAN.value, Role.STUDENT.value, Role.INSPECTOR.value])
"""Roles of people who do not work in the school."""


class StaffResource(ListResource):
    """People who work in the school, found by full name.

    A person whom the school knows only as a parent is taken for the same one when the telephone or
    the e-mail agrees. Offices (director, deputy, secretary, administrator) are never given here.
    """

    last_name = KeptField("last_name", canonical=canonical_name)
    first_name = KeptField("first_name", canonical=canonical_name)
    patronymic = KeptField("patronymic", canonical=canonical_name)
    sex = KeptField("sex")
    phone = KeptField("phone", canonical=canonical_phone)
    email = KeptField("email", canonical=canonical_email)

    class Meta(ListResource.Meta):
        model = Person
        fields = (*NAME_PARTS, "phone", "email")

    def __init__(self, school: School, year: SchoolYear, today: date) -> None:
        super().__init__(school, year, today)
        self.subjects = Subjects(school)
        self._by_name: dict[str, list[Person]] = defaultdict(list)
        for person in Person.objects.all():
            self._by_name[_key(person)].append(person)
        self._roles: dict[int, dict[str, Membership]] = defaultdict(dict)
        for membership in Membership.objects.on(today):
            self._roles[membership.person_id][membership.role] = membership
        self._teaches = set(TaughtSubject.objects.values_list("person_id", "subject_id"))
        self._met: set[int] = set()
        self.forget_more()

    def find(self, plan: RowPlan) -> Person | None:
        named = self._by_name.get(name_of(plan), [])
        agreeing = [one for one in named if _same_contact(one, plan)]
        staff = [one for one in named if set(self._roles[one.pk]) - NOT_STAFF]
        candidates = agreeing or staff
        if len(candidates) > 1:
            plan.find(Finding("staff_ambiguous", "name", plan.shown))
        person = candidates[0] if candidates else None
        if person:
            self._met.add(person.pk)
        return person

    def meet(self, plan: RowPlan) -> None:
        self._met.update(person.pk for person in self._by_name.get(name_of(plan), ()))

    def plan_more(self, instance: Person, plan: RowPlan) -> None:
        held = self._roles[instance.pk] if instance.pk else {}
        role, post = plan.values["role"], plan.values["post"]
        is_said = bool(post) or not held
        if role and role not in held and is_said:
            self._add_role(instance, role, post, plan)
        elif role in held and post and held[role].post != post:
            plan.change("post", held[role].post, post)
            remember(held[role], "post")
            held[role].post = post
            self._posts.append((plan.number, held[role]))
        for name in plan.values["subjects"]:
            subject = self.subjects.named(name)
            if (instance.pk, subject.pk) not in self._teaches or subject.pk is None:
                plan.change("subjects", "", subject.name)
                taught = TaughtSubject(school=self.school, person=instance, subject=subject)
                self._taught.append((plan.number, taught))
        if plan.values["class_teacher_of"]:
            self._plan_class(instance, held, plan)

    def _plan_class(self, person: Person, held: dict, plan: RowPlan) -> None:
        led = self.classes.named(plan.values["class_teacher_of"])
        if led.teacher_id is None or led.teacher_id != person.pk:
            plan.change("class_teacher_of", led.teacher or "", f"{led}: {plan.shown}")
            self._led.append((plan.number, led, person))
        if Role.CLASS_TEACHER.value not in held:
            self._add_role(person, Role.CLASS_TEACHER.value, "", plan)

    def _add_role(self, person: Person, role: str, post: str, plan: RowPlan) -> None:
        plan.change("role", "", post or str(Role(role).label))
        membership = Membership(
            school=self.school, person=person, role=role, post=post, since=self.today
        )
        self._new_roles.append((plan.number, membership))

    def write_more(self) -> None:
        self.effects += [Effect(None, one) for one in self.subjects.save_new()]
        for model, made in ((Membership, self._new_roles), (TaughtSubject, self._taught)):
            model.objects.bulk_create([one for _number, one in made])
            self.effects += [Effect(number, one) for number, one in made]
        for _number, led, person in self._led:
            remember(led, "teacher")
            led.teacher = person
        changed = [*self._posts, *((number, led) for number, led, _person in self._led)]
        update_changed(one for _number, one in changed)
        self.effects += [Effect(number, one, before_import(one)) for number, one in changed]
        self.forget_more()

    def forget_more(self) -> None:
        self._new_roles: list[tuple[int, Membership]] = []
        self._taught: list[tuple[int, TaughtSubject]] = []
        self._posts: list[tuple[int, Membership]] = []
        self._led: list[tuple[int, SchoolClass, Person]] = []

    def absent(self) -> list[Person]:
        """People with a role of the school whom the file does not name."""
        return [
            one
            for people in self._by_name.values()
            for one in people
            if set(self._roles[one.pk]) - NOT_STAFF and one.pk not in self._met
        ]


def _key(person: Person) -> str:
    return folded(person.last_name, person.first_name, person.patronymic)


def _same_contact(person: Person, plan: RowPlan) -> bool:
    phone, email = plan.values["phone"], plan.values["email"]
    return bool(
        (phone and person.phone and same_phone(person.phone, phone))
        or (email and person.email.lower() == email.lower())
    )

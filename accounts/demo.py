"""The people of the demo schools, for the buttons of the sign-in page."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from accounts.models import Account, Membership, Person, School
from accounts.roles import Role
from accounts.tenancy import scope


@dataclass(frozen=True)
class DemoPerson:
    """One button: who it is and as whom they come."""

    login: str
    name: str
    role: str


@dataclass(frozen=True)
class DemoSchool:
    """The buttons of one school."""

    name: str
    people: tuple[DemoPerson, ...]


def demo_schools() -> list[DemoSchool]:
    """All demo schools with the people who can sign in, by the roles that they hold on the school's
    own day. Needs an open transaction."""
    return [_school(school) for school in School.objects.filter(is_demo=True)]


def demo_account(login: str) -> Account | None:
    """The account of a demo person; None for anybody who belongs to a real school."""
    account = Account.objects.filter(login=login, is_active=True, is_staff=False).first()
    if account is None:
        return None
    with scope((), account_id=account.pk):
        of_demo = list(Person.objects.filter(account=account).values_list("school__is_demo"))
    return account if of_demo and all(is_demo for (is_demo,) in of_demo) else None


def _school(school: School) -> DemoSchool:
    order = list(Role)
    with scope((school.pk,)):
        held = Membership.objects.on(school.today()).filter(
            school=school, person__account__is_active=True
        )
        found: dict[Person, list[Membership]] = {}
        for membership in held.select_related("person__account"):
            found.setdefault(membership.person, []).append(membership)
    people = sorted(found, key=lambda person: _place(found[person], order))
    return DemoSchool(
        school.short_name,
        tuple(
            DemoPerson(person.account.login, person.full_name, _roles(found[person], order))
            for person in people
        ),
    )


def _place(held: list[Membership], order: list[Role]) -> int:
    return min(order.index(Role(membership.role)) for membership in held)


def _roles(held: list[Membership], order: list[Role]) -> str:
    first = min(held, key=lambda membership: order.index(Role(membership.role)))
    if first.post and Role(first.role) in (Role.SUBJECT_TEACHER, Role.SPECIALIST):
        return _("%(role)s: %(post)s") % {"role": Role(first.role).label, "post": first.post}
    return str(Role(first.role).label)

"""Who asks in the access test: one of each kind, and words for what each is answered."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.test import Client

from accounts.models import Account, Membership, Person
from accounts.roles import Role
from accounts.tenancy import scope
from config.demo.school import SmallSchool

#: Staff audiences and their demo person; the pupil asked about is Гоголь of 5-А.
STAFF = {
    "admin": "orlov",
    "director": "zorina",
    "deputy": "kuznetsova",
    "secretary": "belova",
    "class_teacher": "ivanova",
    "other_class_teacher": "sidorov",
    "subject_teacher": "petrov",
    "specialist": "koval",
    "inspector": "inspector",
}
#: ``student`` has no card, ``pupil`` is Живаго of 9-А, of full age, with a case of his own.
FAMILIES = {
    "guardian": "gogol",
    "other_guardian": "moroz",
    "student": "student",
    "pupil": "zhivago",
}
#: Belongs to no school; is the director of another one.
OUTSIDERS = {"nobody": "nobody", "stranger": "stranger"}
SIGNED_IN = {**STAFF, **FAMILIES, **OUTSIDERS}
AUDIENCES = ("signed_out", *SIGNED_IN)

SIGN_IN = 302
DAY = 24 * 60 * 60
OFFICE = ("admin", "director", "deputy", "secretary")

#: Whose pages are looked into: for the whole school, for a subject in a case, for a child.
READERS = ("deputy", "subject_teacher", "guardian")

Expected = Mapping[str, int]


def everyone(status: int) -> dict[str, int]:
    """The same answer for all, signed in or not."""
    return dict.fromkeys(AUDIENCES, status)


def signed_in(status: int = 200) -> dict[str, int]:
    """The same answer for everybody who signed in; the others are sent to sign in."""
    return {**everyone(status), "signed_out": SIGN_IN}


def seen_by(*who: str, status: int = 200) -> dict[str, int]:
    """``status`` for those who see the object; for all others there is no such page."""
    return {**signed_in(404), **dict.fromkeys(who, status)}


def done_by(*who: str, status: int = 200) -> dict[str, int]:
    """``status`` for those whose role does it, 403 for colleagues, 404 for families and others.

    A page of one's own school (no object) answers the director of another school as a director.
    """
    colleagues = {name: status if name in who else 403 for name in STAFF}
    elsewhere = {"stranger": colleagues["director"]}
    return {**signed_in(404), **colleagues, **elsewhere}


@dataclass
class World:
    """The small school, another school, and a signed-in client for every audience."""

    small: SmallSchool
    other: SmallSchool
    clients: dict[str, Client] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clients["signed_out"] = Client()
        for audience, login in SIGNED_IN.items():
            client = self.clients[audience] = Client()
            client.force_login(
                Account.objects.get(login=login),
                backend="django.contrib.auth.backends.ModelBackend",
            )
            session = client.session
            session["used_at"] = time.time() + DAY  # no request writes it anew, however late it is
            session.save()


def people_of_the_access_test(small: SmallSchool, other: SmallSchool, today: date) -> None:
    """Adds an inspector, a pupil who signs in, the other school's director, and a nobody."""
    since = date(today.year - 1, 9, 1)
    for login, role in (("inspector", Role.INSPECTOR), ("student", Role.STUDENT)):
        account = Account.objects.create_user(login)
        with scope((small.school.pk,)):
            person = Person.objects.create(
                school=small.school, account=account, last_name=login, first_name="Н", sex="f"
            )
            Membership.objects.create(school=small.school, person=person, role=role, since=since)
    with scope((other.school.pk,)):
        stranger = Account.objects.create_user("stranger")
        Person.objects.filter(pk=other.people["zorina"].pk).update(account=stranger)
    Account.objects.create_user("nobody")


Kwargs = Callable[[SmallSchool], dict[str, Any]]


@dataclass(frozen=True)
class Row:
    """One address with one method: what every audience is answered.

    ``kwargs`` builds the address from a school: with it the row is about an object, and everybody
    of the small school must get 404 (signed out: sign-in) for the other school's object.
    ``data`` is sent by POST. ``in_demo`` turns the demo mode on. ``public`` says that the address
    holds no object of a school although it takes arguments.
    """

    url_name: str
    expected: Expected
    kwargs: Kwargs | None = None
    method: str = "get"
    data: Mapping[str, Any] = field(default_factory=dict)
    in_demo: bool = False
    public: bool = False

    def __str__(self) -> str:
        return f"{self.method} {self.url_name}"


def readers_of(row: Row) -> list[str]:
    """Whose page is looked into: of ``READERS``, or else the first who may; a desk, everybody's."""
    may = [audience for audience, status in row.expected.items() if status == 200]
    if row.url_name == "desk":
        return may
    return [reader for reader in READERS if reader in may] or may[:1]


def by_pk(kind: str, name: str, kwarg: str = "pk") -> Kwargs:
    """Address of a row of the small school: ``by_pk("children", "Гоголь")``."""
    return lambda school: {kwarg: getattr(school, kind)[name].pk}

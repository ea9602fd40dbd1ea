"""Lists of people: who belongs to the staff, to the families, and who has left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from accounts.models import Membership, Person, School
from accounts.permissions import STAFF
from accounts.roles import Role

GROUPS = ("staff", "families", "former", "all")
_LONGEST_QUERY = 100


class PeopleFilter:
    """What the reader asked for; anything unknown is the staff."""

    def __init__(self, given: Mapping[str, str]):
        group = given.get("group", "")
        self.group = group if group in GROUPS else GROUPS[0]
        self.query = " ".join(given.get("q", "")[:_LONGEST_QUERY].split())


def people_list(school: School, wanted: PeopleFilter, today: date) -> QuerySet[Person]:
    """The people asked for, by name, each with ``held``: the roles of today."""
    roles = Membership.objects.filter(person=OuterRef("pk"))
    of_staff = roles.filter(role__in=STAFF)
    groups = {
        "staff": Exists(of_staff.on(today)),
        "families": Exists(roles.filter(role__in=(Role.GUARDIAN, Role.STUDENT)).on(today)),
        "former": Exists(of_staff) & ~Exists(roles.on(today)),
        "all": Q(),
    }
    found = Person.objects.filter(groups[wanted.group], school=school)
    for word in wanted.query.split():
        found = found.filter(
            Q(last_name__istartswith=word)
            | Q(first_name__istartswith=word)
            | Q(patronymic__istartswith=word)
        )
    today_roles = Membership.objects.on(today).order_by("role")
    return found.select_related("account").prefetch_related(
        Prefetch("memberships", today_roles, to_attr="held")
    )


def is_of_the_staff(person: Person) -> bool:
    """Whether the person works in the school or ever did."""
    return person.memberships.filter(role__in=STAFF).exists()

"""Who is asking: the signed-in account as the persons it is and the roles these hold today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from operator import or_

from django.db import connection

from accounts.models import Account, Person
from accounts.roles import Role
from accounts.tenancy import OpenInstead, scope

#: The roles that each of these persons holds on their school's day, as ``Membership.objects.on``
#: finds them. Every request asks for them: to write this anew takes longer than to answer it.
_HELD = """
    SELECT school_id, role
    FROM accounts_membership
    JOIN unnest(%s::bigint[], %s::date[]) AS own (person, today) ON person_id = own.person
    WHERE since <= own.today AND (until IS NULL OR until >= own.today)
    ORDER BY role, since
"""


@dataclass(frozen=True)
class Actor:
    """A signed-in person in every school they belong to; with no account, a stranger."""

    account: Account | None = None
    persons: dict[int, Person] = field(default_factory=dict)
    roles: dict[int, frozenset[Role]] = field(default_factory=dict)

    @property
    def school_ids(self) -> tuple[int, ...]:
        """Schools where the actor holds a role today."""
        return tuple(self.roles)

    @property
    def person_ids(self) -> tuple[int, ...]:
        """The actor's own person rows, one per school with a role."""
        return tuple(self.persons[pk].pk for pk in self.roles)

    def roles_in(self, school_id: int) -> frozenset[Role]:
        """Roles held in the school today; none in a stranger's."""
        return self.roles.get(school_id, frozenset())

    def has_role(self, school_id: int, *roles: Role) -> bool:
        """Whether any of the roles is held in the school."""
        return not self.roles_in(school_id).isdisjoint(roles)

    def schools_with(self, *roles: Role) -> tuple[int, ...]:
        """Schools where any of the roles is held."""
        return tuple(pk for pk, held in self.roles.items() if not held.isdisjoint(roles))

    def person_in(self, school_id: int) -> Person | None:
        """The actor as that school knows them, or None for a stranger."""
        return self.persons.get(school_id) if school_id in self.roles else None

    def person_ids_as(self, *roles: Role) -> tuple[int, ...]:
        """The actor's own person rows in the schools where any of the roles is held."""
        return tuple(self.persons[pk].pk for pk in self.schools_with(*roles))

    def on_their_own_day(self, rows):
        """Of dated rows, those in force today; each school's by the date on its own wall."""
        return _on_their_own_day(rows, self.persons)

    def staff_school_ids(self) -> tuple[int, ...]:
        """Schools where the actor works, not only brings a child to."""
        return self.schools_with(*(set(Role) - {Role.GUARDIAN, Role.STUDENT, Role.SYSTEM}))


NOBODY = Actor()


def actor_of(account: Account, today: date | None = None) -> Actor:
    """The actor of an account by today's roles. Needs an open transaction.

    Without ``today`` every school is asked for its own: it may be tomorrow there already.
    """
    with scope((), account_id=account.pk) as open_instead:
        return actor_in_scope(account, open_instead, today)


def actor_in_scope(account: Account, open_instead: OpenInstead, today: date | None = None) -> Actor:
    """The actor of an account whose own rows are open. The rows of all schools where they hold a
    role are open from then on, and no other school's."""
    persons = {
        person.school_id: person
        for person in Person.objects.filter(account=account).select_related("school")
    }
    open_instead(persons)
    actor = Actor(account, persons, _roles_held(persons, today) if persons else {})
    if actor.roles.keys() != persons.keys():
        open_instead(actor.school_ids)
    return actor


def _on_their_own_day(rows, persons: Mapping[int, Person]):
    """The rows that are in force on their school's own day, in one query."""
    schools_by_day = defaultdict(list)
    for school_id, person in persons.items():
        schools_by_day[person.school.today()].append(school_id)
    if len(schools_by_day) == 1:
        return rows.on(*schools_by_day)
    in_force = [rows.filter(school__in=ids).on(day) for day, ids in schools_by_day.items()]
    return reduce(or_, in_force, rows.none())


def _roles_held(persons: Mapping[int, Person], today: date | None) -> dict[int, frozenset[Role]]:
    """The roles of each school on that day, else on the school's own."""
    own = [(person.pk, today or person.school.today()) for person in persons.values()]
    roles = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(_HELD, [list(each) for each in zip(*own, strict=True)])
        for school_id, role in cursor.fetchall():
            roles[school_id].add(Role(role))
    return {school_id: frozenset(held) for school_id, held in roles.items()}

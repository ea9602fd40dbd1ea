"""The small school of the tests: made once for a database, found there by every test.

To make it takes as long as a whole test does otherwise. So it is committed before the first test,
and each test reads its rows anew: what a test changes in them is rolled back with the test. Rows
that say what they said to a test before are not asked for again: it has a copy of what was read.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pgtrigger
from django.db import connection, connections, transaction

from accounts.models import Account, Person, School
from accounts.tenancy import scope
from config.demo.school import ROSTER, SLUG, Roster, SmallSchool, small_school
from students.models import SchoolClass, SchoolYear, Student, Subject

#: Written when all migrations are done, and by no test.
OF_MIGRATIONS = {"django_content_type", "auth_permission", "regulations_procedureedge"}
#: Tables of the queue, which its package manages.
QUEUE = ["procrastinate_jobs", "procrastinate_periodic_defers"]

#: What the school is read from.
MODELS = (School, SchoolYear, Account, Person, SchoolClass, Subject, Student)
#: Schools that were read, by what their rows said.
_read_before: dict[tuple, bytes] = {}
#: The number of the school when it was last looked for.
_number: list[int] = []


def keep_the_school(today: date) -> None:
    """Commit the school, unless it is there."""
    if not School.objects.filter(slug=SLUG).exists():
        with transaction.atomic():
            small_school(today=today)


def the_school(today: date) -> SmallSchool:
    """The small school, made now where a test that commits has emptied the tables.

    Needs an open transaction; the scope is left to the caller.
    """
    with the_school_opened(today) as small:
        return small


@contextmanager
def the_school_opened(today: date) -> Iterator[SmallSchool]:
    """The same with its rows open for the block. Nobody looks for a school that is where it was."""
    with scope(_number) as open_instead:
        said = _what_the_rows_say()
        if said not in _read_before:
            _number[:] = [_find_or_make(today)]
            open_instead(_number)
            said = _what_the_rows_say()
        if said not in _read_before:
            _read_before[said] = pickle.dumps(read_school(School.objects.get(slug=SLUG)))
        yield pickle.loads(_read_before[said])


def _find_or_make(today: date) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT id FROM "{School._meta.db_table}" WHERE slug = %s', [SLUG])
        found = cursor.fetchone()
    return found[0] if found else small_school(today=today).school.pk


def empty_the_tables() -> None:
    """Nothing is left but what migrations write, which takes long to write anew. Rows are deleted,
    some hundreds: a table that is truncated gets new files, and all of them two thousand."""
    owner = connections["owner"]
    looked_at = " UNION ALL ".join(
        f"SELECT '{name}' WHERE EXISTS (SELECT FROM \"{name}\")" for name in _emptied()
    )
    untold = pgtrigger.ignore(databases=["owner"])
    with transaction.atomic("owner"), untold, owner.cursor() as cursor:
        cursor.execute(looked_at)
        for (name,) in cursor.fetchall():
            cursor.execute(f'DELETE FROM "{name}"')


def number_rows_anew() -> None:
    """The next row of each table that is emptied is the first."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT setval(objid::regclass, 1, false) FROM pg_depend"
            " JOIN pg_sequence ON seqrelid = objid WHERE refobjid = ANY (%s::regclass[])",
            [_emptied()],
        )


def _emptied() -> list[str]:
    owner = connections["owner"]
    tables = owner.introspection.django_table_names(only_existing=True, include_views=False)
    return [*QUEUE, *(name for name in tables if name not in OF_MIGRATIONS)]


def _what_the_rows_say() -> tuple:
    """A number for each table: the same while no row of it is another one."""
    sums = (
        f'(SELECT sum(hashtextextended(one::text, 0)) FROM "{model._meta.db_table}" AS one)'
        for model in MODELS
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(sums)}")
        return cursor.fetchone()


def read_school(school: School, roster: Roster = ROSTER) -> SmallSchool:
    """The rows in the order in which they were made, bound to each other as the maker binds them:
    one object for each row. Of its people, those who sign in. Needs the school's scope."""
    small = SmallSchool(school, SchoolYear.objects.latest("starts_on"), roster)
    small.year.school = school
    with_account = Person.objects.exclude(account=None).select_related("account")
    for person in with_account.order_by("pk"):
        person.school = school
        small.people[person.account.login] = person
    people = {person.pk: person for person in small.people.values()}
    for one in SchoolClass.objects.order_by("pk"):
        one.school, one.year, one.teacher = school, small.year, people[one.teacher_id]
        small.classes[str(one)] = one
    classes = {one.pk: one for one in small.classes.values()}
    for subject in Subject.objects.order_by("pk"):
        subject.school = school
        small.subjects[subject.name] = subject
    for child in Student.objects.order_by("pk"):
        child.school, child.school_class = school, classes.get(child.school_class_id)
        child.person = people.get(child.person_id)
        small.children[child.last_name] = child
    return small

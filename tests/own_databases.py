"""Fixtures of tests that have a database beside that of all others: their own, or the demo's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from types import ModuleType

import pytest

from accounts.models import School
from accounts.tenancy import scope
from config.demo.school import SmallSchool
from tests import databases, demo_database
from tests.databases import Copying
from tests.kept_school import read_school


@pytest.fixture(scope="session")
def copy_database(django_db_setup, django_db_blocker) -> Iterator[Copying]:
    """Makes a copy of a database, which is there to the end of all tests."""
    yield from copied_until_done(django_db_blocker)


def copied_until_done(database) -> Iterator[Copying]:
    """For a fixture: what copies databases, until the tests of its scope are done."""
    with ExitStack() as stack:
        yield stack.enter_context(databases.copies())
        with database.unblock():
            stack.close()


@pytest.fixture(scope="module")
def own_database(copy_database, django_db_blocker):
    """A database of the file's own with the small school: its name. What the tests of the file
    commit stays there, and no tables are emptied after each."""
    with django_db_blocker.unblock():
        name = copy_database(databases.name_in_use())
        with databases.using(name):
            yield name


@pytest.fixture(scope="session")
def demo_copy(copy_database, django_db_blocker) -> str:
    """The name of a database with the demo schools, for all tests that look at what is in them."""
    with django_db_blocker.unblock():
        return copy_database(demo_database.DEMO, while_it_is=demo_database.kept())


@pytest.fixture(scope="module")
def over_the_demo(demo_copy, django_db_blocker):
    """The tests of a file see the demo schools; what they do there is rolled back."""
    with django_db_blocker.unblock(), databases.using(demo_copy):
        yield


@pytest.fixture
def demo_school(over_the_demo, db):
    """A demo school as ``manage.py demo`` fills it: ``demo_school(gymnasium)``. Its scope is open
    until the test ends."""
    with ExitStack() as scopes:

        def opened(made: ModuleType) -> SmallSchool:
            school = School.objects.get(slug=made.SLUG)
            scopes.enter_context(scope((school.pk,)))
            return read_school(school, made.ROSTER)

        yield opened

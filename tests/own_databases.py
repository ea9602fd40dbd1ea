"""Fixtures of tests that have a database beside that of all others: their own, or the demo's."""

from __future__ import annotations

from contextlib import ExitStack
from types import ModuleType

import pytest

from accounts.models import School
from accounts.tenancy import scope
from config.demo.school import SmallSchool
from tests import databases, demo_database
from tests.kept_school import read_school


@pytest.fixture(scope="module")
def own_database(django_db_setup, django_db_blocker):
    """A database of the file's own with the small school: its name. What the tests of the file
    commit stays there, and no tables are emptied after each."""
    before = databases.name_in_use()
    with (
        django_db_blocker.unblock(),
        databases.copied(before, f"{before}_own") as name,
        databases.using(name),
    ):
        yield name


@pytest.fixture(scope="session")
def demo_copy(django_db_setup, django_db_blocker):
    """The name of a database with the demo schools, for all tests that look at what is in them."""
    with django_db_blocker.unblock():
        name = f"{databases.name_in_use()}_seen"
        kept = demo_database.kept()
        with databases.copied(demo_database.DEMO, name, while_it_is=kept) as copy:
            yield copy


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

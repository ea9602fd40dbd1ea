"""Databases of their own for the browser tests: the demo school, filled once and copied.

A browser test commits, and the next test must not see it. So the test database, with all its
migrations and policies, is copied once to be filled by ``manage.py demo``, and that copy is copied
again for every file of tests: a fifth of a second each. The test database itself stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connections

ALIASES = ("default", "owner")


def name_in_use() -> str:
    """The database that both connections of this process speak to."""
    return connections["owner"].settings_dict["NAME"]


@contextmanager
def using(name: str) -> Iterator[None]:
    """Both connections, in every thread of this process, speak to another database."""
    before = name_in_use()
    _switch(name)
    try:
        yield
    finally:
        _switch(before)


@contextmanager
def copied(source: str, name: str) -> Iterator[str]:
    """A database with everything that another holds, as long as the block runs."""
    _switch(name_in_use())
    _end_connections(source, name)
    with _server() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')
    try:
        yield name
    finally:
        _end_connections(name)
        with _server() as cursor:
            cursor.execute(f'DROP DATABASE "{name}"')


@contextmanager
def filled_with_the_demo() -> Iterator[str]:
    """A copy of the test database with the demo school in it."""
    source = name_in_use()
    with copied(source, f"{source}_demo") as name:
        with using(name):
            call_command("demo", verbosity=0)
        yield name


def _switch(name: str) -> None:
    for alias in ALIASES:
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name


def _end_connections(*names: str) -> None:
    """A database is copied or removed only while nobody is connected; each role ends its own."""
    for alias in ALIASES:
        with _server(alias) as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = ANY (%s) AND usename = current_user AND pid <> pg_backend_pid()",
                [list(names)],
            )


@contextmanager
def _server(alias: str = "owner"):
    """A cursor that is connected to none of the databases it makes and removes."""
    with connections[alias].creation._nodb_cursor() as cursor:
        yield cursor

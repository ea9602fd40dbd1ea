"""The databases of the tests: what takes long to make is made once, and copied for every use.

To run all migrations or to fill the demo schools takes long, to copy a database a fifth of a
second. So a database with either is kept on the server from run to run, for all processes of the
tests, until what it is made from is another than it was.

Copies are removed later, many at a time. A file system without a journal gives no file the number
of one that was removed in the last minutes, and looks through all of those for each of the two
thousand files of the next copy: that takes seven times as long.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import psycopg
from django.core.management import call_command
from django.db import connections
from django.db.migrations import RunSQL
from django.db.migrations.loader import MigrationLoader

from accounts import new_tables

ALIASES = ("default", "owner")
LOCKED_PACKAGES = Path(__file__).resolve().parents[1] / "requirements.lock"
#: Empty, with every migration; its comment says which migrations those were.
MIGRATED = "test_marshrut_migrated"
NOTHING_ELSE = nullcontext()
#: Removes databases while the tests go on: each waits for the disk, two seconds in which the
#: processor has hardly anything to do.
_remover = ThreadPoolExecutor(max_workers=1)
_removing: list[Future] = []
#: Stands in the name of a copy between that of the database of the tests and a number.
COPY = "_copy_"
_numbers = count(1)


class Copying(Protocol):
    """Copies a database; ``while_it_is`` what other processes keep from changing it."""

    def __call__(self, source: str, *, while_it_is: AbstractContextManager = ...) -> str:
        """Return the name of the copy."""


@contextmanager
def database_of_tests(*, keep: bool = False, anew: bool = False, verbosity: int = 0):
    """The test database, made by the owner of the tables and used as the application.

    With ``keep`` one that is there already is taken up, and it stays; ``anew`` makes it again.
    """
    owner, application = connections["owner"], connections["default"]
    real_name, name = name_in_use(), owner.creation._get_test_db_name()
    _remove(_left_over(name)).result()
    if anew or not keep or not _exists(name):
        _copy_migrated(name)
    # Takes up what there is, and lets the code of today write what it writes after migrations:
    # procedures, the rights of the application.
    owner.creation.create_test_db(verbosity=verbosity, serialize=False, keepdb=True)
    application.creation.set_as_test_mirror(owner.settings_dict)
    try:
        yield
    finally:
        application.close()
        for removed in _removing:
            removed.result()
        if not keep:
            owner.creation.destroy_test_db(real_name, verbosity=verbosity)


def url_of(alias: str) -> str:
    """The database that this process speaks to, as another process is told of it."""
    said = connections[alias].settings_dict
    host = quote(str(said["HOST"]), safe="")
    password = f":{quote(said['PASSWORD'], safe='')}" if said["PASSWORD"] else ""
    port = f"&port={said['PORT']}" if said["PORT"] else ""
    return f"postgres://{said['USER']}{password}@/{said['NAME']}?host={host}{port}"


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
def copies() -> Iterator[Copying]:
    """Makes copies of databases, which are there as long as the block runs."""
    made = []

    def copy(source: str, *, while_it_is: AbstractContextManager = NOTHING_ELSE) -> str:
        before = name_in_use()
        _switch(before)
        made.append(f"{before.partition(COPY)[0]}{COPY}{next(_numbers)}")
        with while_it_is:
            _make(made[-1], source)
        return made[-1]

    try:
        yield copy
    finally:
        _removing.append(_remove(made))


@contextmanager
def kept(
    name: str, *, source: str, made_from: Callable[[], str], fill: Callable[[], None]
) -> Iterator[None]:
    """The server has this database, a copy of another and filled, as long as the block runs.

    One that was made from the same is left as it is. Of several processes one makes it, and the
    others wait: so the block is for copying it.
    """
    with _server() as cursor:
        # The lock is let go with the connection.
        cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s",
            [name],
        )
        if cursor.fetchone() != (made_from(),):
            _make(name, source)
            with using(name):
                fill()
            cursor.execute(f"COMMENT ON DATABASE \"{name}\" IS '{made_from()}'")
        yield


def _copy_migrated(name: str) -> None:
    """Copy the migrated database; make it before that unless it has the migrations of today."""
    migrate = partial(call_command, "migrate", verbosity=0, interactive=False, run_syncdb=True)
    with kept(MIGRATED, source="template1", made_from=_migrations_of_today, fill=migrate):
        _make(name, MIGRATED)


def _migrations_of_today() -> str:
    """What the migrations do: their words, the SQL that other modules wrote for them, what makes
    new tables, and the packages that carry them out."""
    digest = hashlib.sha256(LOCKED_PACKAGES.read_bytes())
    digest.update(Path(new_tables.__file__).read_bytes())
    for key, migration in sorted(MigrationLoader(None).disk_migrations.items()):
        source = Path(sys.modules[migration.__module__].__file__).read_text()
        statements = [one.sql for one in migration.operations if isinstance(one, RunSQL)]
        digest.update(repr((key, source, statements)).encode())
    return digest.hexdigest()


def _left_over(name: str) -> list[str]:
    """Copies of a run that never came to its end, made beside this database of the tests."""
    with _server() as cursor:
        cursor.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [f"{name}{COPY}"]
        )
        return [copy for (copy,) in cursor.fetchall()]


def _remove(names: list[str]) -> Future:
    """Begin to remove these databases."""
    _end_connections(*names)
    return _remover.submit(_drop, connections["owner"].get_connection_params(), names)


def _drop(place: dict[str, Any], names: list[str]) -> None:
    with psycopg.connect(**{**place, "dbname": "postgres"}, autocommit=True) as server:
        for name in names:
            server.execute(f'DROP DATABASE "{name}"')


def _exists(name: str) -> bool:
    with _server() as cursor:
        cursor.execute("SELECT FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


def _make(name: str, source: str) -> None:
    """Create a database as a copy of another, in the place of one that has this name."""
    _end_connections(source, name)
    with _server() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')


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

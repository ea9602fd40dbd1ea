"""A PostgreSQL server started apart, over TCP with passwords, as the operator's page says."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

from config.postgres import embedded

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "operating.md"
SAMPLE = ROOT / "tests" / "students" / "samples" / "students-cp1251.csv"

#: The first day of a school, all in one process: to start one takes longer than what it does here.
FIRST_DAY = f"""
import sys
from django.core.management import CommandError, call_command
from django.db import transaction
from accounts.models import School
from accounts.tenancy import scope
from config.demo.calendar import fill_calendar

call_command("migrate", verbosity=0)
call_command("check", databases=["default"], stdout=sys.stderr)
with transaction.atomic():
    school = School.objects.found(
        slug="own", jurisdiction="ru", language="ru", full_name="own", short_name="own"
    )
    with scope((school.pk,)):
        fill_calendar(school, school.today())
call_command("import_students", {str(SAMPLE)!r}, school="own", format="json")
try:
    call_command("pg", "status")
except CommandError as refused:
    print(refused, file=sys.stderr)
"""

#: Two things that an address forbids, in one process too.
FORBIDDEN = """
from django.core.management import call_command
from django.db import OperationalError

try:
    call_command("schools")
except OperationalError as refused:
    print(refused)
call_command("migrate")
"""


@dataclass(frozen=True)
class Server:
    """Where it listens, and the password of each of its roles."""

    port: int
    superuser = "of the superuser"
    passwords = ("of/the:owner@1", "of the application")

    def sql(
        self,
        statement: str,
        *,
        role: str = "postgres",
        password: str = superuser,
        database: str = "marshrut",
    ) -> list:
        """The rows of a statement, outside any transaction."""
        place = {"host": "127.0.0.1", "port": self.port, "dbname": database}
        with psycopg.connect(**place, user=role, password=password, autocommit=True) as connection:
            asked = connection.execute(statement)
            return asked.fetchall() if asked.description else []

    def manage(self, *words: str, **more: str) -> subprocess.CompletedProcess:
        """A command of the product with this server for its database."""
        owner, application = (quote(one, safe="") for one in self.passwords)
        place = f"127.0.0.1:{self.port}/marshrut"
        environment = {
            **os.environ,
            "DATABASE_OWNER_URL": f"postgres://marshrut_owner:{owner}@{place}",
            "DATABASE_URL": f"postgres://marshrut_app:{application}@{place}",
            **more,
        }
        command = [sys.executable, "manage.py", *words]
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300
        )


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Started, with the roles and the database of the operator's page, and gone afterwards."""
    place = embedded.home() / f"own-server-{os.getpid()}"
    data, password = place / "data", place / "password"
    place.mkdir(parents=True)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    password.write_text(Server.superuser)
    if embedded.AS_ROOT:
        shutil.chown(place, "nobody")
        shutil.chown(password, "nobody")
    made = embedded.run_tool(
        "initdb", "-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", password
    )
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories="
    try:
        assert made
        assert embedded.run_tool(
            "pg_ctl", "-D", data, "-l", place / "log", "-w", "-o", options, "start"
        )
        started = Server(port)
        for statement, secret in statements_of_the_page(Server.passwords):
            started.sql(statement.replace("…", secret), database="postgres")
        yield started
    finally:
        embedded.run_tool("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(place)


def statements_of_the_page(passwords: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Each statement of the page's SQL, with the password that takes the place of its «…»."""
    (block,) = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    left = iter(passwords)
    for statement in filter(None, map(str.strip, block.split(";"))):
        yield statement, next(left) if "…" in statement else ""


def test_the_product_lives_on_a_server_of_the_schools_own(server):
    lived = server.manage("shell", "-v", "0", "-c", FIRST_DAY)
    assert lived.returncode == 0, lived.stderr
    assert json.loads(lived.stdout)["new"] == 60
    count = "SELECT count(*) FROM students_student"
    owner, application = server.passwords
    assert server.sql(count, role="marshrut_owner", password=owner) == [(60,)]
    assert server.sql(count, role="marshrut_app", password=application) == [(0,)], "no school said"
    assert "this command knows only its own" in lived.stderr, "the embedded server is not meant"


def test_an_address_is_taken_at_its_word(server):
    """A server without TLS must not be talked to when the address demands TLS; and a role that may
    make no tables is told which one may."""
    application = f"postgres://marshrut_app:of%20the%20application@127.0.0.1:{server.port}/marshrut"
    refused = server.manage(
        *("shell", "-v", "0", "-c", FORBIDDEN),
        DATABASE_URL=f"{application}?sslmode=require",
        DATABASE_OWNER_URL=application,
    )
    assert refused.returncode == 1
    assert "SSL" in refused.stdout
    assert "DATABASE_OWNER_URL" in refused.stderr and "Traceback" not in refused.stderr


def test_a_web_server_starts_neither_as_the_owner_nor_without_cyrillic_letters(server):
    server.sql(
        "CREATE DATABASE plain OWNER marshrut_owner LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
    )
    owner, _application = server.passwords
    server.sql("CREATE TABLE own ()", role="marshrut_owner", password=owner, database="plain")
    url = f"postgres://marshrut_owner:{quote(owner, safe='')}@127.0.0.1:{server.port}/plain"
    started = subprocess.run(
        [sys.executable, "-c", "import config.wsgi"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert started.returncode == 1
    assert "accounts.E002" in started.stderr, "who owns the tables is not bound by the policies"
    assert "accounts.E006" in started.stderr, "no name would be found"

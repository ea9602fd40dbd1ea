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


@dataclass(frozen=True)
class Server:
    """Where it listens, and the password of each of its roles."""

    port: int
    superuser = "of the superuser"
    passwords = ("of/the:owner@1", "of the application")

    def sql(self, statement: str, *, role: str = "postgres", password: str = superuser) -> list:
        """The rows of a statement, outside any transaction."""
        database = "postgres" if role == "postgres" else "marshrut"
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
            started.sql(statement.replace("…", secret))
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


def test_a_role_that_may_make_no_tables_is_told_which_one_may(server):
    urls = f"postgres://marshrut_app:of%20the%20application@127.0.0.1:{server.port}/marshrut"
    refused = server.manage("migrate", DATABASE_OWNER_URL=urls)
    assert refused.returncode == 1
    assert "DATABASE_OWNER_URL" in refused.stderr and "Traceback" not in refused.stderr


def test_what_the_address_says_of_the_connection_is_kept(server):
    """A server without TLS must not be talked to when the address demands TLS."""
    url = f"postgres://marshrut_app:of%20the%20application@127.0.0.1:{server.port}/marshrut"
    refused = server.manage("schools", DATABASE_URL=f"{url}?sslmode=require")
    assert refused.returncode == 1
    assert "SSL" in refused.stderr


def test_a_web_server_does_not_start_as_the_owner_of_the_tables(server):
    owner = f"postgres://marshrut_owner:of%2Fthe%3Aowner%401@127.0.0.1:{server.port}/marshrut"
    environment = {**os.environ, "DATABASE_URL": owner}
    started = subprocess.run(
        [sys.executable, "-c", "import config.wsgi"],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert started.returncode == 1
    assert "accounts.E002" in started.stderr


def test_a_database_that_knows_no_cyrillic_letters_is_refused(server):
    server.sql("CREATE DATABASE plain LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
    url = f"postgres://marshrut_app:of%20the%20application@127.0.0.1:{server.port}/plain"
    checked = server.manage("check", "--database", "default", DATABASE_URL=url)
    assert checked.returncode == 1
    assert "accounts.E006" in checked.stderr

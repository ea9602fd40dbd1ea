"""``manage.py verify_audit``: finds what a hand on the server did behind the triggers."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connections, transaction

from accounts.tenancy import scope
from config.demo.support_cases import RUN, Story, adopt
from documents.auditing import record_checks, table_checks
from documents.models import RegisterCounter
from individual_support.rules.vocabulary import Category
from tests import databases
from tests.conftest import TODAY
from tests.kept_school import the_school
from tests.unprinted_demo import UnprintedDemo


@pytest.fixture(scope="module")
def school(own_database):
    """A school with one case that runs and its papers, committed."""
    with transaction.atomic():
        small = the_school(TODAY)
        with scope((small.school.pk,)):
            adopt(small)
            demo = UnprintedDemo(small, TODAY)
            support = demo.open(Story("Гоголь", ("Математика",), Category.LOW_MOTIVATION))
            for step in RUN:
                demo.take(support, step)
    return small.school


def test_an_untouched_database_is_whole(school, capsys):
    call_command("verify_audit", format="json")
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is True
    looked_at = {one["name"]: one["looked_at"] for one in told["checks"]}
    assert looked_at["decisions"] == 1
    assert looked_at["files"] > 0
    assert looked_at["signatures"] > 0
    assert looked_at["history of regulations_case"] == 1
    assert looked_at["triggers"] > 100


#: A hand on the server, the check that notices it, and what it says.
TAMPERED = (
    (
        "ALTER TABLE documents_signature DISABLE TRIGGER USER",
        "triggers",
        "documents_signature: trigger append_only is switched off",
    ),
    (
        "ALTER TABLE students_student NO FORCE ROW LEVEL SECURITY",
        "isolation",
        "students_student: rows of one school can be seen by another",
    ),
    (
        "UPDATE students_student SET last_name = 'Иванов' WHERE last_name = 'Гоголь'",
        "history of students_student",
        "is not what its history says",
    ),
    (
        "DELETE FROM students_studentevent",
        "history of students_student",
        "has no history",
    ),
    (
        "DELETE FROM documents_signature; DELETE FROM individual_support_supportrow",
        "history of individual_support_supportrow",
        "is gone, and its history does not know it",
    ),
    (
        "UPDATE regulations_decision SET target = 'draft' WHERE action = 'agree'",
        "decisions",
        "the one before led to draft",
    ),
    (
        "UPDATE regulations_case SET state = 'closed'",
        "decisions",
        "stands in closed, its last step led to running",
    ),
    (
        "DELETE FROM regulations_decision",
        "decisions",
        "stands in running without a step",
    ),
    (
        "UPDATE accounts_storedfile SET data = data || '\\x20'::bytea",
        "files",
        "its bytes are not those of",
    ),
    (
        "UPDATE documents_registercounter SET last = last + 1",
        "numbers",
        "numbers on papers",
    ),
    (
        "UPDATE documents_signature SET sha256 = repeat('0', 64) WHERE sha256 <> ''",
        "signatures",
        "the signed bytes are gone",
    ),
)


GUARDED = (
    "students_student",
    "students_studentevent",
    "individual_support_supportrow",
    "regulations_case",
    "regulations_decision",
    "documents_signature",
    "documents_registercounter",
    "accounts_storedfile",
)


def test_what_a_hand_on_the_server_did_is_found(school):
    connection = connections["owner"]
    for statement, name, words in TAMPERED:
        with transaction.atomic(using="owner"), connection.cursor() as cursor:
            for table in GUARDED:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(statement)
            checks = [*table_checks(cursor, "owner"), *record_checks(cursor)]
            found = next(check for check in checks if check.name == name)
            assert any(words in fault for fault in found.faults), (statement, found)
            transaction.set_rollback(True, using="owner")


def test_the_exit_code_tells_scripts(school, copy_database, capsys):
    with databases.using(copy_database(databases.name_in_use())):
        with transaction.atomic(), scope((school.pk,)):
            RegisterCounter.objects.create(school=school, series="Н", year=2026, last=3)
        with pytest.raises(CommandError, match="found something") as raised:
            call_command("verify_audit")
    assert raised.value.returncode == 1
    out = capsys.readouterr().out
    assert "numbers: " in out
    assert "counted to 3, 0 numbers on papers" in out

"""Who and why a row was changed: exact over savepoints, transactions and connections."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from accounts.history import because
from accounts.models import School
from students.models import Student
from tests.conftest import TODAY
from tests.kept_school import the_school

MOROZ = Student.objects.filter(last_name="Мороз")


def told() -> list[tuple[str, str | None]]:
    """What the telephone of a pupil was changed to, and why."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT e.phone, c.metadata->>'reason' FROM students_studentevent e"
            " LEFT JOIN pghistory_context c ON c.id = e.pgh_context_id"
            " WHERE e.phone <> '' ORDER BY e.pgh_id"
        )
        return cursor.fetchall()


def test_a_savepoint_that_is_taken_back_takes_no_reason_with_it(small):
    with because("moved"):
        point = transaction.savepoint()
        MOROZ.update(phone="1")
        transaction.savepoint_rollback(point)
        MOROZ.update(phone="2")
    assert told() == [("2", "moved")]


def test_an_error_in_the_middle_takes_no_reason_with_it(small):
    with because("moved"):
        MOROZ.update(phone="1")
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            MOROZ.update(phone="2")
            raise ZeroDivisionError
        MOROZ.update(phone="3")
    assert told() == [("1", "moved"), ("3", "moved")]


def test_each_change_has_its_own_reason_in_one_transaction(small):
    with because("moved"):
        MOROZ.update(phone="1")
    with because("married"):
        point = transaction.savepoint()
        MOROZ.update(phone="2")
        transaction.savepoint_commit(point)
        MOROZ.update(phone="3")
    assert told() == [("1", "moved"), ("2", "married"), ("3", "married")]


def test_a_reason_taken_back_leaves_the_one_before(small):
    with because("moved"):
        MOROZ.update(phone="1")
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            with because("typed wrongly"):
                MOROZ.update(phone="2")
            raise ZeroDivisionError
    with because("married"):
        MOROZ.update(phone="3")
    assert told() == [("1", "moved"), ("3", "married")]


def test_it_is_told_once_in_a_transaction(small):
    sent = []

    def seen(execute, sql, *more):
        sent.append(sql.split()[0])
        return execute(sql, *more)

    with because("moved"), connection.execute_wrapper(seen):
        for phone in "123":
            MOROZ.update(phone=phone)
    assert sent == ["SELECT", "UPDATE", "UPDATE", "UPDATE"]
    assert told() == [("1", "moved"), ("2", "moved"), ("3", "moved")]


def test_many_at_once_have_the_reason_too(small):
    sql = "UPDATE students_student SET phone = %s WHERE last_name = %s"
    with because("moved"), connection.cursor() as cursor:
        cursor.executemany(sql, [("1", "Мороз"), ("2", "Мороз")])
    assert told() == [("1", "moved"), ("2", "moved")]


@pytest.mark.django_db(transaction=True)
def test_a_reason_ends_with_its_transaction(school):
    """The connection is the same, as one of a pool is for two requests."""
    line = connection.connection
    with because("renamed"), transaction.atomic():
        School.objects.update(short_name="One")
    with transaction.atomic():
        School.objects.update(short_name="Two")
    assert names_and_reasons() == [("One", "renamed"), ("Two", None)]
    assert connection.connection is line


@pytest.mark.django_db(transaction=True)
def test_a_statement_without_a_transaction_has_its_reason(school):
    with because("renamed"):
        School.objects.update(short_name="One")
    School.objects.update(short_name="Two")
    assert names_and_reasons() == [("One", "renamed"), ("Two", None)]


@pytest.fixture
def school(transactional_db):
    """A school whose rows are open in every transaction of this connection."""
    with transaction.atomic():
        pk = the_school(TODAY).school.pk
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.schools', %s, false)", [str(pk)])
        yield
        cursor.execute("SELECT set_config('app.schools', '', false)")


def names_and_reasons() -> list[tuple[str, str | None]]:
    """What the school was called after its first name, and why."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT e.short_name, c.metadata->>'reason' FROM accounts_schoolevent e"
            " LEFT JOIN pghistory_context c ON c.id = e.pgh_context_id"
            " WHERE e.short_name IN ('One', 'Two') ORDER BY e.pgh_id"
        )
        return cursor.fetchall()

"""A question that PostgreSQL has heard before is not explained to it again."""

from __future__ import annotations

import pytest
from django.db import NotSupportedError, connection, connections, transaction

from accounts.models import Account, School
from config.postgres.prepared import MOST_VALUES

QUESTION = "SELECT slug FROM accounts_school WHERE slug = %s"


def ask(question: str = QUESTION, *values: object) -> list[tuple]:
    """The answer."""
    with connection.cursor() as cursor:
        cursor.execute(question, values or ("school-7",))
        return cursor.fetchall()


def prepared(part: str = "accounts_school") -> int:
    """How many statements with these words are prepared."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        return sum(part in statement for (statement,) in cursor.fetchall())


@pytest.fixture
def line(db):
    """A connection of which nothing was asked so far."""
    connection.connection._prepared.forget()
    ask("SELECT %s", "something else")


def test_a_statement_that_comes_again_is_prepared(line):
    ask()
    assert prepared() == 0
    ask()
    assert prepared() == 1
    ask(QUESTION, "another")
    assert prepared() == 1


def test_it_stays_prepared_when_something_is_taken_back(line):
    ask()
    ask()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        ask()
        raise ZeroDivisionError
    ask()
    assert prepared() == 1


@pytest.mark.django_db(transaction=True)
def test_it_stays_prepared_over_the_end_of_a_transaction():
    for _time in range(2):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            ask()
            raise ZeroDivisionError
    assert prepared(QUESTION.partition("%s")[0]) == 1


def test_what_differs_by_its_values_alone_is_one_statement(line):
    for login in ("gogol", "ivanova", "zorina"):
        Account.objects.filter(login=login).first()
    assert prepared("accounts_account") == 1


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_a_table_that_changes_under_a_running_server_is_asked_anew():
    """The first question after it fails as in any server that runs on; it is not asked in vain
    until the connection ends."""
    with connections["owner"].cursor() as owner:
        owner.execute(
            "CREATE TABLE changing (word varchar(10)); GRANT SELECT ON changing TO public"
        )
        try:
            for _time in range(3):
                assert ask("SELECT word FROM changing WHERE word <> %s", "-") == []
            owner.execute("ALTER TABLE changing ALTER word TYPE text")
            with pytest.raises(NotSupportedError, match="cached plan"):
                ask("SELECT word FROM changing WHERE word <> %s", "-")
            assert ask("SELECT word FROM changing WHERE word <> %s", "-") == []
        finally:
            owner.execute("DROP TABLE changing")


def test_more_values_than_may_travel_beside_a_statement(small):
    numbers = range(small.school.pk, small.school.pk + MOST_VALUES + 1)
    assert School.objects.filter(pk__in=numbers).get().slug == small.school.slug

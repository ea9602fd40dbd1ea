"""What the benchmarks know of their database: whether it was filled before, and who signs in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.test import Client

from accounts.models import Account
from tests.databases import database_of_tests


@contextmanager
def bench_database(*, keep: bool = False) -> Iterator[bool]:
    """Make it, or take up the one that was kept; True where it is empty. Dropped unless kept."""
    with database_of_tests(keep=keep):
        with connections["owner"].cursor() as cursor:
            cursor.execute("SELECT count(*) FROM accounts_school")
            (schools,) = cursor.fetchone()
        yield schools == 0


def signed_in(login: str) -> Client:
    """A client of somebody of the first school. The templates are left as they are: the test
    environment's copies of every context would cost more than the pages themselves."""
    client = Client(SERVER_NAME="127.0.0.1")
    account = Account.objects.get(login=login)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client

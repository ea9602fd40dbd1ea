"""A database of the benchmarks, made by the owner of the tables and used as the application."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.test import Client

from accounts.models import Account


@contextmanager
def bench_database(*, keep: bool = False) -> Iterator[bool]:
    """Make it, or take up the one that was kept; True where it is empty. Dropped unless kept."""
    owner, application = connections["owner"], connections["default"]
    real_name = owner.settings_dict["NAME"]
    owner.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False, keepdb=keep)
    application.creation.set_as_test_mirror(owner.settings_dict)
    try:
        with owner.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM accounts_school")
            (schools,) = cursor.fetchone()
        yield schools == 0
    finally:
        application.close()
        if not keep:
            owner.creation.destroy_test_db(real_name, verbosity=0)


def signed_in(login: str) -> Client:
    """A client of somebody of the first school. The templates are left as they are: the test
    environment's copies of every context would cost more than the pages themselves."""
    client = Client(SERVER_NAME="127.0.0.1")
    account = Account.objects.get(login=login)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client

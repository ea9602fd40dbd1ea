"""What the benchmarks know of their database: whether it was filled before, and who signs in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connections
from django.test import Client

from accounts.models import Account
from tests.databases import database_of_tests

BACKEND = "django.contrib.auth.backends.ModelBackend"


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
    client.force_login(account, backend=BACKEND)
    return client


def session_of(account: Account) -> str:
    """The key of a session in which the account is signed in, for a server beside this process."""
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.create()
    return session.session_key

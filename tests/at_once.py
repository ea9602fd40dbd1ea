"""Two people, or one on two devices, press a button in the same moment: each on a connection of
its own, both held before one row until both are there."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client

from accounts.models import Account, School
from accounts.tenancy import scope

BACKEND = "django.contrib.auth.backends.ModelBackend"
PATIENCE_SECONDS = 60

#: Who presses, at which address, and what is sent with it.
Press = tuple[Account, str, dict[str, Any]]


def press_at_once(school: School, lock: Callable[[], object], *both: Press) -> list[HttpResponse]:
    """The two answers. ``lock`` takes the row before which both have to wait."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        with transaction.atomic(), scope((school.pk,)):
            lock()  # nobody is first until we let go
            answers = [pool.submit(_press, *one) for one in both]
            _wait_until_both_wait_for_the_row()
        return [answer.result(PATIENCE_SECONDS) for answer in answers]


def _press(account: Account, address: str, data: dict[str, Any]) -> HttpResponse:
    try:
        client = Client(headers={"Accept-Language": "en"})
        client.force_login(account, backend=BACKEND)
        return client.post(address, data)
    finally:
        connection.close()


def _wait_until_both_wait_for_the_row() -> None:
    gone, tries = threading.Event(), 0
    while tries < PATIENCE_SECONDS * 20:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND wait_event_type = 'Lock'"
            )
            if cursor.fetchone()[0] == 2:
                return
        gone.wait(0.05)
        tries += 1
    raise AssertionError("nobody waited for the row: the button does not lock it")

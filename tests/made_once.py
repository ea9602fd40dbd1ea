"""What several tests begin with, made once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from django.db import connection, transaction

Made = TypeVar("Made")


@contextmanager
def made_once(make: Callable[[], Made]) -> Iterator[Made]:
    """What ``make`` makes, taken back when the tests are done.

    What points to what is checked now. Else it would be at the end of each of the tests, since all
    that waits for the end of the transaction is checked there: a thousand questions a test.
    """
    with transaction.atomic():
        made = make()
        connection.check_constraints()
        yield made
        transaction.set_rollback(True)

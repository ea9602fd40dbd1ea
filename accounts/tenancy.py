"""Whose rows the current transaction may touch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django.db import connection

#: Materialized: what was set before is read whole before anything is set.
_SET = """
    WITH before AS MATERIALIZED (
        SELECT coalesce(current_setting('app.schools', true), '') AS schools,
               coalesce(current_setting('app.account', true), '') AS account
    )
    SELECT schools, account,
           set_config('app.schools', %s, true), set_config('app.account', %s, true)
    FROM before
"""


class OutsideTransaction(RuntimeError):
    """The scope was set outside a transaction, where a pooled connection would carry it along."""


#: Opens the rows of these schools instead of those that are open.
OpenInstead = Callable[[Iterable[int]], object]


@contextmanager
def scope(school_ids: Iterable[int], *, account_id: int | None = None) -> Iterator[OpenInstead]:
    """Open the rows of ``school_ids`` (and of ``account_id`` itself) for the block.

    Must be inside a transaction: the settings end with it at the latest. Scopes nest; leaving the
    block brings the outer scope back. The block is given what opens other schools in its middle:
    one statement, where to leave a scope for another is two.

    Raises:
        OutsideTransaction: no transaction is open.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction("scope() needs an open transaction: use transaction.atomic()")
    account = str(account_id or "")

    def open_rows(of_schools: Iterable[int]) -> tuple[str, str]:
        return _set(",".join(str(int(pk)) for pk in of_schools), account)

    before = open_rows(school_ids)
    try:
        yield open_rows
    finally:
        if not connection.needs_rollback:
            _set(*before)


def _set(schools: str, account: str) -> tuple[str, str]:
    """Set the scope and tell the one before: in one statement, as every request does it often."""
    with connection.cursor() as cursor:
        cursor.execute(_SET, [schools, account])
        return cursor.fetchone()[:2]

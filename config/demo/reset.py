"""Removing the demo school with everything it holds, append-only rows included."""

from __future__ import annotations

import pgtrigger
from django.db import connections, transaction

from accounts.models import Account, School


def remove_demo() -> list[str]:
    """Delete every demo school as the owner of the tables; the names of the schools removed.

    Foreign keys are checked at the end of the transaction, so tables go in any order. Accounts that
    belong to a demo school alone go with it; a real school is never touched.
    """
    owner = connections["owner"]
    with transaction.atomic(using="owner"), pgtrigger.ignore(databases=["owner"]):
        schools = list(School.objects.using("owner").filter(is_demo=True))
        numbers = [school.pk for school in schools]
        with owner.cursor() as cursor:
            _open(cursor, numbers)
            accounts = _own_accounts(cursor, numbers)
            for table in _tables_of_a_school(cursor):
                cursor.execute(f'DELETE FROM "{table}" WHERE school_id = ANY (%s)', [numbers])
            cursor.execute("DELETE FROM accounts_schoolevent WHERE id = ANY (%s)", [numbers])
        Account.objects.using("owner").filter(pk__in=accounts).delete()
        School.objects.using("owner").filter(pk__in=numbers).delete()
    return [school.short_name for school in schools]


def _open(cursor, numbers: list[int]) -> None:
    """For an owner that is bound by row-level security too."""
    cursor.execute(
        "SELECT set_config('app.schools', %s, true)", [",".join(str(pk) for pk in numbers)]
    )


def _own_accounts(cursor, numbers: list[int]) -> list[int]:
    cursor.execute(
        "SELECT account_id FROM accounts_person WHERE account_id IS NOT NULL"
        " GROUP BY account_id HAVING bool_and(school_id = ANY (%s))",
        [numbers],
    )
    return [pk for (pk,) in cursor.fetchall()]


def _tables_of_a_school(cursor) -> list[str]:
    cursor.execute(
        "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
        " WHERE c.relkind = 'r' AND a.attname = 'school_id' AND NOT a.attisdropped"
        " AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname"
    )
    return [name for (name,) in cursor.fetchall()]

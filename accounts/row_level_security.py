"""SQL of tenant isolation, written once for every migration that creates a tenant table.

The policy is the net below ``visible_to()``: it stops a forgotten filter, a foreign key typed by
hand and raw SQL alike. ``FORCE`` makes it bind the owner of the tables too; the application's role
owns nothing and so cannot switch it off.
"""

from __future__ import annotations

from django.db import migrations

#: Schools of the current transaction, as set by :func:`accounts.tenancy.scope`. The inner SELECT
#: makes the planner evaluate the setting once a statement instead of once a row.
_SCHOOLS = "(SELECT string_to_array(current_setting('app.schools', true), ',')::bigint[])::bigint[]"
_ACCOUNT = "(SELECT NULLIF(current_setting('app.account', true), '')::bigint)"


def protect(table: str, column: str = "school_id") -> migrations.RunSQL:
    """Rows of ``table`` are seen and written only inside the schools of the transaction."""
    return policy(table, f"{column} = ANY ({_SCHOOLS})")


def protect_own(table: str, account_column: str) -> migrations.RunSQL:
    """As :func:`protect`; an account also sees its own rows before its schools are known."""
    inside = f"school_id = ANY ({_SCHOOLS})"
    return policy(table, f"{inside} OR {account_column} = {_ACCOUNT}", check=inside)


def policy(table: str, using: str, *, check: str = "") -> migrations.RunSQL:
    """One policy for reading (``using``) and writing (``check``, by default the same words)."""
    return migrations.RunSQL(
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;"
        f"CREATE POLICY tenant ON {table} USING ({using}) WITH CHECK ({check or using});",
        f"DROP POLICY tenant ON {table};"
        f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;",
    )


def protect_with_history(*tables: str) -> list[migrations.RunSQL]:
    """Protect each table and the event table that keeps its history."""
    return [protect(name) for table in tables for name in (table, f"{table}event")]

"""What the application's role may do with the tables that the owner has made."""

from __future__ import annotations

from django.conf import settings
from django.db import connections

#: Tables that the application only reads.
READ_ONLY = ("regulations_procedureedge", "django_migrations")
#: Tables whose rows stay, and the only columns that change: how far a paper has come; what else is
#: known of a request while it still writes history.
CHANGED_IN = {
    "documents_paper": (
        "state",
        "file_id",
        "sealed_id",
        "approved_by_id",
        "approved_file_id",
        "seal_failure",
        "annulled_by_id",
        "annulled_for",
    ),
    "pghistory_context": ("metadata", "updated_at"),
}


def grant_to_application(using: str) -> None:
    """Give the application's role its rights; does nothing where it is the owner itself."""
    role = settings.DATABASES["default"]["USER"]
    connection = connections[using]
    if role == connection.settings_dict["USER"]:
        return
    with connection.cursor() as cursor:
        quoted = connection.ops.quote_name(role)
        tables = set(connection.introspection.table_names(cursor))
        cursor.execute(
            f"GRANT USAGE ON SCHEMA public TO {quoted};"
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {quoted};"
            f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {quoted}"
        )
        for table in _append_only(cursor):
            cursor.execute(f"REVOKE UPDATE, DELETE ON {table} FROM {quoted}")
        for table in tables.intersection(READ_ONLY):
            cursor.execute(f"REVOKE INSERT, UPDATE, DELETE ON {table} FROM {quoted}")
        for table in tables.intersection(CHANGED_IN):
            columns = ", ".join(CHANGED_IN[table])
            cursor.execute(
                f"REVOKE UPDATE, DELETE ON {table} FROM {quoted};"
                f"GRANT UPDATE ({columns}) ON {table} TO {quoted}"
            )


def _append_only(cursor) -> list[str]:
    """Tables whose rows are added and never changed: their trigger ``append_only`` says so.

    Triggers can be passed over by a setting that any role may set; a right that was never given
    cannot.
    """
    cursor.execute(
        "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger"
        " WHERE tgname LIKE 'pgtrigger_append_only_%'"
    )
    return [name for (name,) in cursor.fetchall()]

"""What the application's role may do with the tables that the owner has made."""

from __future__ import annotations

from django.conf import settings
from django.db import connections

#: Tables whose rows the application may add and never change.
APPEND_ONLY = ("regulations_decision", "regulations_accesslog", "documents_signature")
#: Tables that the application only reads.
READ_ONLY = ("regulations_procedureedge", "django_migrations")


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
        for table in tables.intersection(APPEND_ONLY):
            cursor.execute(f"REVOKE UPDATE, DELETE ON {table} FROM {quoted}")
        for table in tables.intersection(READ_ONLY):
            cursor.execute(f"REVOKE INSERT, UPDATE, DELETE ON {table} FROM {quoted}")
        for table in tables:
            if table.endswith("event") and not table.startswith("procrastinate"):
                cursor.execute(f"REVOKE UPDATE, DELETE ON {table} FROM {quoted}")

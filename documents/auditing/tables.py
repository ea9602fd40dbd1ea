"""The guards of the tables: triggers, row-level security, and history against the rows themselves.

Whoever owns the database can switch a trigger off, change a row and switch it on again: then the
row differs from the last that its history knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pgtrigger
from django.apps import apps
from django.db import models
from django.db.backends.utils import CursorWrapper

from accounts.models import TenantModel
from documents.auditing.findings import Check

_OPEN_TABLES = """
SELECT c.relname FROM pg_class c
WHERE c.relname = ANY (%s) AND c.relnamespace = 'public'::regnamespace
  AND NOT (c.relrowsecurity AND c.relforcerowsecurity
           AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
ORDER BY c.relname
"""
_UNLIKE_HISTORY = """
WITH last AS (
    SELECT DISTINCT ON (pgh_obj_id) * FROM {events} ORDER BY pgh_obj_id, pgh_id DESC
)
SELECT coalesce(last.pgh_obj_id, t.{key}),
       CASE WHEN last.pgh_obj_id IS NULL THEN 'has no history'
            WHEN t.{key} IS NULL THEN 'is gone, and its history does not know it'
            WHEN last.pgh_label = 'delete' THEN 'is there, and its history says deleted'
            ELSE 'is not what its history says' END
FROM {table} t FULL JOIN last ON last.pgh_obj_id = t.{key}
WHERE CASE WHEN last.pgh_obj_id IS NULL THEN true
           WHEN last.pgh_label = 'delete' THEN t.{key} IS NOT NULL
           WHEN t.{key} IS NULL THEN true
           ELSE ({ours}) IS DISTINCT FROM ({theirs}) END
ORDER BY 1
"""


def table_checks(cursor: CursorWrapper, database: str) -> Iterator[Check]:
    """Triggers, row-level security, history: of every table of a school."""
    yield _triggers(database)
    yield _isolation(cursor)
    yield from (_history(cursor, event) for event in _event_models())


def _triggers(database: str) -> Check:
    registered = pgtrigger.registered()
    faults = []
    for model, trigger in registered:
        status, enabled = trigger.get_installation_status(model, database=database)
        if status != pgtrigger.core.INSTALLED:
            faults.append(f"{model._meta.db_table}: trigger {trigger.name} is {status.lower()}")
        elif not enabled:
            faults.append(f"{model._meta.db_table}: trigger {trigger.name} is switched off")
    return Check(
        "triggers",
        "every trigger of the product is installed as it was written, and on",
        len(registered),
        tuple(faults),
    )


def _isolation(cursor: CursorWrapper) -> Check:
    tables = sorted({model._meta.db_table for model in _models_of_schools()})
    cursor.execute(_OPEN_TABLES, [tables])
    return Check(
        "isolation",
        "row-level security is on, and forced, for every table of a school",
        len(tables),
        tuple(f"{name}: rows of one school can be seen by another" for (name,) in cursor),
    )


def _models_of_schools() -> Iterator[type[models.Model]]:
    for model in apps.get_models():
        of_school = getattr(model, "pgh_tracked_model", model)
        if issubclass(of_school, TenantModel):
            yield model


def _event_models() -> list[Any]:
    found = [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]
    return sorted(found, key=lambda model: model._meta.db_table)


def _history(cursor: CursorWrapper, event: Any) -> Check:
    model = event.pgh_tracked_model
    table, quote = model._meta.db_table, cursor.db.ops.quote_name
    ours = {field.column for field in model._meta.concrete_fields}
    columns = [
        field.column
        for field in event._meta.concrete_fields
        if field.column in ours and not field.name.startswith("pgh_")
    ]
    cursor.execute(f"SELECT count(*) FROM {quote(table)}")
    (rows,) = cursor.fetchone()
    cursor.execute(
        _UNLIKE_HISTORY.format(
            events=quote(event._meta.db_table),
            table=quote(table),
            key=quote(model._meta.pk.column),
            ours=", ".join(f"t.{quote(one)}" for one in columns),
            theirs=", ".join(f"last.{quote(one)}" for one in columns),
        )
    )
    return Check(
        f"history of {table}",
        "every row is what the last line of its history says",
        rows,
        tuple(f"{table} {key}: {what}" for key, what in cursor),
    )

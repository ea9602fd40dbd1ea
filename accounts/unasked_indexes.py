"""Indexes of the history that nobody asks by, taken out of a database that still has them.

Until 2026-11-26 the history of a table had an index for each of its foreign keys, five to a table:
every change of a row wrote to all of them. The first migrations make them no more. That a field has
lost its index is written there too, since as an operation a field it would be 313 operations, for
which Django draws the models of the whole product anew each time.
"""

from __future__ import annotations

from django.db.migrations.operations.base import Operation, OperationCategory

_INDEXES = """
SELECT indexrelid::regclass
FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
WHERE indrelid = %s::regclass AND attname = ANY (%s)
"""


class DropUnaskedIndexes(Operation):
    """Drop those that the histories of an app have, and by its first migration should not have."""

    reversible = True  # the product of before runs without them
    category = OperationCategory.REMOVAL

    def state_forwards(self, app_label, state):
        """The fields have had no index since the first migration."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        """A database that was made without them stays as it is."""
        for model in to_state.models.values():
            if model.app_label == app_label and "pgh_obj" in model.fields:
                for index in _unasked(schema_editor.connection, model):
                    schema_editor.execute(f"DROP INDEX {index}")

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Nothing was made by it."""

    def describe(self):
        """What ``migrate --plan`` prints."""
        return "Drop the indexes of the history that nobody asks by"


def _unasked(connection, model):
    unasked = [
        field.db_column or f"{name}_id"
        for name, field in model.fields.items()
        if field.is_relation and not field.db_index
    ]
    with connection.cursor() as cursor:
        cursor.execute(_INDEXES, [f"{model.app_label}_{model.name_lower}", unasked])
        return [index for (index,) in cursor.fetchall()]

"""The tables that a first migration makes, with all that belongs to them, in one operation.

A migration written by ``makemigrations`` takes a table, a constraint, a trigger an operation, and
for each Django draws every related model anew: with a school in the middle of everything that took
fifty times as long as the rest of a first ``migrate``. So the first migrations name their tables
together, each with its constraints and triggers.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db.migrations import CreateModel
from django.db.migrations.operations.base import Operation, OperationCategory


class NewTables(Operation):
    """Create tables that may point at each other, and install their triggers."""

    reversible = True  # the triggers go with their tables
    category = OperationCategory.ADDITION

    def __init__(self, tables: Sequence[CreateModel]):
        self.tables = tables

    def state_forwards(self, app_label, state):
        """Models that are drawn already are drawn again once, when all the new ones are known."""
        vars(state).pop("apps", None)
        for table in self.tables:
            table.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        """A trigger's own SQL is complete: no parameters are put into it."""
        for table in self.tables:
            table.database_forwards(app_label, schema_editor, from_state, to_state)
        for table in self.tables:
            for trigger in table.options.get("triggers", ()):
                schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Drop them, the last one first."""
        for table in reversed(self.tables):
            table.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self):
        """What ``migrate --plan`` prints."""
        return f"Create {len(self.tables)} tables with their triggers"

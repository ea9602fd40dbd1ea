"""The triggers of tables that a first migration makes.

A migration written by ``makemigrations`` adds one trigger an operation, and for each Django draws
every related model anew: with a school in the middle of everything that took longer than all the
rest of a first ``migrate``. So the first migrations name the triggers with their tables.
"""

from __future__ import annotations

from django.db.migrations.operations.base import Operation, OperationCategory


class InstallTriggers(Operation):
    """Install every trigger that the models of the app have at this point of the migrations."""

    reversible = True  # the triggers go with their tables
    category = OperationCategory.ADDITION

    def state_forwards(self, app_label, state):
        """The models know their triggers already."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        """Run each trigger's own SQL, which is complete: no parameters are put into it."""
        for (app, _name), model in to_state.models.items():
            if app == app_label:
                for trigger in model.options.get("triggers", ()):
                    schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Nothing: the tables are about to be dropped."""

    def describe(self):
        """What ``migrate --plan`` prints."""
        return "Install the triggers of new tables"

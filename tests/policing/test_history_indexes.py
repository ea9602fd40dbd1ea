"""The history has the indexes that somebody asks by, and no other: each is written at every change
of a row, and is one more file in every copy of the database."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection, connections, models
from django.db.migrations.state import ProjectState

from accounts.unasked_indexes import DropUnaskedIndexes
from regulations.models import CaseDetails
from regulations.row_history import models_told
from students import history as card_history
from students.models import Student

HISTORIES = [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]


def _asked() -> set[tuple[str, str]]:
    """Table and column of every question that is put to a history."""
    # What happened to a row: `verify_audit`, the undoing of an import, the class of a year before.
    asked = {(model._meta.db_table, "pgh_obj_id") for model in HISTORIES}
    # What was changed in a case: its page of history.
    for details in CaseDetails.__subclasses__():
        asked |= {_question(model, link) for model, link in models_told(details)}
    # What was changed on the card of a pupil: its page of history.
    card = [table for table in card_history.TABLES if table is not Student]
    return asked | {_question(table, "student_id") for table in card}


def _question(model: type[models.Model], column: str) -> tuple[str, str]:
    return model.pgh_event_model._meta.db_table, column


def _indexed() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname, string_agg(attname, ', ') FROM pg_index"
            " JOIN pg_class ON pg_class.oid = indrelid"
            " JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)"
            " WHERE relname = ANY (%s) AND NOT indisprimary GROUP BY indexrelid, relname",
            [[model._meta.db_table for model in HISTORIES]],
        )
        return cursor.fetchall()


def test_the_history_has_an_index_for_every_question_and_no_other(db):
    assert sorted(_indexed()) == sorted(_asked()), (
        "Say in @tracked(by=…) by what a page asks for the history, and nothing more."
    )


@pytest.mark.django_db(databases=["default", "owner"])
def test_a_database_of_the_days_before_loses_the_others():
    owner = connections["owner"]
    with owner.cursor() as cursor:
        for column in ("person_id", "pgh_context_id"):
            cursor.execute(f"CREATE INDEX ON students_guardianshipevent ({column})")
    with owner.schema_editor(atomic=False) as editor:
        now = ProjectState.from_apps(apps)
        DropUnaskedIndexes().database_forwards("students", editor, now, now)
    with owner.cursor() as cursor:
        constraints = owner.introspection.get_constraints(cursor, "students_guardianshipevent")
    indexed = [one["columns"] for one in constraints.values() if one["index"]]
    assert sorted(indexed) == [["pgh_obj_id"], ["student_id"]]

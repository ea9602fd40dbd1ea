"""Row history: every insert, update and delete of a tracked table, by database triggers.

Triggers see what the ORM's signals do not: bulk operations and plain SQL. Who, in which request
and why comes from :func:`because` and from the middleware.
"""

from __future__ import annotations

import json
from contextlib import nullcontext
from functools import partial
from typing import Any

import pghistory
from django.db import connection, transaction
from django.db.models import Model
from pghistory.runtime import IGNORED_SQL_PREFIXES

#: Statements that begin so write no rows of their own.
_WRITES_NOTHING = (*IGNORED_SQL_PREFIXES, "savepoint", "release", "rollback")
_TELL = (
    "SELECT set_config('pghistory.context_id', %s, true),"
    " set_config('pghistory.context_metadata', %s, true)"
)


def tracked(*, exclude: tuple[str, ...] = (), by: str = "") -> Any:
    """Class decorator: keep the history of the model's rows in ``<table>event``.

    ``by`` names the foreign key by which a page asks for the history of all rows that belong to
    something: the history has an index for it, and else only for the row itself.
    """
    keep = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=exclude or None,
    )

    def keep_history(model: type[Model]) -> type[Model]:
        keep(model)
        if by:
            model.pgh_event_model._meta.get_field(by).db_index = True
        return model

    return keep_history


class Context(pghistory.context):
    """Who and why, told to the database by a statement of its own before one that writes.

    The package puts it before the statement in the same text; of two commands in one text
    PostgreSQL prepares neither. What was told before in the transaction is not told again: the
    connection knows what still holds.
    """

    def __enter__(self) -> Any:
        told = super().__enter__()
        if self._pre_execute_hook is not None:  # the outermost: the package has put in its own
            connection.execute_wrappers[-1] = partial(_tell_first, told)
        return told


def _tell_first(told, execute, sql, params, many, context):
    """Tell it in the transaction of the statement, unless that knows it; a statement that is alone
    is given a transaction."""
    if sql.lstrip()[:20].lower().startswith(_WRITES_NOTHING):
        return execute(sql, params, many, context)
    metadata = json.dumps(told.metadata, cls=pghistory.config.json_encoder())
    who_and_why = [str(told.id), metadata]
    database = context["connection"]
    alone = database.get_autocommit()
    with transaction.atomic(using=database.alias) if alone else nullcontext():
        if database.told != who_and_why:
            execute(_TELL, [who_and_why] if many else who_and_why, many, context)
            database.told = who_and_why
        return execute(sql, params, many, context)


def because(reason: str, **more: Any) -> Any:
    """Context manager: rows changed inside carry this reason in their history."""
    return Context(reason=reason, **more)

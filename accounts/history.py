"""Row history: every insert, update and delete of a tracked table, by database triggers.

Triggers see what the ORM's signals do not: bulk operations and plain SQL. Who, in which request
and why comes from :func:`because` and from the middleware.
"""

from __future__ import annotations

from typing import Any

import pghistory


def tracked(*, exclude: tuple[str, ...] = ()) -> Any:
    """Class decorator: keep the history of the model's rows in ``<table>event``."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=exclude or None,
    )


def because(reason: str, **more: Any) -> Any:
    """Context manager: rows changed inside carry this reason in their history."""
    return pghistory.context(reason=reason, **more)

"""One row of a sheet or a plan, written by several people at once; why it stayed as it was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Max, QuerySet
from django.utils.translation import gettext_lazy as _

from regulations.words import Text


class RowRefused(Exception):
    """Base of the reasons why a row stayed as it was, told in `words`; at the `field` that is the
    cause, where one is."""

    words: Text = ""
    field = ""


class RowChanged(RowRefused):
    """Somebody else saved the row meanwhile; ``row`` is theirs."""

    def __init__(self, row: Any) -> None:
        self.row = row
        super().__init__(str(row.pk))


class RowGone(RowRefused):
    """Somebody else took the row out."""

    words = _("Somebody took this row out meanwhile.")


class RowInUse(RowRefused):
    """Lessons of the row were planned or held: it stays."""

    words = _("Lessons of this row were planned or held, so it stays.")


class SubjectTwice(RowRefused):
    """The plan has a row of this name already."""

    words = _("The plan has this subject already: write the hours there.")
    field = "name"


class PlanLocked(RowRefused):
    """The case has moved on: the plan is not written in its state."""

    words = _("The case has moved on: the plan is not written now. Nothing was changed.")


def locked_row(rows: QuerySet[Any], pk: int) -> Any:
    """The row of these with this number, locked until the transaction ends.

    Raises ``RowGone``: there is none any more.
    """
    row = rows.select_for_update(of=("self",)).filter(pk=pk).first()
    if row is None:
        raise RowGone(str(pk))
    return row


def next_place(rows: QuerySet[Any]) -> int:
    """The place after the last of these rows."""
    return (rows.aggregate(Max("place"))["place__max"] or 0) + 1


def write_over(row: Any, values: Mapping[str, Any], version: int) -> set[str]:
    """Put the values that differ into a row, a stored one on top of ``version``; tells which.
    Nothing is saved yet.

    Raises ``RowChanged``: something differs, and somebody else has saved the row since.
    """
    differs = {name: new for name, new in values.items() if getattr(row, name) != new}
    if differs and row.pk is not None:
        if row.version != version:
            raise RowChanged(row)
        row.version += 1
    for name, new in differs.items():
        setattr(row, name, new)
    return set(differs)

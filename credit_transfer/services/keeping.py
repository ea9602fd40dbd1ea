"""What is written into a case of credit beside its steps: by the teachers, the council, the
director, and whoever tells the family and copies the result."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import Person
from credit_transfer.models import CreditCase, CreditCopy
from credit_transfer.procedure import CREDITED_STATES, TOLD_STATES, State
from credit_transfer.rules import CopyPlace
from credit_transfer.services.rows import locked_row, note_conclusions
from regulations.services import deadlines
from regulations.services.locking import locked_case
from regulations.services.rows import write_over

NOTICES = ("council_notice", "credit_notice", "refusal_notice")
"""The deadlines of telling the family: the shorter one governs."""
CONCLUSION = (
    "way",
    "concluded_mark",
    "conclusion",
    "attestation_form",
    "attestation_on",
    "attested_on",
    "attested_mark",
)
"""What the subject teacher writes of a row (cl. 4.7)."""


@transaction.atomic
def conclude(
    *,
    credit: CreditCase,
    row_id: int,
    version: int,
    values: Mapping[str, Any],
    by: Person,
    today: date,
) -> None:
    """Write what the subject teacher concludes of a row (all of CONCLUSION), on top of `version`.

    Raises:
        CaseMovedOn: the teachers have the case no more. RowGone, RowChanged: nothing was written.
    """
    locked_case(credit, {State.CONCLUDING})
    row = locked_row(credit, row_id)
    if write_over(row, values, version):
        is_given = bool(row.way)
        row.concluded_by, row.concluded_on = (by, today) if is_given else (None, None)
        row.save()
        note_conclusions(credit, row.teacher)


@transaction.atomic
def write_rows(
    credit: CreditCase,
    states: Collection[str],
    said: Mapping[int, Mapping[str, Any]],
    values: Mapping[str, Any] | None = None,
) -> None:
    """Write what is said of the rows, by their numbers, and of the case as a whole.

    Raises:
        CaseMovedOn: it is written in none of these states any more; nothing was changed.
    """
    locked_case(credit, states)
    for row in credit.rows.select_for_update().filter(pk__in=list(said)):
        if write_over(row, said[row.pk], row.version):
            row.save()
    if values:
        _write(credit, values)


@transaction.atomic
def write_case(credit: CreditCase, states: Collection[str], values: Mapping[str, Any]) -> None:
    """Write fields of the case itself. Raises CaseMovedOn: nothing was changed."""
    locked_case(credit, states)
    _write(credit, values)


@transaction.atomic
def write_copies(credit: CreditCase, said: Mapping[str, Mapping[str, Any]]) -> None:
    """By place: who put the result there and when, or why it is not needed; else nothing stands.

    Raises:
        CaseMovedOn: the case is closed meanwhile; nothing was changed.
    """
    case = locked_case(credit, CREDITED_STATES)
    held = {one.where: one for one in credit.copies.all()}
    for place, values in said.items():
        row = held.get(place) or CreditCopy(school_id=credit.school_id, credit=credit, where=place)
        for name, value in values.items():
            setattr(row, name, value)
        if row.on is not None or row.not_needed:
            row.save()
        elif row.pk is not None:
            row.delete()
    if credit.copies.count() == len(CopyPlace):
        deadlines.keep(case, "copies")
        deadlines.refresh_nearest(case)


@transaction.atomic
def write_telling(credit: CreditCase, values: Mapping[str, Any]) -> None:
    """How and when the family was told; what was due by then is kept.

    Raises:
        CaseMovedOn: there is no decision to tell of; nothing was changed.
    """
    case = locked_case(credit, TOLD_STATES)
    _write(credit, values)
    if credit.delivery and credit.told_on:
        for key in NOTICES:
            deadlines.keep(case, key)
        deadlines.refresh_nearest(case)


def _write(credit: CreditCase, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(credit, name, value)
    credit.save(update_fields=list(values))

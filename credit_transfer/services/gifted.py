"""Keeping the entries on gifted pupils and the special conditions given to them (cl. 3.3)."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from accounts.models import Person
from credit_transfer.models import GiftedEntry, SpecialCondition
from students.models import SchoolYear


@transaction.atomic
def save_entry(*, row: GiftedEntry | None, values: dict[str, Any], by: Person) -> GiftedEntry:
    """Write an entry, a new one under the name of whoever enters it."""
    held = row or GiftedEntry(school_id=by.school_id, entered_by=by)
    for name, value in values.items():
        setattr(held, name, value)
    held.save()
    return held


@transaction.atomic
def save_condition(
    *, row: SpecialCondition | None, values: dict[str, Any], year: SchoolYear, by: Person
) -> SpecialCondition:
    """Write special conditions; the caller has had them judged."""
    held = row or SpecialCondition(school_id=by.school_id, entered_by=by)
    for name, value in values.items():
        setattr(held, name, value)
    held.school_year = year
    held.save()
    return held

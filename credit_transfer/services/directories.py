"""Keeping the directories of the school: outside organisations, courses, approvals of the act."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from accounts.models import School
from credit_transfer.models import ActApproval, OutsideOrganisation, SchoolCourse
from students.models import SchoolYear


class StillUsed(Exception):
    """A case or a result names it, so it stays."""


@transaction.atomic
def save_organisation(
    *, school: School, row: OutsideOrganisation | None, values: dict[str, Any]
) -> OutsideOrganisation:
    """Write an outside organisation into the directory."""
    return _saved(row or OutsideOrganisation(school=school), values)


@transaction.atomic
def save_course(
    *, year: SchoolYear, row: SchoolCourse | None, values: dict[str, Any]
) -> SchoolCourse:
    """Write a course of the school's own plan."""
    return _saved(row or SchoolCourse(school_id=year.school_id, year=year), values)


def remove(row: OutsideOrganisation | SchoolCourse) -> None:
    """Take it out of its directory; raises StillUsed."""
    try:
        with transaction.atomic():
            row.delete()
    except ProtectedError:
        raise StillUsed from None


@transaction.atomic
def save_approvals(*, school: School, said: Mapping[str, dict[str, Any]]) -> None:
    """Write what each body said; a body that has said nothing has no row."""
    for body, values in said.items():
        row = ActApproval.objects.filter(school=school, body=body).first()
        if row is None and not any(values.values()):
            continue
        _saved(row or ActApproval(school=school, body=body), values)


def _saved(row, values: dict[str, Any]):
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    return row

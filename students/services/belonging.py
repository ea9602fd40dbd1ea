"""Rows joined by a service must be rows of one school."""

from __future__ import annotations

from accounts.models import TenantModel


class OtherSchool(ValueError):
    """A row of another school was handed in: a slip of the caller, forms offer only own rows."""


def of_one_school(first: TenantModel, *others: TenantModel | None) -> None:
    """Pass if every row given belongs to the school of the first.

    Raises:
        OtherSchool: one does not.
    """
    for row in others:
        if row is not None and row.school_id != first.school_id:
            raise OtherSchool(f"{row._meta.label} {row.pk} is not of school {first.school_id}")

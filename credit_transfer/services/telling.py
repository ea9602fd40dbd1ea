"""Awards of the school (cl. 1.1), and the log of families who were told of results (2.2, 6.4)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import Person
from credit_transfer.models import Award, ResultsAcquaintance
from students.models import Student


@transaction.atomic
def award(*, students: Iterable[Student], values: dict[str, Any], by: Person) -> list[Award]:
    """Reward these pupils, each with a record of their own."""
    return Award.objects.bulk_create(
        Award(school_id=by.school_id, student=one, entered_by=by, **values) for one in students
    )


@transaction.atomic
def change_award(*, row: Award, values: dict[str, Any]) -> None:
    """Mend what is written of an award."""
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


@transaction.atomic
def remove_award(*, row: Award) -> None:
    """Strike out what was entered by mistake; the history keeps it."""
    row.delete()


@transaction.atomic
def tell_families(
    *,
    pairs: Iterable[tuple[int, int]],
    what: str,
    how: str,
    on: date,
    by: Person,
) -> int:
    """Record that these persons were told of these pupils' results; tells how many lines.

    Who was told of the same on the same day is not recorded twice.
    """
    wanted = set(pairs)
    held = ResultsAcquaintance.objects.filter(
        student__in={student for student, _person in wanted}, what=what, how=how, on=on
    )
    known = set(held.values_list("student_id", "person_id"))
    made = ResultsAcquaintance.objects.bulk_create(
        ResultsAcquaintance(
            school_id=by.school_id,
            student_id=student,
            person_id=person,
            what=what,
            how=how,
            on=on,
            by=by,
        )
        for student, person in sorted(wanted - known)
    )
    return len(made)

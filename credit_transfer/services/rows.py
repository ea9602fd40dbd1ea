"""The rows of the outside document, written by several people at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from accounts.roles import Role
from credit_transfer import rules
from credit_transfer.models import CreditCase, CreditRow
from credit_transfer.procedure import ROW_STATES, State
from regulations.models import Case
from regulations.services import opening
from regulations.services.locking import locked_case
from regulations.services.rows import PlanLocked, RowChanged, RowGone, write_over
from students.class_subjects import only_teachers
from students.models import CurriculumRow, Subject

ASKED_TO_CONCLUDE = _("Results of another organisation wait for your conclusion: here they are.")
#: What the grid writes of a row.
WRITTEN = ("title", "ours", "hours", "scale", "mark", "period", "own_hours", "teacher")


@transaction.atomic
def save_row(
    *,
    credit: CreditCase,
    row_id: int | None,
    version: int,
    values: Mapping[str, Any],
    grade: int | None,
    page: str = "",
) -> CreditRow:
    """Write ``values`` (some of WRITTEN) on top of ``version``; without ``row_id`` a new row.

    A name that the plan of the grade has too finds its subject by itself; the one person who
    teaches the subject is its teacher. While the teachers have the case, a new teacher is asked in
    and told of ``page``.

    Raises:
        PlanLocked, RowGone, RowChanged: nothing was written.
    """
    case = locked_case(credit, ROW_STATES, PlanLocked)
    row = _new_row(credit) if row_id is None else locked_row(credit, row_id)
    former = row.teacher
    differs = write_over(row, values, version)
    if row.pk is not None and not differs:
        return row
    if "title" in differs and row.ours is None:
        row.ours = _of_same_name(credit, row.title, grade)
    if row.subject is not None and row.teacher is None and "teacher" not in differs:
        row.teacher = only_teachers(credit.school_id).get(row.subject_id)
    row.save()
    if former != row.teacher and case.state == State.CONCLUDING:
        hand_over(credit, case, former, row.teacher, page)
        note_conclusions(credit, former)
        note_conclusions(credit, row.teacher)
    return row


@transaction.atomic
def remove_row(*, credit: CreditCase, row_id: int, version: int) -> None:
    """Take a row out; its history stays.

    Raises:
        PlanLocked, RowGone, RowChanged.
    """
    case = locked_case(credit, ROW_STATES, PlanLocked)
    row = locked_row(credit, row_id)
    if row.version != version:
        raise RowChanged(row)
    former = row.teacher
    row.delete()
    hand_over(credit, case, former, None, "")
    note_conclusions(credit, former)


def locked_row(credit: CreditCase, row_id: int) -> CreditRow:
    """The stored row, held. Raises RowGone."""
    rows = CreditRow.objects.select_for_update(of=("self",))
    row = rows.select_related("subject", "course", "teacher").filter(credit=credit, pk=row_id)
    found = row.first()
    if found is None:
        raise RowGone(str(row_id))
    return found


def hand_over(
    credit: CreditCase, case: Case, former: Person | None, new: Person | None, page: str
) -> None:
    """Let the former teacher go unless another row keeps them; ask the new one in."""
    opening.hand_over(
        case,
        Role.SUBJECT_TEACHER,
        former,
        new,
        keeps_former=former is not None and credit.rows.filter(teacher=former).exists(),
        words=ASKED_TO_CONCLUDE,
        page=page,
    )


def note_conclusions(credit: CreditCase, teacher: Person | None) -> None:
    """The case waits on the desk of a teacher for as long as one of their rows has no conclusion,
    or an attestation that is still to be held."""
    if teacher is not None:
        to_hold = Q(way=rules.Way.ATTEST.value, attested_on=None)
        owed = credit.rows.filter(Q(way="") | to_hold, teacher=teacher).exists()
        opening.note_part(credit.case, teacher, Role.SUBJECT_TEACHER, is_done=not owed)


def _of_same_name(credit: CreditCase, title: str, grade: int | None) -> Subject | None:
    """The subject of the grade's plan that has this very name; nothing is guessed beyond it."""
    held = CurriculumRow.objects.filter(
        school=credit.school_id, year=credit.case.school_year_id, grade=grade
    )
    subjects = Subject.objects.filter(pk__in=held.values("subject_id"))
    return next((one for one in subjects if rules.is_same_name(title, one.name)), None)


def _new_row(credit: CreditCase) -> CreditRow:
    last = credit.rows.aggregate(Max("place"))["place__max"] or 0
    return CreditRow(school_id=credit.school_id, credit=credit, place=last + 1, span=credit.span)

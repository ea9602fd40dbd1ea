"""The rows of the sheet (cl. 3.1.2), written by several people at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from individual_support.models import SupportCase, SupportRow, SupportSubject
from individual_support.procedure import MARK_STATES, SHEET_STATES
from individual_support.services.marking import follow_marks
from regulations.models import Case
from regulations.services.locking import locked_case
from regulations.services.rows import (
    RowChanged,
    RowRefused,
    locked_row,
    next_place,
    write_over,
)
from students.calendar import CalendarEnds, SchoolCalendar

#: What a row plans; a change of it while support runs waits for the step that corrects the sheet.
PLANNED = ("subject", "topic", "lesson_on", "homework", "due_on")
#: What is written when the work was looked at; needs no new version of the sheet.
MARKED = ("mark", "remark")


class RowMarked(RowRefused):
    """The row has a mark: it tells of work that was done, so it stays."""

    words = _("This row has a mark, so it stays. Take the mark out first if it was a slip.")


class SheetLocked(RowRefused):
    """The case has moved on: rows are not written in its state."""

    words = _("The case has moved on: the sheet is not written now. Nothing was changed.")


@transaction.atomic
def save_row(
    *,
    support: SupportCase,
    row_id: int | None,
    version: int,
    values: Mapping[str, Any],
    by: Person,
    calendar: SchoolCalendar,
) -> SupportRow:
    """Write ``values`` (some of PLANNED and MARKED) on top of ``version``; without ``row_id`` a new
    row. Who gives a lesson date and no due date gets the next lesson as its due date.

    Raises:
        SheetLocked, RowGone, RowChanged: nothing was written; RowChanged brings the other text.
    """
    case = _locked_case(support, values)
    if row_id is None:
        row = _new_row(support, values["subject"], by)
    else:
        row = _locked(support, row_id)
    differs = write_over(row, values, version)
    if row.pk is not None and not differs:
        return row
    if "lesson_on" in differs and row.lesson_on and row.due_on is None:
        row.due_on = next_lesson(row, calendar)
    row.changed_by = by
    row.save()
    follow_marks(support, case)
    return row


@transaction.atomic
def remove_row(*, support: SupportCase, row_id: int, version: int) -> None:
    """Take a row out; its history stays.

    Raises:
        SheetLocked, RowGone, RowChanged, RowMarked.
    """
    case = _locked_case(support, PLANNED)
    row = _locked(support, row_id)
    if row.version != version:
        raise RowChanged(row)
    if row.mark:
        raise RowMarked(str(row.pk))
    row.delete()
    follow_marks(support, case)


@transaction.atomic
def mark_row(
    *, support: SupportCase, row_id: int, version: int, mark: str, remark: str, by: Person
) -> SupportRow:
    """Mark the work of a row and recommend (Annex 1, column 6).

    A plan that somebody changed meanwhile does not hinder a mark; another mark does.

    Raises:
        SheetLocked, RowGone, RowChanged.
    """
    case = _locked_case(support, MARKED)
    row = _locked(support, row_id)
    if (row.mark, row.remark) == (mark, remark):
        return row
    if row.version != version and (row.mark or row.remark):
        raise RowChanged(row)
    row.mark, row.remark, row.changed_by = mark, remark, by
    row.version += 1
    row.save()
    follow_marks(support, case)
    return row


def save_methods(*, subject: SupportSubject, methods: str) -> None:
    """The ways and methods of a subject (cl. 4.1.2)."""
    subject.methods = methods
    subject.save(update_fields=["methods"])


def next_lesson(row: SupportRow, calendar: SchoolCalendar) -> date | None:
    """The next lesson of the subject in the sheet, else the next school day; None past the
    calendar."""
    later = row.support.rows.filter(subject=row.subject_id, lesson_on__gt=row.lesson_on)
    in_sheet = later.order_by("lesson_on").values_list("lesson_on", flat=True).first()
    if in_sheet is not None:
        return in_sheet
    try:
        return calendar.next_school_day(row.lesson_on)
    except CalendarEnds:
        return None


def _locked_case(support: SupportCase, fields) -> Case:
    """Hold the case while a row is written, so that no step passes between."""
    states = MARK_STATES if set(fields) <= set(MARKED) else SHEET_STATES
    return locked_case(support, states, SheetLocked)


def _locked(support: SupportCase, row_id: int) -> SupportRow:
    return locked_row(support.rows.select_related("subject__subject", "changed_by"), row_id)


def _new_row(support: SupportCase, subject: SupportSubject, by: Person) -> SupportRow:
    return SupportRow(
        school_id=support.school_id,
        support=support,
        subject=subject,
        place=next_place(support.rows),
        changed_by=by,
    )

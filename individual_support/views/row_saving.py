"""Saving one row of the sheet as the grid sends it, and what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.numbers import row_number
from individual_support.access import LEADING, has_part_in, open_support
from individual_support.forms.sheet import RowForm
from individual_support.models import SupportRow
from individual_support.services import sheet as services
from individual_support.services.sheet import MARKED, PLANNED
from individual_support.sheet_pages import Line, SheetPage
from regulations.case_files import CaseFile
from regulations.grids import Dispute, Outcome, prefix_sent
from regulations.judging import Cell
from regulations.services.remarks import open_remarks
from regulations.views import grid_rows
from regulations.views.case_frame import not_yours
from regulations.words import Text
from students.calendar_rows import for_class, for_school

COLUMNS = (*PLANNED, *MARKED)


@require_POST
def row_save(request: HttpRequest, pk: int) -> HttpResponse:
    """One row from the grid; ``prefix`` says which. Answers with pieces of the page."""
    file = open_support(request.actor, pk).for_staff()
    prefix = prefix_sent(request)
    page = SheetPage(file)
    if not any(has_part_in(file, one) for one in page.subjects):
        raise not_yours(*LEADING)
    outcome = save_sent(page, request.POST, prefix)
    return _answer(request, pk, outcome)


@require_POST
def row_remove(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Take a row out of the sheet."""
    file = open_support(request.actor, pk).for_staff()
    page = SheetPage(file)
    prefix = prefix_sent(request)
    outcome = _outcome(prefix, empty_form(page, prefix))
    stored = page.row_of(row)
    if stored is None:
        return _answer(request, pk, outcome, removed=True)
    if not has_part_in(file, stored.subject):
        raise not_yours(*LEADING)
    version = row_number(request.POST.get(f"{prefix}-version", "")) or 0
    removed = grid_rows.take_out(
        outcome, lambda: services.remove_row(support=file.details, row_id=row, version=version)
    )
    return _answer(request, pk, outcome, removed=removed)


def save_sent(page: SheetPage, data: Mapping[str, Any], prefix: str) -> Outcome:
    """Judge and save what was sent for one row. Nothing is lost: a refusal keeps the form."""
    number = row_number(data.get(f"{prefix}-id", ""))
    stored = page.row_of(number) if number else None
    form = form_for(page, stored, prefix, data)
    outcome = _outcome(prefix, form)
    if not form.fields.keys() - {"id", "version"}:
        is_locked = page.is_locked and not page.marked_subjects
        foreign = _("This row belongs to another teacher. Nothing was changed.")
        outcome.told.append(str(services.SheetLocked.words) if is_locked else foreign)
    elif not form.is_valid():
        outcome.tell_errors()
    elif number and stored is None:
        grid_rows.tell_gone(outcome, COLUMNS)
    else:
        grid_rows.store(
            outcome,
            lambda: _save(page.file, form, number),
            kept=COLUMNS,
            typed=form.values(),
            as_stored=lambda theirs: _form_of_theirs(form, theirs, prefix),
        )
    return outcome


def _save(file: CaseFile, form: RowForm, number: int | None) -> SupportRow:
    school_class = file.case.student.school_class
    around = form.cleaned_data.get("lesson_on") or file.today
    return services.save_row(
        support=file.details,
        row_id=number,
        version=form.cleaned_data.get("version") or 0,
        values=form.values(),
        by=file.person,
        calendar=for_class(school_class, around)
        if school_class
        else for_school(file.case.school, around),
    )


def _outcome(prefix: str, form: RowForm) -> Outcome:
    return Outcome(prefix, form, tuple(name for name in COLUMNS if name in form.fields))


def form_for(page: SheetPage, row: SupportRow | None, prefix: str, data=None) -> RowForm:
    """The form of a row with the columns that the reader may write in it."""
    with_plan = page.may_write if row is None else row.subject in page.own_subjects
    with_marks = page.has_marks and (
        bool(page.marked_subjects) if row is None else row.subject in page.marked_subjects
    )
    return RowForm(
        data,
        prefix=prefix,
        row=row,
        subjects=page.own_subjects,
        with_plan=with_plan,
        with_marks=with_marks,
    )


def empty_form(page: SheetPage, prefix: str) -> RowForm:
    """The form of a row that does not stand yet."""
    return form_for(page, None, prefix)


@dataclass(frozen=True)
class ShownRow:
    """A row of the grid: its form (None: only to be read), its verdicts, its remarks."""

    prefix: str
    form: RowForm | None
    line: Line
    remarks: list[dict]
    told: list[str]
    dispute: Dispute | None = None

    def cells(self) -> list[tuple[str, Text, Any, Cell | None, str]]:
        """Column, its name, control or None, verdict, text to read: in the order of Annex 1."""
        row, verdicts = self.line.row, self.line.cells
        shown = {
            "subject": row.subject.subject.name,
            "topic": row.topic,
            "lesson_on": date_format(row.lesson_on, "d.m.Y") if row.lesson_on else "",
            "homework": row.homework,
            "due_on": date_format(row.due_on, "d.m.Y") if row.due_on else "",
            "mark": self.line.mark,
            "remark": row.remark,
        }
        fields = self.form.fields if self.form else ()
        labels = RowForm.base_fields
        return [
            (
                name,
                labels[name].label,
                self.form[name] if name in fields else None,
                verdicts.get(name),
                shown[name],
            )
            for name in COLUMNS
        ]


def forms_of(page: SheetPage, refused: Mapping[str, Outcome]) -> list[ShownRow]:
    """Every row of the grid; those that were refused as they were typed."""
    remarks = open_remarks(page.file.case)
    shown = []
    for line in page.lines:
        outcome = refused.get(line.key)
        form = outcome.form if outcome else form_for(page, line.row, line.key)
        pinned = [one for name in COLUMNS for one in remarks.get(f"{line.key}-{name}", [])]
        may_write = bool(form.fields.keys() - {"id", "version"})
        shown.append(
            ShownRow(
                line.key,
                form if may_write else None,
                line,
                pinned,
                outcome.told if outcome else [],
                outcome.dispute if outcome else None,
            )
        )
    return shown


def _answer(
    request: HttpRequest, pk: int, outcome: Outcome, *, removed: bool = False
) -> HttpResponse:
    page = SheetPage(open_support(request.actor, pk))
    sent_due = outcome.form.cleaned_data.get("due_on") if outcome.is_saved else None
    has_due = outcome.row and "due_on" in outcome.form.fields

    def again(line: Line) -> ShownRow:
        return ShownRow(outcome.prefix, form_for(page, line.row, outcome.prefix), line, [], [])

    return grid_rows.answer(
        request,
        page,
        outcome,
        template="individual_support/_row_answer.html",
        columns=columns_of(page),
        again=again,
        removed=removed,
        context={
            "filled_due": outcome.row.due_on if has_due and outcome.row.due_on != sent_due else None
        },
    )


def columns_of(page: SheetPage) -> tuple[str, ...]:
    """The columns that the grid shows: marks from the day on which lessons begin."""
    return COLUMNS if page.has_marks else PLANNED


def _form_of_theirs(form: RowForm, theirs: SupportRow, prefix: str) -> RowForm:
    """The form of a row as somebody else saved it, with the columns of the one that was sent."""
    return RowForm(
        prefix=prefix,
        row=theirs,
        subjects=form.subjects.values(),
        with_marks="mark" in form.fields,
        with_plan="topic" in form.fields,
    )

"""Saving one line of the study plan as the grid sends it, and what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from accounts.numbers import row_number
from externat.access import PLANNERS, open_for_staff
from externat.forms.plan import LineForm
from externat.models import IndividualPlanLine
from externat.plan_pages import Line, PlanPage
from externat.services import plan as services
from regulations.grids import Outcome, ShownRow, prefix_sent
from regulations.services.remarks import open_remarks
from regulations.services.rows import PlanLocked
from regulations.views import grid_rows
from regulations.views.case_frame import only_for

GRID = "plan-form"


@require_POST
def plan_row(request: HttpRequest, pk: int) -> HttpResponse:
    """One line from the grid; its prefix says which. Answers with pieces of the page."""
    file = open_for_staff(request.actor, pk)
    prefix = prefix_sent(request)
    only_for(file, PLANNERS)
    return _answer(request, pk, save_sent(PlanPage(file), request.POST, prefix))


@require_POST
def plan_remove(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Take a line out of the plan."""
    file = open_for_staff(request.actor, pk)
    prefix = prefix_sent(request)
    only_for(file, PLANNERS)
    page = PlanPage(file)
    outcome = Outcome(prefix, form_for(page, None, prefix), page.columns)
    version = row_number(request.POST.get(f"{prefix}-version", "")) or 0
    removed = grid_rows.take_out(
        outcome,
        lambda: services.remove_line(individual=file.details, line_id=row, version=version),
    )
    return _answer(request, pk, outcome, removed=removed)


def save_sent(page: PlanPage, data: Mapping[str, Any], prefix: str) -> Outcome:
    """Save what was sent for one line. Nothing is lost: a refusal keeps the form."""
    file = page.file
    number = row_number(data.get(f"{prefix}-id", ""))
    stored = page.row_of(number) if number else None
    form = form_for(page, stored, prefix, data)
    outcome = Outcome(prefix, form, page.columns)
    if not page.may_write:
        outcome.told.append(str(PlanLocked.words))
    elif not form.is_valid():
        outcome.tell_errors()
    elif number and stored is None:
        grid_rows.tell_gone(outcome, page.columns)
    else:
        grid_rows.store(
            outcome,
            lambda: services.save_line(
                individual=file.details,
                line_id=number,
                version=form.cleaned_data.get("version") or 0,
                values=form.values(),
                page=reverse("individual:plan", args=[file.case.pk]),
            ),
            kept=page.columns,
            typed=form.values(),
            as_stored=lambda row: form_for(page, row, prefix),
        )
    return outcome


def form_for(page: PlanPage, row: IndividualPlanLine | None, prefix: str, data=None) -> LineForm:
    """The form of a line with the columns that the form of study has."""
    return LineForm(data, prefix=prefix, line=row, teachers=page.teachers, columns=page.columns)


def new_row(page: PlanPage, number: str = "__prefix__") -> ShownRow:
    """A line that does not stand yet."""
    prefix = f"new-{number}"
    return _shown(page, prefix, form_for(page, None, prefix), None)


def rows_of(page: PlanPage, refused: Mapping[str, Outcome], *, add: bool = False) -> list[ShownRow]:
    """Every line; those that were refused as they were typed; at the end a new one."""
    remarks = open_remarks(page.file.case)
    shown = []
    for line in page.lines:
        outcome = refused.get(line.key)
        form = outcome.form if outcome else None
        if form is None and page.may_write:
            form = form_for(page, line.row, line.key)
        names = (*page.columns, "plan")
        pinned = [one for name in names for one in remarks.get(f"{line.key}-{name}", [])]
        told = outcome.told if outcome else []
        shown.append(_shown(page, line.key, form, line, remarks=pinned, told=told))
    shown += [
        _shown(page, one.prefix, one.form, None, told=one.told)
        for one in refused.values()
        if one.prefix.startswith("new-")
    ]
    if add and page.may_write:
        shown.append(new_row(page, str(len(shown))))
    return shown


def _shown(
    page: PlanPage, prefix: str, form: LineForm | None, line: Line | None, **more
) -> ShownRow:
    return ShownRow(prefix, form, line, dict(page.heads), GRID, **more)


def _answer(
    request: HttpRequest, pk: int, outcome: Outcome, *, removed: bool = False
) -> HttpResponse:
    page = PlanPage(open_for_staff(request.actor, pk))
    number = outcome.dispute.gone if outcome.dispute else None
    if outcome.row:
        number = outcome.row.pk

    def again(line: Line) -> ShownRow:
        return _shown(page, outcome.prefix, form_for(page, line.row, outcome.prefix), line)

    return grid_rows.answer(
        request,
        page,
        outcome,
        template="externat/_plan_answer.html",
        columns=page.columns,
        again=again,
        removed=removed,
        context={
            "filled_area": grid_rows.brought_cell(outcome, "area", GRID),
            "save_url": request.path,
            "remove_url": reverse("individual:plan_remove", args=[pk, number]) if number else "",
        },
    )

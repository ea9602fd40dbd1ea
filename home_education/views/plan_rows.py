"""Saving one row of the plan as the grid sends it, and what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from accounts.numbers import row_number
from home_education.access import PLANNERS, open_for_staff
from home_education.forms.plan import RowForm
from home_education.models import HomePlanRow
from home_education.plan_pages import Line, PlanPage
from home_education.rules import Section
from home_education.services import plan as services
from home_education.services.plan import WRITTEN
from regulations.grids import Outcome, ShownRow, prefix_sent
from regulations.services.remarks import open_remarks
from regulations.services.rows import PlanLocked
from regulations.views import grid_rows
from regulations.views.case_frame import only_for

#: What a dispute is about: the columns, and the part that a row is put back into.
KEPT = ("section", *WRITTEN)
#: The columns as Annex 5 has them.
LABELS = {name: RowForm.base_fields[name].label for name in WRITTEN}


@require_POST
def row_save(request: HttpRequest, pk: int) -> HttpResponse:
    """One row from the grid; its prefix says which. Answers with pieces of the page."""
    file = open_for_staff(request.actor, pk)
    prefix = prefix_sent(request)
    only_for(file, PLANNERS)
    outcome = save_sent(PlanPage(file), request.POST, prefix)
    return _answer(request, PlanPage(file), outcome)


@require_POST
def row_remove(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Take a row out of the plan."""
    file = open_for_staff(request.actor, pk)
    prefix = prefix_sent(request)
    only_for(file, PLANNERS)
    outcome = Outcome(prefix, form_for(PlanPage(file), None, prefix), WRITTEN)
    version = row_number(request.POST.get(f"{prefix}-version", "")) or 0
    removed = grid_rows.take_out(
        outcome, lambda: services.remove_row(home=file.details, row_id=row, version=version)
    )
    return _answer(request, PlanPage(file), outcome, removed=removed)


def save_sent(page: PlanPage, data: Mapping[str, Any], prefix: str) -> Outcome:
    """Save what was sent for one row. Nothing is lost: a refusal keeps the form."""
    file = page.file
    number = row_number(data.get(f"{prefix}-id", ""))
    stored = page.row_of(number) if number else None
    form = form_for(page, stored, prefix, data)
    outcome = Outcome(prefix, form, WRITTEN)
    if not page.may_write:
        outcome.told.append(str(PlanLocked.words))
    elif not form.is_valid():
        outcome.tell_errors()
    elif number and stored is None:
        grid_rows.tell_gone(outcome, KEPT)
    else:
        section = form.cleaned_data["section"]
        grid_rows.store(
            outcome,
            lambda: services.save_row(
                home=file.details,
                row=stored,
                version=form.cleaned_data.get("version") or 0,
                section=section,
                values=form.values(),
                page=reverse("home:programmes", args=[file.case.pk]),
            ),
            kept=KEPT,
            typed={"section": stored.section if stored else section, **form.values()},
            as_stored=lambda row: form_for(page, row, prefix),
        )
    return outcome


def form_for(
    page: PlanPage, row: HomePlanRow | None, prefix: str, data=None, section: str = ""
) -> RowForm:
    """The form of a row."""
    given = {"section": section} if section and row is None else None
    more = {} if given is None else {"initial": given}
    return RowForm(data, prefix=prefix, row=row, teachers=lambda: page.teachers, **more)


def new_row(page: PlanPage, section: Section, number: str = "__prefix__") -> ShownRow:
    """A row that does not stand yet."""
    prefix = f"new-{section.value}-{number}"
    form = form_for(page, None, prefix, section=section.value)
    return ShownRow(prefix, form, None, LABELS, _form_id(section.value))


def rows_of(
    page: PlanPage, section: Section, refused: Mapping[str, Outcome], *, add: bool = False
) -> list[ShownRow]:
    """The rows of one part; those that were refused as they were typed; at the end a new one."""
    remarks, form_id = open_remarks(page.file.case), _form_id(section.value)
    shown = []
    for line in page.lines:
        if line.row.section != section:
            continue
        outcome = refused.get(line.key)
        form = outcome.form if outcome else None
        if form is None and page.may_write:
            form = form_for(page, line.row, line.key)
        pinned = [one for name in WRITTEN for one in remarks.get(f"{line.key}-{name}", [])]
        told = outcome.told if outcome else []
        shown.append(ShownRow(line.key, form, line, LABELS, form_id, pinned, told))
    start = f"new-{section.value}-"
    shown += [
        ShownRow(one.prefix, one.form, None, LABELS, form_id, told=one.told)
        for one in refused.values()
        if one.prefix.startswith(start)
    ]
    if add and page.may_write:
        shown.append(new_row(page, section, str(len(shown))))
    return shown


def _form_id(section: str) -> str:
    """The form of the rows of a part."""
    return f"form-{section}"


def _answer(
    request: HttpRequest, page: PlanPage, outcome: Outcome, *, removed: bool = False
) -> HttpResponse:
    pk, row = page.file.case.pk, outcome.row
    form_id = _form_id(row.section) if row else ""
    number = row.pk if row else outcome.dispute.gone if outcome.dispute else None

    def again(line: Line) -> ShownRow:
        form = form_for(page, line.row, outcome.prefix)
        return ShownRow(outcome.prefix, form, line, LABELS, form_id)

    return grid_rows.answer(
        request,
        page,
        outcome,
        template="home_education/_plan_answer.html",
        columns=WRITTEN,
        again=again,
        removed=removed,
        context={
            "filled_area": grid_rows.brought_cell(outcome, "area", form_id),
            "sums": _sums_on(page, request.GET.get("part", "")),
            "save_url": request.get_full_path(),
            "remove_url": reverse("home:plan_remove", args=[pk, number]) if number else "",
        },
    )


def _sums_on(page: PlanPage, part: str) -> list:
    """The sums that stand on the page that sent the row: of one part, or of all."""
    return [one for section, sums in page.sums.items() if part in ("", section) for one in sums]

"""The matcher: the rows of the outside document against the school's plan, saved one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.numbers import row_number
from credit_transfer import rules
from credit_transfer.access import ROW_KEEPERS, SEE_INTAKE, open_for_staff
from credit_transfer.forms.rows import RowForm, initial_of, periods
from credit_transfer.models import CreditRow
from credit_transfer.rows_pages import Line, RowsPage
from credit_transfer.services import rows as services
from credit_transfer.services.rows import WRITTEN
from credit_transfer.views.intake import locked_words, next_step
from regulations.case_files import CaseFile
from regulations.grids import Outcome, disputed, gone, prefix_sent, prefixes_sent
from regulations.judging import Cell
from regulations.moments import on_the_wall
from regulations.row_history import changed_last_by
from regulations.services.remarks import open_remarks
from regulations.services.rows import PlanLocked, RowChanged, RowGone
from regulations.views.case_frame import case_page, only_for
from regulations.words import Text

GRID = "rows-form"
#: A certificate is a page or two; more rows at once than this come from no person.
MOST_ROWS_SENT = 100


@dataclass(frozen=True)
class ShownRow:
    """A row of the grid: its form (None: only to be read), its verdict, its remarks."""

    prefix: str
    form: RowForm | None
    line: Line | None
    remarks: list[dict] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def number(self) -> str:
        """What the row is called for a screen reader."""
        return str(self.line.number) if self.line else _("new row")

    def cells(self) -> Iterator[tuple[str, Text, SafeString | None, Cell | None, str, Any]]:
        """Column, its name, control or None, what is wrong there, text to read, errors."""
        wrong = self.line.cells if self.line else {}
        for name in WRITTEN:
            control = self.form[name] if self.form else None
            yield (
                name,
                RowForm.base_fields[name].label,
                self._control(control) if control else None,
                wrong.get(name),
                shown_text(self.line.row, name) if self.line else "",
                control.errors if control and self.form and self.form.is_bound else (),
            )

    def _control(self, control: BoundField) -> SafeString:
        attrs = {
            "aria-label": f"{control.label}, {self.number}",
            "id": f"id_{control.html_name}",
            "form": GRID,
        }
        if self.form and self.form.is_bound and control.errors:
            attrs["aria-invalid"] = "true"
        return control.as_widget(attrs=attrs)


def shown_text(row: CreditRow, name: str) -> str:
    """A stored cell as it is read."""
    if name == "period":
        return str(dict(periods()).get(row.period, row.get_span_display()))
    if name == "scale":
        return row.get_scale_display()
    if name == "teacher":
        return row.teacher.short_name if row.teacher else ""
    if name == "ours":
        return str(row.ours or "")
    return RowForm.base_fields[name].prepare_value(getattr(row, name)) or ""


@require_http_methods(["GET", "POST"])
def rows(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole grid; without script all its rows are sent at once."""
    file = open_for_staff(request.actor, pk)
    only_for(file, SEE_INTAKE)
    if request.method == "GET":
        return _show(request, file)
    only_for(file, ROW_KEEPERS)
    page = RowsPage(file)
    outcomes = [
        save_sent(page, request.POST, prefix)
        for prefix in prefixes_sent(request.POST)[:MOST_ROWS_SENT]
        if not prefix.startswith("new-") or request.POST.get(f"{prefix}-title")
    ]
    refused = {one.prefix: one for one in outcomes if not one.is_saved}
    if refused:
        return _show(request, open_for_staff(request.actor, pk), refused)
    messages.success(request, _("The rows are saved."))
    return redirect("credit:rows", pk=pk)


@require_POST
def row_save(request: HttpRequest, pk: int) -> HttpResponse:
    """One row from the grid; its prefix says which. Answers with pieces of the page."""
    file = open_for_staff(request.actor, pk)
    prefix = prefix_sent(request)
    only_for(file, ROW_KEEPERS)
    return _answer(request, save_sent(RowsPage(file), request.POST, prefix), pk)


@require_POST
def row_remove(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Take a row out."""
    file = open_for_staff(request.actor, pk)
    prefix = prefix_sent(request)
    only_for(file, ROW_KEEPERS)
    outcome = Outcome(prefix, form_for(RowsPage(file), None, prefix), WRITTEN)
    version = row_number(request.POST.get(f"{prefix}-version", "")) or 0
    try:
        services.remove_row(credit=file.details, row_id=row, version=version)
    except RowChanged as refused:
        outcome.told.append(
            _("%(who)s has changed this row meanwhile. Open the page anew and look at it first.")
            % {"who": changed_last_by(refused.row)}
        )
    except RowGone:
        pass
    except PlanLocked:
        outcome.told.append(locked_words())
    return _answer(request, outcome, pk, removed=not outcome.told)


def save_sent(page: RowsPage, data: Mapping[str, Any], prefix: str) -> Outcome:
    """Save what was sent for one row. Nothing is lost: a refusal keeps the form."""
    number = row_number(data.get(f"{prefix}-id", ""))
    stored = page.row_of(number) if number else None
    form = form_for(page, stored, prefix, data)
    outcome = Outcome(prefix, form, WRITTEN)
    if not page.may_write:
        outcome.told.append(locked_words())
    elif not form.is_valid():
        outcome.tell_errors()
    elif number and stored is None:
        _was_taken_out(outcome)
    else:
        _save(page, stored, outcome)
    return outcome


def _save(page: RowsPage, stored: CreditRow | None, outcome: Outcome) -> None:
    form, file = outcome.form, page.file
    try:
        outcome.row = services.save_row(
            credit=file.details,
            row_id=stored.pk if stored else None,
            version=form.cleaned_data.get("version") or 0,
            values=form.values(),
            grade=page.facts.grade,
            page=reverse("credit:conclusions", args=[file.case.pk]),
        )
    except RowChanged as refused:
        by = changed_last_by(refused.row)
        outcome.told.append(
            _("%(who)s saved this row meanwhile: choose which text stays.") % {"who": by}
        )
        other = form_for(page, refused.row, outcome.prefix)
        outcome.dispute = disputed(
            form, other, WRITTEN, mine=form.values(), theirs=refused.row, by=by
        )
    except RowGone:
        _was_taken_out(outcome)
    except PlanLocked:
        outcome.told.append(locked_words())


def _was_taken_out(outcome: Outcome) -> None:
    outcome.told.append(_("Somebody took this row out meanwhile."))
    outcome.dispute = gone(outcome.form, WRITTEN)


def form_for(page: RowsPage, row: CreditRow | None, prefix: str, data=None) -> RowForm:
    """The form of a row."""
    return RowForm(
        data,
        prefix=prefix,
        row=row,
        ours=page.ours,
        teachers=page.teachers,
        span=page.file.details.span,
    )


def new_row(page: RowsPage, number: str = "__prefix__") -> ShownRow:
    """A row that does not stand yet."""
    prefix = f"new-{number}"
    return ShownRow(prefix, form_for(page, None, prefix), None)


def rows_of(page: RowsPage, refused: Mapping[str, Outcome], *, add: bool = False) -> list[ShownRow]:
    """Every row; those that were refused as they were typed; at the end a new one."""
    remarks = open_remarks(page.file.case)
    shown = []
    for line in page.lines:
        outcome = refused.get(line.key)
        form = outcome.form if outcome else None
        if form is None and page.may_write:
            form = form_for(page, line.row, line.key)
        pinned = [
            one
            for name in (*WRITTEN, "conclusion")
            for one in remarks.get(f"{line.key}-{name}", [])
        ]
        shown.append(ShownRow(line.key, form, line, pinned, outcome.told if outcome else []))
    shown += [
        ShownRow(one.prefix, one.form, None, told=one.told)
        for one in refused.values()
        if one.prefix.startswith("new-")
    ]
    if add and page.may_write:
        shown.append(new_row(page, str(len(shown))))
    return shown


def _show(
    request: HttpRequest, file: CaseFile, refused: dict[str, Outcome] | None = None
) -> HttpResponse:
    page, refused = RowsPage(file), refused or {}
    add = "add" in request.GET
    context = {
        "page": page,
        "rows": rows_of(page, refused, add=add),
        "heads": [(name, RowForm.base_fields[name].label) for name in WRITTEN],
        "unsaved": sum(one.startswith("new-") for one in refused) + add,
        "new_row": new_row(page) if page.may_write else None,
        "refused": refused.values(),
        "remarks": open_remarks(file.case).get("rows", []),
        "save_url": reverse("credit:row", args=[file.case.pk]),
        "next_step": next_step(file),
        "clause": rules.P_5_7,
    }
    title, status = _("Rows of the outside document"), 422 if refused else 200
    return case_page(
        request, file, "credit_transfer/rows.html", context, title=title, status=status
    )


def _answer(
    request: HttpRequest, outcome: Outcome, pk: int, *, removed: bool = False
) -> HttpResponse:
    """The pieces of the page that change, each put in its place by htmx. The verdicts of all rows
    are sent: rows of one subject are judged together."""
    page = RowsPage(open_for_staff(request.actor, pk))
    line = page.line_of(outcome.row.pk) if outcome.row else None
    taken_out = outcome.dispute.gone if outcome.dispute else None
    number = taken_out or (outcome.row.pk if outcome.row else None)
    context = {
        "case": page.file.case,
        "page": page,
        "outcome": outcome,
        "line": line,
        "prefixes": [
            (outcome.prefix if line is not None and one.key == line.key else one.key, one)
            for one in page.lines
        ],
        "cells": [(name, line.cells.get(name)) for name in WRITTEN] if line else [],
        "filled": _filled(page, outcome, line) if line else [],
        "removed": removed,
        "whole": "whole" in request.POST and outcome.is_saved,
        "save_url": request.path,
        "remove_url": reverse("credit:row_remove", args=[pk, number]) if number else "",
        "saved_at": _("Saved at %(time)s")
        % {"time": date_format(on_the_wall(timezone.now(), page.file.case.school), "H:i")},
    }
    if line and context["whole"]:
        form = form_for(page, line.row, outcome.prefix)
        context["shown"] = ShownRow(outcome.prefix, form, line)
    # Pieces of the page: without what every page shows around them, such as the navigation.
    answer = HttpResponse(render_to_string("credit_transfer/_row_answer.html", context))
    answer.headers["X-Row"] = "saved" if outcome.is_saved or removed else "refused"
    return answer


def _filled(page: RowsPage, outcome: Outcome, line: Line) -> list[SafeString]:
    """The cells that the school filled by itself: the subject of the same name, its teacher."""
    held, found = initial_of(line.row), []
    fresh = form_for(page, line.row, outcome.prefix)
    for name in ("ours", "teacher"):
        if str(outcome.form.cleaned_data[name] or "") == held[name]:
            continue
        control = fresh[name]
        attrs = {
            "id": f"id_{control.html_name}",
            "form": GRID,
            "aria-label": f"{control.label}, {line.number}",
            "hx-swap-oob": "true",
        }
        found.append(control.as_widget(attrs=attrs))
    return found

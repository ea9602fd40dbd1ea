"""Saving one line of the study plan as the grid sends it, and what is answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.numbers import row_number
from externat.access import PLANNERS, open_for_staff
from externat.forms.plan import LineForm
from externat.models import IndividualPlanLine
from externat.plan_pages import Line, PlanPage
from externat.services import plan as services
from externat.services.plan import HOURS
from regulations.grids import Outcome, disputed, gone, prefix_sent
from regulations.judging import Cell
from regulations.moments import on_the_wall
from regulations.row_history import changed_last_by
from regulations.services.remarks import open_remarks
from regulations.services.rows import PlanLocked, RowChanged, RowGone, RowInUse, SubjectTwice
from regulations.views.case_frame import only_for
from regulations.words import Text, hours

GRID = "plan-form"


@dataclass(frozen=True)
class ShownRow:
    """A line of the grid: its form (None: only to be read), its verdicts, its remarks."""

    prefix: str
    form: LineForm | None
    line: Line | None
    columns: tuple[str, ...]
    remarks: list[dict] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def number(self) -> str:
        """What the row is called for a screen reader."""
        return str(self.line.number) if self.line else _("new row")

    def cells(self) -> Iterable[tuple[str, Text, SafeString | None, Cell | None, str, Any]]:
        """Column, its name, control or None, verdict, text to read, errors."""
        row, verdicts = self.line.row if self.line else None, self.line.cells if self.line else {}
        for name in self.columns:
            control = self.form[name] if self.form else None
            yield (
                name,
                LineForm.base_fields[name].label,
                self._control(control) if control else None,
                verdicts.get(name),
                "" if row is None else shown_text(row, name),
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


def shown_text(row: IndividualPlanLine, name: str) -> str:
    """A stored cell as it is read."""
    value = getattr(row, name)
    if name in HOURS:
        return str(hours(value)) if value else ""
    if name == "teacher":
        return value.short_name if value else ""
    return value


@require_POST
def plan_row(request: HttpRequest, pk: int) -> HttpResponse:
    """One line from the grid; its prefix says which. Answers with pieces of the page."""
    file = open_for_staff(request.actor, pk)
    prefix = prefix_sent(request)
    only_for(file, PLANNERS)
    outcome = save_sent(PlanPage(file), request.POST, prefix)
    return _answer(request, outcome, pk)


@require_POST
def plan_remove(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Take a line out of the plan."""
    file = open_for_staff(request.actor, pk)
    prefix = prefix_sent(request)
    only_for(file, PLANNERS)
    page = PlanPage(file)
    outcome = Outcome(prefix, form_for(page, None, prefix), page.columns)
    version = row_number(request.POST.get(f"{prefix}-version", "")) or 0
    try:
        services.remove_line(individual=file.details, line_id=row, version=version)
    except RowInUse:
        outcome.told.append(_("Lessons of this row were planned or held, so it stays."))
    except RowChanged as refused:
        outcome.told.append(
            _("%(who)s has changed this row meanwhile. Open the plan anew and look at it first.")
            % {"who": changed_last_by(refused.row)}
        )
    except RowGone:
        pass
    except PlanLocked:
        outcome.told.append(locked_words())
    return _answer(request, outcome, pk, removed=not outcome.told)


def save_sent(page: PlanPage, data: Mapping[str, Any], prefix: str) -> Outcome:
    """Save what was sent for one line. Nothing is lost: a refusal keeps the form."""
    file = page.file
    number = row_number(data.get(f"{prefix}-id", ""))
    stored = page.row_of(number) if number else None
    form = form_for(page, stored, prefix, data)
    outcome = Outcome(prefix, form, page.columns)
    if not page.may_write:
        outcome.told.append(locked_words())
        return outcome
    if not form.is_valid():
        outcome.tell_errors()
        return outcome
    if number and stored is None:
        outcome.told.append(_("Somebody took this row out meanwhile."))
        outcome.dispute = gone(form, page.columns)
        return outcome
    try:
        outcome.row = services.save_line(
            individual=file.details,
            line_id=stored.pk if stored else None,
            version=form.cleaned_data.get("version") or 0,
            values=form.values(),
            page=reverse("individual:plan", args=[file.case.pk]),
        )
    except SubjectTwice:
        form.add_error("name", _("The plan has this subject already: write the hours there."))
        outcome.told.append(str(form.errors["name"][0]))
    except RowChanged as refused:
        by = changed_last_by(refused.row)
        outcome.told.append(
            _("%(who)s saved this row meanwhile: choose which text stays.") % {"who": by}
        )
        other = form_for(page, refused.row, prefix)
        outcome.dispute = disputed(
            form, other, page.columns, mine=form.values(), theirs=refused.row, by=by
        )
    except RowGone:
        outcome.told.append(_("Somebody took this row out meanwhile."))
        outcome.dispute = gone(form, page.columns)
    except PlanLocked:
        outcome.told.append(locked_words())
    return outcome


def form_for(page: PlanPage, row: IndividualPlanLine | None, prefix: str, data=None) -> LineForm:
    """The form of a line with the columns that the form of study has."""
    return LineForm(data, prefix=prefix, line=row, teachers=page.teachers, columns=page.columns)


def new_row(page: PlanPage, number: str = "__prefix__") -> ShownRow:
    """A line that does not stand yet."""
    prefix = f"new-{number}"
    return ShownRow(prefix, form_for(page, None, prefix), None, page.columns)


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
        shown.append(ShownRow(line.key, form, line, page.columns, pinned, told))
    shown += [
        ShownRow(one.prefix, one.form, None, page.columns, told=one.told)
        for one in refused.values()
        if one.prefix.startswith("new-")
    ]
    if add and page.may_write:
        shown.append(new_row(page, str(len(shown))))
    return shown


def _answer(
    request: HttpRequest, outcome: Outcome, pk: int, *, removed: bool = False
) -> HttpResponse:
    """The pieces of the page that change, each put in its place by htmx."""
    page = PlanPage(open_for_staff(request.actor, pk))
    line = page.line_of(outcome.row.pk) if outcome.row else None
    taken_out = outcome.dispute.gone if outcome.dispute else None
    number = taken_out or (outcome.row.pk if outcome.row else None)
    context = {
        "case": page.file.case,
        "page": page,
        "outcome": outcome,
        "line": line,
        "cells": [(name, line.cells.get(name)) for name in page.columns] if line else [],
        "filled_area": _filled_area(outcome),
        "removed": removed,
        "whole": "whole" in request.POST and outcome.is_saved,
        "save_url": request.path,
        "remove_url": reverse("individual:plan_remove", args=[pk, number]) if number else "",
        "saved_at": _("Saved at %(time)s")
        % {"time": date_format(on_the_wall(timezone.now(), page.file.case.school), "H:i")},
    }
    if line and context["whole"]:
        form = form_for(page, line.row, outcome.prefix)
        context["shown"] = ShownRow(outcome.prefix, form, line, page.columns)
    # Pieces of the page: without what every page shows around them, such as the navigation.
    answer = HttpResponse(render_to_string("externat/_plan_answer.html", context))
    answer.headers["X-Row"] = "saved" if outcome.is_saved or removed else "refused"
    return answer


def _filled_area(outcome: Outcome) -> SafeString | None:
    """The cell of the field of education where the subject brought it."""
    if outcome.row is None or outcome.form.cleaned_data["area"] == outcome.row.area:
        return None
    control = outcome.form["area"]
    attrs = {
        "id": f"id_{control.html_name}",
        "form": GRID,
        "aria-label": str(control.label),
        "hx-swap-oob": "true",
    }
    return control.field.widget.render(control.html_name, outcome.row.area, attrs=attrs)


def locked_words() -> str:
    """What somebody reads who writes while the case has moved on."""
    return _("The case has moved on: the plan is not written now. Nothing was changed.")

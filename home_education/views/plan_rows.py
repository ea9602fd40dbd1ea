"""Saving one row of the plan as the grid sends it, and what is answered."""

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
from home_education.access import PLANNERS, open_for_staff
from home_education.forms.plan import RowForm
from home_education.models import HomePlanRow
from home_education.plan_pages import Line, PlanPage
from home_education.rules import Section
from home_education.services import plan as services
from home_education.services.plan import HOURS, WRITTEN
from regulations.grids import Outcome, disputed, gone, prefix_sent
from regulations.judging import Cell
from regulations.moments import on_the_wall
from regulations.row_history import changed_last_by
from regulations.services.remarks import open_remarks
from regulations.views.case_frame import only_for
from regulations.words import Text, hours

#: What a dispute is about: the columns, and the part that a row is put back into.
KEPT = ("section", *WRITTEN)


@dataclass(frozen=True)
class ShownRow:
    """A row of the grid: its form (None: only to be read), its verdicts, its remarks."""

    prefix: str
    form: RowForm | None
    line: Line | None
    remarks: list[dict] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    section: str = ""

    @property
    def number(self) -> str:
        """What the row is called for a screen reader."""
        return str(self.line.number) if self.line else _("new row")

    def cells(self) -> Iterable[tuple[str, Text, SafeString | None, Cell | None, str, Any]]:
        """Column, its name, control or None, verdict, text to read, errors: as Annex 5 has them."""
        row, verdicts = self.line.row if self.line else None, self.line.cells if self.line else {}
        for name in WRITTEN:
            control = self.form[name] if self.form else None
            yield (
                name,
                RowForm.base_fields[name].label,
                self._control(control) if control else None,
                verdicts.get(name),
                "" if row is None else shown_text(row, name),
                control.errors if control and self.form and self.form.is_bound else (),
            )

    def _control(self, control: BoundField) -> SafeString:
        attrs = {
            "aria-label": f"{control.label}, {self.number}",
            "id": f"id_{control.html_name}",
            "form": f"form-{self.section}",
        }
        if self.form and self.form.is_bound and control.errors:
            attrs["aria-invalid"] = "true"
        return control.as_widget(attrs=attrs)


def shown_text(row: HomePlanRow, name: str) -> str:
    """A stored cell as it is read."""
    value = getattr(row, name)
    if name in HOURS:
        return str(hours(value)) if value else ""
    if name == "teacher":
        return value.short_name if value else ""
    if name == "is_correctional":
        return _("yes") if value else ""
    return value


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
    page = PlanPage(file)
    outcome = Outcome(prefix, form_for(page, None, prefix), WRITTEN)
    version = row_number(request.POST.get(f"{prefix}-version", "")) or 0
    try:
        services.remove_row(home=file.details, row_id=row, version=version)
    except services.RowInUse:
        outcome.told.append(_("Lessons of this row were planned or held, so it stays."))
    except services.RowChanged as refused:
        outcome.told.append(
            _("%(who)s has changed this row meanwhile. Open the plan anew and look at it first.")
            % {"who": changed_last_by(refused.row)}
        )
    except services.RowGone:
        pass
    except services.PlanLocked:
        outcome.told.append(locked_words())
    return _answer(request, PlanPage(file), outcome, removed=not outcome.told)


def save_sent(page: PlanPage, data: Mapping[str, Any], prefix: str) -> Outcome:
    """Save what was sent for one row. Nothing is lost: a refusal keeps the form."""
    file = page.file
    number = row_number(data.get(f"{prefix}-id", ""))
    stored = page.row_of(number) if number else None
    form = form_for(page, stored, prefix, data)
    outcome = Outcome(prefix, form, WRITTEN)
    if not page.may_write:
        outcome.told.append(locked_words())
        return outcome
    if not form.is_valid():
        outcome.tell_errors()
        return outcome
    if number and stored is None:
        outcome.told.append(_("Somebody took this row out meanwhile."))
        outcome.dispute = gone(form, KEPT)
        return outcome
    try:
        outcome.row = services.save_row(
            home=file.details,
            row=stored,
            version=form.cleaned_data.get("version") or 0,
            section=form.cleaned_data["section"],
            values=form.values(),
            page=reverse("home:programmes", args=[file.case.pk]),
        )
    except services.SubjectTwice:
        form.add_error("name", _("This part of the plan has it already: write the hours there."))
        outcome.told.append(str(form.errors["name"][0]))
    except services.RowChanged as refused:
        by = changed_last_by(refused.row)
        outcome.told.append(
            _("%(who)s saved this row meanwhile: choose which text stays.") % {"who": by}
        )
        other = form_for(page, refused.row, prefix)
        mine = {**form.values(), "section": refused.row.section}
        outcome.dispute = disputed(form, other, KEPT, mine=mine, theirs=refused.row, by=by)
    except services.RowGone:
        outcome.told.append(_("Somebody took this row out meanwhile."))
        outcome.dispute = gone(form, KEPT)
    except services.PlanLocked:
        outcome.told.append(locked_words())
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
    return ShownRow(prefix, form, None, section=section.value)


def rows_of(
    page: PlanPage, section: Section, refused: Mapping[str, Outcome], *, add: bool = False
) -> list[ShownRow]:
    """The rows of one part; those that were refused as they were typed; at the end a new one."""
    remarks = open_remarks(page.file.case)
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
        shown.append(ShownRow(line.key, form, line, pinned, told, section.value))
    start = f"new-{section.value}-"
    shown += [
        ShownRow(one.prefix, one.form, None, told=one.told, section=section.value)
        for one in refused.values()
        if one.prefix.startswith(start)
    ]
    if add and page.may_write:
        shown.append(new_row(page, section, str(len(shown))))
    return shown


def _answer(
    request: HttpRequest, page: PlanPage, outcome: Outcome, *, removed: bool = False
) -> HttpResponse:
    """The pieces of the page that change, each put in its place by htmx."""
    line = page.line_of(outcome.row.pk) if outcome.row else None
    pk = page.file.case.pk
    taken_out = outcome.dispute.gone if outcome.dispute else None
    number = taken_out or (outcome.row.pk if outcome.row else None)
    context = {
        "case": page.file.case,
        "page": page,
        "outcome": outcome,
        "line": line,
        "cells": [(name, line.cells.get(name)) for name in WRITTEN] if line else [],
        "filled_area": _filled_area(outcome),
        "removed": removed,
        "is_new": outcome.is_new,
        "whole": "whole" in request.POST and outcome.is_saved,
        "sums": _sums_on(page, request.GET.get("part", "")),
        "save_url": request.get_full_path(),
        "remove_url": reverse("home:plan_remove", args=[pk, number]) if number else "",
        "saved_at": _("Saved at %(time)s")
        % {"time": date_format(on_the_wall(timezone.now(), page.file.case.school), "H:i")},
    }
    if context["whole"]:
        form = form_for(page, line.row, outcome.prefix)
        context["shown"] = ShownRow(outcome.prefix, form, line, section=line.row.section)
    # Pieces of the page: without what every page shows around them, such as the navigation.
    answer = HttpResponse(render_to_string("home_education/_plan_answer.html", context))
    answer.headers["X-Row"] = "saved" if outcome.is_saved or removed else "refused"
    return answer


def _sums_on(page: PlanPage, part: str) -> list:
    """The sums that stand on the page that sent the row: of one part, or of all."""
    return [one for section, sums in page.sums.items() if part in ("", section) for one in sums]


def _filled_area(outcome: Outcome) -> SafeString | None:
    """The cell of the area where the subject brought it."""
    if outcome.row is None or outcome.form.cleaned_data["area"] == outcome.row.area:
        return None
    control = outcome.form["area"]
    attrs = {
        "id": f"id_{control.html_name}",
        "form": f"form-{outcome.row.section}",
        "aria-label": str(control.label),
        "hx-swap-oob": "true",
    }
    return control.field.widget.render(control.html_name, outcome.row.area, attrs=attrs)


def locked_words() -> str:
    """What somebody reads who writes while the case has moved on."""
    return _("The case has moved on: the plan is not written now. Nothing was changed.")

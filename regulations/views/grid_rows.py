"""One row of a grid, saved or taken out by itself, and the pieces of the page that answer it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regulations.grids import Outcome, disputed, gone
from regulations.moments import on_the_wall
from regulations.row_history import changed_last_by
from regulations.services.rows import RowChanged, RowGone, RowRefused


def store(
    outcome: Outcome,
    save: Callable[[], Any],
    *,
    kept: Iterable[str],
    typed: Mapping[str, Any],
    as_stored: Callable[[Any], forms.Form],
) -> None:
    """Store the row that was sent by `save`. What refuses it is told in words, and nothing of what
    was `typed` is lost: of the columns `kept` both texts are shown, beside those of the form that
    `as_stored` gives of the row as somebody else saved it."""
    form = outcome.form
    try:
        outcome.row = save()
    except RowChanged as refused:
        theirs, by = refused.row, changed_last_by(refused.row)
        told = _("%(who)s saved this row meanwhile: choose which text stays.")
        outcome.told.append(told % {"who": by})
        outcome.dispute = disputed(form, as_stored(theirs), kept, mine=typed, theirs=theirs, by=by)
    except RowGone:
        tell_gone(outcome, kept)
    except RowRefused as refused:
        if refused.field:
            form.add_error(refused.field, str(refused.words))
        outcome.told.append(str(refused.words))


def tell_gone(outcome: Outcome, kept: Iterable[str]) -> None:
    """Somebody took the row out meanwhile: what was typed can be put back as a new one."""
    outcome.told.append(str(RowGone.words))
    outcome.dispute = gone(outcome.form, kept)


def take_out(outcome: Outcome, remove: Callable[[], None]) -> bool:
    """Take a row out by `remove`; whether it is out. What keeps it is told in words."""
    try:
        remove()
    except RowGone:
        return True
    except RowChanged as refused:
        told = _("%(who)s has changed this row meanwhile. Open the page anew and look at it first.")
        outcome.told.append(told % {"who": changed_last_by(refused.row)})
    except RowRefused as refused:
        outcome.told.append(str(refused.words))
    return not outcome.told


def answer(
    request: HttpRequest,
    page: Any,
    outcome: Outcome,
    *,
    template: str,
    columns: Iterable[str],
    again: Callable[[Any], Any],
    context: Mapping[str, Any],
    removed: bool = False,
) -> HttpResponse:
    """The pieces of the page that change, each put in its place by htmx. `again` gives the whole
    row of a line anew, where the one on the page is to be replaced."""
    line = page.line_of(outcome.row.pk) if outcome.row else None
    case = page.file.case
    shown = {
        "case": case,
        "page": page,
        "outcome": outcome,
        "line": line,
        "cells": [(name, line.cells.get(name)) for name in columns] if line else [],
        "removed": removed,
        "is_new": outcome.is_new,
        "whole": line is not None and "whole" in request.POST,
        "saved_at": _("Saved at %(time)s")
        % {"time": date_format(on_the_wall(timezone.now(), case.school), "H:i")},
        **context,
    }
    if shown["whole"]:
        shown["shown"] = again(line)
    # Pieces of the page: without what every page shows around them, such as the navigation.
    told = HttpResponse(render_to_string(template, shown))
    told.headers["X-Row"] = "saved" if outcome.is_saved or removed else "refused"
    return told


def brought_cell(outcome: Outcome, name: str, form_id: str) -> SafeString | None:
    """The cell of a column that was stored otherwise than it was typed: the subject brought it."""
    if outcome.row is None or outcome.form.cleaned_data[name] == getattr(outcome.row, name):
        return None
    control = outcome.form[name]
    attrs = {
        "id": f"id_{control.html_name}",
        "form": form_id,
        "aria-label": str(control.label),
        "hx-swap-oob": "true",
    }
    return control.field.widget.render(control.html_name, getattr(outcome.row, name), attrs=attrs)

"""The page of one case."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from regulations.also_waiting import Waiting, waiting_for
from regulations.case_files import CaseFile, open_file
from regulations.case_pages import Panel
from regulations.case_summary import Summary
from regulations.desk_sides import remember_opened
from regulations.procedure import Step
from regulations.services.remarks import open_remarks


@require_GET
def case(request: HttpRequest, pk: int, panel: str = "") -> HttpResponse:
    """One case: where it stands, what comes next, and the part of it that was asked for."""
    file = open_file(request.actor, pk)
    remember_opened(request.session, pk)
    shown = _panel(file, panel)
    primary = file.primary
    return render(
        request,
        "regulations/case.html",
        {
            "frame": frame_of(file),
            "file": file,
            "case": file.case,
            **heading_of(file),
            "summary": Summary(file),
            "primary": primary,
            "also_waiting": _also_waiting(request, file),
            "remarks": _remarks(file),
            "gaps": file.gaps(primary) if primary else (),
            "buttons": [step for step in file.steps if _is_button(step, primary)],
            "more": [step for step in file.steps if step.is_exit or step.is_return],
            "tabs": _tabs(file, shown),
            "panel": shown,
            "panel_html": panel_html(request, file, shown) if shown else "",
        },
    )


def heading_of(file: CaseFile) -> dict[str, str]:
    """The head of every page about the case: whose it is, and under which act."""
    student = file.case.student
    named = [student.list_name, str(student.school_class) if student.school_class else ""]
    closed = file.case.closed_on
    return {
        "heading": ", ".join(filter(None, named)),
        "over": f"{file.regulation.title} · {file.case.school_year}",
        "locked_title": _("Read-only since %(date)s") % {"date": date_format(closed, "DATE_FORMAT")}
        if closed
        else "",
    }


def frame_of(file: CaseFile) -> str:
    """The frame of the page: airy for the family, dense for the staff."""
    return "base_parent.html" if file.is_for_family else "base.html"


def panel_html(request: HttpRequest, file: CaseFile, panel: Panel) -> str:
    """The panel as it stands in a page."""
    return render_to_string(panel.template, file.context_of(panel), request)


def _panel(file: CaseFile, slug: str) -> Panel | None:
    if not slug:
        return file.panels[0] if file.panels else None
    for panel in file.panels:
        if panel.slug == slug:
            return panel
    raise Http404


def _also_waiting(request: HttpRequest, file: CaseFile) -> list[Waiting]:
    """What waits for this reader of the family here: the letter about the case leads to its page.

    The staff find theirs among the papers of the case.
    """
    if not file.is_for_family or file.case.closed_on:
        return []
    waiting = waiting_for(request.actor, file.case.school)
    return [one for one in waiting if one.case == file.case.pk]


def _remarks(file: CaseFile) -> list[dict]:
    """What a reviewer asked to mend, field by field: for the staff of an open case."""
    if file.is_for_family or file.case.closed_on:
        return []
    waiting = open_remarks(file.case)
    words = dict(file.pages.comment_fields(file.details)) if waiting else {}
    return [
        {
            "url": file.pages.field_url(file.case, field) if field else "",
            "words": words.get(field, field) if field else _("The whole"),
            "comments": comments,
        }
        for field, comments in waiting.items()
    ]


def _tabs(file: CaseFile, shown: Panel | None) -> list[dict]:
    return [
        {
            "url": reverse("case_panel", kwargs={"pk": file.case.pk, "panel": panel.slug}),
            "label": panel.title,
            "count": panel.count(file) if panel.count else None,
            "active": panel == shown,
        }
        for panel in file.panels
    ]


def _is_button(step: Step, primary: Step | None) -> bool:
    return step != primary and not (step.is_exit or step.is_return)

"""The request for more documents, the council and the director's decision, row by row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from credit_transfer import rules
from credit_transfer.access import (
    DECIDERS,
    KEEPERS,
    SEE_INTAKE,
    may_decide,
    may_write_council,
    may_write_request,
    open_for_staff,
)
from credit_transfer.forms.deciding import (
    AnswerForm,
    CouncilForm,
    DecisionForm,
    OpinionForm,
    RequestForm,
)
from credit_transfer.procedure import DECISION_STATES, REQUEST, ROW_STATES, State
from credit_transfer.rows_pages import Line, RowsPage
from credit_transfer.services.keeping import write_case, write_rows
from credit_transfer.views.intake import documents_of, locked_words
from documents.models import Paper
from regulations.case_files import CaseFile, Gap
from regulations.judging import judged
from regulations.services.locking import CaseMovedOn
from regulations.services.remarks import open_remarks
from regulations.views.case_frame import case_page, only_for


def saved(
    request: HttpRequest, page: str, pk: int, write: Callable[[], None], told: str = ""
) -> HttpResponse:
    """What was sent is written, or the reader is told that the case has moved on."""
    try:
        write()
    except CaseMovedOn:
        messages.error(request, locked_words())
    else:
        messages.success(request, told or _("It is written down."))
    return redirect(f"credit:{page}", pk=pk)


def opened(request: HttpRequest, pk: int, writers) -> CaseFile:
    """The case for whoever sees the whole of it; what is sent comes from the writers alone."""
    file = open_for_staff(request.actor, pk)
    only_for(file, SEE_INTAKE)
    if request.method == "POST":
        only_for(file, writers)
    return file


def running(file: CaseFile, *keys: str) -> list[dict[str, Any]]:
    """The deadlines of these that run, the nearest first, with the days left."""
    found = file.case.deadlines.filter(key__in=keys, kept_at=None, cancelled_at=None)
    return [
        {
            "deadline": one,
            "label": file.regulation.deadline(one.key).label,
            "days": (one.due_on - file.today).days,
        }
        for one in found.order_by("due_on", "pk")
    ]


@require_http_methods(["GET", "POST"])
def more_documents(request: HttpRequest, pk: int) -> HttpResponse:
    """What more is asked for (cl. 4.8), until when, and what came."""
    file = opened(request, pk, KEEPERS)
    credit, may_write = file.details, may_write_request(file)
    is_waiting = file.case.state == State.WAITING
    kind = AnswerForm if is_waiting else RequestForm
    data = request.POST if request.method == "POST" else None
    form = kind(data, credit=credit, today=file.today)
    if data is not None and form.is_valid():
        values = form.values()
        if not is_waiting:
            values |= {"asked_on": file.today, "answered_on": None}
        return saved(request, "request", pk, lambda: write_case(credit, ROW_STATES, values))
    since = credit.asked_on if is_waiting or credit.answered_on else None
    context = {
        "form": form if may_write else None,
        "is_waiting": is_waiting,
        "came": [one for one in documents_of(file) if since and one.added_on >= since],
        "requests": Paper.objects.filter(case=file.case, kind=REQUEST).order_by("-pk"),
        "deadlines": running(file, "documents"),
        "next_step": next(
            (one for one in file.steps if one.action in ("ask_documents", "take_documents")), None
        ),
        "clause": rules.P_4_8,
    }
    title, status = _("More documents"), 422 if form.errors else 200
    return case_page(
        request, file, "credit_transfer/request.html", context, title=title, status=status
    )


@require_http_methods(["GET", "POST"])
def council(request: HttpRequest, pk: int) -> HttpResponse:
    """The agenda with the computed facts, the opinion on each row, the minutes (cl. 5.7)."""
    file = opened(request, pk, KEEPERS)
    page, may_write = RowsPage(file), may_write_council(file)
    data = request.POST if request.method == "POST" else None
    form = CouncilForm(data, credit=file.details, today=file.today)
    lines = [one for one in page.lines if one.verdict.verdict is rules.Verdict.COUNCIL]
    opinions = [OpinionForm(data, row=one.row) for one in lines]
    if data is not None and all(one.is_valid() for one in (form, *opinions)):
        said = {one.row.pk: one.values() for one in opinions}
        return saved(
            request,
            "council",
            pk,
            lambda: write_rows(file.details, {State.COUNCIL}, said, form.values()),
        )
    context = {
        "form": form if may_write else None,
        "rows": rows_with(file, lines, opinions, rules.COUNCIL_RULES, may_write=may_write),
        "gaps": whole(file, rules.COUNCIL_RULES) if may_write else [],
        "deadlines": running(file, "council_notice"),
        "next_step": next((one for one in file.steps if one.action == "record_council"), None),
        "clause": rules.P_5_7,
    }
    title, status = _("Pedagogical council"), 422 if _wrong(form, *opinions) else 200
    return case_page(
        request, file, "credit_transfer/council.html", context, title=title, status=status
    )


@require_http_methods(["GET", "POST"])
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Each row with its verdict and the council's opinion; what the director decides of it."""
    file = opened(request, pk, DECIDERS)
    page, may_write = RowsPage(file), may_decide(file)
    data = request.POST if request.method == "POST" else None
    decisions = [DecisionForm(data, row=one.row) for one in page.lines]
    if data is not None and all(one.is_valid() for one in decisions):
        said = {one.row.pk: one.values() for one in decisions}
        return saved(
            request,
            "decision",
            pk,
            lambda: write_rows(file.details, DECISION_STATES, said),
            _("The decision is kept. The order is issued by the step."),
        )
    context = {
        "may_write": may_write,
        "rows": rows_with(file, page.lines, decisions, rules.DECISION_RULES, may_write=may_write),
        "gaps": whole(file, rules.DECISION_RULES) if may_write else [],
        "foot": page.foot,
        "steps": [
            one for one in file.steps if one.action in ("credit", "credit_and_release", "refuse")
        ],
        "clause": rules.P_4_6,
    }
    title, status = _("Decision of the director"), 422 if _wrong(*decisions) else 200
    return case_page(
        request, file, "credit_transfer/decision.html", context, title=title, status=status
    )


def rows_with(
    file: CaseFile, lines: list[Line], row_forms: list, law, *, may_write: bool
) -> list[dict[str, Any]]:
    """The rows, each with its form, what the rules say of it and the remarks to it."""
    found: dict[str, list[Gap]] = {}
    for gap in judged(file, law, file.facts) if may_write else ():
        for key in gap.violation.rows:
            found.setdefault(key, []).append(gap)
    remarks = open_remarks(file.case)
    return [
        {
            "line": line,
            "form": form if may_write else None,
            "gaps": found.get(line.key, []),
            "remarks": remarks.get(f"{line.key}-conclusion", []),
        }
        for line, form in zip(lines, row_forms, strict=True)
    ]


def whole(file: CaseFile, law) -> list[Gap]:
    """What the rules say of no single row."""
    return [one for one in judged(file, law, file.facts) if not one.violation.rows]


def _wrong(*sent: forms.Form) -> bool:
    return any(one.errors for one in sent)

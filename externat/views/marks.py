"""What the office marks: decisions of the authority, acquaintance and journal, the notice."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from externat.access import (
    KEEPERS,
    SEE_INTAKE,
    may_keep_marks,
    open_for_staff,
)
from externat.editions import edition_of
from externat.forms.marks import ApprovalsForm, DutiesForm, NoticeForm
from externat.paper_finding import STAFF_APPROVAL
from externat.papers.slugs import ACQUAINTANCE, STAFF_PETITION
from externat.procedure import NOTICE, PETITION
from externat.rules import edition_2016
from externat.services.brought import PAPER_KINDS
from externat.services.intake import mark, tell_service, write_approvals
from externat.views.paper_lines import paper_line
from regulations.attachment_access import may_open
from regulations.case_files import CaseFile
from regulations.judging import judged
from regulations.services.locking import CaseMovedOn
from regulations.views.case_frame import case_page, only_for

#: Why a decision of the authority is needed, and under which clause of the edition of 2016.
APPROVAL_CLAUSES = {
    "enrolment_approval": edition_2016.P_I_5,
    "working_plan_approval": edition_2016.P_III_2,
    "staff_approval": edition_2016.P_IV_2,
    "school_named": edition_2016.P_III_4,
}


@require_http_methods(["GET", "POST"])
def approvals(request: HttpRequest, pk: int) -> HttpResponse:
    """The decisions of the education authority, asked for by the edition of 2016 alone."""
    file = _opened(request, pk)
    if not edition_of(file.case.act).is_2016:
        raise Http404
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ApprovalsForm(
        *sent, individual=file.details, facts=file.facts, person=file.person, today=file.today
    )
    if sent and form.is_valid():
        return _saved(
            request,
            file,
            "approvals",
            lambda: write_approvals(individual=file.details, papers=form.papers(), by=file.person),
        )
    rows = []
    for kind in form.kinds:
        row = form.attached.get(kind)
        scanned = row is not None and row.scan_id is not None and may_open(row, file)
        rows.append(
            {
                "kind": kind,
                "title": PAPER_KINDS[kind],
                "clause": APPROVAL_CLAUSES[kind],
                "row": row,
                "scan": row if scanned else None,
            }
        )
    wanted = STAFF_APPROVAL in form.kinds
    context = {
        "rows": rows,
        "petition": paper_line(request, file, PETITION),
        "staff_petition": paper_line(request, file, STAFF_PETITION) if wanted else None,
        "places": {},
    }
    title = _("Decisions of the authority")
    return _show(request, file, "externat/approvals.html", form, context, title)


@require_http_methods(["GET", "POST"])
def duties(request: HttpRequest, pk: int) -> HttpResponse:
    """Acquaintance with the order of assessment, the separate journal, lessons at a distance."""
    file = _opened(request, pk)
    sent = request.POST if request.method == "POST" else None
    form = DutiesForm(sent, individual=file.details, today=file.today)
    if sent is not None and form.is_valid():
        return _saved(
            request,
            file,
            "duties",
            lambda: mark(individual=file.details, values=form.values()),
        )
    edition = edition_of(file.case.act)
    fields = {"acquainted_on", "keeps_separate_journal", "remote_rules"}
    rules = {*edition.term_rules, *edition.start_rules}
    ours = [rule for rule in rules if rule.field in fields]
    context = {
        "sheet": paper_line(request, file, ACQUAINTANCE),
        "gaps": [] if file.is_over else judged(file, ours, file.facts),
    }
    title = _("Acquaintance and journal")
    return _show(request, file, "externat/duties.html", form, context, title)


@require_http_methods(["GET", "POST"])
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter to the service for children: of the family form alone (2021, cl. III.3)."""
    file = _opened(request, pk)
    if not file.facts.is_family:
        raise Http404
    sent = request.POST if request.method == "POST" else None
    form = NoticeForm(sent, individual=file.details, today=file.today)
    if sent is not None and form.is_valid():
        return _saved(
            request,
            file,
            "notice",
            lambda: tell_service(individual=file.details, values=form.values()),
        )
    deadline = file.case.deadlines.filter(key="notice", kept_at=None, cancelled_at=None).first()
    context = {
        "letter": paper_line(request, file, NOTICE),
        "deadline": deadline,
        "days": (deadline.due_on - file.today).days if deadline else None,
        "gaps": [] if file.is_over else judged(file, _notice_rules(file), file.facts),
    }
    title = _("Notice to the service for children")
    return _show(request, file, "externat/notice.html", form, context, title)


def _notice_rules(file: CaseFile) -> list:
    rules = edition_of(file.case.act).start_rules
    return [rule for rule in rules if rule.field == "service_told_on"]


def _opened(request: HttpRequest, pk: int) -> CaseFile:
    file = open_for_staff(request.actor, pk)
    only_for(file, SEE_INTAKE)
    if request.method == "POST":
        only_for(file, KEEPERS)
    return file


def _saved(request: HttpRequest, file: CaseFile, page: str, write) -> HttpResponse:
    try:
        write()
    except CaseMovedOn as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("It is written down."))
    return redirect(f"individual:{page}", pk=file.case.pk)


def _show(
    request: HttpRequest,
    file: CaseFile,
    template: str,
    form: forms.Form,
    context: dict,
    title: str,
) -> HttpResponse:
    status = 422 if form.is_bound else 200
    own = {"form": form if may_keep_marks(file) else None, **context}
    return case_page(request, file, template, own, title=title, status=status)

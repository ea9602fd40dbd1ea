"""The pupil's own pages: portfolio, progress over years; for colleagues and for the family."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.permissions import demand, may
from credit_transfer import rules
from credit_transfer.procedure import DYNAMICS, PORTFOLIO, RESULTS_CARD
from credit_transfer.records.dynamics import by_subject
from credit_transfer.records.figures import years_as_spans
from credit_transfer.records.portfolio import Portfolio, is_only_family
from credit_transfer.records.progress import progress_of
from credit_transfer.records.sight import pupils_to_enter, results_read_by
from credit_transfer.records.states import MARKS, OPEN, state_of
from credit_transfer.services.portfolio import order_files
from documents import issuing, kinds, print_orders
from regulations.clauses import Clause
from students.class_subjects import subjects_taught_to
from students.models import Student

#: What is printed of one pupil, by the word in its address.
PAPERS = {"portfolio": PORTFOLIO, "card": RESULTS_CARD, "dynamics": DYNAMICS}


@require_GET
def portfolio(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirmed results and awards of a pupil; for colleagues also what waits (cl. 1.1, 6.4)."""
    found = _portfolio(request, pk)
    waiting = []
    if not is_only_family(request.actor, found.student):
        own = results_read_by(request.actor).filter(student=found.student)
        waiting = [
            (one, state_of(one), MARKS[state_of(one)])
            for one in own.filter(confirmed_on=None, withdrawn_on=None)
            if state_of(one) in OPEN
        ]
    may_enter = pupils_to_enter(request.actor, found.school.pk).filter(pk=pk).exists()
    context = {
        "portfolio": found,
        "waiting": waiting,
        "may_enter": may_enter,
        "may_award": may(request.actor, found.school.pk, "tell_results"),
        "may_print": may(request.actor, found.school.pk, "print_papers"),
    }
    return _page(request, found, "portfolio", context, _("Portfolio"), rules.P_1_1)


@require_POST
def portfolio_files(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the folder of scans; it is fetched when it is ready."""
    found = _portfolio(request, pk)
    try:
        job = order_files(found, by=request.actor.person_in(found.school.pk))
    except print_orders.NothingToPrint:
        messages.error(request, _("No document of a confirmed result has a scan yet."))
        return redirect("credit:portfolio", pk=pk)
    return redirect("print_job", pk=job.pk)


@require_POST
def portfolio_paper(request: HttpRequest, pk: int, paper: str) -> HttpResponse:
    """Issue the card of the results, the list of the portfolio, or the dynamics."""
    found = _portfolio(request, pk)
    if paper not in PAPERS:
        raise Http404
    demand(request.actor, found.school.pk, "print_papers")
    issued = issuing.issue(
        kinds.get(PAPERS[paper]),
        found,
        by=request.actor.person_in(found.school.pk),
        on=found.school.today(),
    )
    messages.success(request, _("The paper is issued. Open it to print it."))
    return redirect("paper", pk=issued.pk)


@require_GET
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture of progress over years, with a table that says the same (cl. 2.2)."""
    found = _portfolio(request, pk)
    planned = subjects_taught_to(found.student).values_list("name", flat=True)
    shown = progress_of(found.results, years_as_spans(found.school), planned)
    spans = shown.spans_compared
    context = {
        "progress": shown,
        "compared": by_subject(spans, found.results) if spans else [],
        "may_print": may(request.actor, found.school.pk, "print_papers"),
    }
    return _page(request, found, "progress", context, _("Progress"), rules.P_2_2)


def _portfolio(request: HttpRequest, pk: int) -> Portfolio:
    """The portfolio of a pupil whom the reader sees: colleagues and the own family."""
    pupils = Student.objects.visible_to(request.actor)
    student = get_object_or_404(pupils.select_related("school", "school_class__year"), pk=pk)
    if student.school.jurisdiction != "ru":
        raise Http404
    return Portfolio(student.school, student)


def _page(
    request: HttpRequest,
    found: Portfolio,
    template: str,
    context: dict[str, Any],
    title: str,
    clause: Clause,
) -> HttpResponse:
    student = found.student
    here = request.resolver_match.url_name
    tabs = [
        {
            "url": reverse(f"credit:{name}", args=[student.pk]),
            "label": words,
            "active": name == here,
        }
        for name, words in (("portfolio", _("Portfolio")), ("progress", _("Progress")))
    ]
    is_family = is_only_family(request.actor, student)
    own = {
        "student": student,
        "title": title,
        "clause": clause,
        "act": rules.ACT,
        "tabs": tabs,
        "is_family": is_family,
        "base": "base_parent.html" if is_family else "base.html",
        "crumbs": [
            {"url": reverse("student", args=[student.pk]), "label": student.list_name},
            {"url": "", "label": title},
        ],
    }
    return render(request, f"credit_transfer/{template}.html", {**own, **context})

"""The report over many pupils (Annex 2): looked at by class, teacher and year, issued, printed."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.current import current_school
from accounts.permissions import demand, may, requires
from documents import kinds, rendering
from documents.file_names import safe_name
from documents.models import Paper
from documents.views.fetching import bytes_response
from individual_support import rules
from individual_support.forms.register import RegisterForm
from individual_support.papers import REPORT_REGISTER
from individual_support.report import report_lines
from individual_support.services.registering import NothingToReport, issue_register

PER_PAGE = 100
MOST_ISSUED = 10


@require_http_methods(["GET", "POST"])
@requires("see_cases")
def register(request: HttpRequest) -> HttpResponse:
    """The lines that the reader sees, narrowed by the filters; with POST they are issued."""
    school = current_school(request)
    form = RegisterForm(request.GET, school=school, actor=request.actor)
    if request.method == "POST":
        demand(request.actor, school.pk, "print_papers")
        if form.is_valid() or not form.is_bound:
            return _issue(request, form)
        return _show(request, form, status=422)
    return _show(request, form)


@require_GET
@requires("see_cases")
def register_draft(request: HttpRequest) -> HttpResponse:
    """The report as it would be issued now, under a watermark."""
    form = RegisterForm(request.GET, school=current_school(request), actor=request.actor)
    if form.year is None or (form.is_bound and not form.is_valid()):
        raise Http404
    scope, kind = form.scope(), kinds.get(REPORT_REGISTER)
    data, _key = rendering.draft(kind, scope, scope.school.today(), school=scope.school)
    return bytes_response(data, "application/pdf", f"{safe_name(kind.title)}.pdf")


def _issue(request: HttpRequest, form: RegisterForm) -> HttpResponse:
    school = form.school
    by, today = request.actor.person_in(school.pk), school.today()
    try:
        if form.year is None:
            raise NothingToReport
        paper, is_new = issue_register(scope=form.scope(), by=by, today=today)
    except NothingToReport:
        messages.error(request, _("There is no line in this choice, so there is no report."))
        return redirect("support:register")
    if is_new:
        messages.success(request, _("The report is issued. Open it to print it."))
    else:
        messages.info(request, _("The same report was issued today before: this is it."))
    return redirect("paper", pk=paper.pk)


def _show(request: HttpRequest, form: RegisterForm, status: int = 200) -> HttpResponse:
    lines = report_lines(form.scope()) if form.year else []
    query = request.GET.copy()
    query.pop("page", None)
    issued = Paper.objects.visible_to(request.actor).in_schools((form.school.pk,))
    context = {
        "form": form,
        "active": form.is_bound and form.is_valid() and any(form.cleaned_data.values()),
        "page": Paginator(lines, PER_PAGE).get_page(request.GET.get("page")),
        "pupils": len({line.subject.support.case.student_id for line in lines}),
        "unwritten": sum(line.is_awaited for line in lines),
        "query": query.urlencode(),
        "year": form.year,
        "issued": issued.filter(kind=REPORT_REGISTER).defer("context")[:MOST_ISSUED],
        "may_issue": may(request.actor, form.school.pk, "print_papers"),
        "act": rules.ACT,
    }
    return render(request, "individual_support/register.html", context, status=status)

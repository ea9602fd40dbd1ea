"""The list of cases."""

from __future__ import annotations

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_GET

from accounts.current import current_school
from accounts.permissions import may, requires
from regulations import registry
from regulations.forms.filters import CaseFilter
from regulations.models import Case
from regulations.paging import page_of

PER_PAGE = 50


@require_GET
@requires("see_cases")
def cases(request: HttpRequest) -> HttpResponse:
    """The cases that the reader sees, filtered, the nearest deadline first."""
    school = current_school(request)
    today = school.today()
    chosen = CaseFilter(request.GET, school=school, actor=request.actor, today=today)
    found = chosen.choose(Case.objects.visible_to(request.actor))
    is_closed = bool(chosen.cleaned_data.get("closed"))
    order = ("-closed_on", "-pk") if is_closed else (F("due_on").asc(nulls_last=True), "pk")
    page = page_of(
        found.order_by(*order),
        request.GET.get("page"),
        PER_PAGE,
        rows=Case.objects.select_related("student__school_class", "responsible"),
    )
    query = request.GET.copy()
    query.pop("page", None)
    may_print = may(request.actor, school.pk, "print_papers")
    context = {
        "filter": chosen,
        "page": page,
        "rows": [_row(case, today) for case in page.object_list],
        "query": query.urlencode(),
        "print_url": _print_url() if may_print else "",
        "is_closed": is_closed,
    }
    return render(request, "regulations/cases.html", context)


def _row(case: Case, today) -> dict:
    regulation = registry.get(case.act)
    return {
        "case": case,
        "regulation": regulation,
        "state": regulation.procedure.states[case.state],
        "days_left": (case.due_on - today).days if case.due_on else None,
    }


def _print_url() -> str:
    """Where a selection is printed; empty where nothing prints."""
    try:
        return reverse("print_start")
    except NoReverseMatch:
        return ""

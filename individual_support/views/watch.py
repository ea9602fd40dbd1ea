"""The list of support cases with what is missing in each (cl. 5.1)."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.current import current_school
from accounts.permissions import may, requires
from individual_support import rules
from individual_support.forms.watch import WatchForm
from individual_support.procedure import PROCEDURE
from individual_support.watching import only_missing, watched, watched_cases

PER_PAGE = 50


@require_GET
@requires("see_cases")
def watch(request: HttpRequest) -> HttpResponse:
    """Own class for a class teacher, the school for its office, own cases for the rest."""
    school = current_school(request)
    cases = watched_cases(request.actor, school.pk, school.today())
    form = WatchForm(request.GET or None, school=school)
    if form.is_valid():
        cases = _narrowed(cases, form.cleaned_data)
    pages = Paginator(cases, PER_PAGE)
    page = pages.get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "form": form,
        "active": form.is_valid() and any(form.cleaned_data.values()),
        "page": page,
        "lines": watched(page.object_list, PROCEDURE.states),
        "query": query.urlencode(),
        "act": rules.ACT,
        "may_open": may(request.actor, school.pk, "open_case"),
    }
    return render(request, "individual_support/watch.html", context)


def _narrowed(cases, said: dict):
    if said["school_class"]:
        cases = cases.filter(case__student__school_class=said["school_class"])
    if said["state"]:
        cases = cases.filter(case__state=said["state"])
    return only_missing(cases) if said["missing"] else cases

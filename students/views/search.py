"""The search in the header: a drop-down while typing, a page after Enter."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from students.filters import PlainSearchForm
from students.search import named, named_alike
from students.sight import pupils_seen_by
from students.views.reach import school_of

IN_DROP_DOWN, ON_PAGE = 8, 100


@require_GET
@login_required
def search(request: HttpRequest) -> HttpResponse:
    """Pupils of the school whom the reader sees, by name. One hit after Enter is opened at once."""
    school = school_of(request)
    form = PlainSearchForm(request.GET)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    seen = pupils_seen_by(request.actor).filter(school=school).select_related("school_class")
    limit = IN_DROP_DOWN if request.htmx else ON_PAGE
    found = list(named(seen, text)[: limit + 1]) if text else []
    if len(found) == 1 and not request.htmx:
        return redirect("student", found[0].pk)
    context = {
        "form": form,
        "text": text,
        "found": found[:limit],
        "more": len(found) > limit,
        "alike": named_alike(seen, text) if text and not found else [],
    }
    template = "students/search_found.html" if request.htmx else "students/search.html"
    return render(request, template, context)

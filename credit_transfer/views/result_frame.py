"""The frame of the pages of the school about results: their tabs, and where a reader may go."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from credit_transfer import rules
from regulations.clauses import Clause
from regulations.words import Text

#: Tab → its pages: name of the address, words. The first page is where the tab leads.
TABS = {
    "results": (_("Results"), (("results", _("Results")),)),
    "awards": (_("Awards"), (("awards", _("Awards")),)),
    "exams": (_("Final exam"), (("exam_choices", _("Choices for the final exam")),)),
    "gifted": (
        _("Gifted pupils"),
        (("gifted", _("Register of the gifted")), ("conditions", _("Special conditions"))),
    ),
    "told": (_("Families told"), (("acquaintance", _("Families told")),)),
    "reports": (
        _("Reports"),
        (
            ("dynamics", pgettext_lazy("report", "Dynamics")),
            ("by_level", _("By level of education")),
            ("summary", _("Summary for the council")),
            ("graduation", _("For the book of certificates")),
        ),
    ),
    "school": (
        _("Directories"),
        (
            ("courses", _("Courses of the school")),
            ("organisations", _("Outside organisations")),
            ("approvals", _("Approvals of the act")),
        ),
    ),
}


def results_page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    here: str,
    title: Text,
    clause: Clause | None = None,
    status: int = 200,
) -> HttpResponse:
    """A page of the school about results, under its tab; `here` is the name of its address."""
    tab = next(
        key for key, (_label, pages) in TABS.items() if here in [name for name, _words in pages]
    )
    pages = TABS[tab][1]
    own = {
        "tabs": [
            _tab(pages_of[0][0], label, is_here=key == tab)
            for key, (label, pages_of) in TABS.items()
        ],
        "pages": [_tab(name, label, is_here=name == here) for name, label in pages]
        if len(pages) > 1
        else [],
        "title": title,
        "act": rules.ACT,
        "clause": clause,
    }
    path = f"credit_transfer/{template}.html"
    return render(request, path, {**own, **context}, status=status)


def without_page(request: HttpRequest) -> str:
    """The filters of a list as they stand in its address, without the number of the page."""
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()


def _tab(name: str, label, *, is_here: bool) -> dict[str, Any]:
    return {"url": reverse(f"credit:{name}"), "label": label, "active": is_here}

"""The frame of the pages of the archive: its tabs, and for whom they are."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.current import current_school
from accounts.models import School
from credit_transfer import rules
from regulations.clauses import Clause
from regulations.words import Text

TABS = (
    ("archive", pgettext_lazy("of the school", "Archive")),
    ("retention", _("Terms of keeping")),
    ("archive_due", _("What may be destroyed")),
)


def school_of(request: HttpRequest) -> School:
    """The school whose archive it is; 404 where the act is of another country."""
    school = current_school(request)
    if school.jurisdiction != rules.ACT.jurisdiction:
        raise Http404
    return school


def archive_page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    here: str,
    title: Text,
    clause: Clause = rules.P_6_6,
    status: int = 200,
) -> HttpResponse:
    """A page of the archive under its tab."""
    own = {
        "tabs": [
            {"url": reverse(f"credit:{name}"), "label": words, "active": name == here}
            for name, words in TABS
        ],
        "title": title,
        "act": rules.ACT,
        "clause": clause,
    }
    path = f"credit_transfer/{template}.html"
    return render(request, path, {**own, **context}, status=status)

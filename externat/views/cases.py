"""The case itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from externat.access import open_individual


@require_GET
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """The case with its tabs: where it stands, its papers, what is missing."""
    open_individual(request.actor, pk)
    return redirect("case", pk=pk)

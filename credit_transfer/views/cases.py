"""The case itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from credit_transfer.access import open_credit


@require_GET
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """The case with its tabs: where it stands, its papers, what is missing."""
    open_credit(request.actor, pk)
    return redirect("case", pk=pk)

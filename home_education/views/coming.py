"""Addresses whose pages are being written: each is replaced in urls.py by its own view."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from accounts.permissions import requires
from home_education.access import open_home


@require_GET
def of_case(request: HttpRequest, pk: int, **_numbers) -> HttpResponse:
    """The case, for whoever sees it."""
    open_home(request.actor, pk)
    return redirect("case", pk=pk)


@require_GET
@requires("see_cases")
def of_school(request: HttpRequest) -> HttpResponse:
    """The list of cases."""
    return redirect("cases")

"""Views that belong to no app: what a reader sees when something went wrong.

The page for status 500 is Django's own handler over ``500.html``, which needs nothing to work.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's token was stale: nothing is lost, going back brings the text again."""
    return render(request, "403_csrf.html", status=403)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The address or what was sent has a form that nobody could have meant."""
    return render(request, "400.html", status=400)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Another role does this, and the page tells which; a reason of its own has its heading."""
    told = {"exception": str(exception), "heading": getattr(exception, "heading", "")}
    return render(request, "403.html", told, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page, or it is a stranger's: nobody can tell which."""
    return render(request, "404.html", status=404)

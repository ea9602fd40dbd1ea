"""Views that belong to no app."""

from __future__ import annotations

from django.shortcuts import render


def csrf_failure(request, reason=""):
    """The form's token was stale: nothing is lost, going back brings the text again."""
    return render(request, "403_csrf.html", status=403)

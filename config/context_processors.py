"""What every page shows: where the reader can go, and whether this is the demo."""

from __future__ import annotations

from django.conf import settings


def page(request) -> dict:
    """Context common to all pages."""
    return {"demo_mode": settings.DEMO_MODE}

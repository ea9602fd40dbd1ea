"""Moments as the school's own clock shows them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from accounts.models import School


def on_the_wall(moment: datetime, school: School) -> datetime:
    """The moment by the school's clock, without a zone: templates print it as it is."""
    return timezone.make_naive(moment, ZoneInfo(school.time_zone))

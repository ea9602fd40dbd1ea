"""Moments as the school's own clock shows them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from accounts.models import School


def on_the_wall(moment: datetime, school: School) -> datetime:
    """The moment by the school's clock, without a zone: templates print it as it is."""
    return timezone.make_naive(moment, ZoneInfo(school.time_zone))


def zone_of(moment: datetime, school: School) -> str:
    """The school's time zone at that moment, as a receipt tells it: «UTC+12»."""
    offset = moment.astimezone(ZoneInfo(school.time_zone)).strftime("%z")
    hours, minutes = offset[:3].replace("+0", "+").replace("-0", "-"), offset[3:]
    return f"UTC{hours}" if minutes == "00" else f"UTC{hours}:{minutes}"

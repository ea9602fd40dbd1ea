"""How messages write the days of a week and a time of day."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

WEEKDAYS = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)


def clock(minute: int) -> str:
    """A time of day as papers print it: «08:30»."""
    return f"{minute // 60:02}:{minute % 60:02}"

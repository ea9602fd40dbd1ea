"""A time of day, typed and kept as minutes since midnight."""

from __future__ import annotations

from datetime import time

from django import forms
from django.utils.translation import gettext_lazy as _

_WRONG_TIME = _("This is no time of day. Write it as 09:30.")


def lesson_time(label, **more) -> forms.TimeField:
    """The field of a time of day."""
    return forms.TimeField(
        label=label,
        input_formats=["%H:%M", "%H.%M"],
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={"invalid": _WRONG_TIME},
        **more,
    )


def minutes_of(moment: time) -> int:
    """Minutes since midnight."""
    return moment.hour * 60 + moment.minute


def time_of(minutes: int) -> time:
    """The time of day after so many minutes; the last minute of the day for midnight."""
    return time(*divmod(min(minutes, 24 * 60 - 1), 60))

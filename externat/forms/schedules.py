"""One line of the timetable of lessons, or of the schedule of consultations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from externat.models import IndividualPlanLine, IndividualSlot
from externat.services.schedules import Wanted
from regulations.forms.fields import one_of
from regulations.forms.times import lesson_time, minutes_of, time_of
from regulations.weekdays import WEEKDAYS

DAY_MINUTES = 24 * 60
DAYS = [(str(number), WEEKDAYS[number]) for number in range(6)]


class SlotForm(PlainTextMixin, forms.Form):
    """When, what and where. A consultation without an end lasts as long as the act says."""

    line = one_of(gettext_lazy("Subject or course"), (), required=True)
    weekday = one_of(gettext_lazy("Day"), DAYS, required=True)
    starts = lesson_time(gettext_lazy("Begins at"))
    ends = lesson_time(
        gettext_lazy("Ends at"),
        required=False,
        help_text=gettext_lazy("Left empty, by the length of a lesson or a consultation."),
    )
    room = forms.CharField(label=gettext_lazy("Place"), max_length=80, required=False)

    def __init__(
        self,
        *args,
        lines: Iterable[IndividualPlanLine],
        minutes: int,
        slot: IndividualSlot | None = None,
        **kwargs,
    ) -> None:
        if slot is not None:
            kwargs["initial"] = {
                "line": str(slot.line_id),
                "weekday": str(slot.weekday),
                "starts": time_of(slot.starts_minute),
                "ends": time_of(slot.ends_minute),
                "room": slot.room,
            }
        super().__init__(*args, **kwargs)
        self.minutes = minutes
        self.lines = {str(one.pk): one for one in lines}
        self.fields["line"].choices = [
            ("", "–"),
            *((pk, one.name) for pk, one in self.lines.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """It ends after it begins, on the same day."""
        said = super().clean() or self.cleaned_data
        starts, ends = said.get("starts"), said.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", _("It ends before it begins."))
        if starts and not ends and minutes_of(starts) + self.minutes > DAY_MINUTES:
            self.add_error("starts", _("It would end after midnight."))
        return said

    def wanted(self) -> Wanted:
        """What was written."""
        said = self.cleaned_data
        starts = minutes_of(said["starts"])
        return Wanted(
            line=self.lines[said["line"]],
            weekday=int(said["weekday"]),
            starts_minute=starts,
            ends_minute=minutes_of(said["ends"]) if said["ends"] else starts + self.minutes,
            room=said["room"],
        )

"""One line of the timetable (Annex 7)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from home_education.models import HomePlanRow, HomeSlot
from home_education.rules import ROUND_OF_WEEKS
from home_education.rules.proposing import Day
from home_education.services.timetable import Line
from regulations.forms.fields import one_of
from regulations.forms.times import lesson_time, minutes_of, time_of
from regulations.weekdays import WEEKDAYS


class SlotForm(PlainTextMixin, forms.Form):
    """When, what and where. Without an end the lesson lasts as long as the school has set."""

    row = one_of(gettext_lazy("Subject or course"), (), required=True)
    weekday = one_of(gettext_lazy("Day"), (), required=True)
    starts = lesson_time(gettext_lazy("Begins at"))
    ends = lesson_time(
        gettext_lazy("Ends at"),
        required=False,
        help_text=gettext_lazy("Left empty, by the length of a lesson."),
    )
    room = forms.CharField(
        label=gettext_lazy("Room"),
        max_length=40,
        required=False,
        help_text=gettext_lazy("Empty at home and at a distance."),
    )
    weeks = forms.MultipleChoiceField(
        label=gettext_lazy("In which weeks of four"),
        choices=[(str(n), str(n)) for n in ROUND_OF_WEEKS],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one week.")},
    )

    def __init__(
        self,
        *args,
        rows: Iterable[HomePlanRow],
        day: Day,
        week_days: int,
        slot: HomeSlot | None = None,
        **kwargs,
    ) -> None:
        initial = {"weeks": [str(n) for n in ROUND_OF_WEEKS], **kwargs.pop("initial", {})}
        if slot is not None:
            initial = _initial(slot)
        super().__init__(*args, initial=initial, **kwargs)
        self.day = day
        self.rows = {str(one.pk): one for one in rows}
        self.fields["row"].choices = [("", "–"), *((pk, one.name) for pk, one in self.rows.items())]
        self.fields["weekday"].choices = [
            ("", "–"),
            *((str(n), WEEKDAYS[n]) for n in range(week_days)),
        ]

    def clean(self) -> dict[str, Any]:
        """A lesson ends after it begins, on the same day."""
        said = super().clean() or self.cleaned_data
        starts, ends = said.get("starts"), said.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", _("The lesson ends before it begins."))
        if starts and not ends and (row := self.rows.get(said.get("row", ""))):
            length = self.day.correctional if row.is_correctional else self.day.lesson
            if minutes_of(starts) + length > 24 * 60:
                self.add_error("starts", _("The lesson would end after midnight."))
        return said

    def line(self) -> Line:
        """What was written."""
        said = self.cleaned_data
        row, starts = self.rows[said["row"]], minutes_of(said["starts"])
        length = self.day.correctional if row.is_correctional else self.day.lesson
        return Line(
            row=row,
            weekday=int(said["weekday"]),
            starts_minute=starts,
            ends_minute=minutes_of(said["ends"]) if said["ends"] else starts + length,
            room=said["room"],
            weeks=tuple(sorted(int(n) for n in said["weeks"])),
        )


def _initial(slot: HomeSlot) -> dict[str, Any]:
    return {
        "row": str(slot.row_id),
        "weekday": str(slot.weekday),
        "starts": time_of(slot.starts_minute),
        "ends": time_of(slot.ends_minute),
        "room": slot.room,
        "weeks": [str(n) for n in slot.weeks],
    }

"""Correcting the study calendar by hand, and the days of its assessment (Annex 6, part 4)."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.plain_text import PlainTextMixin
from home_education.models import HomeCalendar
from home_education.services.calendar import Corrected
from regulations.forms.fields import long_text
from students.forms.fields import DayField

MOST_WEEKS, MOST_DAYS = 60, 366


def _number(label, most: int) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=most)


class CalendarForm(PlainTextMixin, forms.Form):
    """The numbers that are printed. The counted ones stay beside them; a difference has a note."""

    weeks = _number(gettext_lazy("Weeks in the year"), MOST_WEEKS)
    days = _number(gettext_lazy("School days in the year"), MOST_DAYS)
    note = long_text(
        gettext_lazy("Why the numbers differ"),
        1000,
        rows=2,
        help_text=gettext_lazy("Needed where a number is not the counted one."),
    )
    assessed_from = DayField(label=gettext_lazy("Intermediate assessment from"), required=False)
    assessed_until = DayField(label=gettext_lazy("Intermediate assessment until"), required=False)

    def __init__(self, *args, calendar: HomeCalendar, **kwargs) -> None:
        named = ("weeks", "days", "note", "assessed_from", "assessed_until")
        initial = {name: getattr(calendar, name) for name in named}
        self.periods = list(calendar.periods.all())
        for one in self.periods:
            initial |= {f"weeks_{one.number}": one.weeks, f"days_{one.number}": one.days}
        super().__init__(*args, initial=initial, **kwargs)
        for one in self.periods:
            self.fields[f"weeks_{one.number}"] = _number(gettext_lazy("Weeks"), MOST_WEEKS)
            self.fields[f"days_{one.number}"] = _number(gettext_lazy("School days"), MOST_DAYS)

    def clean(self):
        """The assessment does not end before it begins."""
        said = super().clean() or self.cleaned_data
        first, last = said.get("assessed_from"), said.get("assessed_until")
        if first and last and last < first:
            self.add_error("assessed_until", _("The assessment ends before its first day."))
        return said

    def corrected(self) -> Corrected:
        """What was written."""
        said = self.cleaned_data
        return Corrected(
            weeks=said["weeks"],
            days=said["days"],
            periods={
                one.number: (said[f"weeks_{one.number}"], said[f"days_{one.number}"])
                for one in self.periods
            },
            note=said["note"],
            assessed_from=said["assessed_from"],
            assessed_until=said["assessed_until"],
        )

"""What forms refuse of days: those to come of what has been, and an end before its beginning."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Form
from django.utils.translation import gettext as _


def refuse_days_to_come(form: Form, names: Iterable[str], today: date) -> None:
    """Say of each of these days that it is still to come, where it is: what happened is past."""
    for name in names:
        day = form.cleaned_data.get(name)
        if day is not None and day > today:
            form.add_error(name, _("This day is still to come: mend the date."))


def refuse_end_before_start(form: Form, first: str, last: str) -> None:
    """Say at the field `last` that its day is before that of the field `first`, where it is."""
    begins, ends = form.cleaned_data.get(first), form.cleaned_data.get(last)
    if begins and ends and ends < begins:
        form.add_error(last, _("The last day is before the first one: mend the dates."))


class DayMixin:
    """A form about something that has been: no day of it is to come."""

    day_fields: tuple[str, ...] = ()

    def __init__(self, *args, today: date, **kwargs) -> None:
        initial = dict.fromkeys(self.day_fields, today)
        kwargs["initial"] = initial | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """The days are not to come."""
        said = super().clean() or self.cleaned_data
        for name in self.day_fields:
            day = said.get(name)
            if day is not None and day > self.today:
                told = _("This day is still to come: enter it when it has been.")
                self.add_error(name, ValidationError(told))
        return said

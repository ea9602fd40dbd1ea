"""Forms about something that has been."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


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

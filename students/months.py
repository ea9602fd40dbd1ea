"""A calendar month, by which hours and meals are counted."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Month:
    """A calendar month by its first and last day."""

    first: date
    last: date

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that the day is in."""
        return cls(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The month that an address names (``2026-11``); None for nonsense."""
        try:
            day = date.fromisoformat(f"{text}-01")
        except ValueError:
            return None
        return cls.of(day) if 2000 <= day.year <= 2100 else None

    def __contains__(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.first:%Y-%m}"

    @property
    def before(self) -> Self:
        """The month before."""
        return type(self).of(self.first - ONE_DAY)

    @property
    def after(self) -> Self:
        """The month after."""
        return type(self).of(self.last + ONE_DAY)

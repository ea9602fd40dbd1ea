"""Time that is paid or taught: exact hours, whole minutes, and how they were come by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from regulations.clauses import Clause
from regulations.words import Text


@dataclass(frozen=True, slots=True)
class Amount:
    """Hours and minutes side by side: 20 minutes are no exact decimal of an hour."""

    hours: Decimal = Decimal(0)
    minutes: int = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.hours + other.hours, self.minutes + other.minutes)

    def times(self, count: int) -> Amount:
        """The same so many times."""
        return Amount(self.hours * count, self.minutes * count)

    def whole(self, minutes_in_hour: int) -> tuple[int, int]:
        """The minutes as full hours of that length and the minutes left: 700 are 11 and 40."""
        return divmod(self.minutes, minutes_in_hour)


@dataclass(frozen=True, slots=True)
class Line:
    """One step of the reckoning: by which clause, what it says, and what it gives."""

    clause: Clause
    told: Text
    amount: Amount | None = None
    """None: the line explains, or leaves the answer to a person."""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A figure with the steps that lead to it. `is_open`: no clause covers all of it."""

    lines: tuple[Line, ...]
    is_open: bool = False

    @property
    def total(self) -> Amount:
        """Everything the lines give."""
        return added(line.amount for line in self.lines if line.amount is not None)

    @property
    def hours(self) -> Decimal | None:
        """The hours, None where the act leaves the answer to a person."""
        return None if self.is_open else self.total.hours


def added(amounts: Iterable[Amount]) -> Amount:
    """The sum of the amounts."""
    return sum(amounts, Amount())

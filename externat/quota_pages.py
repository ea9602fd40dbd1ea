"""The hours of a child, step by step: each step with its clause, what it gives, and the sum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from externat.rules import edition_2021
from externat.rules.amounts import Amount, Reckoning
from regulations.case_files import clause_url
from regulations.clauses import Clause
from regulations.words import Text, hours


@dataclass(frozen=True)
class ShownStep:
    """One step of a reckoning; empty figures for a step that explains."""

    told: Text
    amount: str
    clause: Clause
    is_open: bool

    @property
    def clause_url(self) -> str:
        """The clause's place on the page of the act."""
        return clause_url(self.clause)


@dataclass(frozen=True)
class ShownReckoning:
    """A reckoning for a reader: hours of a week, or hours and minutes of a year."""

    reckoning: Reckoning
    minutes_in_hour: int
    is_weekly: bool

    @property
    def is_open(self) -> bool:
        """No clause covers all of it: a person decides."""
        return self.reckoning.is_open

    @property
    def steps(self) -> list[ShownStep]:
        """The steps in their order."""
        return [
            ShownStep(
                line.told,
                amount_words(line.amount) if line.amount is not None else "",
                line.clause,
                self.is_open and line.amount is None,
            )
            for line in self.reckoning.lines
        ]

    @property
    def total(self) -> str:
        """The sum in words; where minutes go beside hours, together too."""
        total = self.reckoning.total
        if not total.minutes:
            return amount_words(total)
        whole, left = total.whole(self.minutes_in_hour)
        together = amount_words(Amount(total.hours + whole, left))
        return f"{amount_words(total)} = {together}" if whole or not total.hours else together


def amount_words(amount: Amount) -> str:
    """«24 h», «20 min», «24 h 20 min», «0 h»."""
    parts = []
    if amount.hours or not amount.minutes:
        parts.append(_("%(hours)s h") % {"hours": hours(amount.hours)})
    if amount.minutes:
        parts.append(_("%(minutes)s min") % {"minutes": amount.minutes})
    return " ".join(parts)


def of_week(reckoning: Reckoning) -> ShownReckoning:
    """Hours of a week as they are shown."""
    return ShownReckoning(reckoning, 60, True)


def of_year(reckoning: Reckoning, settings: Mapping[str, Any]) -> ShownReckoning:
    """Hours and minutes of a year as they are shown."""
    return ShownReckoning(reckoning, edition_2021.minutes_in_hour(settings), False)

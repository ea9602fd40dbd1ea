"""What one check looked at and found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

MOST_TOLD = 20
"""Faults told one by one; of more only their number is told."""


@dataclass(frozen=True, slots=True)
class Check:
    """One question asked of the whole database. `faults` is empty where all is well."""

    name: str
    asked: str
    looked_at: int
    faults: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return not self.faults

    @property
    def told(self) -> tuple[str, ...]:
        """The first faults, and how many more there are."""
        more = len(self.faults) - MOST_TOLD
        return self.faults[:MOST_TOLD] + ((f"and {more} more",) if more > 0 else ())

    def as_data(self) -> dict[str, Any]:
        """Plain values for `--format json`."""
        return {
            "name": self.name,
            "asked": self.asked,
            "looked_at": self.looked_at,
            "ok": self.is_whole,
            "faults": list(self.told),
        }

"""Marks of the scale of twelve as levels of results.

The scale is a norm outside both acts: 1–3 initial, 4–6 medium, 7–9 sufficient, 10–12 high.
"""

from __future__ import annotations

from externat.rules.parts import Result
from externat.rules.vocabulary import Level

LOWEST, HIGHEST = 1, 12
MARKS_IN_LEVEL = 3


def level_of(mark: int) -> Level:
    """The level of a mark; ValueError for a mark that the scale does not have."""
    if not LOWEST <= mark <= HIGHEST:
        raise ValueError(f"{mark} is no mark of the scale of twelve")
    return tuple(Level)[(mark - LOWEST) // MARKS_IN_LEVEL]


def level_of_result(result: Result) -> Level | None:
    """The level of what was reached; None while there is no result."""
    if result.mark is not None:
        return level_of(result.mark)
    return next((level for level in Level if level == result.level), None)

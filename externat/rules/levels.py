"""Marks of the scale of twelve as levels of results.

The scale is a norm outside both acts: 1–3 initial, 4–6 medium, 7–9 sufficient, 10–12 high.
"""

from __future__ import annotations

from collections.abc import Sequence

from externat.rules.parts import Result
from externat.rules.vocabulary import Level

LOWEST, HIGHEST = 1, 12
MARKS_IN_LEVEL = 3
SEMESTERS = 2


def level_of(mark: int) -> Level:
    """The level of a mark; ValueError for a mark that the scale does not have."""
    if not LOWEST <= mark <= HIGHEST:
        raise ValueError(f"{mark} is no mark of the scale of twelve")
    return tuple(Level)[(mark - LOWEST) // MARKS_IN_LEVEL]


def year_by_semesters(marks: Sequence[int]) -> int | None:
    """The mark of the year that two or more semesters lead to: their mean, a half upwards.

    The acts say that the year follows from the semesters (2021, cl. III.5, IV.7), not how: so it is
    proposed, and the teacher gives the mark. None for fewer than two.
    """
    if len(marks) < SEMESTERS:
        return None
    return (2 * sum(marks) + len(marks)) // (2 * len(marks))


def level_of_result(result: Result) -> Level | None:
    """The level of what was reached; None while there is no result."""
    if result.mark is not None:
        return level_of(result.mark)
    return next((level for level in Level if level == result.level), None)

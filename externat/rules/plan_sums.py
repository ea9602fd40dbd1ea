"""The sum of the plan against the quota: what both editions say of it in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from externat.rules.amounts import Reckoning
from externat.rules.parts import PlanLine
from regulations.rules import Problem
from regulations.words import hours, say

QUARTER = Decimal("0.25")
TOLERANCE_QUESTION = _("By how many quarters of an hour may the plan differ from the quota?")
TOLERANCE_READING = _(
    "The text says what the hours are, not at most or at least: the sum equals the quota. A "
    "difference up to this many quarters of an hour passes with a reason."
)
NOT_COVERED = _("Not covered by the act: a person decides and says why")


def planned(lines: Iterable[PlanLine]) -> Decimal:
    """Hours of a week over all subjects, those at a distance and in groups included."""
    return sum((line.hours for line in lines), Decimal(0))


def left(lines: Iterable[PlanLine], quota: Decimal) -> Decimal:
    """Hours still to be given out; negative where the plan is over."""
    return quota - planned(lines)


def beyond(lines: Iterable[PlanLine], quota: Reckoning, quarters: int) -> Problem | None:
    """A problem where the sum is further from the quota than the school allows."""
    if quota.hours is None or abs(left(lines, quota.hours)) <= QUARTER * quarters:
        return None
    return told_difference(lines, quota.hours)


def unexplained(
    lines: Iterable[PlanLine], quota: Reckoning, quarters: int, reason: str
) -> Problem | None:
    """A problem where the sum differs as far as the school allows, and nobody says why."""
    if quota.hours is None or reason.strip():
        return None
    gap = abs(left(lines, quota.hours))
    return told_difference(lines, quota.hours) if 0 < gap <= QUARTER * quarters else None


def told_difference(lines: Iterable[PlanLine], quota: Decimal) -> Problem:
    """The sum, the quota and what to take out or to add."""
    gap = left(lines, quota)
    values = {"planned": hours(quota - gap), "quota": hours(quota), "gap": hours(abs(gap))}
    if gap < 0:
        template = _(
            "The plan has %(planned)s h a week, the quota is %(quota)s: take out %(gap)s h"
        )
    else:
        template = _("The plan has %(planned)s h a week, the quota is %(quota)s: add %(gap)s h")
    return Problem(say(template, **values), "plan")


def unfinished_lines(lines: Iterable[PlanLine], *, with_hours: bool) -> Iterator[Problem]:
    """Lines without a subject, a sequence or, where the form has hours of a week, its hours."""
    for line in lines:
        if line.subject.strip() and line.order.strip() and (line.hours > 0 or not with_hours):
            continue
        yield Problem(
            say(
                _("“%(subject)s”: the subject, its sequence or its hours are empty: enter them"),
                subject=line.subject or line.key,
            ),
            "plan",
            (line.key,),
        )


def impossible_lines(lines: Iterable[PlanLine]) -> Iterator[Problem]:
    """Parts of a line that are more than the line."""
    for line in lines:
        for part in (line.remote_hours, line.group_hours):
            if not 0 <= part <= line.hours:
                yield Problem(
                    say(
                        _(
                            "%(subject)s: %(part)s h of %(hours)s h a week are given at a distance "
                            "or in a group: a part cannot be more than the whole, mend it"
                        ),
                        subject=line.subject,
                        part=hours(part),
                        hours=hours(line.hours),
                    ),
                    "plan",
                    (line.key,),
                )

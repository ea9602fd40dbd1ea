"""Overdue for so long that somebody above is told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from accounts.models import School
from accounts.roles import Role
from regulations import registry
from regulations.counting import Calendar
from regulations.procedure import DeadlineSpec
from students.calendar_rows import for_school

ONE_DAY = timedelta(days=1)
LONGEST_LOOK_BACK_DAYS = 400


@dataclass(frozen=True, slots=True)
class Overdue:
    """Deadlines of one kind that are told to a role: all that were due before a day."""

    act: str
    key: str
    before: date
    role: Role


def overdue_for(
    school: School,
    roles: Collection[Role],
    settings: Mapping[str, Mapping[str, Any]],
    today: date,
) -> tuple[Overdue, ...]:
    """What is told to these roles today, by the acts' own numbers of working days.

    Loads the school's calendar only if there is something that could be told.
    """
    specs = [
        (regulation.slug, spec)
        for regulation in registry.every()
        for spec in regulation.deadlines
        if spec.escalates_to in roles
    ]
    if not specs:
        return ()
    calendar = for_school(school, today)
    return tuple(
        Overdue(
            act,
            spec.key,
            late_before(today, _working_days(spec, settings.get(act, {})), calendar),
            spec.escalates_to,
        )
        for act, spec in specs
    )


def late_before(today: date, working_days: int, calendar: Calendar) -> date:
    """What was due before this day is overdue by at least so many working days today."""
    day, left = today, max(working_days, 0)
    while left and (today - day).days < LONGEST_LOOK_BACK_DAYS:
        left -= calendar.is_working_day(day)
        day -= ONE_DAY
    return day + ONE_DAY if working_days > 0 else today


def _working_days(spec: DeadlineSpec, settings: Mapping[str, Any]) -> int:
    return spec.escalates_after.of(settings) if spec.escalates_after else 1

"""Individual results as rows of the small school."""

from __future__ import annotations

from datetime import date
from typing import Any

from config.demo.school import SmallSchool
from credit_transfer.models import IndividualResult
from credit_transfer.services.results import enter

VALUES: dict[str, Any] = {
    "kind": "study",
    "sub_kind": "contest",
    "level": "basic",
    "source": "outer",
    "title": "Олимпиада по математике",
    "procedure": "Муниципальный этап",
    "achieved_on": date(2026, 10, 20),
    "event_level": "municipal",
    "standing": "prize",
}
#: What the form of a new result sends.
SENT = {
    "what": "extracurricular:contest",
    "title": "Олимпиада по математике",
    "achieved_on": "2026-10-20",
    "event_level": "municipal",
    "standing": "prize",
    "source": "outer",
    "procedure": "Муниципальный этап",
}


def entered(
    small: SmallSchool,
    pupil: str = "Гоголь",
    by: str = "ivanova",
    *,
    confirmed: bool = False,
    **changes: Any,
) -> IndividualResult:
    """A result as a teacher entered it, or as the deputy confirmed it."""
    values = {**VALUES, "kind": "extracurricular", **changes}
    made = enter(student=small.children[pupil], values=values, by=small.people[by])
    if confirmed:
        made.confirmed_by, made.confirmed_on = small.people["kuznetsova"], date(2026, 11, 1)
        made.save()
    return made

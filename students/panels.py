"""What the pupil's card shows of the school's own records, gathered in few queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from students.models import Conclusion, Guardianship, Student, StudentStatus

#: From so many days before its end a paper is marked as ending soon.
SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Dated:
    """A row with dates and its state today: ``coming``, ``now``, ``soon`` (to end) or ``over``."""

    row: Guardianship | Conclusion | StudentStatus
    state: str
    days_left: int | None


@dataclass(frozen=True, slots=True)
class Card:
    """A pupil's card. ``papers`` and ``statuses`` are None for a reader who may not see them."""

    age: int
    guardians: tuple[Dated, ...]
    statuses: tuple[Dated, ...] | None
    papers: tuple[Dated, ...] | None


def card_of(student: Student, today: date, *, with_papers: bool) -> Card:
    """The card as it stands on a day, in three queries at most."""
    guardians = Guardianship.objects.filter(student=student).select_related("person")
    statuses = papers = None
    if with_papers:
        held = StudentStatus.objects.filter(student=student).select_related("conclusion")
        statuses = tuple(dated(one, one.since, one.until, today) for one in held)
        brought = Conclusion.objects.filter(student=student)
        papers = tuple(
            dated(one, one.valid_from or one.issued_on, one.valid_until, today) for one in brought
        )
    return Card(
        age=student.age_on(today),
        guardians=tuple(dated(one, one.since, one.until, today) for one in guardians),
        statuses=statuses,
        papers=papers,
    )


def dated(row, since: date | None, until: date | None, today: date) -> Dated:
    """The row with its state on a day; the last day itself still counts."""
    days_left = (until - today).days if until else None
    if since and today < since:
        return Dated(row, "coming", days_left)
    if until is None or until - today > SOON:
        return Dated(row, "now", days_left)
    return Dated(row, "soon" if until >= today else "over", days_left)

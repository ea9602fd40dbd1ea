"""Starting and stopping the deadlines of a case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db.models import Min
from django.utils import timezone

from accounts.models import Person
from accounts.roles import Role
from regulations import registry
from regulations.adoption import settings_on
from regulations.counting import DueDate, count_due
from regulations.models import Case, CaseDetails, Deadline
from regulations.procedure import DeadlineSpec, Unit
from regulations.rules import to_json
from students.calendar_rows import for_school


def start(case: Case, details: CaseDetails, spec: DeadlineSpec, facts, today: date) -> None:
    """Start the deadline for everyone who owes it; one that is running already is moved."""
    from_day = getattr(facts, spec.from_fact) if spec.from_fact else today
    if from_day is None:
        return
    due = _count(case, spec, facts.settings, from_day)
    for person, about in details.deadline_targets(spec.key):
        _write(case, spec, due, person or _owner(case, spec.owner), about)


def start_for(
    case: Case, spec: DeadlineSpec, owner: Person | None, from_day: date, about: str = ""
) -> None:
    """Start a deadline that no step starts (``spec.started_by``), counted from a day."""
    settings = settings_on(case.school, registry.get(case.act).act, from_day)
    due = _count(case, spec, settings, from_day)
    _write(case, spec, due, owner or _owner(case, spec.owner), about)


def start_on(case: Case, spec: DeadlineSpec, owner: Person | None, about: str, day: date) -> None:
    """Start a deadline that no step starts (``spec.started_by``) for a known day, or move it."""
    _write(case, spec, DueDate(day, Unit.DATE), owner or _owner(case, spec.owner), about)


def keep(case: Case, key: str, *, owner: Person | None = None, about: str | None = None) -> int:
    """Mark the running deadline as kept; how many were."""
    rows = case.deadlines.filter(key=key, kept_at=None, cancelled_at=None)
    if owner is not None:
        rows = rows.filter(owner=owner)
    if about is not None:
        rows = rows.filter(about=about)
    return rows.update(kept_at=timezone.now())


def cancel(case: Case, key: str, *, owner: Person | None, about: str = "") -> None:
    """What the person owed is no longer due: nobody kept it, and nobody has to."""
    rows = case.deadlines.filter(key=key, owner=owner, about=about, kept_at=None, cancelled_at=None)
    rows.update(cancelled_at=timezone.now())


def cancel_all(case: Case) -> None:
    """Nothing is due in a closed case."""
    case.deadlines.filter(kept_at=None, cancelled_at=None).update(cancelled_at=timezone.now())


def nearest(case: Case) -> date | None:
    """The nearest open deadline."""
    running = case.deadlines.filter(kept_at=None, cancelled_at=None)
    return running.aggregate(Min("due_on"))["due_on__min"]


def refresh_nearest(case: Case) -> None:
    """Write the nearest open deadline on the case, for lists to sort by."""
    case.due_on = nearest(case)
    Case.objects.filter(pk=case.pk).update(due_on=case.due_on)


def due_date_of(deadline: Deadline) -> DueDate:
    """The count of a stored deadline, to explain it in the reader's language."""
    return counted(deadline.due_on, deadline.count)


def counted(due_on: date, count: Mapping) -> DueDate:
    """A due date with its count as it was stored by :func:`count_to_keep`."""
    return DueDate(
        due_on,
        Unit(count.get("unit", Unit.DATE)),
        date.fromisoformat(count["start"]) if count.get("start") else None,
        count.get("amount", 0),
        tuple(date.fromisoformat(day) for day in count.get("skipped", ())),
    )


def count_to_keep(due: DueDate) -> dict:
    """How a due date was counted, as plain JSON."""
    return to_json(
        {"unit": due.unit, "start": due.start, "amount": due.amount, "skipped": due.skipped}
    )


def _write(case: Case, spec: DeadlineSpec, due: DueDate, owner: Person | None, about: str) -> None:
    whose = {"case": case, "key": spec.key, "about": about, "owner": owner}
    told = {
        "due_on": due.due_on,
        "clause": spec.clause.number,
        "owner_role": spec.owner,
        "count": count_to_keep(due),
    }
    running = Deadline.objects.filter(**whose, kept_at=None, cancelled_at=None)
    if not running.update(**told):
        # Of two who start it at once the second finds it running.
        new = Deadline(school_id=case.school_id, **whose, **told)
        Deadline.objects.bulk_create([new], ignore_conflicts=True)


def _count(case: Case, spec: DeadlineSpec, settings: Mapping, from_day: date) -> DueDate:
    if spec.unit is Unit.DATE:
        return DueDate(from_day, Unit.DATE)
    amount = spec.amount.of(settings)
    unit = spec.unit_in(settings)
    return count_due(from_day, amount, unit, for_school(case.school, from_day))


def _owner(case: Case, role: Role) -> Person | None:
    """The one person of the role, where there is exactly one such by the case itself."""
    if role is Role.CLASS_TEACHER and case.student.school_class:
        return case.student.school_class.teacher
    return None

"""Who changed what on a pupil's card, and when, in words: read from the event tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.translation import gettext as _

from accounts.models import Person, School
from students.calendar_checks import spell
from students.models import Conclusion, Guardianship, SchoolClass, Student, StudentStatus

#: Tables of the card, and which of them are shown only with the papers about health.
TABLES = (Student, Guardianship, Conclusion, StudentStatus)
HEALTH_TABLES = (Conclusion, StudentStatus)

#: Columns that say nothing to a reader.
SILENT = frozenset({"id", "school", "student", "name_forms"})
LONGEST_VALUE = 80


@dataclass(frozen=True, slots=True)
class ChangedField:
    """One field before and after; an empty text where there was nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one row of the card."""

    at: datetime
    who: str
    title: str
    reason: str = ""
    fields: tuple[ChangedField, ...] = field(default=())


def history_of(student: Student, *, with_health: bool) -> list[Change]:
    """Everything that happened to the card, the newest first. The number of queries is constant."""
    tables = [table for table in TABLES if with_health or table not in HEALTH_TABLES]
    events = {table: list(_events(table, student)) for table in tables}
    names = _Names(student.school, [event for found in events.values() for event in found])
    changes = [
        change for table, found in events.items() for change in _changes(table, found, names)
    ]
    return sorted(changes, key=lambda change: change.at, reverse=True)


def _events(table: type[models.Model], student: Student):
    model = apps.get_model("students", f"{table.__name__}Event")
    key = "pgh_obj_id" if table is Student else "student_id"
    events = model.objects.filter(**{key: student.pk, "school_id": student.school_id})
    return events.select_related("pgh_context").order_by("pgh_id")


class _Names:
    """Names behind the numbers that events keep: accounts, people, classes, papers."""

    def __init__(self, school: School, events: Iterable[Any]):
        events = list(events)
        accounts = {_context(event).get("account") for event in events} - {None}
        people = {getattr(event, "person_id", None) for event in events} - {None}
        classes = {getattr(event, "school_class_id", None) for event in events} - {None}
        papers = {getattr(event, "conclusion_id", None) for event in events} - {None}
        known = Person.objects.filter(school=school).filter(
            models.Q(pk__in=people) | models.Q(account_id__in=accounts)
        )
        self.people = {person.pk: person.full_name for person in known}
        self.authors = {person.account_id: person.short_name for person in known}
        here = SchoolClass.objects.filter(pk__in=classes).select_related("year")
        self.classes = {one.pk: f"{one}, {one.year}" for one in here}
        self.papers = {one.pk: str(one) for one in Conclusion.objects.filter(pk__in=papers)}

    def author(self, event: Any) -> str:
        """Who changed it: a person of the school, else the system itself."""
        account = _context(event).get("account")
        if account is None:
            return _("the system")
        return self.authors.get(account) or _("somebody who is not of this school")

    def value(self, column: models.Field, value: Any) -> str:
        """A value as people read it."""
        if value in (None, ""):
            return ""
        if column.is_relation:
            tables = {"person": self.people, "school_class": self.classes}
            return tables.get(column.name, self.papers).get(value, f"№ {value}")
        if column.choices:
            return str(dict(column.flatchoices).get(value, value))
        if isinstance(value, date):
            return spell(value)
        text = str(value)
        return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"


def _context(event: Any) -> dict[str, Any]:
    return event.pgh_context.metadata if event.pgh_context else {}


def _changes(table: type[models.Model], events: Iterable[Any], names: _Names) -> Iterator[Change]:
    columns = [one for one in table._meta.concrete_fields if one.name not in SILENT]
    before: dict[int, Any] = {}
    for event in events:
        columns_here = [one for one in columns if hasattr(event, one.attname)]
        changed = tuple(_changed_fields(columns_here, before.get(event.id), event, names))
        before[event.id] = event
        if event.pgh_label == "update" and not changed:
            continue
        yield Change(
            at=event.pgh_created_at,
            who=names.author(event),
            title=_title(table, event.pgh_label),
            reason=str(_context(event).get("reason") or ""),
            fields=changed if event.pgh_label != "delete" else (),
        )


def _changed_fields(
    columns: Iterable[models.Field], before: Any, after: Any, names: _Names
) -> Iterator[ChangedField]:
    for column in columns:
        old = getattr(before, column.attname) if before is not None else None
        new = getattr(after, column.attname)
        if (old or "") != (new or ""):
            yield ChangedField(
                str(column.verbose_name), names.value(column, old), names.value(column, new)
            )


def _title(table: type[models.Model], label: str) -> str:
    titles = {
        (Student, "insert"): _("The pupil’s card was made"),
        (Student, "update"): _("The card was changed"),
        (Student, "delete"): _("The card was deleted"),
        (Guardianship, "insert"): _("A guardian was added"),
        (Guardianship, "update"): _("A guardian’s authority was changed"),
        (Guardianship, "delete"): _("A guardian was removed"),
        (Conclusion, "insert"): _("A paper was entered"),
        (Conclusion, "update"): _("A paper was changed"),
        (Conclusion, "delete"): _("A paper was removed"),
        (StudentStatus, "insert"): _("A status was given"),
        (StudentStatus, "update"): _("A status was changed"),
        (StudentStatus, "delete"): _("A status was removed"),
    }
    return titles[table, label]

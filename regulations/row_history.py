"""What was changed in the records of a case: by whom, when, why, field by field.

Read from the event tables that database triggers fill; the number of queries depends on the tables
of the regulation, not on its rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Field, ForeignKey, Model
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import Person
from regulations.models import Case, CaseDetails, Deadline
from regulations.moments import on_the_wall
from regulations.words import Text

#: Events of one table that are looked at; older ones stay in the database.
MOST_EVENTS = 400
MOST_SHOWN = 150
LONGEST_VALUE = 160

#: Told elsewhere on the page, or of no meaning to a reader.
UNTOLD_MODELS = (Deadline,)
UNTOLD_FIELDS = frozenset(
    "id school case support home individual student act edition state state_since "
    "due_on closed_on version changed_at changed_by place added_at added_by scan decision "
    "resolved_by name_forms".split()
)


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one record, before and after; values are empty for who may not read them."""

    field: Text
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one record."""

    at: datetime
    who: str
    reason: str
    title: Text
    what: str
    changes: tuple[Change, ...]


def history_of(case: Case, details: CaseDetails, *, with_values: bool) -> list[Entry]:
    """The newest changes first. `with_values` for those who may read what stands in the fields."""
    events = [
        (model, event, before)
        for model, link in models_told(type(details))
        for event, before in _events(model, link, case.pk)
    ]
    events.sort(key=lambda one: one[1].pgh_id and one[1].pgh_created_at, reverse=True)
    people = _people(case, (event for _model, event, _before in events))
    named = _Names(with_values)
    named.learn(events)
    entries = []
    for model, event, before in events:
        changes = named.changes(model, event, before)
        if event.pgh_label == "update" and not changes:
            continue
        context = event.pgh_context.metadata if event.pgh_context else {}
        entries.append(
            Entry(
                at=on_the_wall(event.pgh_created_at, case.school),
                who=people.get(context.get("account"), ""),
                reason=str(context.get("reason", "")),
                title=model._meta.verbose_name,
                what=_label(event.pgh_label),
                changes=changes,
            )
        )
        if len(entries) == MOST_SHOWN:
            break
    return entries


def _label(label: str) -> str:
    return {"insert": _("added"), "update": _("changed"), "delete": _("removed")}.get(label, label)


@cache
def models_told(details: type[CaseDetails]) -> tuple[tuple[type[Model], str], ...]:
    """Every model with a history that hangs on a case, and the column with the case's number."""
    found = []
    for label in ("regulations", details._meta.app_label):
        for model in apps.get_app_config(label).get_models():
            link = _link_to_case(model, details)
            if link and _event_model(model) and not issubclass(model, UNTOLD_MODELS):
                found.append((model, link))
    return tuple(found)


def _link_to_case(model: type[Model], details: type[CaseDetails]) -> str:
    """The name of the column that holds the case's number; the details share it."""
    if model in (Case, details):
        return "pgh_obj_id"
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey) and field.related_model in (Case, details):
            return field.attname
    return ""


def _event_model(model: type[Model]) -> type[Model] | None:
    for relation in model._meta.related_objects:
        if relation.get_accessor_name() == "events" and hasattr(
            relation.related_model, "pgh_label"
        ):
            return relation.related_model
    return None


def _events(model: type[Model], link: str, case_id: int) -> list[tuple[Any, Any]]:
    """The newest events of the table, each with the one before it of the same row."""
    table = _event_model(model)
    rows = table.objects.filter(**{link: case_id}).select_related("pgh_context")
    latest: dict[int, Any] = {}
    found = []
    for event in reversed(rows.order_by("-pgh_id")[:MOST_EVENTS]):
        found.append((event, latest.get(event.pgh_obj_id)))
        latest[event.pgh_obj_id] = event
    return found


def _people(case: Case, events: Iterable[Any]) -> dict[int, str]:
    """Who changed: names by account."""
    accounts = {
        event.pgh_context.metadata.get("account") for event in events if event.pgh_context
    } - {None}
    persons = Person.objects.filter(school=case.school, account__in=accounts)
    return {person.account_id: person.short_name for person in persons}


class _Names:
    """Values in words; names behind foreign keys are fetched once a table."""

    def __init__(self, with_values: bool) -> None:
        self.with_values = with_values
        self.rows: dict[type[Model], dict[Any, str]] = {}

    def learn(self, events: Iterable[tuple[type[Model], Any, Any]]) -> None:
        """Fetch what the foreign keys of the events point to."""
        if not self.with_values:
            return
        wanted: dict[type[Model], set[Any]] = {}
        for model, event, _before in events:
            for field in _told_fields(model):
                if isinstance(field, ForeignKey) and getattr(event, field.attname, None):
                    key = getattr(event, field.attname)
                    wanted.setdefault(field.related_model, set()).add(key)
        for model, keys in wanted.items():
            found = model._default_manager.select_related(*_owed_to(model)).in_bulk(list(keys))
            self.rows[model] = {pk: str(row) for pk, row in found.items()}

    def changes(self, model: type[Model], event: Any, before: Any) -> tuple[Change, ...]:
        """The fields that differ from the event before; of a new row, those that are filled."""
        return tuple(
            self._change(field, event, before)
            for field in _told_fields(model)
            if hasattr(event, field.attname) and self._differs(field, event, before)
        )

    def _differs(self, field: Field, event: Any, before: Any) -> bool:
        now = getattr(event, field.attname)
        if before is None:
            return event.pgh_label != "update" and now not in (None, "", [], {}, False)
        return now != getattr(before, field.attname)

    def _change(self, field: Field, event: Any, before: Any) -> Change:
        if not self.with_values:
            return Change(field.verbose_name)
        was = self._words(field, getattr(before, field.attname)) if before is not None else ""
        return Change(field.verbose_name, was, self._words(field, getattr(event, field.attname)))

    def _words(self, field: Field, value: Any) -> str:
        if value is None or value == "":
            return ""
        if isinstance(field, ForeignKey):
            return self.rows.get(field.related_model, {}).get(value, "")
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, list | tuple):
            return ", ".join(str(one) for one in _in_words(field, value))
        if isinstance(value, datetime | date):
            return date_format(value, "SHORT_DATE_FORMAT")
        words = str(dict(field.flatchoices).get(value, value))
        return words if len(words) <= LONGEST_VALUE else words[: LONGEST_VALUE - 1] + "…"


def _in_words(field: Field, values: Iterable[Any]) -> list[Text]:
    """The members of a list, named where the model says what they are (``list_choices``)."""
    choices = getattr(field.model, "list_choices", {}).get(field.name)
    return [choices.named(one) if choices else one for one in values]


@cache
def _owed_to(model: type[Model]) -> tuple[str | None, ...]:
    """Foreign keys that a row may name itself by: fetched with it, not row by row."""
    links = (field for field in model._meta.concrete_fields if isinstance(field, ForeignKey))
    return tuple(link.name for link in links if not link.null and link.name != "school") or (None,)


@cache
def _told_fields(model: type[Model]) -> tuple[Field, ...]:
    return tuple(
        field
        for field in model._meta.concrete_fields
        if field.name not in UNTOLD_FIELDS and not field.primary_key
    )


def changed_last_by(row: Any) -> str:
    """Who wrote the row as it stands now; empty where no person did."""
    event = row.events.select_related("pgh_context").order_by("-pgh_id").first()
    account = event.pgh_context.metadata.get("account") if event and event.pgh_context else None
    person = Person.objects.filter(school=row.school_id, account=account).first()
    return person.short_name if person and account else ""

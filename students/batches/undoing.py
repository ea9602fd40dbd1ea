"""Taking a whole import back, as long as nobody has built on what it wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pghistory.models
from django.apps import apps
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.history import because
from accounts.jobs import school_transaction
from accounts.models import Person
from students.batches.writing import NotNow
from students.models import BatchState, ImportBatch, ImportEffect
from students.models.imports import ImportRow

_DELETED_LAST = (
    "students.studentstatus",
    "students.taughtsubject",
    "students.guardianship",
    "accounts.membership",
    "students.curriculumrow",
    "students.student",
    "students.schoolclass",
    "students.subject",
    "accounts.person",
)
"""Tables in the order in which made records are deleted: what points before its target."""

_BLOCKERS_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Blocker:
    """Why an import cannot be undone: the row, the record, and what was built on it since."""

    number: int | None
    shown: str
    reason: str


class Blocked(Exception):
    """Something was built on the import; ``blockers`` tell what, row by row."""

    def __init__(self, blockers: list[Blocker]) -> None:
        super().__init__()
        self.blockers = blockers


def blockers_of(batch: ImportBatch) -> list[Blocker]:
    """What stands in the way of undoing, at most :data:`_BLOCKERS_SHOWN` of it.

    A record changed after the import blocks, and so does a record of anything else that points at
    a made one, or a protected one (a case) made later that points at a changed one.
    """
    effects = _by_table(batch)
    found: list[Blocker] = []
    for table, rows in effects.items():
        model = apps.get_model(table)
        numbers = {row.object_id: row.number for row in rows}
        touched = _touched_later(batch, model, numbers)
        related = _related(batch, model, rows, effects)
        for object_id, reason in [*touched, *related]:
            found.append(Blocker(numbers[object_id], "", reason))
            if len(found) >= _BLOCKERS_SHOWN:
                return _named(batch, found)
    return _named(batch, found)


@transaction.atomic
def begin_undo(*, batch: ImportBatch, person: Person | None) -> ImportBatch:
    """Decide that the import is taken back; :func:`undo_import` follows as a job.

    Raises:
        NotNow: it is not written, or already undone.
        Blocked: something was built on it.
    """
    batch = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if batch.state != BatchState.DONE:
        raise NotNow
    if blockers := blockers_of(batch):
        raise Blocked(blockers)
    batch.state, batch.undone_by = BatchState.UNDOING, person
    batch.save(update_fields=("state", "undone_by"))
    return batch


def undo_import(*, school_id: int, batch_id: int) -> None:
    """Take the import back in one transaction: former values return, made records go."""
    with because("import undone", undone_batch=batch_id), school_transaction(school_id):
        batch = ImportBatch.objects.select_for_update().get(pk=batch_id)
        if batch.state != BatchState.UNDOING:
            return
        blockers = blockers_of(batch)
        if blockers:
            batch.state = BatchState.DONE
        else:
            _take_back(_by_table(batch))
            batch.state, batch.undone_at = BatchState.UNDONE, timezone.now()
        batch.save(update_fields=("state", "undone_at"))


def _by_table(batch: ImportBatch) -> dict[str, list[ImportEffect]]:
    tables: dict[str, list[ImportEffect]] = defaultdict(list)
    for effect in batch.effects.order_by("pk"):
        tables[effect.table].append(effect)
    return tables


def _made(rows: Iterable[ImportEffect]) -> set[int]:
    return {row.object_id for row in rows if row.before is None}


def _touched_later(
    batch: ImportBatch, model: type[models.Model], ids: Iterable[int]
) -> list[tuple[int, str]]:
    """Records whose last event in their history is not of this import.

    What a later import did and its undoing took back counts for nothing: the record is as it was.
    """
    events = apps.get_model(f"{model._meta.label}Event").objects
    last = (
        events.filter(_not_taken_back(batch), pgh_obj_id__in=list(ids))
        .order_by("pgh_obj_id", "-pgh_id")
        .distinct("pgh_obj_id")
        .values_list("pgh_obj_id", "pgh_label", "pgh_created_at", "pgh_context__metadata")
    )
    found = []
    for object_id, label, at, metadata in last:
        if (metadata or {}).get("import_batch") != batch.pk:
            day = timezone.localtime(at).strftime("%d.%m.%Y")
            words = _("%(what)s was deleted on %(day)s") if label == "delete_delete" else None
            words = words or _("%(what)s was changed on %(day)s")
            found.append((object_id, words % {"what": model._meta.verbose_name, "day": day}))
    return found


def _not_taken_back(batch: ImportBatch) -> Q:
    """Events that are neither of an undone import nor of its undoing."""
    others = ImportBatch.objects.filter(school_id=batch.school_id, state=BatchState.UNDONE)
    undone = list(others.values_list("pk", flat=True))
    metadata = "pgh_context__metadata__"
    of_no_import = Q(**{f"{metadata}import_batch__isnull": True})
    return Q(pgh_context=None) | (
        Q(**{f"{metadata}undone_batch__isnull": True})
        & (of_no_import | ~Q(**{f"{metadata}import_batch__in": undone}))
    )


def _related(
    batch: ImportBatch,
    model: type[models.Model],
    rows: list[ImportEffect],
    effects: dict[str, list[ImportEffect]],
) -> list[tuple[int, str]]:
    made, touched = _made(rows), {row.object_id for row in rows}
    found = []
    for relation in model._meta.related_objects:
        other = relation.related_model
        if issubclass(other, pghistory.models.Event | ImportBatch | ImportRow):
            continue
        own = {row.object_id for row in effects.get(other._meta.label_lower, ())}
        pointing = other._default_manager.filter(**{f"{relation.field.name}__in": touched})
        pointing = pointing.exclude(pk__in=own)
        for pk, object_id in pointing.values_list("pk", relation.field.attname):
            if object_id in made or (
                relation.on_delete is models.PROTECT and _is_newer(batch, other, pk)
            ):
                words = _("%(what)s depends on it")
                found.append((object_id, words % {"what": other._meta.verbose_name}))
    return found


def _is_newer(batch: ImportBatch, model: type[models.Model], pk: Any) -> bool:
    """Whether the history of a record begins after the import; one without history is not newer."""
    try:
        events = apps.get_model(f"{model._meta.label}Event").objects
    except LookupError:
        return False
    first = events.filter(pgh_obj_id=pk).order_by("pgh_id").first()
    return bool(first and batch.written_at and first.pgh_created_at > batch.written_at)


def _named(batch: ImportBatch, found: list[Blocker]) -> list[Blocker]:
    numbers = {one.number for one in found if one.number is not None}
    names = dict(batch.rows.filter(number__in=numbers).values_list("number", "shown"))
    return [Blocker(one.number, names.get(one.number, ""), one.reason) for one in found]


def _take_back(effects: dict[str, list[ImportEffect]]) -> None:
    for table, rows in effects.items():
        made = _made(rows)
        former: dict[int, dict[str, Any]] = {}
        for row in reversed(rows):
            if row.before and row.object_id not in made:
                former.setdefault(row.object_id, {}).update(row.before)
        _restore(apps.get_model(table), former)
    for table in _DELETED_LAST:
        made = _made(effects.get(table, ()))
        if made:
            apps.get_model(table)._default_manager.filter(pk__in=made).delete()


def _restore(model: type[models.Model], former: dict[int, dict[str, Any]]) -> None:
    groups: dict[tuple[str, ...], list[models.Model]] = defaultdict(list)
    for record in model._default_manager.filter(pk__in=former):
        values = former[record.pk]
        for column, value in values.items():
            setattr(record, column, model._meta.get_field(column).to_python(value))
        groups[tuple(sorted(values))].append(record)
    for columns, records in groups.items():
        names = [model._meta.get_field(column).name for column in columns]
        model._default_manager.bulk_update(records, names, batch_size=500)

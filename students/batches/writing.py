"""The decision about a checked import, and the writing of its good rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.utils import timezone

from accounts.history import because
from accounts.jobs import school_transaction
from students.batches.reading import ROWS_AT_ONCE, make_resource
from students.models import BatchState, ImportBatch, ImportEffect, ImportRow, ListKind, RowState
from students.resources.base import Effect, ListResource, RowPlan

WRITTEN_STATES = (RowState.NEW, RowState.CHANGED)
_LOCK = 0x1A2B
"""First half of the advisory lock under which a school writes one list at a time."""


class NotNow(Exception):
    """The import is not in the state that this step needs: somebody was quicker."""


class ErrorsLeft(Exception):
    """Rows have errors, and nobody has said that the good ones may be written without them."""


@transaction.atomic
def confirm(*, batch: ImportBatch, good_rows_only: bool) -> ImportBatch:
    """Decide that the import is written; the writing follows as a job or by :func:`write_import`.

    Raises:
        NotNow: it is not waiting for a decision.
        ErrorsLeft: it has rows with errors and ``good_rows_only`` is not said.
    """
    batch = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if batch.state != BatchState.CHECKED:
        raise NotNow
    if batch.counts.get(RowState.ERROR) and not good_rows_only:
        raise ErrorsLeft
    batch.state, batch.done = BatchState.WRITING, 0
    batch.total = sum(batch.counts.get(state, 0) for state in WRITTEN_STATES)
    batch.save(update_fields=("state", "done", "total"))
    return batch


@transaction.atomic
def discard(*, batch: ImportBatch) -> None:
    """Drop an import about which nothing was written. Raises :class:`NotNow`."""
    batch = ImportBatch.objects.select_for_update().get(pk=batch.pk)
    if batch.state not in {BatchState.CHECKED, BatchState.FAILED}:
        raise NotNow
    batch.delete()


def write_import(*, school_id: int, batch_id: int) -> None:
    """Write the new and changed rows, part by part; begun again, it goes on after the last part.

    Each row is compared once more with the record as it is now. A row that has become an error
    since the check is left out and told in ``notes``.
    """
    with _one_at_a_time(school_id), because("import", import_batch=batch_id):
        with school_transaction(school_id):
            batch = ImportBatch.objects.select_related("school", "year").get(pk=batch_id)
            if batch.state != BatchState.WRITING:
                return
            rows = list(batch.rows.filter(state__in=WRITTEN_STATES))
            resource = make_resource(
                ListKind(batch.kind), batch.school, batch.year, batch.school.today()
            )
            good = batch.rows.exclude(number=None).exclude(state=RowState.ERROR)
            resource.expect(good.values_list("values", flat=True).iterator())
        for start in range(batch.done, len(rows), ROWS_AT_ONCE):
            with school_transaction(school_id):
                plans = _write_part(batch, resource, rows[start : start + ROWS_AT_ONCE])
                _count(batch, plans)
        with school_transaction(school_id):
            batch.state, batch.written_at = BatchState.DONE, timezone.now()
            batch.save(update_fields=("state", "written_at"))


def _write_part(batch: ImportBatch, resource: ListResource, rows: list[ImportRow]) -> list[RowPlan]:
    plans = [RowPlan(row.number, row.shown, row.values) for row in rows]
    effects = resource.write(plans)
    ImportEffect.objects.bulk_create(_kept(batch, effect) for effect in effects)
    return plans


def _count(batch: ImportBatch, plans: list[RowPlan]) -> None:
    """Tell how far the writing is and what it has done; in the transaction of the part."""
    batch.done += len(plans)
    written = batch.notes.setdefault("written", {})
    for plan in plans:
        written[plan.state.value] = written.get(plan.state.value, 0) + 1
        if plan.state is RowState.ERROR:
            batch.notes.setdefault("refused", []).append(plan.number)
    batch.save(update_fields=("done", "notes"))


def _kept(batch: ImportBatch, effect: Effect) -> ImportEffect:
    return ImportEffect(
        school_id=batch.school_id,
        batch=batch,
        number=effect.number,
        table=effect.instance._meta.label_lower,
        object_id=effect.instance.pk,
        before=effect.before,
    )


@contextmanager
def _one_at_a_time(school_id: int) -> Iterator[None]:
    """Two lists of one school are written one after the other: each sees what the other made."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [_LOCK, school_id])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_LOCK, school_id])

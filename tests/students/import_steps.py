"""The steps of an import as the tests take them, without the worker."""

from __future__ import annotations

from pathlib import Path

from students.batches.checking import check_import, start_import
from students.batches.undoing import begin_undo, undo_import
from students.batches.writing import confirm, write_import
from students.models import BatchState, ImportBatch, ImportRow, ListKind

SAMPLES = Path(__file__).parent / "samples"


def checked(school, data: bytes | str, kind=ListKind.PUPILS, name="list.csv") -> ImportBatch:
    if isinstance(data, str):
        data = data.encode()
    batch = start_import(school=school, person=None, kind=kind, data=data, file_name=name)
    check_import(school_id=school.pk, batch_id=batch.pk)
    batch.refresh_from_db()
    return batch


def written(school, *args, **kwargs) -> ImportBatch:
    batch = confirm(batch=checked(school, *args, **kwargs), good_rows_only=True)
    write_import(school_id=school.pk, batch_id=batch.pk)
    batch.refresh_from_db()
    assert batch.state == BatchState.DONE
    return batch


def undone(batch: ImportBatch) -> ImportBatch:
    begin_undo(batch=batch, person=None)
    undo_import(school_id=batch.school_id, batch_id=batch.pk)
    batch.refresh_from_db()
    return batch


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def counts(batch: ImportBatch) -> dict:
    return {key: value for key, value in batch.counts.items() if value and key != "absent"}


def only_row(batch: ImportBatch) -> ImportRow:
    """The row of a file of one row."""
    return batch.rows.exclude(number=None).get()

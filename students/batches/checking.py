"""The preview: every row of a file marked new, changed, same or error. Nothing else is written."""

from __future__ import annotations

from collections import Counter

from django.db import transaction

from accounts.jobs import school_transaction
from accounts.models import Person, School
from accounts.models.files import StoredFile
from students.batches.reading import (
    CheckedRow,
    ListFile,
    check_rows,
    default_year,
    make_resource,
)
from students.importing.tables import TableError
from students.models import BatchState, ImportBatch, ImportRow, ListKind, RowState, SchoolYear
from students.resources.base import ListResource

CONTENT_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class NoSchoolYear(Exception):
    """The school has no school year to put the classes of a list into."""


@transaction.atomic
def start_import(
    *,
    school: School,
    person: Person | None,
    kind: ListKind,
    data: bytes,
    file_name: str,
    year: SchoolYear | None = None,
) -> ImportBatch:
    """Keep the file and open its import; the check follows as a job or by :func:`check_import`.

    Raises:
        TableError: the file is no such list.
        NoSchoolYear: the calendar is empty and no year was given.
    """
    file = ListFile.of(kind, data, file_name)
    year = year or default_year(school, school.today())
    if year is None:
        raise NoSchoolYear
    stored = StoredFile.objects.keep(school, data, CONTENT_TYPES[file.table.kind])
    return ImportBatch.objects.create(
        school=school,
        person=person,
        kind=kind,
        year=year,
        file=stored,
        file_name=file_name[-200:],
        sha256=stored.sha256,
        state=BatchState.CHECKING,
        total=len(file.table.rows),
    )


def check_import(*, school_id: int, batch_id: int) -> None:
    """Compare every row with the records and keep the answers; runs again from the beginning."""
    with school_transaction(school_id):
        batch = (
            ImportBatch.objects.select_related("school", "year", "file")
            .select_for_update(of=("self",))
            .get(pk=batch_id)
        )
        if batch.state != BatchState.CHECKING:
            return
        batch.rows.all().delete()
        batch.done = 0
        resource = make_resource(
            ListKind(batch.kind), batch.school, batch.year, batch.school.today()
        )
    try:
        file = ListFile.of(ListKind(batch.kind), bytes(batch.file.data), batch.file_name)
    except TableError as error:
        with school_transaction(school_id):
            _finish(batch, BatchState.FAILED, failure=str(error)[:500])
        return
    rows = file.rows(batch.school, batch.year, batch.school.today())
    counts: Counter[str] = Counter()
    parts = check_rows(file, rows, resource)
    while batch.done < len(rows):
        with school_transaction(school_id):
            part = next(parts)
            ImportRow.objects.bulk_create(_kept(batch, row) for row in part)
            batch.done = part[-1].number + 1
            batch.save(update_fields=("done",))
        counts.update(row.state.value for row in part)
        counts["warnings"] += sum(
            1 for row in part if row.findings and row.state is not RowState.ERROR
        )
    with school_transaction(school_id):
        counts[RowState.ABSENT] = _keep_absent(batch, resource)
        batch.counts, batch.notes = dict(counts), notes_of(file, resource)
        batch.total = len(rows)
        _finish(batch, BatchState.CHECKED)


def _kept(batch: ImportBatch, row: CheckedRow) -> ImportRow:
    return ImportRow(
        school_id=batch.school_id,
        batch=batch,
        number=row.number,
        line=row.line,
        state=row.state,
        shown=row.shown,
        values=row.values,
        changes=row.changes,
        findings=[finding.as_json() for finding in row.findings],
    )


def _keep_absent(batch: ImportBatch, resource: ListResource) -> int:
    absent = resource.absent()
    ImportRow.objects.bulk_create(
        ImportRow(
            school_id=batch.school_id,
            batch=batch,
            state=RowState.ABSENT,
            shown=str(one)[:300],
            values=resource.exported(one),
        )
        for one in absent
    )
    return len(absent)


def notes_of(file: ListFile, resource: ListResource) -> dict:
    """What is said of the file as a whole: what it makes, and what of it is not imported."""
    return {
        "new_classes": [str(one) for one in resource.classes.new()],
        "unknown": list(file.layout.unknown),
        "never_kept": list(file.layout.never_kept),
        "passed_over": file.table.passed_over,
        "sheet": file.table.sheet,
        "other_sheets": list(file.table.other_sheets),
    }


def _finish(batch: ImportBatch, state: BatchState, *, failure: str = "") -> None:
    batch.state, batch.failure = state, failure
    batch.save(update_fields=("state", "failure", "counts", "notes", "done", "total"))

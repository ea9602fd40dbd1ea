"""Who may import lists and take lists out. The import asked about waits for a decision."""

from __future__ import annotations

from config.demo.school import SmallSchool
from students.batches.checking import check_import, start_import
from students.models import ListKind
from tests.policing.audiences import OFFICE, Kwargs, Row, done_by

LIST = "ФИО;Класс;Дата рождения;Пол\nНовиков Илья Петрович;5-А;31.02.2015;м\n"


def prepare_import(school: SmallSchool) -> None:
    """A checked list of one pupil, with an error."""
    batch = start_import(
        school=school.school,
        person=school.people["belova"],
        kind=ListKind.PUPILS,
        year=school.year,
        data=LIST.encode(),
        file_name="5-А.csv",
    )
    check_import(school_id=batch.school_id, batch_id=batch.pk)
    batch.refresh_from_db()
    school.batch = batch


def of_batch(school: SmallSchool) -> dict[str, int]:
    """Address of the import."""
    return {"pk": school.batch.pk}


def of_list(kind: str, file_type: str) -> Kwargs:
    """Address of a list of the reader's own school."""
    return lambda school: {"kind": kind, "file_type": file_type}


IMPORTS = [
    Row("imports", done_by(*OFFICE)),
    Row("imports", done_by(*OFFICE), method="post", data={"kind": "?"}),
    Row("import", done_by(*OFFICE), of_batch),
    Row("import", done_by(*OFFICE), of_batch, data={"state": "error"}),
    Row("import_progress", done_by(*OFFICE, status=302), of_batch),
    Row("import_confirm", done_by(*OFFICE, status=422), of_batch, method="post"),
    Row("import_discard", done_by(*OFFICE, status=302), of_batch, method="post"),
    Row("import_undo", done_by(*OFFICE, status=302), of_batch, method="post"),
    Row("import_errors", done_by(*OFFICE), of_batch),
    Row("list_export", done_by(*OFFICE), of_list("pupils", "csv"), public=True),
    Row("list_export", done_by(*OFFICE), of_list("staff", "xlsx"), public=True),
]

"""``manage.py import_students FILE --school SLUG``: a list of pupils from the command line."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.jobs import school_transaction
from accounts.models import School
from students.batches.checking import NoSchoolYear, check_import, notes_of, start_import
from students.batches.reading import ListFile, check_rows, default_year, make_resource
from students.batches.writing import confirm, write_import
from students.importing.findings import Finding
from students.importing.tables import TableError
from students.models import ImportBatch, ListKind, RowState

UNUSABLE = 2
"""Exit code for a file that is no list, or a school that is not there."""


class Unusable(Exception):
    """Nothing can be imported; the text says why."""


class Command(BaseCommand):
    """Reads a list of pupils. Good rows are written, errors of the others are printed."""

    help = (
        "Import pupils and their guardians from a .xlsx or .csv file. Without --dry-run the good "
        "rows are written even if others have errors; importing the same file again changes "
        "nothing. The report goes to the standard output; remarks (columns that are not imported, "
        "values that were mended) go to the standard error stream, one JSON object a line. Exit "
        "code 0: the list was read (look at the errors); 2: the file or the school could not be "
        "used."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="a .xlsx or .csv file")
        parser.add_argument(
            "--school", required=True, metavar="SLUG", help="short address of the school"
        )
        parser.add_argument("--dry-run", action="store_true", help="compare, write nothing")
        parser.add_argument("--format", choices=("text", "json"), default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            school = _school(options["school"])
            with translation.override(school.language):
                report, remarks = self._import(school, options["file"], options["dry_run"])
                if options["format"] == "json":
                    self.stdout.write(json.dumps(report, ensure_ascii=False))
                else:
                    self._print(report)
        except Unusable as problem:
            told = {"error": str(problem)}
            as_json = options["format"] == "json"
            self.stderr.write(json.dumps(told, ensure_ascii=False) if as_json else str(problem))
            sys.exit(UNUSABLE)
        for remark in remarks:
            self.stderr.write(json.dumps(remark, ensure_ascii=False))

    def _import(self, school: School, path: str, dry_run: bool) -> tuple[dict, list[dict]]:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            raise Unusable(_("The file %(path)s cannot be opened.") % {"path": path}) from error
        try:
            if dry_run:
                return _compare(school, data, Path(path).name)
            return _write(school, data, Path(path).name)
        except TableError as error:
            raise Unusable(str(error)) from error
        except NoSchoolYear as error:
            raise Unusable(
                _("The school has no school year yet. Fill the calendar first.")
            ) from error

    def _print(self, report: dict) -> None:
        self.stdout.write(
            _("Rows: %(rows)s. New: %(new)s, changed: %(changed)s, same: %(same)s.") % report
        )
        for error in report["errors"]:
            self.stdout.write("{row}\t{column}\t{message}".format(**error))


def _school(slug: str) -> School:
    found = School.objects.filter(slug=slug).first()
    if found is None:
        raise Unusable(_("There is no school “%(slug)s”.") % {"slug": slug})
    return found


def _compare(school: School, data: bytes, file_name: str) -> tuple[dict, list[dict]]:
    """The report of what an import would do."""
    file = ListFile.of(ListKind.PUPILS, data, file_name)
    with school_transaction(school.pk):
        today = school.today()
        year = default_year(school, today)
        if year is None:
            raise NoSchoolYear
        resource = make_resource(ListKind.PUPILS, school, year, today)
        parts = check_rows(file, file.rows(school, year, today), resource)
        rows = [(row.number, row.state, row.findings) for part in parts for row in part]
    return _report(rows, notes_of(file, resource))


def _write(school: School, data: bytes, file_name: str) -> tuple[dict, list[dict]]:
    """The report of what an import did: the same steps as in the office, in one go."""
    with school_transaction(school.pk):
        batch = start_import(
            school=school, person=None, kind=ListKind.PUPILS, data=data, file_name=file_name
        )
    step = {"school_id": school.pk, "batch_id": batch.pk}
    check_import(**step)
    with school_transaction(school.pk):
        confirm(batch=batch, good_rows_only=True)
    write_import(**step)
    with school_transaction(school.pk):
        batch = ImportBatch.objects.get(pk=batch.pk)
        rows = [
            (number, RowState(state), [Finding.from_json(one) for one in findings])
            for number, state, findings in batch.rows.exclude(number=None).values_list(
                "number", "state", "findings"
            )
        ]
    return _report(rows, batch.notes)


def _report(
    rows: list[tuple[int, RowState, list[Finding]]], notes: Mapping[str, Any]
) -> tuple[dict, list[dict]]:
    """The report of the rows, and the remarks that go to the standard error stream."""
    told: dict[bool, list[dict]] = {True: [], False: []}
    for number, _state, findings in rows:
        for finding in findings:
            told[finding.is_error].append(
                {"row": number, "column": finding.column, "message": finding.message}
            )
    states = [state for _number, state, _findings in rows]
    report = {
        "rows": len(rows),
        "new": states.count(RowState.NEW),
        "changed": states.count(RowState.CHANGED),
        "same": states.count(RowState.SAME),
        "errors": told[True],
    }
    remarks = [
        {"note": f"{title}: {', '.join(notes[key])}"}
        for key, title in (
            ("unknown", _("Columns that are not imported")),
            ("never_kept", _("Columns that are never kept")),
            ("other_sheets", _("Sheets that are not imported")),
        )
        if notes.get(key)
    ]
    return report, [*remarks, *({"warning": one} for one in told[False])]

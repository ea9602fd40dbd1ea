"""A file as the rows of its list, and which resource keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from accounts.models import School
from students.importing.columns import ListKind as Columns
from students.importing.curriculum import read_curriculum
from students.importing.findings import Finding
from students.importing.headers import Layout, find_columns, is_column_name
from students.importing.norms import SchoolNorms
from students.importing.pupils import read_pupils
from students.importing.staff import read_staff
from students.importing.tables import Table, read_table
from students.models import ListKind, RowState, SchoolYear
from students.resources.base import ListResource, RowPlan
from students.resources.curriculum import CurriculumResource
from students.resources.pupils import PupilResource
from students.resources.staff import StaffResource

ROWS_AT_ONCE = 500
"""Rows compared or written between two reports of progress; one transaction each."""

_NAME_COLUMNS = ("full_name", "last_name", "name_and_birth")


@dataclass(frozen=True, slots=True)
class ListReading:
    """How one kind of list is read and kept."""

    read: Callable[[Table, Layout, SchoolNorms], Sequence[Any]]
    resource: type[ListResource]


READINGS = {
    ListKind.PUPILS: ListReading(read_pupils, PupilResource),
    ListKind.STAFF: ListReading(read_staff, StaffResource),
    ListKind.CURRICULUM: ListReading(read_curriculum, CurriculumResource),
}


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file that is a table with the columns of its kind."""

    kind: ListKind
    table: Table
    layout: Layout

    @classmethod
    def of(cls, kind: ListKind, data: bytes, file_name: str) -> ListFile:
        """Read the file.

        Raises:
            TableError: it is no table, or columns are missing; ``str()`` tells a person.
        """
        table = read_table(data, file_name, is_column_name=is_column_name)
        return cls(kind, table, find_columns(table.headers, Columns(kind.value)))

    def rows(self, school: School, year: SchoolYear, today: date) -> Sequence[Any]:
        """The data rows with what the reading found in them."""
        norms = SchoolNorms(school.jurisdiction, year.starts_on, today)
        return READINGS[self.kind].read(self.table, self.layout, norms)

    def header_of(self, key: str) -> str:
        """The header under which the file has our column ``key``."""
        keys = {"name": _NAME_COLUMNS, "parent": ("guardian",)}.get(key, (key, *_NAME_COLUMNS))
        return self.layout.title(*keys)


@dataclass(slots=True)
class CheckedRow:
    """One data row after the comparison with the records."""

    number: int
    line: int
    shown: str
    state: RowState
    values: dict[str, Any]
    changes: list[dict[str, str]]
    findings: list[Finding]


def default_year(school: School, today: date) -> SchoolYear | None:
    """The school year of ``today``; before the first one has begun, the one that comes."""
    years = SchoolYear.objects.filter(school=school)
    return years.containing(today).first() or years.order_by("starts_on").first()


def make_resource(kind: ListKind, school: School, year: SchoolYear, today: date) -> ListResource:
    """The resource of a kind of list with the school's records loaded. Needs the school's scope."""
    return READINGS[kind].resource(school, year, today)


def check_rows(
    file: ListFile, rows: Sequence[Any], resource: ListResource
) -> Iterator[list[CheckedRow]]:
    """Compare the rows with the records, :data:`ROWS_AT_ONCE` at a time; nothing is written."""
    values = [row.values() for row in rows]
    good = [one for row, one in zip(rows, values, strict=True) if not row.is_refused]
    resource.expect(good)
    for start in range(0, len(rows), ROWS_AT_ONCE):
        part = range(start, min(start + ROWS_AT_ONCE, len(rows)))
        plans = {n: RowPlan(rows[n].number, rows[n].shown, values[n]) for n in part}
        for n in part:
            if rows[n].is_refused:
                resource.meet(plans[n])
        resource.plan([plans[n] for n in part if not rows[n].is_refused])
        yield [_checked(file, rows[n], plans[n]) for n in part]


def _checked(file: ListFile, row: Any, plan: RowPlan) -> CheckedRow:
    found = [
        Finding(one.code, file.header_of(one.column), one.value, one.details)
        for one in plan.findings
    ]
    return CheckedRow(
        number=row.number,
        line=row.line,
        shown=row.shown[:300],
        state=RowState.ERROR if row.is_refused else plan.state,
        values=dict(plan.values),
        changes=list(plan.changes),
        findings=[*row.findings, *found],
    )

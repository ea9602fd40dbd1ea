"""Rows of a curriculum: subject area, subject, class, hours a week."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from students.importing.cells import Cell, folded
from students.importing.findings import BadValue, Finding
from students.importing.headers import Layout
from students.importing.norms import SchoolNorms
from students.importing.rows import RowReader
from students.importing.staff import SUBJECT_LIMIT
from students.importing.tables import Table
from students.importing.values.contacts import parse_flag, parse_hours, parse_text
from students.importing.values.school_classes import ClassName, parse_class


@dataclass(slots=True)
class HoursRow:
    """One data row. A class without a letter means every class of the grade."""

    number: int
    line: int
    area: str = ""
    subject: str = ""
    class_name: ClassName | None = None
    weekly_hours: Decimal | None = None
    is_final_exam: bool | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def shown(self) -> str:
        return f"{self.class_name}: {self.subject}" if self.class_name else self.subject

    @property
    def is_refused(self) -> bool:
        return any(finding.is_error for finding in self.findings)

    def values(self) -> dict[str, Any]:
        """What was read, as plain JSON; hours as a text, so that none of them is rounded."""
        return {
            "area": self.area,
            "subject": self.subject,
            "grade": self.class_name.grade if self.class_name else 0,
            "letter": self.class_name.letter if self.class_name else "",
            "weekly_hours": str(self.weekly_hours or ""),
            "is_final_exam": self.is_final_exam,
        }


def read_curriculum(table: Table, layout: Layout, norms: SchoolNorms) -> list[HoursRow]:
    """Read every data row. A subject area written once stands for the rows below it."""
    rows: list[HoursRow] = []
    seen: dict[tuple[str, ClassName], HoursRow] = {}
    area = ""
    for number, (line, cells) in enumerate(zip(table.lines, table.rows, strict=True)):
        row = _read_row(number, line, RowReader(cells, layout), norms)
        row.area = area = row.area or area
        rows.append(row)
        if not row.subject or row.class_name is None:
            continue
        first = seen.setdefault((folded(row.subject), row.class_name), row)
        if first is not row:
            column, details = layout.title("subject"), {"line": first.line}
            row.findings.append(Finding("curriculum_duplicate", column, row.shown, details))
    return rows


def _read_row(number: int, line: int, reader: RowReader, norms: SchoolNorms) -> HoursRow:
    row = HoursRow(number, line, findings=reader.findings)
    row.area = reader.value("area", parse_text, limit=SUBJECT_LIMIT) or ""
    row.subject = reader.value("subject", _parse_subject) or ""
    row.class_name = reader.attempt(
        reader.layout.title("school_class"),
        parse_class,
        reader.cell("school_class"),
        reader.cell("letter"),
        last_grade=norms.last_grade,
    )
    row.weekly_hours = reader.value("weekly_hours", parse_hours)
    if "is_final_exam" in reader.layout:
        row.is_final_exam = reader.value("is_final_exam", parse_flag)
    return row


def _parse_subject(cell: Cell) -> str:
    name = parse_text(cell, limit=SUBJECT_LIMIT)
    if not name:
        raise BadValue("subject_missing")
    return name

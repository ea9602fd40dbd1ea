"""Rows of a list of staff: name, post, subjects."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from accounts.roles import Role
from students.importing.cells import folded
from students.importing.findings import BadValue, Finding
from students.importing.headers import Layout
from students.importing.norms import SchoolNorms
from students.importing.rows import RowReader, name_values
from students.importing.tables import Table
from students.importing.values.contacts import parse_email, parse_phone, parse_text
from students.importing.values.identity import guess_sex, parse_sex
from students.importing.values.names import FullName
from students.importing.values.school_classes import ClassName, parse_class

POST_LIMIT = 120
SUBJECT_LIMIT = 120
"""Longest post and longest name of a subject, in characters."""

_OFFICES = re.compile(
    r"директор|заместитель|зам\.|заступник|завуч|секретар|делопроизводител|діловод|админист|адмін",
    re.I,
)
_SPECIALISTS = re.compile(
    r"психолог|логопед|дефектолог|социальный педагог|соц\.? ?педагог|соціальний педагог"
    r"|тьютор|ассистент|асистент|сурдопедагог|тифлопедагог|олигофрено",
    re.I,
)
_CLASS_TEACHERS = re.compile(r"^(?:классн|класн)", re.I)
_BETWEEN_SUBJECTS = re.compile(r"[;,\n]+")


@dataclass(slots=True)
class StaffRow:
    """One data row. ``role`` is ``None`` for an office: an import hands out no power."""

    number: int
    line: int
    shown: str = ""
    name: FullName | None = None
    sex: str = ""
    post: str = ""
    role: Role | None = Role.SUBJECT_TEACHER
    subjects: tuple[str, ...] = ()
    class_name: ClassName | None = None
    phone: str = ""
    email: str = ""
    findings: list[Finding] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        return any(finding.is_error for finding in self.findings)

    def values(self) -> dict[str, Any]:
        """What was read, as plain JSON."""
        last, first, patronymic = name_values(self.name)
        return {
            "last_name": last,
            "first_name": first,
            "patronymic": patronymic,
            "sex": self.sex,
            "phone": self.phone,
            "email": self.email,
            "post": self.post,
            "role": self.role.value if self.role else "",
            "subjects": list(self.subjects),
            "class_teacher_of": str(self.class_name) if self.class_name else "",
        }


def read_staff(table: Table, layout: Layout, norms: SchoolNorms) -> list[StaffRow]:
    """Read every data row; a person named twice is taken from the first row."""
    rows = [
        _read_row(number, line, RowReader(cells, layout), norms)
        for number, (line, cells) in enumerate(zip(table.lines, table.rows, strict=True))
    ]
    first_rows: dict[str, StaffRow] = {}
    for row in rows:
        if row.name is None:
            continue
        first = first_rows.setdefault(folded(str(row.name)), row)
        if first is not row:
            column = layout.title("full_name", "last_name")
            details = {"line": first.line}
            row.findings.append(Finding("staff_duplicate", column, str(row.name), details))
    return rows


def role_of_post(post: str) -> Role | None:
    """The role that a post means; ``None`` for an office, which only a person may give."""
    if _SPECIALISTS.search(post):
        return Role.SPECIALIST
    if _CLASS_TEACHERS.search(post):
        return Role.CLASS_TEACHER
    return None if _OFFICES.search(post) else Role.SUBJECT_TEACHER


def split_subjects(text: str) -> tuple[str, ...]:
    """«Математика, физика» as names with a capital letter, each once, in the order given."""
    names = (" ".join(part.split()) for part in _BETWEEN_SUBJECTS.split(text))
    return tuple(dict.fromkeys(name[0].upper() + name[1:] for name in names if name))


def _read_row(number: int, line: int, reader: RowReader, norms: SchoolNorms) -> StaffRow:
    layout = reader.layout
    row = StaffRow(number, line, findings=reader.findings)
    row.name = reader.name()
    row.shown = str(row.name) if row.name else reader.text("full_name") or reader.text("last_name")
    if row.name:
        row.sex = _sex(reader, row.name)
    row.post = reader.value("post", parse_text, limit=POST_LIMIT) or ""
    row.role = role_of_post(row.post)
    if not row.post:
        reader.note(Finding("post_missing", layout.title("post")))
    elif row.role is None:
        reader.note(Finding("post_office", layout.title("post"), row.post))
    row.subjects = _subjects(reader)
    if reader.text("class_teacher_of") not in {"", "-", "нет", "немає"}:
        row.class_name = reader.value("class_teacher_of", parse_class, last_grade=norms.last_grade)
    phone = reader.value("phone", parse_phone, jurisdiction=norms.jurisdiction)
    row.phone = phone.number if phone else ""
    row.email = reader.value("email", parse_email) or ""
    return row


def _sex(reader: RowReader, name: FullName) -> str:
    column = reader.layout.title("sex", "full_name", "last_name")
    try:
        return parse_sex(reader.cell("sex"), patronymic=name.patronymic)
    except BadValue as problem:
        if problem.code != "sex_missing":
            reader.note(Finding.of(problem, column))
            return ""
    reader.note(Finding("sex_guessed", column, str(name)))
    return guess_sex(name.first)


def _subjects(reader: RowReader) -> tuple[str, ...]:
    column = reader.layout.title("subjects")
    names = split_subjects(reader.text("subjects"))
    for name in names:
        reader.attempt(column, parse_text, name, limit=SUBJECT_LIMIT)
    return names

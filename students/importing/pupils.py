"""Rows of a list of pupils with their guardians."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from students.importing.cells import cell_text, folded
from students.importing.findings import BadValue, Finding
from students.importing.headers import Layout
from students.importing.norms import SchoolNorms
from students.importing.rows import RowReader, name_values
from students.importing.tables import Table
from students.importing.values.contacts import parse_email, parse_flag, parse_phone, parse_text
from students.importing.values.dates import check_birth_date, parse_date, split_trailing_date
from students.importing.values.identity import guess_sex, parse_sex, parse_snils, sex_of_patronymic
from students.importing.values.names import FullName, parse_full_name
from students.importing.values.school_classes import ClassName, parse_class, parse_letter

GUARDIAN_COLUMNS = {
    "mother": ("mother", "f"),
    "father": ("father", "m"),
    "guardian": ("parent", ""),
}
"""Column of a guardian: the authority it gives (``students.Authority``) and the sex it tells."""

FLAGS = ("ovz", "oop", "disability")
TEXTS = {"file_number": 40, "address": 300, "education_form": 80}
"""Free texts with the most characters each may have."""


@dataclass(frozen=True, slots=True)
class GuardianEntry:
    """A guardian as a row of the list names them."""

    kind: str
    last_name: str
    first_name: str
    patronymic: str
    sex: str
    phone: str = ""
    email: str = ""

    @property
    def full_name(self) -> str:
        return " ".join(filter(None, (self.last_name, self.first_name, self.patronymic)))


@dataclass(slots=True)
class PupilRow:
    """One data row. ``None`` and empty texts mean that the file does not say: nothing is erased.

    ``number`` counts data rows from 0, ``line`` is the spreadsheet's own row number.
    """

    number: int
    line: int
    shown: str = ""
    name: FullName | None = None
    sex: str = ""
    birth_date: date | None = None
    class_name: ClassName | None = None
    snils: str = ""
    phone: str = ""
    email: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    flags: dict[str, bool] = field(default_factory=dict)
    guardians: tuple[GuardianEntry, ...] = ()
    findings: list[Finding] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        return any(finding.is_error for finding in self.findings)

    def values(self) -> dict[str, Any]:
        """What was read, as plain JSON: the form in which rows are kept until they are written."""
        last, first, patronymic = name_values(self.name)
        return {
            "last_name": last,
            "first_name": first,
            "patronymic": patronymic,
            "sex": self.sex,
            "birth_date": self.birth_date.isoformat() if self.birth_date else "",
            "school_class": str(self.class_name) if self.class_name else "",
            "snils": self.snils,
            "phone": self.phone,
            "email": self.email,
            **self.texts,
            "flags": self.flags,
            "guardians": [asdict(entry) for entry in self.guardians],
        }


def read_pupils(table: Table, layout: Layout, norms: SchoolNorms) -> list[PupilRow]:
    """Read every data row; a row with an error keeps what could be read of it."""
    rows = [
        _read_row(number, line, RowReader(cells, layout), norms)
        for number, (line, cells) in enumerate(zip(table.lines, table.rows, strict=True))
    ]
    _mark_repeated(rows, layout)
    return rows


def _read_row(number: int, line: int, reader: RowReader, norms: SchoolNorms) -> PupilRow:
    row = PupilRow(number, line, findings=reader.findings)
    _read_name_and_birth(row, reader, norms)
    row.class_name = _read_class(reader, norms)
    _check_birth(row, reader, norms)
    _read_sex(row, reader)
    row.snils = reader.value("snils", parse_snils) or ""
    row.phone, row.email = _contacts(reader, "", norms)
    for key, limit in TEXTS.items():
        text = reader.value(key, parse_text, limit=limit)
        if text:
            row.texts[key] = text
    for key in FLAGS:
        flag = reader.value(key, parse_flag) if key in reader.layout else None
        if flag is not None:
            row.flags[key] = flag
    row.guardians = tuple(filter(None, (_guardian(reader, key, norms) for key in GUARDIAN_COLUMNS)))
    return row


def _read_name_and_birth(row: PupilRow, reader: RowReader, norms: SchoolNorms) -> None:
    layout, birth = reader.layout, reader.cell("birth_date")
    if "full_name" in layout or "last_name" in layout:
        row.name = reader.name()
        row.shown = reader.text("full_name") if "full_name" in layout else _joined(reader)
    else:
        row.shown, birth_text = split_trailing_date(reader.cell("name_and_birth"))
        row.name = reader.joined_name("name_and_birth", row.shown)
        birth = birth if "birth_date" in layout else birth_text
    column = layout.title("birth_date", "name_and_birth")
    row.birth_date = reader.attempt(column, parse_date, birth, today=norms.today)


def _joined(reader: RowReader) -> str:
    parts = (reader.text(key) for key in ("last_name", "first_name", "patronymic"))
    return " ".join(filter(None, parts))


def _read_class(reader: RowReader, norms: SchoolNorms) -> ClassName | None:
    layout = reader.layout
    key = "school_class" if "school_class" in layout else "grade"
    try:
        parse_letter(reader.cell("letter"))
    except BadValue as problem:
        reader.note(Finding.of(problem, layout.title("letter")))
        return None
    cells = reader.cell(key), reader.cell("letter")
    return reader.attempt(layout.title(key), parse_class, *cells, last_grade=norms.last_grade)


def _check_birth(row: PupilRow, reader: RowReader, norms: SchoolNorms) -> None:
    if row.birth_date is None:
        return
    unusual = reader.attempt(
        reader.layout.title("birth_date", "name_and_birth"),
        check_birth_date,
        row.birth_date,
        grade=row.class_name.grade if row.class_name else None,
        year_start=norms.year_start,
        today=norms.today,
    )
    if unusual:
        reader.note(unusual, reader.layout.title("birth_date", "name_and_birth"))


def _read_sex(row: PupilRow, reader: RowReader) -> None:
    """A name that cannot be read has its own error: no second one is made of the missing sex."""
    cell = reader.cell("sex")
    if row.name is None and not cell_text(cell):
        return
    patronymic = row.name.patronymic if row.name else ""
    column = reader.layout.title("sex", "patronymic", "full_name", "name_and_birth", "last_name")
    row.sex = reader.attempt(column, parse_sex, cell, patronymic=patronymic) or ""


def _contacts(reader: RowReader, prefix: str, norms: SchoolNorms) -> tuple[str, str]:
    key = f"{prefix}phone"
    phone = reader.value(key, parse_phone, jurisdiction=norms.jurisdiction)
    if phone and phone.more:
        details = {"kept": phone.number}
        reader.note(Finding("phone_several", reader.layout.title(key), reader.text(key), details))
    email = reader.value(f"{prefix}email", parse_email)
    return phone.number if phone else "", email or ""


def _guardian(reader: RowReader, key: str, norms: SchoolNorms) -> GuardianEntry | None:
    text = reader.text(key)
    if not text or text in {"-", "—", "нет", "немає"}:
        return None
    column = reader.layout.title(key)
    try:
        name = parse_full_name(text)
    except BadValue:
        reader.note(Finding("guardian_unreadable", column, text[:80]))
        return None
    for warning in name.warnings:
        reader.note(warning, column)
    kind, sex = GUARDIAN_COLUMNS[key]
    sex = sex or sex_of_patronymic(name.patronymic)
    if not sex:
        sex = guess_sex(name.first)
        reader.note(Finding("sex_guessed", column, str(name)))
    phone, email = _contacts(reader, f"{key}_", norms)
    return GuardianEntry(kind, name.last, name.first, name.patronymic, sex, phone, email)


def _mark_repeated(rows: list[PupilRow], layout: Layout) -> None:
    """A pupil named in two rows is taken from the first; the second is refused.

    Two pupils of one name and birth date are both taken when each has a SNILS of their own.
    """
    by_snils: dict[str, PupilRow] = {}
    by_name: dict[tuple[str, date], PupilRow] = {}
    for row in rows:
        if row.snils:
            first = by_snils.setdefault(row.snils, row)
            if first is not row:
                details = {"line": first.line, "name": first.shown}
                row.findings.append(
                    Finding("snils_duplicate", layout.title("snils"), row.snils, details)
                )
                continue
        if row.name is None or row.birth_date is None:
            continue
        first = by_name.setdefault((folded(str(row.name)), row.birth_date), row)
        if first is not row:
            namesake = row.snils and first.snils
            code = "pupil_namesake" if namesake else "pupil_duplicate"
            column = layout.title("full_name", "last_name", "name_and_birth")
            row.findings.append(Finding(code, column, str(row.name), {"line": first.line}))

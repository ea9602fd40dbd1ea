"""The records as a file that imports to "no changes".

Statuses (ОВЗ, disability) are left out: an exported list goes from hand to hand. A guardian who is
neither mother nor father stands in the column of the legal representative.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import openpyxl.styles
import openpyxl.utils
from openpyxl.cell import WriteOnlyCell

from accounts.models import Membership, Person, School
from students.batches.titles import TITLES
from students.importing.staff import role_of_post
from students.models import (
    Authority,
    CurriculumRow,
    Guardianship,
    ListKind,
    SchoolClass,
    SchoolYear,
    Student,
    TaughtSubject,
)
from students.resources.curriculum import CurriculumResource
from students.resources.pupils import PupilResource
from students.resources.staff import NOT_STAFF, StaffResource

_SEX = {"ru": {"m": "м", "f": "ж"}, "uk": {"m": "чол.", "f": "жін."}}
_PLACES = ("mother", "father", "guardian")
_FORMULA = ("=", "@", "\t", "-", "+")
_WIDTH = 18


class _ListExport:
    """What the exports share. A column is a field of the resource or has a method ``cell_…``.

    ``records`` gives what is exported, in the order of the list.
    """

    columns: Sequence[str]
    records: Callable[[], Iterable[Any]]

    @property
    def language(self) -> str:
        return self.school.language if self.school.language in TITLES else "ru"

    def titles(self) -> list[str]:
        """The header row."""
        return [TITLES[self.language][name] for name in self.columns]

    def rows(self) -> Iterator[list[Any]]:
        """The data rows."""
        makers = [getattr(self, f"cell_{name}", None) for name in self.columns]
        for record in self.records():
            yield [
                make(record) if make else self.fields[name].export(record)
                for name, make in zip(self.columns, makers, strict=True)
            ]

    def cell_sex(self, record: Any) -> str:
        return _SEX[self.language].get(record.sex, "")


class PupilExport(_ListExport, PupilResource):
    """Pupils who have not left, with their guardians of today."""

    columns = (
        *PupilResource._meta.fields,
        *(f"{place}{part}" for place in _PLACES for part in ("", "_phone", "_email")),
    )

    def records(self) -> Iterable[Student]:
        guardians: dict[int, dict[str, Person]] = defaultdict(dict)
        for link in Guardianship.objects.on(self.today).select_related("person").order_by("pk"):
            place = link.kind if link.kind in (Authority.MOTHER, Authority.FATHER) else "guardian"
            guardians[link.student_id].setdefault(place, link.person)
        pupils = Student.objects.filter(left_on=None).select_related("school_class")
        for pupil in pupils.order_by("sort_key", "pk"):
            pupil.guardians_by_place = guardians[pupil.pk]
            yield pupil


def _guardian_cell(place: str, attribute: str) -> Any:
    def cell(self: PupilExport, pupil: Student) -> str:
        return getattr(pupil.guardians_by_place.get(place), attribute, "")

    return cell


for _place in _PLACES:
    setattr(PupilExport, f"cell_{_place}", _guardian_cell(_place, "full_name"))
    setattr(PupilExport, f"cell_{_place}_phone", _guardian_cell(_place, "phone"))
    setattr(PupilExport, f"cell_{_place}_email", _guardian_cell(_place, "email"))


class StaffExport(_ListExport, StaffResource):
    """People who work in the school today, with the post by which an import knows their role."""

    columns = (*StaffResource._meta.fields, "post", "subjects", "class_teacher_of")

    def records(self) -> Iterable[Person]:
        held: dict[int, list[Membership]] = defaultdict(list)
        people: dict[int, Person] = {}
        memberships = Membership.objects.exclude(role__in=NOT_STAFF).on(self.today)
        for one in memberships.select_related("person").order_by("person__sort_key", "pk"):
            held[one.person_id].append(one)
            people[one.person_id] = one.person
        taught: dict[int, list[str]] = defaultdict(list)
        for one in TaughtSubject.objects.select_related("subject").order_by("pk"):
            taught[one.person_id].append(one.subject.name)
        led = {
            one.teacher_id: one for one in SchoolClass.objects.filter(year=self.year).order_by("pk")
        }
        for person in people.values():
            person.exported = {
                "post": _telling_post(held[person.pk]),
                "subjects": ", ".join(taught[person.pk]),
                "class_teacher_of": str(led.get(person.pk, "")),
            }
            yield person

    def cell_post(self, person: Person) -> str:
        return person.exported["post"]

    def cell_subjects(self, person: Person) -> str:
        return person.exported["subjects"]

    def cell_class_teacher_of(self, person: Person) -> str:
        return person.exported["class_teacher_of"]


class CurriculumExport(_ListExport, CurriculumResource):
    """The hours of one school year."""

    columns = ("area", "subject", "school_class", "weekly_hours", "is_final_exam")

    def records(self) -> Iterable[CurriculumRow]:
        rows = CurriculumRow.objects.filter(year=self.year).select_related("subject")
        return rows.order_by("grade", "letter", "subject__area", "subject__name", "pk")

    def cell_area(self, row: CurriculumRow) -> str:
        return row.subject.area

    def cell_school_class(self, row: CurriculumRow) -> str:
        return f"{row.grade}-{row.letter}" if row.letter else str(row.grade)

    def cell_is_final_exam(self, row: CurriculumRow) -> str:
        return "1" if row.is_final_exam else ""


EXPORTS: dict[ListKind, type[_ListExport]] = {
    ListKind.PUPILS: PupilExport,
    ListKind.STAFF: StaffExport,
    ListKind.CURRICULUM: CurriculumExport,
}


def export_list(kind: ListKind, school: School, year: SchoolYear, *, file_type: str) -> bytes:
    """The list of the school as a file, ``xlsx`` or ``csv``. Needs the school's scope."""
    export = EXPORTS[kind](school, year, school.today())
    write = {"xlsx": table_as_xlsx, "csv": table_as_csv}[file_type]
    return write(export.titles(), export.rows())


def table_as_csv(titles: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A table as Excel opens it in Russian and Ukrainian: semicolons, UTF-8 with a mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(titles)
    for row in rows:
        writer.writerow([_csv_cell(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def table_as_xlsx(titles: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A table as a workbook: the header bold and in sight, dates as dates."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "A2"
    for position in range(1, len(titles) + 1):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(position)].width = _WIDTH
    header = [WriteOnlyCell(sheet, value=title) for title in titles]
    for cell in header:
        cell.font = openpyxl.styles.Font(bold=True)
    sheet.append(header)
    for row in rows:
        sheet.append([_xlsx_cell(sheet, cell) for cell in row])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _csv_cell(value: Any) -> str:
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return _harmless(str(value))


def _xlsx_cell(sheet: Any, value: Any) -> Any:
    if isinstance(value, date):
        cell = WriteOnlyCell(sheet, value=value)
        cell.number_format = "DD.MM.YYYY"
        return cell
    return _harmless(value) if isinstance(value, str) else value


def _harmless(text: str) -> str:
    """A text that a spreadsheet program would take for a formula, made a text by an apostrophe.

    An import takes the apostrophe away again. A telephone number is no formula.
    """
    is_number = text[:1] in "+-" and text[1:].replace(" ", "").replace("-", "").isdecimal()
    return f"'{text}" if text.startswith(_FORMULA) and not is_number else text


def _telling_post(memberships: Sequence[Membership]) -> str:
    """The post from which an import reads a role that the person holds, or an office; else none."""
    for one in memberships:
        if one.post and role_of_post(one.post) == one.role:
            return one.post
    return next((one.post for one in memberships if role_of_post(one.post) is None), "")

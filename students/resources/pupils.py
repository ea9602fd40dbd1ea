"""Pupils with their guardians and statuses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from accounts.models import School
from students.importing.cells import cell_text, folded, plain_punctuation
from students.importing.findings import Finding
from students.importing.pupils import FLAGS
from students.importing.values.contacts import canonical_email, canonical_phone
from students.importing.values.names import proper_case
from students.models import SchoolYear, Student, StudentStatus
from students.resources.base import (
    ClassWidget,
    DayWidget,
    Effect,
    KeptField,
    ListResource,
    RowPlan,
    before_import,
    remember,
)
from students.resources.families import Families

NAME_PARTS = ("last_name", "first_name", "patronymic", "sex")


def canonical_name(name: str) -> str:
    """A recorded name in the spelling in which imports read names."""
    return proper_case(plain_punctuation(cell_text(name)))


class PupilResource(ListResource):
    """Pupils of one school: found by SNILS, then by full name and birth date."""

    last_name = KeptField("last_name", canonical=canonical_name)
    first_name = KeptField("first_name", canonical=canonical_name)
    patronymic = KeptField("patronymic", canonical=canonical_name)
    sex = KeptField("sex")
    birth_date = KeptField("birth_date", widget=DayWidget())
    school_class = KeptField("school_class", widget=ClassWidget(), canonical=lambda one: one)
    snils = KeptField("snils")
    file_number = KeptField("file_number")
    address = KeptField("address")
    phone = KeptField("phone", canonical=canonical_phone)
    email = KeptField("email", canonical=canonical_email)
    education_form = KeptField("education_form")

    class Meta(ListResource.Meta):
        model = Student
        fields = (
            *NAME_PARTS,
            "birth_date",
            "school_class",
            "snils",
            "file_number",
            "address",
            "phone",
            "email",
            "education_form",
        )

    def __init__(self, school: School, year: SchoolYear, today: date) -> None:
        super().__init__(school, year, today)
        self.families = Families(school, today)
        self._students = list(Student.objects.select_related("school_class", "school_class__year"))
        self._by_snils = {one.snils: one for one in self._students if one.snils}
        self._by_name: dict[tuple[str, str], list[Student]] = defaultdict(list)
        for one in self._students:
            self._by_name[_name_key(one), one.birth_date.isoformat()].append(one)
        self._statuses = {
            (status.student_id, status.kind): status
            for status in StudentStatus.objects.filter(until=None)
        }
        self._new_statuses: list[tuple[int, StudentStatus]] = []
        self._met: dict[int, int] = {}
        self._refused: set[int] = set()
        self._snils_of_file: set[str] = set()
        self._named_classes: set[int] = set()

    def find(self, plan: RowPlan) -> Student | None:
        """The pupil of the row. A pupil is found by one row only: a second row is another child."""
        student = self._found(plan)
        if student is None or self._met.setdefault(student.pk, plan.number) != plan.number:
            return None
        return student

    def _found(self, plan: RowPlan) -> Student | None:
        values, name = plan.values, name_of(plan)
        named = self._by_name.get((name, values["birth_date"]), [])
        student = self._by_snils.get(values["snils"]) if values["snils"] else None
        if student is None:
            free = [one for one in named if self._is_free(one, plan)]
            student = free[0] if free else None
            if student and student.snils and values["snils"]:
                plan.find(
                    Finding("snils_changes", "snils", values["snils"], {"old": student.snils})
                )
        elif student not in named and _name_key(student) != name:
            if student.birth_date.isoformat() != values["birth_date"]:
                details = {"name": student.full_name, "born": cell_text(student.birth_date)}
                plan.find(Finding("snils_other_person", "snils", values["snils"], details))
            else:
                plan.find(Finding("name_changes", "name", plan.shown, {"old": student.full_name}))
        return student

    def meet(self, plan: RowPlan) -> None:
        student = self._by_snils.get(plan.values["snils"])
        named = self._by_name.get((name_of(plan), plan.values["birth_date"]), [])
        self._refused.update(one.pk for one in (student, *named) if one)

    def _is_free(self, student: Student, plan: RowPlan) -> bool:
        """Whether no other row is about this pupil, by SNILS or by having found it already."""
        if student.snils != plan.values["snils"] and student.snils in self._snils_of_file:
            return False
        return self._met.get(student.pk, plan.number) == plan.number

    def expect(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._snils_of_file = {values["snils"] for values in rows if values["snils"]}

    def plan_more(self, instance: Student, plan: RowPlan) -> None:
        if instance.school_class:
            self._named_classes.add(instance.school_class.pk or 0)
        if instance.pk is not None:
            self._plan_return(instance, plan)
            _plan_name_forms(instance)
        self.families.plan(instance, plan.values.get("guardians", ()), plan)
        flags = plan.values.get("flags", {})
        for kind in FLAGS:
            if kind in flags:
                self._plan_status(instance, kind, flags[kind], plan)

    def _plan_return(self, student: Student, plan: RowPlan) -> None:
        """A pupil who left and stands in the list again has come back."""
        if student.left_on is not None:
            plan.change("left_on", student.left_on, "")
            remember(student, "left_on")
            student.left_on = None

    def _plan_status(self, student: Student, kind: str, flag: bool, plan: RowPlan) -> None:
        known = self._statuses.get((student.pk, kind)) if student.pk else None
        if known and not flag:
            plan.find(Finding("status_kept", kind, "", {"since": cell_text(known.since)}))
        if flag and not known:
            plan.change(kind, "", True)
            status = StudentStatus(school=self.school, student=student, kind=kind, since=self.today)
            self._new_statuses.append((plan.number, status))

    def write_more(self) -> None:
        self.effects += self.families.write()
        StudentStatus.objects.bulk_create([status for _number, status in self._new_statuses])
        self.effects += [Effect(number, status) for number, status in self._new_statuses]
        self._new_statuses = []

    def forget_more(self) -> None:
        self.families.forget()
        self._new_statuses = []

    def absent(self) -> list[Student]:
        """Pupils of the classes named in the file whom the file does not name."""
        return [
            one
            for one in self._students
            if one.school_class_id in self._named_classes
            and one.left_on is None
            and one.pk not in self._met
            and one.pk not in self._refused
        ]


def _plan_name_forms(student: Student) -> None:
    """Cases corrected by hand belong to the old name: a new name starts without them."""
    if student.name_forms and not set(NAME_PARTS).isdisjoint(before_import(student)):
        remember(student, "name_forms")
        student.name_forms = {}


def name_of(plan: RowPlan) -> str:
    """The name of the row as it is compared."""
    return folded(*(plan.values[part] for part in ("last_name", "first_name", "patronymic")))


def _name_key(student: Student) -> str:
    return folded(student.last_name, student.first_name, student.patronymic)

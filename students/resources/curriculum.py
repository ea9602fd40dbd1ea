"""Hours of the curriculum."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from import_export import widgets

from accounts.models import School
from students.models import CurriculumRow, SchoolYear, Subject
from students.resources.base import (
    Effect,
    KeptField,
    ListResource,
    RowPlan,
    SameWidget,
    before_import,
    remember,
    update_changed,
)
from students.resources.subjects import Subjects


class SubjectWidget(widgets.ForeignKeyWidget):
    """A subject by its name, from a cache; the import makes an unknown one."""

    def __init__(self) -> None:
        super().__init__(Subject, field="name")
        self.subjects: Subjects | None = None

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Subject | None:
        return self.subjects.named(value) if value else None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value.name if value else ""


class HoursWidget(widgets.Widget):
    """Hours a week, exact."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Decimal | None:
        return Decimal(value) if value else None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Decimal:
        return value.normalize()


class CurriculumResource(ListResource):
    """Weekly hours of one school year, found by class and subject."""

    grade = KeptField("grade", widget=SameWidget())
    letter = KeptField("letter")
    subject = KeptField("subject", widget=SubjectWidget(), canonical=lambda one: one)
    weekly_hours = KeptField("weekly_hours", widget=HoursWidget(), canonical=Decimal)
    is_final_exam = KeptField("is_final_exam", widget=SameWidget(), canonical=bool)

    class Meta(ListResource.Meta):
        model = CurriculumRow
        fields = ("grade", "letter", "subject", "weekly_hours", "is_final_exam")

    def __init__(self, school: School, year: SchoolYear, today: date) -> None:
        super().__init__(school, year, today)
        self.subjects = Subjects(school)
        self.fields["subject"].widget.subjects = self.subjects
        rows = CurriculumRow.objects.filter(year=year).select_related("subject")
        self._rows = {(one.grade, one.letter.upper(), one.subject_id): one for one in rows}
        self._met: set[int] = set()
        self._areas: list[tuple[int, Subject]] = []

    def init_instance(self, row: Any = None) -> CurriculumRow:
        return CurriculumRow(school=self.school, year=self.year)

    def find(self, plan: RowPlan) -> CurriculumRow | None:
        subject = self.subjects.named(plan.values["subject"])
        found = self._rows.get((plan.values["grade"], plan.values["letter"], subject.pk))
        if found:
            self._met.add(found.pk)
        return found

    def meet(self, plan: RowPlan) -> None:
        subject = self.subjects.known(plan.values["subject"])
        key = plan.values["grade"], plan.values["letter"], subject.pk if subject else None
        if found := self._rows.get(key):
            self._met.add(found.pk)

    def plan_more(self, instance: CurriculumRow, plan: RowPlan) -> None:
        subject, area = instance.subject, plan.values["area"]
        if not area or subject.area == area:
            return
        if subject.pk is not None:
            plan.change("area", subject.area, area)
            remember(subject, "area")
            self._areas.append((plan.number, subject))
        subject.area = area

    def bulk_create(self, using_transactions: bool, dry_run: bool, *args: Any, **kw: Any) -> None:
        if not dry_run:
            self.effects += [Effect(None, one) for one in self.subjects.save_new()]
        super().bulk_create(using_transactions, dry_run, *args, **kw)

    def write_more(self) -> None:
        update_changed(subject for _number, subject in self._areas)
        self.effects += [Effect(n, subject, before_import(subject)) for n, subject in self._areas]
        self._areas = []

    def forget_more(self) -> None:
        self._areas = []

    def absent(self) -> list[CurriculumRow]:
        """Rows of the grades named in the file that the file does not have."""
        grades = {one.grade for one in self._rows.values() if one.pk in self._met}
        return [
            one for one in self._rows.values() if one.grade in grades and one.pk not in self._met
        ]

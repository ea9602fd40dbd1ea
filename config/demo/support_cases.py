"""Support cases of the demo school, one in every state, led there by the product's own steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from accounts.asked_once import asked_once
from accounts.history import because
from accounts.roles import Role
from config.demo.leading import LedCases
from config.demo.school import SmallSchool
from documents.models import Paper
from documents.signing import hand_out
from individual_support import rules
from individual_support.models import SupportCase, SupportGround, SupportRow, SupportSubject
from individual_support.procedure import AGREEMENT
from individual_support.rules.vocabulary import Category, GroundKind, Mark, Reason, StudyForm, Term
from individual_support.services.reporting import ResultLine, mark_of, write_results
from individual_support.services.sheet import mark_row
from regulations import registry
from regulations.models import AdoptedAct, Case
from regulations.services.opening import ask_in, open_case
from regulations.services.steps import Remark
from students.calendar_rows import for_class
from students.models import Guardianship

ACT = rules.ACT.slug
REASON = "Решение администрации, п. 5.4"

TOPICS = {
    "Математика": ("Десятичные дроби", "Сложение дробей", "Решение уравнений"),
    "Русский язык": ("Имя существительное", "Склонения", "Правописание окончаний"),
    "Физика": ("Тепловые явления", "Количество теплоты", "Плавление"),
    "Биология": ("Строение клетки", "Ткани растений", "Корень"),
    "История": ("Древний Египет", "Города Двуречья", "Древняя Индия"),
}
HOMEWORK = ("Учебник, § 12, вопросы 1–4", "Карточка № 3", "Повторить правила, упражнение 148")


@dataclass
class Story:
    """How far a demo case goes: pupil, subjects, category, and the steps taken in order."""

    child: str
    subjects: tuple[str, ...]
    category: Category
    steps: tuple[str, ...] = ()


OFFER = ("offer",)
AGREE = (*OFFER, "sign", "agree")
SUBMIT = (*AGREE, "fill", "submit_sheet")
APPROVE = (*SUBMIT, "approve_sheet")
RUN = (*APPROVE, "hand_out", "start")

STORIES = (
    Story("Мороз", ("Математика",), Category.LOW_MOTIVATION),
    Story("Заяц", ("Математика", "История"), Category.WEAK_HEALTH, (*OFFER, "parent_signs")),
    Story(
        "Римская-Корсакова", ("Русский язык", "Математика"), Category.GIFTED, (*AGREE, "fill_some")
    ),
    Story("Шевченко", ("Русский язык",), Category.LOW_MOTIVATION, SUBMIT),
    Story("Толстой", ("Математика", "Русский язык"), Category.WEAK_HEALTH, APPROVE),
    Story("Гоголь", ("Математика", "Русский язык"), Category.ABSENCE, (*RUN, "mark_some")),
    Story("Живаго", ("Физика", "Математика"), Category.GIFTED, (*SUBMIT, "return_sheet")),
    Story(
        "Лебедь", ("Физика",), Category.LOW_MOTIVATION, (*RUN, "mark_all", "assess", "result_one")
    ),
    Story(
        "Черных",
        ("Математика",),
        Category.ABSENCE,
        (*RUN, "mark_all", "assess", "results", "close"),
    ),
    Story("Мкртчян", ("Физика",), Category.DEVIANT, (*OFFER, "refuse")),
    Story("Сейдаметова", ("Биология",), Category.LOW_MOTIVATION, ("withdraw",)),
    Story("Берия", ("Математика",), Category.WEAK_HEALTH, (*RUN, "terminate")),
)


class SupportDemo(LedCases):
    """Makes the support cases of a small school."""

    reason = REASON

    def fill(self) -> None:
        """Adopt the act and make a case of every story."""
        adopt(self.small)
        for story in STORIES:
            self.tell(story)

    @asked_once()
    def tell(self, story: Story) -> SupportCase:
        """Lead one case through its steps."""
        support = self.open(story)
        for step in story.steps:
            self.take(support, step)
        return support

    def open(self, story: Story) -> SupportCase:
        """A draft with a complete project."""
        with because(""):
            return self._open(story)

    def _open(self, story: Story) -> SupportCase:
        student = self.small.children[story.child]
        case = open_case(
            regulation=registry.get(ACT),
            student=student,
            school_year=self.small.year,
            responsible=student.school_class.teacher,
            today=self.today,
        )
        starts_on, ends_on = self._quarter()
        guardianship = Guardianship.objects.filter(student=student).first()
        support = SupportCase.objects.create(
            school=self.small.school,
            case=case,
            applicant=guardianship.person if guardianship else None,
            categories=[story.category],
            term=Term.QUARTER,
            starts_on=starts_on,
            ends_on=ends_on,
            purpose="Создание ситуации успеха в учебной деятельности",
            tasks="Индивидуализация обучения; удовлетворение особых образовательных потребностей",
            regime="Два занятия в неделю после уроков, 40 минут",
            content="Восполнение пропущенных тем программы",
            forms=[StudyForm.INDIVIDUAL_PLAN],
            support="Наблюдение классного руководителя, беседы педагога-психолога",
        )
        SupportGround.objects.create(
            school=self.small.school,
            support=support,
            kind=GroundKind.CLASS_TEACHER,
            author=student.school_class.teacher.short_name,
            dated=self.today - timedelta(days=3),
            text="Нуждается в индивидуальной помощи по предметам",
        )
        for name in story.subjects:
            self._add_subject(support, name)
        return support

    def take(self, support: SupportCase, step: str) -> None:
        """One step of a story: the product's own, or work done between two steps."""
        between = getattr(self, f"_{step}", None)
        if between is not None:
            with because(""):
                between(support)
            return
        self.decide(support.case, step)

    def _quarter(self) -> tuple[date, date]:
        periods = self.small.year.periods.filter(ends_on__gte=self.today)
        period = periods.first() or self.small.year.periods.last()
        return period.starts_on, period.ends_on

    def _add_subject(self, support: SupportCase, name: str) -> None:
        teacher = self.teachers[name]
        SupportSubject.objects.create(
            school=self.small.school,
            support=support,
            subject=self.small.subjects[name],
            teacher=teacher,
            methods="Карточки с образцом решения, работа в паре с учителем",
            reason=Reason.GAPS,
        )
        ask_in(support.case, teacher, Role.SUBJECT_TEACHER)

    # --- What people do between the steps ------------------------------------------------------

    def _parent_signs(self, support: SupportCase) -> None:
        self._sign(support, {"parent"})

    def _sign(self, support: SupportCase, only: set[str] | None = None) -> None:
        self.sign(support.case, AGREEMENT, only)

    def _fill(self, support: SupportCase, lessons: int = 3) -> None:
        days = iter(self._school_days(support))
        for subject in support.subjects.select_related("subject"):
            topics = TOPICS.get(subject.subject.name, HOMEWORK)
            for place in range(lessons):
                lesson_on = next(days)
                SupportRow.objects.create(
                    school=self.small.school,
                    support=support,
                    subject=subject,
                    place=place + 1,
                    topic=topics[place],
                    lesson_on=lesson_on,
                    homework=HOMEWORK[place],
                    due_on=lesson_on + timedelta(days=2),
                    changed_by=subject.teacher,
                )

    def _fill_some(self, support: SupportCase) -> None:
        self._fill(support, lessons=1)
        last = support.rows.order_by("-pk").first()
        support.rows.filter(pk=last.pk).update(homework="", due_on=None)

    def _hand_out(self, support: SupportCase) -> None:
        for paper in Paper.objects.current().filter(case=support.case, kind="support_sheet"):
            self.make_ready(paper)
            for holder in ("school", "student"):
                hand_out(
                    paper,
                    holder=holder,
                    handed_on=self.today,
                    by=support.case.responsible,
                    today=self.today,
                )

    def _mark_some(self, support: SupportCase) -> None:
        first = support.rows.order_by("lesson_on").first()
        self._mark(support, first, "Повторить правило")

    def _mark_all(self, support: SupportCase) -> None:
        for row in support.rows.all():
            self._mark(support, row)

    @staticmethod
    def _mark(support: SupportCase, row: SupportRow, remark: str = "") -> None:
        mark_row(
            support=support,
            row_id=row.pk,
            version=row.version,
            mark=Mark.DONE,
            remark=remark,
            by=row.subject.teacher,
        )

    def _result_one(self, support: SupportCase) -> None:
        """One teacher has written the result; others, if any, have not."""
        first = support.subjects.order_by("pk").first()
        if support.subjects.count() > 1:
            self._write(support, [first], "Темы усвоены, отметка повышена")

    def _results(self, support: SupportCase) -> None:
        subjects = support.subjects.all()
        self._write(support, subjects, "Пробелы ликвидированы, контрольная работа на «4»")

    @staticmethod
    def _write(support: SupportCase, subjects: Iterable[SupportSubject], result: str) -> None:
        lines = [
            ResultLine(
                subject=one.pk,
                reason=Reason.GAPS,
                reason_other="",
                result=result,
                seen=mark_of(one),
            )
            for one in subjects
        ]
        write_results(support=support, lines=lines)

    def remarks_on(self, case: Case) -> tuple[Remark, ...]:
        """A cell of the sheet, or the whole project."""
        row = SupportRow.objects.filter(support=case.pk).first()
        if row is None:
            return (Remark(field="", text="Уточните проект"),)
        return (Remark(field=f"row-{row.pk}-homework", text="Назовите страницы учебника"),)

    def _school_days(self, support: SupportCase) -> list[date]:
        """School days of the term from its middle on: some past, some to come."""
        calendar = for_class(support.case.student.school_class, self.today)
        start = max(support.starts_on, self.today - timedelta(days=6))
        days = calendar.school_days(start, support.ends_on)
        return list(days) or list(calendar.school_days(support.starts_on, support.ends_on))


def adopt(small: SmallSchool) -> AdoptedAct:
    """The school's Положение № 21/1, signed before the school year began."""
    signed_on = small.year.starts_on - timedelta(days=3)
    return AdoptedAct.objects.create(
        school=small.school,
        act=ACT,
        edition=rules.ACT.edition,
        number="21/1",
        signed_on=signed_on,
        since=signed_on,
    )

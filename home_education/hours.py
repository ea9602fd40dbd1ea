"""Hours planned, held and left (cl. 2.21, 4.4): by case, by subject and month, by teacher.

A lesson is one academic hour. It is planned in the month of its own day and made up in that of
the making up; what is paid is what was held and what was made up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncMonth

from accounts.actors import Actor
from accounts.models import Person
from home_education.control import taught_cases
from home_education.models import HomeCase, HomeLesson
from home_education.months import Month
from home_education.rules import LessonState
from regulations.models import Case

HELD, MISSED = LessonState.HELD.value, LessonState.MISSED.value
PERCENT = 100


@dataclass
class Hours:
    """Lessons in figures."""

    planned: int = 0
    held: int = 0
    missed: int = 0
    made_up: int = 0
    left: int = 0
    due: int = 0

    @property
    def paid(self) -> int:
        """Held, or made up."""
        return self.held + self.made_up

    @property
    def behind(self) -> int:
        """How many of the lessons that were due by now did not take place."""
        return max(0, self.due - self.paid)

    @property
    def percent(self) -> int | None:
        """How much of what was due is done; None while nothing was due."""
        return PERCENT * self.paid // self.due if self.due else None

    def add(self, other: Hours) -> None:
        """Count the other's lessons in."""
        for name in ("planned", "held", "missed", "made_up", "left", "due"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(frozen=True)
class CaseHours:
    """One case on the deputy director's list."""

    home: HomeCase
    hours: Hours

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.home.case


@dataclass
class SubjectHours:
    """One subject of a case, month by month."""

    subject: str
    teacher: str
    months: dict[date, Hours] = field(default_factory=lambda: defaultdict(Hours))
    total: Hours = field(default_factory=Hours)


@dataclass
class TeacherHours:
    """One teacher's lessons of a month by pupil and subject."""

    teacher: Person | None
    lines: list[tuple[HomeCase, str, Hours]] = field(default_factory=list)
    total: Hours = field(default_factory=Hours)


def cases_with_hours(actor: Actor, school_id: int, today: date) -> QuerySet[HomeCase]:
    """The cases that the actor sees with their lessons in figures. One query."""
    held, missed = Q(lessons__state=HELD), Q(lessons__state=MISSED)
    return taught_cases(actor, school_id, today).annotate(
        planned=Count("lessons"),
        held=Count("lessons", held),
        missed=Count("lessons", missed),
        made_up=Count("lessons", missed & Q(lessons__made_up_on__isnull=False)),
        left=Count("lessons", Q(lessons__held_on__gte=today) & ~held & ~missed),
        due=Count("lessons", Q(lessons__held_on__lt=today)),
    )


def case_hours(homes: Iterable[HomeCase]) -> list[CaseHours]:
    """The lines of the list."""
    names = ("planned", "held", "missed", "made_up", "left", "due")
    return [CaseHours(one, Hours(**{name: getattr(one, name) for name in names})) for one in homes]


def subject_hours(home: HomeCase, today: date) -> list[SubjectHours]:
    """The subjects of the case by months, in the order of the plan."""
    found: dict[int, SubjectHours] = {}
    rows = (
        home.lessons.annotate(month=TruncMonth("held_on"))
        .values("row", "month", name=F("row__name"), place=F("row__place"))
        .annotate(
            planned=Count("pk"),
            held=Count("pk", Q(state=HELD)),
            missed=Count("pk", Q(state=MISSED)),
            made_up=Count("pk", Q(state=MISSED, made_up_on__isnull=False)),
            left=Count("pk", Q(held_on__gte=today) & ~Q(state__in=(HELD, MISSED))),
            due=Count("pk", Q(held_on__lt=today)),
        )
        .order_by("row__section", "row__place", "row", "month")
    )
    teachers = {one.pk: one for one in home.plan(manager="every").select_related("teacher")}
    for one in rows:
        teacher = teachers[one["row"]].teacher
        line = found.setdefault(
            one["row"], SubjectHours(one["name"], teacher.short_name if teacher else "")
        )
        names = ("planned", "held", "missed", "made_up", "left", "due")
        hours = Hours(**{name: one[name] for name in names})
        line.months[one["month"]].add(hours)
        line.total.add(hours)
    return list(found.values())


def missed_lessons(home: HomeCase) -> QuerySet[HomeLesson]:
    """The lessons missed, with reason and making up."""
    return home.lessons.filter(state=MISSED).select_related("row__teacher")


def teacher_hours(actor: Actor, school_id: int, month: Month) -> list[TeacherHours]:
    """The teachers of the month by name, over the cases that the actor sees."""
    days = (month.first, month.last)
    seen = Case.objects.visible_to(actor).filter(school=school_id)
    lessons = (
        HomeLesson.objects.filter(Q(held_on__range=days) | Q(made_up_on__range=days))
        .filter(school=school_id, home__case__in=seen)
        .select_related("row__teacher", "home__case__student__school_class")
        .order_by("row__teacher__sort_key", "home__case__student__sort_key", "row__name", "pk")
    )
    return list(_by_teacher(lessons, month))


def _by_teacher(lessons: Iterable[HomeLesson], month: Month) -> Iterator[TeacherHours]:
    found: dict[int | None, TeacherHours] = {}
    lines: dict[tuple[int | None, int, str], Hours] = {}
    for one in lessons:
        teacher = found.setdefault(one.row.teacher_id, TeacherHours(one.row.teacher))
        key = (one.row.teacher_id, one.home_id, one.row.name)
        if key not in lines:
            lines[key] = Hours()
            teacher.lines.append((one.home, one.row.name, lines[key]))
        hours = _of_month(one, month)
        lines[key].add(hours)
        teacher.total.add(hours)
    yield from found.values()


def _of_month(lesson: HomeLesson, month: Month) -> Hours:
    is_here = lesson.held_on in month
    return Hours(
        planned=int(is_here),
        held=int(is_here and lesson.state == HELD),
        missed=int(is_here and lesson.state == MISSED),
        made_up=int(lesson.state == MISSED and lesson.made_up_on in month),
    )

"""Hours planned, held and left (cl. 2.21, 4.4): by case, by subject and month, by teacher.

A lesson is one academic hour. What is paid is what was held and what was made up, in the month of
its own day, to whoever taught it. An hour of a teacher is paid once, however many pupils of a
hospital group sit in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncMonth

from accounts.actors import Actor
from accounts.models import Person
from home_education.control import taught_cases
from home_education.models import HomeCase, HomeLesson, HospitalGroup
from home_education.rules import LessonState
from regulations.models import Case
from students.months import Month

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
class TeacherLine:
    """What a teacher taught one pupil, or one group, in one subject."""

    homes: list[HomeCase]
    group: HospitalGroup | None
    subject: str
    absent: Person | None
    hours: Hours = field(default_factory=Hours)

    @property
    def home(self) -> HomeCase:
        """The pupil's case; of a group the first one."""
        return self.homes[0]


@dataclass
class TeacherHours:
    """One teacher's lessons of a month by pupil and subject."""

    teacher: Person | None
    lines: list[TeacherLine] = field(default_factory=list)
    total: Hours = field(default_factory=Hours)


def cases_with_hours(actor: Actor, school_id: int, today: date) -> QuerySet[HomeCase]:
    """The cases that the actor sees with their lessons in figures. One query."""
    held, missed = Q(lessons__state=HELD), Q(lessons__state=MISSED)
    own = Q(lessons__makes_up=None)
    return taught_cases(actor, school_id, today).annotate(
        planned=Count("lessons", own),
        held=Count("lessons", own & held),
        missed=Count("lessons", own & missed),
        made_up=Count("lessons", ~own & held),
        left=Count("lessons", own & Q(lessons__held_on__gte=today) & ~held & ~missed),
        due=Count("lessons", own & Q(lessons__held_on__lt=today)),
    )


def case_hours(homes: Iterable[HomeCase]) -> list[CaseHours]:
    """The lines of the list."""
    names = ("planned", "held", "missed", "made_up", "left", "due")
    return [CaseHours(one, Hours(**{name: getattr(one, name) for name in names})) for one in homes]


def subject_hours(home: HomeCase, today: date) -> list[SubjectHours]:
    """The subjects of the case by months, in the order of the plan."""
    found: dict[int, SubjectHours] = {}
    own = Q(makes_up=None)
    rows = (
        home.lessons.annotate(month=TruncMonth("held_on"))
        .values("row", "month", name=F("row__name"), place=F("row__place"))
        .annotate(
            planned=Count("pk", own),
            held=Count("pk", own & Q(state=HELD)),
            missed=Count("pk", own & Q(state=MISSED)),
            made_up=Count("pk", ~own & Q(state=HELD)),
            left=Count("pk", own & Q(held_on__gte=today) & ~Q(state__in=(HELD, MISSED))),
            due=Count("pk", own & Q(held_on__lt=today)),
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
    return home.lessons.filter(state=MISSED).select_related(*HomeLesson.TOLD)


def teacher_hours(actor: Actor, school_id: int, month: Month) -> list[TeacherHours]:
    """The teachers of the month by name, over the cases that the actor sees."""
    seen = Case.objects.visible_to(actor).filter(school=school_id)
    return by_teacher(month_lessons(school_id, month).filter(home__case__in=seen))


def month_lessons(school_id: int, month: Month) -> QuerySet[HomeLesson]:
    """The lessons of a month with whoever teaches them, in the order of a sheet."""
    return (
        HomeLesson.objects.filter(held_on__range=(month.first, month.last), school=school_id)
        .select_related(
            "row",
            "teacher",
            "stands_in_for",
            "home__case__student__school_class",
            "home__stay__group",
        )
        .order_by(
            "teacher__sort_key", "home__case__student__sort_key", "row__name", "held_on", "pk"
        )
    )


def by_teacher(lessons: Iterable[HomeLesson]) -> list[TeacherHours]:
    """The hours of each teacher, in the order of the lessons."""
    teachers: dict[int | None, TeacherHours] = {}
    lines: dict[tuple, TeacherLine] = {}
    for sitting in _sittings(lessons):
        first = sitting[0]
        key = (first.teacher_id, _who(first), first.row.name, first.stands_in_for_id)
        one = teachers.setdefault(first.teacher_id, TeacherHours(first.teacher))
        if key not in lines:
            lines[key] = TeacherLine([], _group(first), first.row.name, first.stands_in_for)
            one.lines.append(lines[key])
        line = lines[key]
        line.homes += [lesson.home for lesson in sitting if lesson.home not in line.homes]
        hours = _of_sitting(sitting)
        line.hours.add(hours)
        one.total.add(hours)
    return list(teachers.values())


def _sittings(lessons: Iterable[HomeLesson]) -> Iterable[list[HomeLesson]]:
    """The lessons that one teacher gives at one time together; each alone where nobody is named."""
    found: dict[tuple, list[HomeLesson]] = defaultdict(list)
    for one in lessons:
        who = one.teacher_id or ("nobody", one.pk)
        found[who, one.held_on, one.starts_minute].append(one)
    return found.values()


def _who(lesson: HomeLesson) -> tuple[str, int]:
    group = _group(lesson)
    return ("group", group.pk) if group else ("home", lesson.home_id)


def _group(lesson: HomeLesson) -> HospitalGroup | None:
    stay = getattr(lesson.home, "stay", None)
    return stay.group if stay else None


def _of_sitting(sitting: list[HomeLesson]) -> Hours:
    """One hour, however many pupils: it was held where it was held with one of them."""
    is_own = any(one.makes_up_id is None for one in sitting)
    is_held = any(one.state == HELD for one in sitting)
    return Hours(
        planned=int(is_own),
        held=int(is_own and is_held),
        missed=int(is_own and all(one.state == MISSED for one in sitting)),
        made_up=int(not is_own and is_held),
    )

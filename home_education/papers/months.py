"""The registers over a month: hours of one teacher (cl. 2.21), days of meals (cl. 2.20)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from accounts.models import Person, School
from accounts.roles import Role
from documents.frozen import name_parts, office_of
from documents.kinds import Frozen, PaperKind
from home_education import rules
from home_education.models import HomeCase, HomeLesson
from home_education.months import Month
from home_education.papers.archive import KEPT
from home_education.papers.case_words import DEPUTY, DIRECTOR, span_words
from home_education.papers.slugs import MEAL_DAYS, TEACHER_HOURS
from home_education.rules import LessonState


@dataclass(frozen=True)
class TeacherMonth:
    """One teacher's lessons at home of one month."""

    school: School
    teacher: Person
    month: Month


@dataclass(frozen=True)
class SchoolMonth:
    """The meals of one month in the whole school."""

    school: School
    month: Month


@dataclass
class _Hours:
    planned: int = 0
    held: int = 0
    made_up: int = 0

    def add(self, lesson: HomeLesson, month: Month) -> None:
        """Count the lesson in: it is planned in its own month, made up in that of the making up."""
        self.planned += lesson.held_on in month
        self.held += lesson.held_on in month and lesson.state == LessonState.HELD
        self.made_up += lesson.state == LessonState.MISSED and lesson.made_up_on in month

    def words(self) -> Frozen:
        """The four figures of a line."""
        return {
            "planned": self.planned,
            "held": self.held,
            "made_up": self.made_up,
            "paid": self.held + self.made_up,
        }


def teacher_hours_context(over: TeacherMonth, day: date) -> Frozen:
    """Planned, held and made up lessons of the teacher by pupil and subject."""
    lessons = lessons_in(over.school, over.month).filter(row__teacher=over.teacher)
    by_line: dict[tuple[int, int], _Hours] = defaultdict(_Hours)
    first: dict[tuple[int, int], HomeLesson] = {}
    total = _Hours()
    for lesson in lessons:
        key = (lesson.home_id, lesson.row_id)
        first.setdefault(key, lesson)
        by_line[key].add(lesson, over.month)
        total.add(lesson, over.month)
    return {
        "teacher": name_parts(over.teacher),
        "period": span_words(over.month.first, over.month.last),
        "lines": [
            {**_pupil(first[key].home), "subject": first[key].row.name, **hours.words()}
            for key, hours in by_line.items()
        ],
        "total": total.words(),
        "offices": _offices(over.school, day),
    }


def meal_days_context(over: SchoolMonth, day: date) -> Frozen:
    """Days with a lesson of every pupil whose family asked for the compensation (cl. 2.20)."""
    days: dict[int, set[date]] = defaultdict(set)
    homes: dict[int, HomeCase] = {}
    for lesson in lessons_in(over.school, over.month).filter(home__meals_wanted=True):
        homes.setdefault(lesson.home_id, lesson.home)
        held = lesson.held_on if lesson.state == LessonState.HELD else lesson.made_up_on
        if held in over.month:
            days[lesson.home_id].add(held)
    due = [home for home in homes.values() if rules.meals_are_due(home.facts(day))]
    return {
        "period": span_words(over.month.first, over.month.last),
        "lines": [
            {
                **_pupil(home),
                "days": ", ".join(str(one.day) for one in sorted(days[home.pk])),
                "count": len(days[home.pk]),
            }
            for home in due
        ],
        "total": sum(len(days[home.pk]) for home in due),
        "offices": _offices(over.school, day),
    }


def lessons_in(school: School, month: Month) -> QuerySet[HomeLesson]:
    """The lessons planned in the month or made up in it, by the pupils' names."""
    days = (month.first, month.last)
    return (
        HomeLesson.objects.filter(Q(held_on__range=days) | Q(made_up_on__range=days), school=school)
        .select_related("row", "home__school", "home__case__student__school_class")
        .order_by("home__case__student__sort_key", "row__name", "held_on", "starts_minute", "pk")
    )


def _pupil(home: HomeCase) -> Frozen:
    student = home.case.student
    return {"pupil": student.list_name, "school_class": str(student.school_class or "")}


def _offices(school: School, day: date) -> list[Frozen]:
    return [
        office_of(school, Role.DEPUTY, day, DEPUTY),
        office_of(school, Role.DIRECTOR, day, DIRECTOR),
    ]


KINDS = (
    PaperKind(
        slug=TEACHER_HOURS,
        act=rules.ACT.slug,
        title="Табель проведенных занятий на дому",
        clause=rules.P_2_21.number,
        language="ru",
        template="home_education/papers/teacher_hours.html",
        context=teacher_hours_context,
        series="home-hours",
        number_format="{number}-Т",
        retention=KEPT,
        is_register=True,
    ),
    PaperKind(
        slug=MEAL_DAYS,
        act=rules.ACT.slug,
        title="Сведения о днях обучения на дому для денежной компенсации питания",
        clause=rules.P_2_20.number,
        language="ru",
        template="home_education/papers/meal_days.html",
        context=meal_days_context,
        series="home-meals",
        number_format="{number}-П",
        retention=KEPT,
        is_register=True,
    ),
)

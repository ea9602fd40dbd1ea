"""The registers over a month: hours of one teacher (cl. 2.21), days of meals (cl. 2.20)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from accounts.models import Person, School
from accounts.roles import Role
from documents.frozen import name_parts, office_of
from documents.kinds import Frozen, PaperKind
from home_education import rules
from home_education.hours import Hours, TeacherLine, by_teacher, month_lessons
from home_education.meals import meal_days_in, total_of
from home_education.models import HomeCase
from home_education.papers.archive import KEPT
from home_education.papers.case_words import DEPUTY, DIRECTOR, span_words
from home_education.papers.slugs import MEAL_DAYS, TEACHER_HOURS
from regulations.models import Case
from students.months import Month


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


def teacher_hours_context(over: TeacherMonth, day: date) -> Frozen:
    """Planned, held and made up lessons of the teacher by pupil, or group, and subject."""
    lessons = month_lessons(over.school.pk, over.month).filter(teacher=over.teacher)
    found = by_teacher(lessons)
    total = found[0].total if found else Hours()
    return {
        "teacher": name_parts(over.teacher),
        "period": span_words(over.month.first, over.month.last),
        "lines": [_line(one) for one in (found[0].lines if found else ())],
        "total": _figures(total),
        "offices": _offices(over.school, day),
    }


def pupil_words(line: TeacherLine) -> str:
    """«Панина Ольга Олеговна», or «Группа: 8–9 классы (4 чел.)»: a group is one line."""
    if line.group is not None:
        return f"Группа: {line.group.name} ({len(line.homes)} чел.)"
    return "; ".join(home.case.student.list_name for home in line.homes)


def class_words(line: TeacherLine) -> str:
    """The classes of the pupils, each once."""
    classes = {str(home.case.student.school_class or "") for home in line.homes}
    return ", ".join(sorted(filter(None, classes)))


def absent_words(line: TeacherLine) -> str:
    """Whom the teacher stands in for; empty where nobody."""
    return line.absent.short_name if line.absent else ""


def _line(line: TeacherLine) -> Frozen:
    return {
        "pupil": pupil_words(line),
        "school_class": class_words(line),
        "subject": line.subject,
        "instead_of": absent_words(line),
        **_figures(line.hours),
    }


def _figures(hours: Hours) -> Frozen:
    return {name: getattr(hours, name) for name in ("planned", "held", "made_up", "paid")}


def meal_days_context(over: SchoolMonth, day: date) -> Frozen:
    """Days with a lesson of every pupil whose family asked for the compensation (cl. 2.20)."""
    cases = Case.objects.filter(school=over.school, act=rules.ACT.slug)
    lines = meal_days_in(over.school, cases, over.month, day)
    total = total_of(lines)
    return {
        "period": span_words(over.month.first, over.month.last),
        "lines": [
            {
                **_pupil(one.home),
                "days": ", ".join(str(each.day) for each in one.days),
                "count": len(one.days),
                "rate": "; ".join(roubles(rate) for rate in one.rates),
                "sum": roubles(one.sum) if one.rates else "",
            }
            for one in lines
        ],
        "total": sum(len(one.days) for one in lines),
        "sum": roubles(total) if total else "",
        "offices": _offices(over.school, day),
    }


def roubles(value: Decimal | None) -> str:
    """«2 750,00»; empty for none."""
    return "" if value is None else f"{value:,.2f}".replace(",", "\u00a0").replace(".", ",")


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

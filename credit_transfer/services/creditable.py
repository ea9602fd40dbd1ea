"""Which subjects and courses of the pupil's class may be credited, and why others never are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from credit_transfer import rules
from credit_transfer.fact_finding import exam_choices_of
from credit_transfer.models import SchoolCourse
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.matching import verdict_of
from credit_transfer.rules.parts import Row
from credit_transfer.rules.vocabulary import Scale, Verdict
from regulations.adoption import settings_on
from regulations.services.opening import school_year_on
from regulations.words import Text
from students.models import CurriculumRow, Student, Subject


@dataclass(frozen=True, slots=True)
class Offered:
    """A subject of the class: `why_not` is why it is never credited, empty where it may be."""

    subject: Subject
    why_not: Text = ""


def subjects_offered(student: Student, today: date) -> list[Offered]:
    """The curriculum of the pupil's class by the conditions of cl. 4.6; every subject of the
    school where the pupil is in no class."""
    school_class = student.school_class
    if school_class is None:
        return [Offered(one) for one in Subject.objects.filter(school=student.school_id)]
    facts = Facts(today=today, settings=settings_on(student.school, rules.ACT, today))
    chosen = exam_choices_of(student)
    of_class = CurriculumRow.objects.filter(
        Q(letter="") | Q(letter=school_class.letter),
        school=student.school_id,
        year=school_class.year_id,
        grade=school_class.grade,
    )
    hours = {row.subject_id: row for row in of_class.order_by("letter").select_related("subject")}
    found = [Offered(row.subject, _why_not(row, chosen, facts)) for row in hours.values()]
    return sorted(found, key=lambda one: (one.subject.area, one.subject.name))


def _why_not(row: CurriculumRow, chosen: frozenset[int], facts: Facts) -> Text:
    """The first reason for which the matcher refuses whatever the family brings."""
    name = row.subject.name
    asked = Row(
        key="asked",
        title=name,
        subject=name,
        is_in_plan=True,
        plan_hours=row.weekly_hours,
        hours=row.weekly_hours,
        scale=Scale.FIVE.value,
        mark="5",
        is_exam_compulsory=row.is_final_exam,
        is_exam_chosen=row.subject_id in chosen,
    )
    found = verdict_of(asked, facts)
    return found.reasons[0][1] if found.verdict is Verdict.REFUSE else ""


def courses_offered(student: Student, today: date) -> list[SchoolCourse]:
    """The school's extracurricular courses of this year for the grade of the pupil."""
    grade = student.school_class.grade if student.school_class else None
    year = school_year_on(student, today)
    found = SchoolCourse.objects.filter(Q(grade=None) | Q(grade=grade), year=year)
    return list(found.order_by("name"))

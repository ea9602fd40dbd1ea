"""Who takes the state final exam, what may be chosen for it, and what is chosen (cl. 4.6)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from accounts.actors import Actor
from accounts.models import School
from credit_transfer.models import ExamChoice
from students.class_subjects import hours_of_class
from students.models import SchoolClass, Student, Subject

#: The grades that end with the state final exam.
EXAM_GRADES = (9, 11)


@dataclass(frozen=True)
class ClassOfExam:
    """A class of a last grade: its pupils whom the reader sees, its subjects, what is chosen."""

    school_class: SchoolClass
    pupils: list[Student]
    compulsory: list[Subject]
    offered: list[Subject]
    chosen: dict[int, frozenset[int]]


def exam_classes(actor: Actor, school: School) -> QuerySet[SchoolClass]:
    """The classes of the last grades in the year of today that the reader sees a pupil of."""
    seen = Student.objects.visible_to(actor).filter(school=school, left_on=None)
    today = school.today()
    return SchoolClass.objects.filter(
        school=school,
        grade__in=EXAM_GRADES,
        year__starts_on__lte=today,
        year__ends_on__gte=today,
        pk__in=seen.values("school_class_id"),
    ).select_related("year")


def class_of_exam(actor: Actor, school_class: SchoolClass) -> ClassOfExam:
    """Everything that the page of choices of one class shows."""
    pupils = list(Student.objects.visible_to(actor).filter(school_class=school_class, left_on=None))
    rows = hours_of_class(school_class)
    held = ExamChoice.objects.filter(
        student__in=pupils, school_year=school_class.year_id, given_up_on=None
    ).select_related("subject")
    chosen: dict[int, set[int]] = defaultdict(set)
    more: dict[int, Subject] = {}
    for one in held:
        chosen[one.student_id].add(one.subject_id)
        more[one.subject_id] = one.subject
    offered = {row.subject_id: row.subject for row in rows if not row.is_final_exam} | more
    return ClassOfExam(
        school_class,
        pupils,
        [row.subject for row in rows if row.is_final_exam],
        sorted(offered.values(), key=lambda one: one.name),
        {student: frozenset(subjects) for student, subjects in chosen.items()},
    )

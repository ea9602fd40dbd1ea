"""Which subjects a class has in the curriculum of its year, and who teaches them."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from accounts.models import Person
from students.models import CurriculumRow, SchoolClass, Student, Subject, TaughtSubject


def subjects_taught_to(student: Student) -> QuerySet[Subject]:
    """The subjects in the curriculum of the pupil's class; none where there is no curriculum."""
    school_class = student.school_class
    if school_class is None:
        return Subject.objects.none()
    hours = CurriculumRow.objects.filter(
        school=student.school_id, year=school_class.year_id, grade=school_class.grade
    ).filter(Q(letter="") | Q(letter=school_class.letter))
    return Subject.objects.filter(pk__in=hours.values("subject_id"))


def hours_of_class(school_class: SchoolClass | None) -> list[CurriculumRow]:
    """The curriculum of the class; hours of the class itself go before those of the grade."""
    if school_class is None:
        return []
    return hours_of_grade(
        school_class.school_id, school_class.year_id, school_class.grade, school_class.letter
    )


def hours_of_grade(
    school_id: int, year_id: int, grade: int | None, letter: str = ""
) -> list[CurriculumRow]:
    """The curriculum of a grade, one row a subject; with a letter that class's own hours first."""
    rows = CurriculumRow.objects.filter(
        Q(letter="") | Q(letter=letter),
        school=school_id,
        year=year_id,
        grade=grade,
        weekly_hours__gt=0,
    ).select_related("subject")
    by_subject: dict[int, CurriculumRow] = {}
    for row in rows.order_by("letter"):
        by_subject[row.subject_id] = row
    return sorted(by_subject.values(), key=lambda row: (row.subject.area, row.subject.name))


def only_teachers(school_id: int) -> dict[int, Person]:
    """By subject: whoever teaches it, where that is one person."""
    found: dict[int, list[Person]] = {}
    for one in TaughtSubject.objects.filter(school=school_id).select_related("person"):
        found.setdefault(one.subject_id, []).append(one.person)
    return {subject: people[0] for subject, people in found.items() if len(people) == 1}

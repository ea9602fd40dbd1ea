"""Which subjects a pupil's class has in the curriculum of its year."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from students.models import CurriculumRow, Student, Subject


def subjects_taught_to(student: Student) -> QuerySet[Subject]:
    """The subjects in the curriculum of the pupil's class; none where there is no curriculum."""
    school_class = student.school_class
    if school_class is None:
        return Subject.objects.none()
    hours = CurriculumRow.objects.filter(
        school=student.school_id, year=school_class.year_id, grade=school_class.grade
    ).filter(Q(letter="") | Q(letter=school_class.letter))
    return Subject.objects.filter(pk__in=hours.values("subject_id"))

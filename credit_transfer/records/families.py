"""Who of a pupil's family may wish that a result is counted, or is told of it (cl. 5.1, 6.4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from accounts.models import Person
from students.models import Guardianship, Student


def family_of(student: Student) -> QuerySet[Person]:
    """The legal guardians of today, and the pupil where they sign for themselves."""
    held = Guardianship.objects.filter(student=student).on(student.school.today())
    return Person.objects.filter(Q(pk__in=held.values("person_id")) | Q(pk=student.person_id or 0))


def families_of(students: Collection[int], day: date) -> dict[int, list[Person]]:
    """The same of many pupils in two queries, by the number of the pupil."""
    found: dict[int, list[Person]] = defaultdict(list)
    held = Guardianship.objects.filter(student__in=students).on(day).select_related("person")
    for one in held:
        found[one.student_id].append(one.person)
    signing = Student.objects.filter(pk__in=students).exclude(person=None).select_related("person")
    for student in signing:
        found[student.pk].append(student.person)
    return dict(found)

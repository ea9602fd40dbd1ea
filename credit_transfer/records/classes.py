"""The pupils of one class whom a reader sees, for forms that take a whole class at once."""

from __future__ import annotations

from django.db.models import QuerySet

from accounts.actors import Actor
from accounts.models import School
from students.models import SchoolClass, Student


def classes_seen(actor: Actor, school: School) -> QuerySet[SchoolClass]:
    """The classes of the running year and those to come, of which the reader sees a pupil."""
    seen = Student.objects.visible_to(actor).filter(school=school, left_on=None)
    return SchoolClass.objects.filter(
        school=school, year__ends_on__gte=school.today(), pk__in=seen.values("school_class_id")
    )


def pupils_of(actor: Actor, school_class: SchoolClass) -> list[Student]:
    """Those of the class whom the reader sees and who have not left."""
    seen = Student.objects.visible_to(actor).filter(school_class=school_class, left_on=None)
    return list(seen.select_related("school_class"))

"""Which class a pupil was in: their row names only the class of today, its history the others."""

from __future__ import annotations

from django.db.models import OuterRef, Subquery

from students.models import Student


def class_in_year(student: str, year: str) -> Subquery:
    """The number of the class that the pupil was in last during that school year, to annotate with.

    ``student`` and ``year`` are paths from the annotated row to the pupil and the school year.
    """
    events = Student.events.rel.related_model.objects
    of_year = events.filter(pgh_obj=OuterRef(student), school_class__year=OuterRef(year))
    return Subquery(of_year.order_by("-pgh_id").values("school_class_id")[:1])

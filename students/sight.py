"""Which pupils a person sees: the school's rule, widened by what upper apps know.

A regulation lets a subject teacher or a specialist see the pupils of their cases. It registers a
function here; the students app does not know the regulations.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Q

from accounts.actors import Actor
from accounts.permissions import may
from students.models import Guardianship, Student

#: Given the actor, the numbers of further pupils they see (a queryset of ids, not evaluated).
FurtherPupils = Callable[[Actor], object]

_further: list[FurtherPupils] = []


def also_seen(pupils: FurtherPupils) -> FurtherPupils:
    """Register (also as a decorator) who else is seen; from ``AppConfig.ready`` of an upper app."""
    if pupils not in _further:
        _further.append(pupils)
    return pupils


def pupils_seen_by(actor: Actor):
    """Pupils whose cards the actor may open. Costs no query by itself."""
    seen = Q(pk__in=Student.objects.visible_to(actor).values("pk"))
    for pupils in _further:
        seen |= Q(pk__in=pupils(actor))
    if not _further:
        return Student.objects.visible_to(actor)
    return Student.objects.filter(seen)


def is_own_child(actor: Actor, student: Student) -> bool:
    """Whether the actor has authority over the pupil today."""
    return Guardianship.objects.of(actor).filter(student=student).exists()


def sees_papers_of(actor: Actor, student: Student) -> bool:
    """Whether statuses and outside papers are shown: by role, or to the pupil's own family."""
    by_role = may(actor, student.school_id, "see_health_data") or may(
        actor, student.school_id, "edit_students"
    )
    return by_role or is_own_child(actor, student)

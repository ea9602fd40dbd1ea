"""Which pupils a person sees: the school's rule, widened by what upper apps know.

A regulation lets a subject teacher or a specialist see the pupils of their cases. It registers a
function here; the students app does not know the regulations.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Q

from accounts.actors import Actor
from accounts.models import School
from accounts.permissions import may, roles_for
from accounts.roles import Role
from students.health_gate import why_hidden, without_hidden
from students.models import Guardianship, Student
from students.models.student import sees_schools_whole

#: Given the actor, the numbers of further pupils they see (a queryset of ids, not evaluated).
FurtherPupils = Callable[[Actor], object]

_further: list[FurtherPupils] = []
_further_health: list[FurtherPupils] = []

SEE_HEALTH = "see_health_data"
#: Roles that see health data of their own pupils only: of the own class, of the cases asked into.
OF_OWN_PUPILS = frozenset({Role.CLASS_TEACHER, Role.SPECIALIST})


def also_seen(pupils: FurtherPupils) -> FurtherPupils:
    """Register (also as a decorator) who else is seen; from ``AppConfig.ready`` of an upper app."""
    if pupils not in _further:
        _further.append(pupils)
    return pupils


def health_also_seen(pupils: FurtherPupils) -> FurtherPupils:
    """Register whose health data are seen further: a specialist's pupils, by their cases."""
    if pupils not in _further_health:
        _further_health.append(pupils)
    return pupils


def pupils_seen_by(actor: Actor):
    """Pupils whose cards the actor may open. Costs no query by itself."""
    visible = Student.objects.visible_to(actor)
    if not _further or sees_schools_whole(actor):
        return visible
    seen = Q(pk__in=visible.values("pk"))
    for pupils in _further:
        seen |= Q(pk__in=pupils(actor))
    return Student.objects.filter(seen)


def is_of_the_family(actor: Actor, student: Student) -> bool:
    """Whether the actor has authority over the pupil today, or is the pupil."""
    if student.person_id in actor.person_ids_as(Role.STUDENT):
        return True
    return Guardianship.objects.of(actor).filter(student=student).exists()


def own_pupils(actor: Actor, school: School) -> list[Student]:
    """The pupils of the school whom the actor acts for today, and the actor as a pupil of it."""
    wards = Guardianship.objects.of(actor).filter(school=school).values("student_id")
    own = Q(pk__in=wards) | Q(person__in=actor.person_ids, school=school)
    found = Student.objects.filter(own, left_on=None)
    return list(found.select_related("school", "school_class").order_by("first_name", "pk"))


def acts_for_anybody(actor: Actor, school: School) -> bool:
    """Whether the actor has authority over a pupil of the school today, or is one who signs."""
    if actor.has_role(school.pk, Role.STUDENT):
        return True
    return Guardianship.objects.of(actor).filter(school=school).exists()


def pupils_with_health_seen_by(actor: Actor):
    """Pupils whose statuses and outside papers a colleague reads. Costs no query by itself.

    By a role over the whole school, for the own class, or by a part in the pupil's case: that
    somebody leads another class opens nothing here.
    """
    whole = actor.schools_with(*(roles_for(SEE_HEALTH) - OF_OWN_PUPILS))
    seen = Q(school__in=whole)
    if whole != actor.school_ids:
        seen |= Q(
            school__in=actor.schools_with(Role.CLASS_TEACHER),
            school_class__teacher__in=actor.person_ids,
        )
        for pupils in _further_health:
            seen |= Q(pk__in=pupils(actor))
    return without_hidden(Student.objects.filter(seen))


def sees_papers_of(actor: Actor, student: Student) -> bool:
    """Whether statuses and outside papers are shown: by the part that the reader has in this very
    pupil, to the office that enters them, or to the pupil's own family; to nobody where the family
    withdrew its consent."""
    if why_hidden(student):
        return False
    by_office = actor.has_role(student.school_id, *(roles_for(SEE_HEALTH) - OF_OWN_PUPILS))
    return (
        by_office
        or may(actor, student.school_id, "edit_students")
        or pupils_with_health_seen_by(actor).filter(pk=student.pk).exists()
        or is_of_the_family(actor, student)
    )

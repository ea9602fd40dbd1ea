"""Who enters and changes which results (cl. 5.3): teachers enter, the deputy confirms."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.actors import Actor
from accounts.permissions import may
from accounts.roles import Role
from credit_transfer.models import IndividualResult
from credit_transfer.records.states import OPEN, state_of, with_archive
from students.models import CurriculumRow, SchoolClass, Student, Subject


def results_read_by(actor: Actor) -> QuerySet[IndividualResult]:
    """The results that a colleague reads, in schools where they work, with what a page shows."""
    found = IndividualResult.objects.visible_to(actor).filter(school__in=actor.staff_school_ids())
    return with_archive(found).select_related(
        "school",
        "student__school_class",
        "school_year",
        "subject",
        "organisation",
        "entered_by",
        "confirmed_by",
    )


def pupils_to_enter(actor: Actor, school_id: int) -> QuerySet[Student]:
    """Whose results the actor may enter: pupils whom they see, and for a subject teacher those of
    the classes that have the subject in their curriculum."""
    if not may(actor, school_id, "enter_results"):
        return Student.objects.none()
    seen = Q(pk__in=Student.objects.visible_to(actor).values("pk"))
    if actor.has_role(school_id, Role.SUBJECT_TEACHER):
        taught = CurriculumRow.objects.filter(
            Q(letter="") | Q(letter=OuterRef("school_class__letter")),
            year=OuterRef("school_class__year"),
            grade=OuterRef("school_class__grade"),
            subject__taught_by__person__in=actor.person_ids,
        )
        seen |= Q(Exists(taught))
    return Student.objects.filter(seen, school=school_id, left_on=None)


def classes_to_enter(actor: Actor, school_id: int) -> QuerySet[SchoolClass]:
    """The classes of those pupils."""
    pupils = pupils_to_enter(actor, school_id).filter(school_class=OuterRef("pk"))
    return SchoolClass.objects.filter(Exists(pupils), school=school_id)


def subjects_to_enter(actor: Actor, school_id: int) -> QuerySet[Subject]:
    """In which subjects: one who is only a subject teacher in those that they teach."""
    subjects = Subject.objects.filter(school=school_id)
    only = actor.roles_in(school_id) <= {Role.SUBJECT_TEACHER, Role.GUARDIAN}
    return subjects.filter(taught_by__person__in=actor.person_ids).distinct() if only else subjects


def leads_class_of(actor: Actor, student: Student) -> bool:
    """Whether the actor is the class teacher of the pupil."""
    school_class = student.school_class
    return (
        school_class is not None
        and school_class.teacher_id in actor.person_ids
        and actor.has_role(student.school_id, Role.CLASS_TEACHER)
    )


def may_change(actor: Actor, result: IndividualResult) -> bool:
    """Whoever entered it and the class teacher, until it is confirmed; needs `with_archive`."""
    return state_of(result) in OPEN and writes(actor, result)


def writes(actor: Actor, result: IndividualResult) -> bool:
    """Whether it is the actor's to write: they entered it, or lead the class of its pupil."""
    own = result.entered_by_id in actor.person_ids or leads_class_of(actor, result.student)
    return own and may(actor, result.school_id, "enter_results")


def may_confirm(actor: Actor, result: IndividualResult) -> bool:
    """The deputy, and never whoever entered it (cl. 5.3)."""
    return (
        state_of(result) in OPEN
        and may(actor, result.school_id, "confirm_results")
        and result.entered_by_id not in actor.person_ids
    )

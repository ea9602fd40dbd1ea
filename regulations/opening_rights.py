"""Who may open a case for a pupil, whatever the regulation."""

from __future__ import annotations

from collections.abc import Collection

from accounts.actors import Actor
from accounts.permissions import may, roles_for
from accounts.roles import Role
from regulations.adoption import acts_of
from students.models import Student


def may_open(action: str, actor: Actor, student: Student) -> bool:
    """Whether the actor may do `action`, which opens a case, for the pupil: a class teacher only
    for the own class, and nobody for a pupil who has left."""
    if not may(actor, student.school_id, action) or student.left_on is not None:
        return False
    person, school_class = actor.person_in(student.school_id), student.school_class
    own = school_class is not None and person is not None and school_class.teacher_id == person.pk
    held = actor.roles_in(student.school_id) & roles_for(action)
    return own or bool(held - {Role.CLASS_TEACHER})


def may_begin(action: str, actor: Actor, student: Student, acts: Collection[str]) -> bool:
    """The same, and the school has adopted one of these acts."""
    return may_open(action, actor, student) and not acts_of(student.school).isdisjoint(acts)

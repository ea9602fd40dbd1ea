"""Whose word a lesson is: its teacher's (cl. 4.3), or of those who control (cl. 4.4)."""

from __future__ import annotations

from accounts.roles import Role
from home_education.models import HomeLesson
from home_education.procedure import LESSON_STATES
from regulations.case_files import CaseFile

#: Who controls lessons, and so may mark any of them.
LEADING = frozenset({Role.CLASS_TEACHER, Role.DEPUTY})
MARKING = (Role.SUBJECT_TEACHER, *LEADING)


def leads(file: CaseFile) -> bool:
    """The class teacher of the pupil or a deputy director."""
    return file.is_one_of(LEADING)


def has_part_in(file: CaseFile, lesson: HomeLesson) -> bool:
    """The lesson's own teacher, who stands in for another or not, or whoever leads the case."""
    own = Role.SUBJECT_TEACHER in file.roles and lesson.teacher_id == file.person.pk
    return own or leads(file)


def are_marked(file: CaseFile) -> bool:
    """Lessons of the case are marked in its state."""
    return file.case.state in LESSON_STATES


def may_record(file: CaseFile) -> bool:
    """The class teacher or a deputy director of a case that goes on (cl. 2.22, 4.5)."""
    return leads(file) and file.case.closed_on is None


def confirms(file: CaseFile) -> bool:
    """The parent, and nobody else, confirms lessons by a tap (cl. 2.17)."""
    return Role.GUARDIAN in file.roles

"""The roles a person can hold in a school.

Pure vocabulary: rules and procedures name roles, so this module must not load the database.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class Role(StrEnum):
    """What a person may be to a school, or to one of its pupils.

    A membership gives the first seven and `INSPECTOR`; `GUARDIAN` and `STUDENT` come from the
    pupil's card; `SYSTEM` is nobody's: it stands in a procedure for the steps that a date takes.
    """

    ADMIN = "admin"
    DIRECTOR = "director"
    DEPUTY = "deputy"
    SECRETARY = "secretary"
    CLASS_TEACHER = "class_teacher"
    SUBJECT_TEACHER = "subject_teacher"
    SPECIALIST = "specialist"
    GUARDIAN = "guardian"
    STUDENT = "student"
    INSPECTOR = "inspector"
    SYSTEM = "system"

    @property
    def label(self) -> _StrPromise:
        """The role as the reader calls it, translated when shown."""
        return LABELS[self]

    @classmethod
    def choices(cls) -> list[tuple[str, _StrPromise]]:
        """Value and label of every role that a person can hold, for a model field or a form."""
        return [(role.value, role.label) for role in cls if role is not cls.SYSTEM]


LABELS: dict[Role, _StrPromise] = {
    Role.ADMIN: _("School administrator"),
    Role.DIRECTOR: _("Director"),
    Role.DEPUTY: _("Deputy director"),
    Role.SECRETARY: _("Secretary"),
    Role.CLASS_TEACHER: _("Class teacher"),
    Role.SUBJECT_TEACHER: _("Subject teacher"),
    Role.SPECIALIST: _("Support specialist"),
    Role.GUARDIAN: _("Legal guardian"),
    Role.STUDENT: _("Pupil"),
    Role.INSPECTOR: _("Education authority inspector"),
    Role.SYSTEM: _("The system, by date"),
}

"""The child, the family, classes and subjects, and the school's calendar."""

from students.models.calendar import DayOff, Period, PeriodKind, SchoolYear, Vacation
from students.models.classes import CurriculumRow, SchoolClass, Subject
from students.models.guardians import Authority, Guardianship
from students.models.imports import (
    BatchState,
    ImportBatch,
    ImportEffect,
    ImportRow,
    ListKind,
    RowState,
)
from students.models.invitations import (
    Invitation,
    InvitationState,
    InvitationWay,
    ReachedBy,
    Reaching,
)
from students.models.papers import Conclusion, ConclusionKind, StatusKind, StudentStatus
from students.models.student import Student
from students.models.teaching import TaughtSubject

__all__ = [
    "Authority",
    "BatchState",
    "Conclusion",
    "ConclusionKind",
    "CurriculumRow",
    "DayOff",
    "Guardianship",
    "ImportBatch",
    "ImportEffect",
    "ImportRow",
    "Invitation",
    "InvitationState",
    "InvitationWay",
    "ListKind",
    "Period",
    "PeriodKind",
    "ReachedBy",
    "Reaching",
    "RowState",
    "SchoolClass",
    "SchoolYear",
    "StatusKind",
    "Student",
    "StudentStatus",
    "Subject",
    "TaughtSubject",
    "Vacation",
]

"""The child, the family, classes and subjects, and the school's calendar."""

from students.models.calendar import DayOff, Period, PeriodKind, SchoolYear, Vacation
from students.models.classes import CurriculumRow, SchoolClass, Subject
from students.models.guardians import Authority, Guardianship
from students.models.papers import Conclusion, ConclusionKind, StatusKind, StudentStatus
from students.models.student import Student

__all__ = [
    "Authority",
    "Conclusion",
    "ConclusionKind",
    "CurriculumRow",
    "DayOff",
    "Guardianship",
    "Period",
    "PeriodKind",
    "SchoolClass",
    "SchoolYear",
    "StatusKind",
    "Student",
    "StudentStatus",
    "Subject",
    "Vacation",
]

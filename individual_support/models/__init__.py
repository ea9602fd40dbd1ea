"""A support case: its project, its subjects, the rows of its sheet, and who was asked to help."""

from individual_support.models.people import Acquaintance, SpecialistRequest
from individual_support.models.sheet import SupportRow, SupportSubject
from individual_support.models.support import SupportCase, SupportGround

__all__ = [
    "Acquaintance",
    "SpecialistRequest",
    "SupportCase",
    "SupportGround",
    "SupportRow",
    "SupportSubject",
]

"""Applications for credit, individual results with their documents, and what the archive keeps."""

from credit_transfer.models.archive import ArchiveItem, ArchiveTransfer, RetentionTerm
from credit_transfer.models.credit import CreditCase, CreditCopy, CreditRow
from credit_transfer.models.gifted import ExamChoice, GiftedEntry, SpecialCondition
from credit_transfer.models.places import ActApproval, OutsideOrganisation, SchoolCourse
from credit_transfer.models.results import (
    Award,
    IndividualResult,
    ResultDocument,
    ResultsAcquaintance,
)

__all__ = [
    "ActApproval",
    "ArchiveItem",
    "ArchiveTransfer",
    "Award",
    "CreditCase",
    "CreditCopy",
    "CreditRow",
    "ExamChoice",
    "GiftedEntry",
    "IndividualResult",
    "OutsideOrganisation",
    "ResultDocument",
    "ResultsAcquaintance",
    "RetentionTerm",
    "SchoolCourse",
    "SpecialCondition",
]

"""Adopted acts, cases under them, and everything that happens to a case."""

from regulations.models.acts import ActSetting, AdoptedAct, ProcedureEdge
from regulations.models.applications import (
    Application,
    ApplicationFile,
    ApplicationState,
    Route,
)
from regulations.models.attachments import AccessLog, Attachment
from regulations.models.cases import Case, CaseParticipant, CaseQuerySet
from regulations.models.details import CaseDetails
from regulations.models.drafts import Draft, Presence
from regulations.models.events import Deadline, Decision, FieldComment
from regulations.models.pieces import Piece

__all__ = [
    "AccessLog",
    "ActSetting",
    "AdoptedAct",
    "Application",
    "ApplicationFile",
    "ApplicationState",
    "Attachment",
    "Case",
    "CaseDetails",
    "CaseParticipant",
    "CaseQuerySet",
    "Deadline",
    "Decision",
    "Draft",
    "FieldComment",
    "Piece",
    "Presence",
    "ProcedureEdge",
    "Route",
]

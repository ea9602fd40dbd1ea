"""Papers, their numbers, their signatures, prints of many, and drafts kept for a while."""

from documents.models.agreements import SigningAgreement, SigningRules
from documents.models.amendments import Amendment, AmendmentState
from documents.models.consents import (
    Consent,
    ConsentKind,
    ConsentRequest,
    ConsentWithdrawal,
    HealthDataRules,
)
from documents.models.drafts import CachedDraft
from documents.models.papers import Paper, PaperState, RegisterCounter
from documents.models.prints import PrintJob
from documents.models.responses import Answer, Response, Showing
from documents.models.signatures import HandedCopy, Signature, SignatureCheck, SignatureMethod
from documents.models.wordings import FormWording

__all__ = [
    "Amendment",
    "AmendmentState",
    "Answer",
    "CachedDraft",
    "Consent",
    "ConsentKind",
    "ConsentRequest",
    "ConsentWithdrawal",
    "FormWording",
    "HandedCopy",
    "HealthDataRules",
    "Paper",
    "PaperState",
    "PrintJob",
    "RegisterCounter",
    "Response",
    "Showing",
    "Signature",
    "SignatureCheck",
    "SignatureMethod",
    "SigningAgreement",
    "SigningRules",
]

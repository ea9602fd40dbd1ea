"""Papers, their numbers, their signatures, prints of many, and drafts kept for a while."""

from documents.models.drafts import CachedDraft
from documents.models.papers import Paper, PaperState, RegisterCounter
from documents.models.prints import PrintJob
from documents.models.signatures import HandedCopy, Signature, SignatureMethod

__all__ = [
    "CachedDraft",
    "HandedCopy",
    "Paper",
    "PaperState",
    "PrintJob",
    "RegisterCounter",
    "Signature",
    "SignatureMethod",
]

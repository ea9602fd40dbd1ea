"""Papers, their numbers, their signatures, and prints of many."""

from documents.models.papers import Paper, RegisterCounter
from documents.models.prints import PrintJob
from documents.models.signatures import HandedCopy, Signature

__all__ = ["HandedCopy", "Paper", "PrintJob", "RegisterCounter", "Signature"]

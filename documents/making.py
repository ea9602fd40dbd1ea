"""The bytes of an issued paper: made once, under a lock, by whoever needs them first."""

from __future__ import annotations

from django.db import transaction

from accounts.models import StoredFile
from documents import kinds, rendering
from documents.models import Paper

PDF = "application/pdf"


def bytes_of(paper: Paper) -> bytes:
    """The paper's PDF. Rendered and stored now if the worker has not come to it yet.

    Raises ``kinds.UnknownKind`` when it has no bytes and its regulation is not installed.
    """
    if paper.file_id is None:
        paper.file = make_bytes(paper.pk)
    return bytes(paper.file.data)


@transaction.atomic
def make_bytes(paper_id: int) -> StoredFile:
    """Render the paper unless it has its bytes; of two callers the second finds them made.

    Needs the school's scope: outside it ``Paper.DoesNotExist``.
    """
    paper = Paper.objects.select_for_update(of=("self",)).get(pk=paper_id)
    if paper.file_id is None:
        made = rendering.pdf_of(kinds.get(paper.kind), paper.context)
        paper.file = StoredFile.objects.keep(paper.school, made, PDF)
        paper.save(update_fields=["file"])
    return paper.file

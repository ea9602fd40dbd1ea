"""The bytes of an issued paper: made once, under a lock, by whoever needs them first."""

from __future__ import annotations

from typing import Any

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


def shown_file(paper: Paper) -> StoredFile:
    """The file that is read and printed: with the approving order once there is one, else the very
    bytes that are signed. Raises as :func:`bytes_of` does."""
    if paper.approved_by_id is not None:
        if paper.approved_file_id is None:
            paper.approved_file = make_approved(paper.pk)
        return paper.approved_file
    if paper.file_id is None:
        paper.file = make_bytes(paper.pk)
    return paper.file


def shown_bytes(paper: Paper) -> bytes:
    """The bytes of :func:`shown_file`."""
    return bytes(shown_file(paper).data)


def words_of(paper: Paper) -> dict[str, Any]:
    """The frozen context, with the order that has approved the paper since."""
    order = paper.approved_by
    if order is None:
        return paper.context
    approved = {"number": order.printed_number, "dated": order.dated.isoformat()}
    return {**paper.context, "approved": approved}


@transaction.atomic
def make_approved(paper_id: int) -> StoredFile:
    """Render the paper as it is approved, unless that is done; the signed bytes stay beside it."""
    paper = (
        Paper.objects.select_for_update(of=("self",)).select_related("approved_by").get(pk=paper_id)
    )
    if paper.approved_file_id is None:
        made = rendering.pdf_of(kinds.get(paper.kind), words_of(paper))
        paper.approved_file = StoredFile.objects.keep(paper.school, made, PDF)
        paper.save(update_fields=["approved_file"])
    return paper.approved_file


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

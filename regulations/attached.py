"""The papers brought into a case, as a regulation's rules look for them."""

from __future__ import annotations

from regulations.models import Attachment


def attached_to(case_id: int) -> dict[str, Attachment]:
    """The attachments of the case by kind, of each the one added last."""
    rows = Attachment.objects.filter(case=case_id, removed_at=None).order_by("added_at", "pk")
    return {row.kind: row for row in rows}

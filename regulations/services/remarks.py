"""Remarks of a return: who pinned them, and who mended them."""

from __future__ import annotations

from django.utils import timezone

from accounts.models import Person
from regulations.models import Case, FieldComment
from regulations.moments import on_the_wall


def mend(comment: FieldComment, *, by: Person) -> None:
    """Mark a remark as mended; marked twice, the first mark stays."""
    FieldComment.objects.filter(pk=comment.pk, resolved_at=None).update(
        resolved_at=timezone.now(), resolved_by=by
    )


def open_remarks(case: Case) -> dict[str, list[dict]]:
    """The remarks that wait to be mended, by the field they are pinned to (empty: the whole).

    Each is what a form field takes as one of its ``pinned_comments``.
    """
    found: dict[str, list[dict]] = {}
    waiting = case.comments.filter(resolved_at=None).select_related("decision__by")
    for comment in waiting:
        author = comment.decision.by
        found.setdefault(comment.field, []).append(
            {
                "pk": comment.pk,
                "case": case.pk,
                "author": author.short_name if author else "",
                "text": comment.text,
                "at": on_the_wall(comment.decision.at, case.school),
            }
        )
    return found

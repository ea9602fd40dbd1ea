"""A form as a page with words that are only being tried: under the watermark, never kept."""

from __future__ import annotations

from collections.abc import Mapping

from accounts.actors import Actor
from accounts.models import School
from documents import rendering, wordings
from documents.access import readable
from documents.kinds import Frozen, PaperKind
from documents.printing import details_of
from regulations.models import Case


def page_with(
    kind: PaperKind, texts: Mapping[str, str], *, actor: Actor, school: School
) -> bytes | None:
    """The PDF of the form with these texts in its passages; None where the reader sees neither a
    paper nor a case that it could be drawn from."""
    context = _specimen(kind, actor, school)
    if context is None:
        return None
    tried = {
        **context,
        "passages": wordings.passages_of(kind, context, texts),
        "number": "",
        "draft": True,
        "check_code": "",
        "check_address": "",
    }
    return rendering.pdf_of(kind, tried)


def _specimen(kind: PaperKind, actor: Actor, school: School) -> Frozen | None:
    """The last paper of the kind that the reader may read, else how the newest case would look."""
    if kind.is_restricted:
        return None
    paper = readable(actor, school.pk).filter(kind=kind.slug).order_by("-pk").first()
    if paper is not None:
        return dict(paper.context)
    if kind.is_register or kind.of_application:
        return None
    cases = Case.objects.visible_to(actor).filter(school=school, act=kind.act)
    for case in cases.select_related("school", "student__school_class").order_by("-pk"):
        details = details_of(case)
        if kind.is_needed(details):
            return rendering.freeze(kind, details, school.today(), school=school)
    return None

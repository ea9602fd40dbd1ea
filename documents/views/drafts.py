"""A paper of a case as it would be issued today: looked at, never stored as a paper."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from documents import rendering
from documents.access import check_drafts, check_kind
from documents.file_names import safe_name
from documents.printing import details_of
from documents.views.fetching import bytes_response, case_or_404, kind_or_404, picture_response


@require_GET
def draft_pdf(request: HttpRequest, case_id: int, kind: str) -> HttpResponse:
    """The draft as PDF, with its watermark."""
    data, _key, name = _draft(request, case_id, kind)
    return bytes_response(data, "application/pdf", f"{safe_name(name)}.pdf")


@require_GET
def draft_png(request: HttpRequest, case_id: int, kind: str) -> HttpResponse:
    """The picture of one page of the draft (``?page=``, the first is 1)."""
    data, key, _name = _draft(request, case_id, kind)
    return picture_response(request, key, lambda: data)


def _draft(request: HttpRequest, case_id: int, slug: str) -> tuple[bytes, str, str]:
    case, kind = case_or_404(request, case_id), kind_or_404(slug)
    if kind.act != case.act:
        raise Http404
    check_drafts(request.actor, case)
    check_kind(request.actor, case, kind)
    data, key = rendering.draft(kind, details_of(case), case.school.today(), school=case.school)
    return data, key, f"{case.student.list_name}, {kind.title}"

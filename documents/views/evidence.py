"""What proves a paper, as one archive."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.permissions import demand, may
from documents import bundles
from documents.models import Paper
from documents.views.fetching import bytes_response, file_name, kind_or_404, paper_or_404

COLLECTS = "record_signatures"


@require_GET
def paper_evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole archive for those who record signatures; for a party, the part of their own."""
    found = paper_or_404(request, pk)
    if not kind_or_404(found.kind).signers:
        raise Http404
    if may(request.actor, found.school_id, COLLECTS):
        data = bundles.bundle_of(found)
    elif is_party(request, found):
        data = bundles.bundle_of(found, only_for=request.actor.person_ids)
    else:
        demand(request.actor, found.school_id, COLLECTS)
        raise Http404
    name = _("%(paper)s, evidence") % {"paper": file_name(found).removesuffix(".pdf")}
    return bytes_response(data, "application/zip", f"{name}.zip", attachment=True)


def gets_evidence(request: HttpRequest, paper: Paper) -> bool:
    """Whether the page of the paper offers the archive to this person."""
    return may(request.actor, paper.school_id, COLLECTS) or is_party(request, paper)


def is_party(request: HttpRequest, paper: Paper) -> bool:
    """Whether the person signed this paper or answered it."""
    people = request.actor.person_ids
    return (
        paper.signatures.filter(person__in=people).exists()
        or paper.responses.filter(person__in=people).exists()
    )

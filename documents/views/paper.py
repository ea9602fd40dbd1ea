"""One paper: looked at, downloaded, signed, handed out, annulled."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.permissions import demand
from documents import issuing, making, signing, telling
from documents.forms.paper import AnnulForm, HandOutForm, SignatureForm
from documents.models import Paper
from documents.views.fetching import (
    bytes_response,
    file_name,
    kind_or_404,
    paper_or_404,
    picture_response,
    shown_pdf,
    stored_pdf,
)
from documents.views.one_paper import (
    form_key,
    holders,
    paper_page_response,
    party_or_404,
    words_of,
)
from regulations import scans


@require_GET
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper: pictures of its pages, who signed, its versions."""
    return _page(request, paper_or_404(request, pk))


@require_GET
def paper_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The stored PDF: with the order that approves it, or as it was signed before (``?signed``)."""
    found = paper_or_404(request, pk)
    return bytes_response(
        stored_pdf(found) if "signed" in request.GET else shown_pdf(found),
        "application/pdf",
        file_name(found),
        attachment="download" in request.GET,
    )


@require_GET
def paper_sealed(request: HttpRequest, pk: int) -> HttpResponse:
    """The final PDF with the page of signatures and the school's seal."""
    found = paper_or_404(request, pk)
    if found.sealed is None:
        raise Http404
    name = file_name(found).removesuffix(".pdf")
    return bytes_response(
        bytes(found.sealed.data),
        "application/pdf",
        _("%(paper)s, sealed") % {"paper": name} + ".pdf",
        attachment="download" in request.GET,
    )


@require_GET
def paper_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture of one page."""
    found = paper_or_404(request, pk)
    return picture_response(request, making.shown_file(found).sha256, lambda: shown_pdf(found))


@require_GET
def paper_scan(request: HttpRequest, pk: int, signature_id: int) -> HttpResponse:
    """The scan that was kept with a signature."""
    found = paper_or_404(request, pk)
    signature = get_object_or_404(
        found.signatures.select_related("scan"), pk=signature_id, scan__isnull=False
    )
    ending = signature.scan.content_type.rpartition("/")[2]
    name = file_name(found).removesuffix(".pdf") + f", {signature.capacity}.{ending}"
    return bytes_response(
        bytes(signature.scan.data), signature.scan.content_type, name, attachment=True
    )


@require_POST
def paper_sign(request: HttpRequest, pk: int, capacity: str) -> HttpResponse:
    """Record a signature made by hand on the printed paper; of two parents, of the one named."""
    found = _to_change(request, pk, "record_signatures")
    kind_or_404(found.kind)
    party = party_or_404(found, capacity, request.POST.get("person", ""))
    today = found.school.today()
    by = request.actor.person_in(found.school_id)
    form = SignatureForm(request.POST, request.FILES, party=party, by=by, paper=found, today=today)
    if not form.is_valid():
        return _page(request, found, forms={form_key(party): form}, status=422)
    scan = form.cleaned_data["scan"]
    stored_pdf(found)
    try:
        signature = signing.record_signature(
            found,
            capacity=capacity,
            signer_name=form.cleaned_data["signer_name"],
            signed_on=form.cleaned_data["signed_on"],
            seen_by=by,
            today=today,
            person=form.person,
            scan=scans.keep(found.school, scan) if scan else None,
        )
    except signing.CannotSign as refused:
        messages.error(request, words_of(refused))
    else:
        telling.tell_of_signature(found, signature)
        messages.success(request, _("The signature is recorded."))
    return redirect("paper", pk=found.pk)


@require_POST
def paper_hand(request: HttpRequest, pk: int, holder: str) -> HttpResponse:
    """Record that a printed copy was given out."""
    found = _to_change(request, pk, "record_signatures")
    if not kind_or_404(found.kind).copies_to_hand or holder not in holders():
        raise Http404
    today = found.school.today()
    form = HandOutForm(request.POST, holder=holder, paper=found, today=today)
    if not form.is_valid():
        return _page(request, found, forms={f"hand-{holder}": form}, status=422)
    stored_pdf(found)
    try:
        signing.hand_out(
            found,
            holder=holder,
            handed_on=form.cleaned_data["handed_on"],
            by=request.actor.person_in(found.school_id),
            today=today,
        )
    except signing.CannotSign as refused:
        messages.error(request, words_of(refused))
    else:
        messages.success(request, _("The copy is recorded as given out."))
    return redirect("paper", pk=found.pk)


@require_POST
def paper_annul(request: HttpRequest, pk: int) -> HttpResponse:
    """Annul the paper with a reason; its number and bytes stay."""
    found = _to_change(request, pk, "annul_paper")
    form = AnnulForm(request.POST)
    if not form.is_valid():
        return _page(request, found, forms={"annul": form}, status=422)
    try:
        issuing.annul(
            found,
            by=request.actor.person_in(found.school_id),
            reason=form.cleaned_data["reason"],
        )
    except issuing.NotCurrent:
        messages.error(request, _("This paper was replaced or annulled meanwhile."))
    else:
        messages.success(request, _("The paper is annulled."))
    return redirect("paper", pk=found.pk)


def _to_change(request: HttpRequest, pk: int, action: str) -> Paper:
    found = paper_or_404(request, pk)
    demand(request.actor, found.school_id, action)
    return found


def _page(request, found: Paper, *, forms: dict | None = None, status: int = 200) -> HttpResponse:
    return paper_page_response(request, found, forms or {}, status)

"""One paper: looked at, downloaded, signed, handed out, annulled."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from accounts.permissions import demand, may
from documents import issuing, kinds, signing
from documents.amendment_pages import amending_of
from documents.forms.paper import AnnulForm, HandOutForm, SignatureForm
from documents.models import HandedCopy, Paper, Signature
from documents.paper_words import PaperWords
from documents.views.evidence import gets_evidence
from documents.views.fetching import (
    bytes_response,
    file_name,
    kind_or_404,
    pages_of,
    paper_or_404,
    picture_response,
    stored_pdf,
)
from regulations import registry, scans
from regulations.adoption import settings_on

_REFUSED = {
    signing.PaperNotCurrent: gettext_lazy("This paper was replaced or annulled meanwhile."),
    signing.BytesNotReady: gettext_lazy("The paper is still being made. Try again in a moment."),
    signing.NotAParty: gettext_lazy("Nobody signs this paper in that capacity."),
    signing.AlreadySigned: gettext_lazy("This signature was recorded meanwhile."),
    signing.DateInFuture: gettext_lazy(
        "This day has not come yet. Give the day on which it was done."
    ),
    signing.DateBeforePaper: gettext_lazy(
        "The paper itself is of a later day. Give the day on which it was done."
    ),
    signing.AlreadyHanded: gettext_lazy("This copy was recorded as given out meanwhile."),
}


@dataclass(frozen=True)
class Party:
    """A line of the table of signatures: who must sign, and the signature or the form for it."""

    capacity: str
    label: str
    printed_label: str
    signature: Signature | None
    form: SignatureForm | None


@dataclass(frozen=True)
class Copy:
    """A printed copy: given out, or the form for it."""

    holder: str
    label: str
    handed: HandedCopy | None
    form: HandOutForm | None


@require_GET
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The paper: pictures of its pages, who signed, its versions."""
    return _page(request, paper_or_404(request, pk))


@require_GET
def paper_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The stored PDF."""
    found = paper_or_404(request, pk)
    return bytes_response(
        stored_pdf(found),
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
    made = None if found.file_id else stored_pdf(found)
    return picture_response(request, found.file.sha256, lambda: made or stored_pdf(found))


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
    """Record a signature made by hand on the printed paper."""
    found = _to_change(request, pk, "record_signatures")
    signer = kind_or_404(found.kind).signer(capacity)
    if signer is None:
        raise Http404
    today = found.school.today()
    form = SignatureForm(request.POST, request.FILES, signer=signer, paper=found, today=today)
    if not form.is_valid():
        return _page(request, found, forms={f"sign-{capacity}": form}, status=422)
    scan = form.cleaned_data["scan"]
    stored_pdf(found)
    try:
        signing.record_signature(
            found,
            capacity=capacity,
            signer_name=form.cleaned_data["signer_name"],
            signed_on=form.cleaned_data["signed_on"],
            seen_by=request.actor.person_in(found.school_id),
            today=today,
            scan=scans.keep(found.school, scan) if scan else None,
        )
    except signing.CannotSign as refused:
        messages.error(request, _REFUSED.get(type(refused)) or str(refused))
    else:
        messages.success(request, _("The signature is recorded."))
    return redirect("paper", pk=found.pk)


@require_POST
def paper_hand(request: HttpRequest, pk: int, holder: str) -> HttpResponse:
    """Record that a printed copy was given out."""
    found = _to_change(request, pk, "record_signatures")
    if not kind_or_404(found.kind).copies_to_hand or holder not in _holders():
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
        messages.error(request, _REFUSED.get(type(refused)) or str(refused))
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
    forms = forms or {}
    may_record = found.is_current and may(request.actor, found.school_id, "record_signatures")
    may_annul = found.is_current and may(request.actor, found.school_id, "annul_paper")
    parties = _parties(found, forms, may_record)
    versions = _versions(found)
    return render(
        request,
        "documents/paper.html",
        {
            "paper": found,
            "pages": range(1, pages_of(found) + 1),
            "state_text": _state_text(found, versions),
            "amending": amending_of(request.actor, found),
            "parties": parties,
            "copies": _copies(found, forms, may_record),
            "versions": versions,
            "gets_evidence": bool(parties) and gets_evidence(request, found),
            "annul_form": forms.get("annul") or (AnnulForm() if may_annul else None),
            "bad_form": next(iter(forms.values()), None),
        },
        status=status,
    )


def _state_text(found: Paper, versions: list[Paper]) -> str:
    case, settings = found.case, {}
    if case is not None and case.closed_on is None:
        try:
            act = registry.get(case.act).act
        except LookupError:  # an act that this installation no longer has: nothing comes next
            case = None
        else:
            settings = settings_on(found.school, act, found.school.today())
    return PaperWords([found, *versions], case, settings).of(found)


def _parties(found: Paper, forms: dict, may_record: bool) -> list[Party]:
    recorded = {
        row.capacity: row for row in found.signatures.select_related("seen_by").order_by("pk")
    }
    today = found.school.today()
    try:
        signers = signing.required_capacities(found)
    except kinds.UnknownKind:
        signers = ()
    return [
        Party(
            capacity=signer.capacity,
            label=str(signer.capacity.label),
            printed_label=signer.label,
            signature=recorded.get(signer.capacity),
            form=forms.get(f"sign-{signer.capacity}")
            or SignatureForm(signer=signer, paper=found, today=today)
            if may_record and signer.capacity not in recorded
            else None,
        )
        for signer in signers
    ]


def _holders() -> dict[str, str]:
    return dict(HandedCopy._meta.get_field("holder").choices)


def _copies(found: Paper, forms: dict, may_record: bool) -> list[Copy]:
    try:
        if not kinds.get(found.kind).copies_to_hand:
            return []
    except kinds.UnknownKind:
        return []
    handed = {row.holder: row for row in found.handed_copies.select_related("recorded_by")}
    today = found.school.today()
    return [
        Copy(
            holder=holder,
            label=label,
            handed=handed.get(holder),
            form=forms.get(f"hand-{holder}") or HandOutForm(holder=holder, paper=found, today=today)
            if may_record and holder not in handed
            else None,
        )
        for holder, label in _holders().items()
    ]


def _versions(found: Paper) -> list[Paper]:
    """Every version of this paper in its case, the newest first; nothing if there is only one."""
    if found.case_id is None:
        return []
    versions = list(
        Paper.objects.filter(case=found.case_id, kind=found.kind)
        .select_related("made_by_amendment")
        .defer("context")
        .order_by("-version")
    )
    return versions if len(versions) > 1 else []

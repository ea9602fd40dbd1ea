"""The final PDF of a paper that all have signed: its pages, the page of signatures, the seal.

The pages come from the frozen context, as the paper did, with the order that has approved it; the
very bytes that were signed are inside as an attachment. What keeps a paper from being sealed is
told in words until it is gone.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from accounts.models import StoredFile
from documents import kinds, making, rendering
from documents.models import Paper, PaperState, Signature, SignatureMethod
from documents.pdf.engine import Attached
from documents.sealing import keys, pades

_SEAL_TITLE = {"ru": "Электронная печать школы", "uk": "Електронна печатка школи"}
_SIGNED_TITLE = {"ru": "Подписанный документ", "uk": "Підписаний документ"}
_SIGNATURE_TITLE = {"ru": "Файл электронной подписи", "uk": "Файл електронного підпису"}


@transaction.atomic
def seal(paper_id: int) -> StoredFile | None:
    """Seal the paper if all have signed it; None if they have not. The second caller finds it done.

    Raises ``keys.KeyTrouble``, ``pades.NoTimeStamp`` and ``kinds.UnknownKind``; then the paper
    stays as it was.
    """
    paper = (
        Paper.objects.select_for_update(of=("self",))
        .select_related("school", "file", "sealed", "approved_by")
        .get(pk=paper_id)
    )
    if paper.sealed_id is not None or paper.state != PaperState.SIGNED or waits_for_order(paper):
        return paper.sealed
    key = keys.key_of(paper.school)
    finished = pades.sealed(
        unsealed(paper),
        key.signer,
        field_title=_SEAL_TITLE[paper.language],
        stamper=pades.stamper_at(settings.SEAL_TIME_STAMP_URL),
    )
    paper.sealed = StoredFile.objects.keep(paper.school, finished, making.PDF)
    paper.seal_failure = ""
    paper.save(update_fields=["sealed", "seal_failure"])
    return paper.sealed


def waits_for_order(paper: Paper) -> bool:
    """The paper is agreed, and final only with the order that approves it."""
    return paper.approved_by_id is None and paper.kind in kinds.approved_later()


def unsealed(paper: Paper) -> bytes:
    """The final PDF without the seal: the same signatures give the same bytes."""
    kind, signed = kinds.get(paper.kind), making.bytes_of(paper)
    signatures = list(paper.signatures.select_related("seen_by", "original"))
    moment = max(one.at for one in signatures)
    attached = [
        Attached(
            f"signed-{paper.file.sha256[:12]}.pdf", signed, _SIGNED_TITLE[paper.language], "Source"
        )
    ]
    attached += [
        Attached(
            f"signature-{number}.{'pdf' if one.original.content_type == making.PDF else 'p7s'}",
            bytes(one.original.data),
            _SIGNATURE_TITLE[paper.language],
            "Supplement",
        )
        for number, one in enumerate(signatures, start=1)
        if one.original is not None
    ]
    return rendering.pdf_of(
        kind,
        {**making.words_of(paper), "signature_page": signature_page(paper, signatures)},
        created=moment,
        attached=attached,
    )


def signature_page(paper: Paper, signatures: list[Signature]) -> dict[str, Any]:
    """What the page of signatures says, for ``papers/_signature_page.html``."""
    zone = ZoneInfo(paper.school.time_zone)
    kind = kinds.get(paper.kind)
    return {
        "version": paper.version,
        "sha256": paper.file.sha256,
        "check_code": paper.check_code,
        "signatures": [signature_words(kind, one, zone) for one in signatures],
    }


def signature_words(kind: kinds.PaperKind, one: Signature, zone: ZoneInfo) -> dict[str, Any]:
    """One signature as the templates of papers tell it."""
    party = kind.signer(one.capacity)
    made_here = one.method in (SignatureMethod.STAFF, SignatureMethod.CODE)
    return {
        "capacity": party.label if party else one.capacity,
        "name": one.signer_name,
        "method": str(one.method),
        "made_here": made_here,
        "signed_on": one.signed_on,
        "at": in_zone(one.at, zone),
        "seen_by": one.seen_by.short_name if one.seen_by else "",
        "checked_with": one.checked_with,
        "contact": one.evidence.get("code", {}).get("masked_to", ""),
        "agreement": one.evidence.get("agreement", {}).get("number", ""),
    }


def in_zone(moment: datetime, zone: ZoneInfo) -> str:
    """«22.11.2026 14:05:31 (UTC+03:00, Europe/Moscow)»: a moment that means the same everywhere."""
    local = moment.astimezone(zone)
    offset = local.utcoffset() or timedelta()
    sign = "-" if offset < timedelta() else "+"
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    return f"{local:%d.%m.%Y %H:%M:%S} (UTC{sign}{hours:02}:{minutes:02}, {zone.key})"

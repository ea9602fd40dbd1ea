"""Recording a signature that came in a file, and where one was checked that Marshrut could not."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import Person, StoredFile
from documents import making, outside_signatures, parties, telling
from documents.evidence import Visit, at_school
from documents.models import Paper, Signature, SignatureCheck, SignatureMethod
from documents.outside_signatures import OutsideSignature
from documents.signing import NotEntitled, record_signature

_CONTENT_TYPES = {"cms": "application/pkcs7-signature", "pades": "application/pdf"}


@transaction.atomic
def record(
    paper: Paper,
    *,
    capacity: str,
    signer_name: str,
    person: Person | None,
    by: Person | None,
    data: bytes,
    file_name: str,
    read: OutsideSignature,
    visit: Visit | None = None,
) -> Signature:
    """Keep the file as it came and record the signature in it.

    ``read`` is what ``outside_signatures.read`` told of the very bytes. ``by`` is the colleague who
    took the file in; nobody where the signer gave it, in their ``visit``. A ``person`` must have
    the authority today. Raises the errors of signing.
    """
    today = paper.school.today()
    authority = person and parties.authority(paper, capacity, person, today)
    if person is not None and not authority:
        raise NotEntitled(capacity)
    original = StoredFile.objects.keep(paper.school, data, _CONTENT_TYPES[read.form])
    checked_at = at_school(paper, timezone.now()) if read.is_checked else ""
    signature = record_signature(
        paper,
        capacity=capacity,
        signer_name=signer_name,
        signed_on=_day_of(paper, read, today),
        seen_by=by,
        today=today,
        method=SignatureMethod.EXTERNAL,
        person=person,
        original=original,
        checked_with=read.checked_with,
        evidence={
            "signer": {
                "person": person.pk if person else None,
                "full_name": person.full_name if person else signer_name,
                "authority": authority or {},
            },
            "paper": {
                "id": paper.pk,
                "kind": paper.kind,
                "number": paper.printed_number,
                "version": paper.version,
                "sha256": paper.file.sha256,
            },
            "signed_at": read.claimed_at,
            "file": {
                **read.kept(),
                "name": file_name,
                "size": len(data),
                "sha256": original.sha256,
                "checked_at": checked_at,
            },
            **({"visit": visit.kept()} if visit else {}),
        },
    )
    telling.tell_of_signature(paper, signature)
    return signature


def _day_of(paper: Paper, read: OutsideSignature, today: date) -> date:
    """The claimed day where it can be true, else the day of recording."""
    if not read.claimed_at:
        return today
    claimed = datetime.fromisoformat(read.claimed_at)
    if timezone.is_naive(claimed):
        return today
    day = datetime.fromisoformat(at_school(paper, claimed)).date()
    return day if paper.dated <= day <= today else today


def read_upload(paper: Paper, data: bytes) -> OutsideSignature:
    """What the bytes of a file tell, held against the paper's own bytes."""
    return outside_signatures.read(data, making.bytes_of(paper))


def record_check(
    signature: Signature, *, by: Person, checked_with: str, checked_on: date, is_valid: bool
) -> SignatureCheck:
    """Keep where somebody checked the signature, and what was found there."""
    return SignatureCheck.objects.create(
        school_id=signature.school_id,
        signature=signature,
        by=by,
        checked_with=checked_with,
        checked_on=checked_on,
        is_valid=is_valid,
    )

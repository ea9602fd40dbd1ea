"""Adding and removing the supporting papers of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from accounts.history import because
from accounts.models import Person
from regulations.models import Attachment, Case
from regulations.scans import Scan, keep
from regulations.services.locking import CaseClosed


@dataclass(frozen=True, slots=True, kw_only=True)
class Requisites:
    """What stands on a supporting paper."""

    kind: str
    title: str
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    is_restricted: bool = False


@transaction.atomic
def add_attachment(
    *, case: Case, requisites: Requisites, scan: Scan | None, by: Person
) -> Attachment:
    """Add a paper, with its scan or without.

    Raises:
        CaseClosed: the case is closed.
    """
    if case.closed_on is not None:
        raise CaseClosed
    stored = None
    if scan is not None:
        stored = keep(case.school, scan)
    return Attachment.objects.create(
        school=case.school,
        case=case,
        kind=requisites.kind,
        title=requisites.title,
        number=requisites.number,
        issued_on=requisites.issued_on,
        issuer=requisites.issuer,
        valid_from=requisites.valid_from,
        valid_until=requisites.valid_until,
        is_restricted=requisites.is_restricted,
        scan=stored,
        file_name=scan.file_name if scan else "",
        pages=scan.pages if scan else None,
        made_of=list(scan.made_of) if scan else [],
        added_by=by,
    )


@transaction.atomic
def remove_attachment(attachment: Attachment, *, reason: str) -> None:
    """Take a paper out of the case; it stays in the history, removed twice it stays so.

    Raises:
        CaseClosed: the case is closed.
    """
    if attachment.case.closed_on is not None:
        raise CaseClosed
    with because(reason):
        Attachment.objects.filter(pk=attachment.pk, removed_at=None).update(
            removed_at=timezone.now()
        )

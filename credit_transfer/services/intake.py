"""Taking in the application for credit with its confirming documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import Person
from credit_transfer.models import CreditCase
from credit_transfer.paper_finding import SEALED, SIGNED
from credit_transfer.procedure import INTAKE_STATES, ROW_STATES, State
from credit_transfer.services import organisations
from credit_transfer.services.opening import variant_of
from regulations.models import Attachment
from regulations.scans import Scan, keep
from regulations.services.locking import locked_case

#: How the confirming documents are titled, in the language of the act (cl. 4.4).
DOCUMENT_TITLES = {
    "education": "Документ об образовании",
    "progress": "Справка об успеваемости в текущем учебном году",
    "diploma": "Диплом победителя или призёра",
    "letter": "Грамота",
    "participation": "Сертификат участника",
    "skill": "Свидетельство, удостоверение",
    "diagnostics": "Протокол или сертификат независимой диагностики",
    "gto": "Документ о нормативах ГТО",
}


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A confirming document as somebody read it, and what was seen on it."""

    kind: str
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    received_on: date | None = None
    is_sealed: bool = False
    is_signed: bool = False


@transaction.atomic
def save_intake(
    *, credit: CreditCase, application: Mapping[str, Any], organisation: organisations.Named
) -> None:
    """Write everything that was read from the application.

    Whether the family asks for a release is which way the case goes (cl. 5.4): another tick is
    another way, as long as the application is taken in.

    Raises:
        CaseMovedOn: the teachers have it; nothing was changed.
    """
    case = locked_case(credit, INTAKE_STATES)
    for name, value in application.items():
        setattr(credit, name, value)
    credit.organisation = organisations.written(credit.school_id, organisation, credit.organisation)
    credit.save(update_fields=[*application, "organisation"])
    variant = variant_of(asks_release=credit.asks_release)
    if case.variant != variant:
        case.variant = variant
        case.save(update_fields=["variant"])


@transaction.atomic
def save_document(
    *,
    credit: CreditCase,
    attachment: Attachment | None,
    seen: Seen,
    scan: Scan | None,
    by: Person,
) -> Attachment:
    """Add a confirming document (cl. 4.4), or correct what was read from one. While more is awaited
    (cl. 4.8) it is the answer.

    Raises:
        CaseMovedOn: the director or the council has the case; nothing was changed.
    """
    case = locked_case(credit, ROW_STATES)
    row = attachment or Attachment(
        school_id=credit.school_id, case_id=credit.pk, added_by=by, is_restricted=False
    )
    row.kind, row.title = seen.kind, DOCUMENT_TITLES[seen.kind]
    for name in ("number", "issued_on", "issuer", "received_on"):
        setattr(row, name, getattr(seen, name))
    row.checked = {**row.checked, SEALED: seen.is_sealed, SIGNED: seen.is_signed}
    if scan is not None:
        row.scan = keep(credit.case.school, scan)
        row.file_name, row.pages, row.made_of = scan.file_name, scan.pages, list(scan.made_of)
    row.save()
    if case.state == State.WAITING and credit.answered_on is None:
        credit.answered_on = case.school.today()
        credit.save(update_fields=["answered_on"])
    return row

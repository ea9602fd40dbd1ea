"""The papers that a family brings into a case: written, corrected, known from the pupil's card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from accounts.models import Person
from home_education.models import HomeCase
from home_education.paper_finding import ADVISORY, CONCLUSION, PMPK, REHABILITATION
from home_education.words import PAPER_TITLES, RESTRICTED
from regulations.attached import attached_to
from regulations.models import Attachment
from regulations.scans import Scan, keep
from students.models import Conclusion
from students.models.papers import ConclusionKind

#: What stands on the pupil's card already, as the case calls it.
KINDS_OF_CARD = {
    ConclusionKind.MEDICAL: CONCLUSION,
    ConclusionKind.PMPK: PMPK,
    ConclusionKind.IPRA: REHABILITATION,
}
#: Papers of which number, date and author are asked.
REQUISITES = (ADVISORY, CONCLUSION, PMPK, REHABILITATION)


@dataclass(frozen=True, kw_only=True)
class Brought:
    """What was read from one paper. `checked` is what was looked for on it."""

    kind: str
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    received_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    checked: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Nothing was read, so there is no such paper."""
        read = (self.number, self.issued_on, self.issuer, self.received_on)
        return not any((*read, self.valid_from, self.valid_until, *self.checked.values()))


def write(home: HomeCase, paper: Brought, scan: Scan | None, by: Person) -> Attachment | None:
    """Keep what was read from the paper: on the row that the case has of it, else on a new one.

    An empty paper that the case does not have stays away; one that it has is corrected.
    """
    row = attached_to(home.case_id).get(paper.kind)
    if row is None and paper.is_empty and scan is None:
        return None
    if row is None:
        row = Attachment(
            school_id=home.school_id,
            case=home.case,
            kind=paper.kind,
            title=PAPER_TITLES[paper.kind],
            is_restricted=paper.kind in RESTRICTED,
            added_by=by,
        )
    for name in ("number", "issued_on", "issuer", "received_on", "valid_from", "valid_until"):
        setattr(row, name, getattr(paper, name))
    row.checked = dict(paper.checked)
    if scan is not None:
        row.scan = keep(home.school, scan)
        row.file_name, row.pages, row.made_of = scan.file_name, scan.pages, list(scan.made_of)
    row.save()
    return row


def take_from_card(home: HomeCase, by: Person, today: date) -> None:
    """What the pupil's card knows of papers in force is not asked for again; only when they came
    in is."""
    known = Conclusion.objects.filter(student=home.case.student_id, kind__in=list(KINDS_OF_CARD))
    seen: set[str] = set()
    for one in known:
        kind = KINDS_OF_CARD[ConclusionKind(one.kind)]
        is_over = one.valid_until is not None and one.valid_until < today
        if kind in seen or is_over:
            continue
        seen.add(kind)
        read = Brought(
            kind=kind,
            number=one.number,
            issued_on=one.issued_on,
            issuer=one.issuer,
            valid_from=one.valid_from,
            valid_until=one.valid_until,
        )
        write(home, read, None, by)

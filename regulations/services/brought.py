"""The papers that a family or an authority brings into a case: written, corrected, known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from accounts.models import Person
from regulations.attached import attached_to
from regulations.models import Attachment, Case
from regulations.scans import Scan, keep
from students.models import Conclusion
from students.models.papers import ConclusionKind


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


def write_paper(
    case: Case,
    paper: Brought,
    *,
    title: str,
    is_restricted: bool,
    scan: Scan | None,
    by: Person,
) -> Attachment | None:
    """Keep what was read from the paper: on the row that the case has of it, else on a new one.

    An empty paper that the case does not have stays away; one that it has is corrected.
    """
    row = attached_to(case.pk).get(paper.kind)
    if row is None and paper.is_empty and scan is None:
        return None
    if row is None:
        row = Attachment(
            school_id=case.school_id,
            case=case,
            kind=paper.kind,
            title=title,
            is_restricted=is_restricted,
            added_by=by,
        )
    for name in ("number", "issued_on", "issuer", "received_on", "valid_from", "valid_until"):
        setattr(row, name, getattr(paper, name))
    row.checked = dict(paper.checked)
    if scan is not None:
        row.scan = keep(case.school, scan)
        row.file_name, row.pages, row.made_of = scan.file_name, scan.pages, list(scan.made_of)
    row.save()
    return row


def known_of_card(
    student_id: int, kinds: Mapping[ConclusionKind, str], today: date
) -> Iterator[Brought]:
    """What the pupil's card knows of papers in force, under the kinds of the case: it is not asked
    for again; only when they came in is."""
    seen: set[str] = set()
    for one in Conclusion.objects.filter(student=student_id, kind__in=list(kinds)):
        kind = kinds[ConclusionKind(one.kind)]
        is_over = one.valid_until is not None and one.valid_until < today
        if kind in seen or is_over:
            continue
        seen.add(kind)
        yield Brought(
            kind=kind,
            number=one.number,
            issued_on=one.issued_on,
            issuer=one.issuer,
            valid_from=one.valid_from,
            valid_until=one.valid_until,
        )

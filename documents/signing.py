"""Recording signatures under papers, by whatever means they were made.

Who must sign is told by ``documents.parties``; signing in the product, by code or as staff, is
``documents.signing_here``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import Person, StoredFile
from documents import kinds
from documents.kinds import Capacity, Signer
from documents.models import HandedCopy, Paper, PaperState, Signature, SignatureMethod
from documents.parties import missing, parties
from documents.signals import paper_signed
from regulations.models import Case

__all__ = ["missing", "parties", "record_signature", "required_capacities", "signatures_of"]

#: Below this age a pupil never signs alone (ГК РФ, ст. 28; ЦК України, ст. 31).
NEVER_ALONE_BELOW = 14


class CannotSign(Exception):
    """Base of the reasons why a signature is not recorded; nothing was changed."""


class PaperNotCurrent(CannotSign):
    """The paper was replaced by a newer version or annulled."""


class BytesNotReady(CannotSign):
    """The paper has no bytes yet that could have been printed and signed."""


class NotAParty(CannotSign):
    """Nobody signs this paper in that capacity."""


class NotEntitled(CannotSign):
    """Somebody else signs: this person has no authority in that capacity on that day."""


class PupilTooYoung(CannotSign):
    """A pupil of this age signs only together with a parent, and on paper."""


class AlreadySigned(CannotSign):
    """That party's signature is recorded already."""


class DateInFuture(CannotSign):
    """The date is after today."""


class DateBeforePaper(CannotSign):
    """The date is before the paper's own."""


class AlreadyHanded(CannotSign):
    """That copy was handed out before."""


@dataclass(frozen=True, slots=True)
class SignatureFact:
    """One recorded signature as plain data, for the facts of a regulation."""

    kind: str
    version: int
    capacity: str
    name: str
    signed_on: date
    method: str
    has_scan: bool


def required_capacities(paper: Paper) -> tuple[Signer, ...]:
    """The parties that sign this paper, in the order of its form."""
    return kinds.get(paper.kind).signers_of(paper.context)


@transaction.atomic
def record_signature(
    paper: Paper,
    *,
    capacity: str,
    signer_name: str,
    signed_on: date,
    seen_by: Person | None,
    today: date,
    method: str = SignatureMethod.PAPER,
    person: Person | None = None,
    scan: StoredFile | None = None,
    original: StoredFile | None = None,
    checked_with: str = "",
    evidence: dict[str, Any] | None = None,
) -> Signature:
    """Record one party's signature under the paper's exact bytes; the last one makes it signed.

    Raises ``PaperNotCurrent``, ``BytesNotReady``, ``NotAParty``, ``NotEntitled``,
    ``PupilTooYoung``, ``AlreadySigned``, ``DateInFuture`` or ``DateBeforePaper``.
    """
    locked = _locked(paper, signed_on, today)
    _check_party(locked, capacity, person, signer_name)
    if capacity == Capacity.PUPIL:
        _check_age(locked, signed_on)
    signature = Signature.objects.create(
        school_id=locked.school_id,
        paper=locked,
        capacity=capacity,
        signer_name=signer_name,
        person=person,
        method=method,
        signed_on=signed_on,
        sha256=locked.file.sha256,
        seen_by=seen_by,
        scan=scan,
        original=original,
        checked_with=checked_with,
        evidence=evidence or {},
    )
    if not missing(locked):
        locked.state = PaperState.SIGNED
        locked.save(update_fields=["state"])
        paper_signed.send(Paper, paper=locked)
    paper.state = locked.state
    return signature


def _check_party(paper: Paper, capacity: str, person: Person | None, signer_name: str) -> None:
    """Pass if the paper awaits this signature: of this very person, where it names one."""
    asked = [party for party in parties(paper) if party.capacity == capacity]
    if not asked:
        raise NotAParty(capacity)
    awaited = [party for party in asked if party.signature is None]
    signed = [party.signature for party in asked if party.signature is not None]
    if not awaited or any(
        one.person_id == person.pk if person else one.signer_name == signer_name for one in signed
    ):
        raise AlreadySigned(capacity)
    if all(party.person not in (None, person) for party in awaited):
        raise NotEntitled(capacity)


def _check_age(paper: Paper, day: date) -> None:
    """A pupil below the age signs beside a parent only; whoever signs is read on the paper."""
    if paper.child is None or paper.child.age_on(day) >= NEVER_ALONE_BELOW:
        return
    if Capacity.PARENT not in {signer.capacity for signer in required_capacities(paper)}:
        raise PupilTooYoung(str(paper))


@transaction.atomic
def hand_out(paper: Paper, *, holder: str, handed_on: date, by: Person, today: date) -> HandedCopy:
    """Record that a printed copy was given out («экземпляр выдан обучающемуся»).

    ``holder`` is ``"student"`` or ``"school"``. Raises ``AlreadyHanded`` and the errors of a date
    and a state as ``record_signature`` does.
    """
    locked = _locked(paper, handed_on, today)
    if locked.handed_copies.filter(holder=holder).exists():
        raise AlreadyHanded(holder)
    return HandedCopy.objects.create(
        school_id=locked.school_id,
        paper=locked,
        holder=holder,
        handed_on=handed_on,
        recorded_by=by,
    )


def signatures_of(case: Case) -> tuple[SignatureFact, ...]:
    """Every signature under the case's current papers: not those replaced or annulled."""
    rows = (
        Signature.objects.filter(paper__in=Paper.objects.current().filter(case=case))
        .select_related("paper")
        .defer("paper__context")
    )
    return tuple(
        SignatureFact(
            kind=row.paper.kind,
            version=row.paper.version,
            capacity=row.capacity,
            name=row.signer_name,
            signed_on=row.signed_on,
            method=row.method,
            has_scan=row.scan_id is not None,
        )
        for row in rows
    )


def handed_version(case: Case, kind: str, holder: str = "student") -> int:
    """The newest version of the case's paper whose copy was handed to `holder`; 0 for none."""
    handed = HandedCopy.objects.filter(paper__case=case, paper__kind=kind, holder=holder)
    return max(handed.values_list("paper__version", flat=True), default=0)


def _locked(paper: Paper, day: date, today: date) -> Paper:
    locked = (
        Paper.objects.select_for_update(of=("self",))
        .select_related("file", "school", "case__student", "student")
        .defer("file__data")
        .get(pk=paper.pk)
    )
    if not locked.is_current:
        raise PaperNotCurrent(str(locked))
    if locked.file_id is None:
        raise BytesNotReady(str(locked))
    if day > today:
        raise DateInFuture(day.isoformat())
    if day < locked.dated:
        raise DateBeforePaper(day.isoformat())
    return locked

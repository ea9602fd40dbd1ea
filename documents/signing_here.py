"""Signing in the product: a family by a one-time code, staff by their password given again.

The caller has proved who is there (``accounts.one_time_codes``, the password); what is checked here
is whether this person may sign this paper, now, in this way.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import Person
from accounts.one_time_codes import Proof
from documents import online, parties, telling
from documents.evidence import Visit, at_school, evidence_of, of_agreement, phrase_of
from documents.models import (
    Answer,
    Paper,
    Response,
    Showing,
    Signature,
    SignatureMethod,
    SigningAgreement,
)
from documents.signing import CannotSign, NotEntitled, record_signature


class ByHandOnly(CannotSign):
    """This person signs this paper by hand; ``why`` tells the reason."""

    def __init__(self, why: online.OnPaper):
        super().__init__(str(why))
        self.why = why


def purpose_of(paper: Paper) -> str:
    """What a one-time code is sent for: these bytes of this paper, and no others."""
    return f"sign:{paper.pk}:{paper.file.sha256}"


def demand_by_code(paper: Paper, person: Person, capacity: str) -> SigningAgreement:
    """Pass if the person may sign by code; the agreement under which they do.

    Raises ``NotEntitled`` or ``ByHandOnly``.
    """
    today = paper.school.today()
    if parties.authority(paper, capacity, person, today) is None:
        raise NotEntitled(capacity)
    why, agreement = online.why_on_paper(paper, person, capacity, today)
    if agreement is None:
        raise ByHandOnly(why)
    return agreement


@transaction.atomic
def sign_by_code(
    paper: Paper, person: Person, capacity: str, *, proof: Proof, visit: Visit
) -> Signature:
    """Sign with the right code, by the agreement in force. Raises the errors of signing."""
    agreement = demand_by_code(paper, person, capacity)
    return _sign(
        paper,
        person,
        capacity,
        SignatureMethod.CODE,
        visit,
        code={
            "channel": str(proof.channel),
            "masked_to": proof.masked_to,
            "sent_at": at_school(paper, proof.sent_at),
            "checked_at": at_school(paper, proof.checked_at),
        },
        agreement=of_agreement(paper, agreement),
    )


@transaction.atomic
def sign_as_staff(paper: Paper, person: Person, capacity: str, *, visit: Visit) -> Signature:
    """Sign for the school, in the office held today; the password was given again just now."""
    checked_at = at_school(paper, timezone.now())
    return _sign(
        paper, person, capacity, SignatureMethod.STAFF, visit, password={"checked_at": checked_at}
    )


def _sign(
    paper: Paper,
    person: Person,
    capacity: str,
    method: SignatureMethod,
    visit: Visit,
    **more: Any,
) -> Signature:
    today = paper.school.today()
    authority = parties.authority(paper, capacity, person, today)
    if authority is None:
        raise NotEntitled(capacity)
    signature = record_signature(
        paper,
        capacity=capacity,
        signer_name=person.full_name,
        signed_on=today,
        seen_by=None,
        today=today,
        method=method,
        person=person,
        evidence=evidence_of(
            paper,
            person,
            authority=authority,
            phrase=phrase_of(paper, person),
            visit=visit,
            now=timezone.now(),
            **more,
        ),
    )
    telling.tell_of_signature(paper, signature)
    return signature


@transaction.atomic
def answer(
    paper: Paper,
    person: Person,
    capacity: str,
    *,
    answer: Answer,
    words: str,
    visit: Visit,
) -> Response:
    """Keep an answer that is no signature, and tell those who hold the case; nothing else changes.

    The person may sign later. Raises ``NotEntitled``.
    """
    authority = parties.authority(paper, capacity, person, paper.school.today())
    if authority is None:
        raise NotEntitled(capacity)
    made = Response.objects.create(
        school_id=paper.school_id,
        paper=paper,
        person=person,
        capacity=capacity,
        answer=answer,
        words=words,
        sha256=paper.file.sha256,
        evidence={"authority": authority, "visit": visit.kept()},
    )
    telling.tell_of_answer(paper, made)
    return made


def show(paper: Paper, person: Person, page: int) -> None:
    """Keep that a page of the paper's bytes was shown to somebody; 0 is the whole file."""
    Showing.objects.bulk_create(
        [
            Showing(
                school_id=paper.school_id,
                paper=paper,
                person=person,
                sha256=paper.file.sha256,
                page=page,
            )
        ],
        ignore_conflicts=True,
    )


def pages_not_shown(paper: Paper, person: Person, pages: int) -> list[int]:
    """The pages of the paper's bytes that never reached the person; none who took the whole file.

    Who signs by code has had all of them before: a picture that was lost on the way is missed here.
    """
    shown = Showing.objects.filter(paper=paper, person=person, sha256=paper.file.sha256)
    seen = set(shown.values_list("page", flat=True))
    return [] if 0 in seen else [page for page in range(1, pages + 1) if page not in seen]

"""How a paper stands to one person of the family: asked to sign it, has signed it, or neither."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from accounts.models import Person
from documents import online, parties
from documents.kinds import Capacity
from documents.models import Paper, PaperState, Response, Signature, SigningAgreement
from documents.parties import Party


class Standing(StrEnum):
    """What the page of the paper is to the reader."""

    OPEN = "open"
    BY_HAND = "by_hand"
    SIGNED = "signed"
    SIGNED_BY_OTHER = "signed_by_other"
    NOT_ASKED = "not_asked"
    REPLACED = "replaced"
    ANNULLED = "annulled"


@dataclass(frozen=True)
class Question:
    """The paper as a question to one person. ``party`` is the signature awaited from them."""

    paper: Paper
    person: Person
    standing: Standing
    party: Party | None = None
    why: online.OnPaper | None = None
    agreement: SigningAgreement | None = None
    signature: Signature | None = None
    newer: Paper | None = None

    @property
    def is_asked(self) -> bool:
        """Whether a signature of this person is awaited, in whatever way."""
        return self.party is not None

    @property
    def takes_file(self) -> bool:
        """Whether the person may sign with a certificate of their own: none is given to a child."""
        return self.is_asked and self.why is not online.OnPaper.TOO_YOUNG

    @property
    def last_response(self) -> Response | None:
        """What the person answered last short of signing, or None."""
        return self.paper.responses.filter(person=self.person).order_by("pk").last()


def question_to(paper: Paper, person: Person) -> Question:
    """The paper as it stands to the person today; the paper has its bytes."""
    family = (Capacity.PARENT, Capacity.PUPIL)
    signed = paper.signatures.filter(person=person, capacity__in=family)
    if mine := signed.order_by("pk").last():
        return Question(paper, person, Standing.SIGNED, signature=mine, newer=_newer(paper))
    if not paper.is_current:
        gone = Standing.ANNULLED if paper.state == PaperState.ANNULLED else Standing.REPLACED
        return Question(paper, person, gone, newer=_newer(paper))
    today = paper.school.today()
    awaited = next(
        (one for one in parties.signed_by(paper, person, today) if one.signer.is_family), None
    )
    if awaited is not None:
        why, agreement = online.why_on_paper(paper, person, awaited.capacity, today)
        standing = Standing.OPEN if agreement else Standing.BY_HAND
        return Question(paper, person, standing, party=awaited, why=why, agreement=agreement)
    for party in parties.parties(paper):
        if (
            party.signature is not None
            and party.signer.is_family
            and parties.authority(paper, party.capacity, person, today)
        ):
            other = party.signature
            return Question(paper, person, Standing.SIGNED_BY_OTHER, signature=other)
    return Question(paper, person, Standing.NOT_ASKED)


def _newer(paper: Paper) -> Paper | None:
    """The version of the paper that is in force now, if it is another one."""
    if paper.is_current or paper.case_id is None:
        return None
    return Paper.objects.current().filter(case=paper.case_id, kind=paper.kind).first()

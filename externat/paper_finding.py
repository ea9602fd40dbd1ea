"""What the papers of a case say to the rules: attachments brought in, papers issued, signatures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from documents.models import Paper, Signature, SignatureMethod
from externat.procedure import part_of
from externat.rules.parts import Act, Document
from externat.rules.vocabulary import Channel, DocumentKind
from regulations.attached import attached_to
from regulations.models import Attachment

#: Decisions of the authority, kept as attachments with their number and date.
ENROLMENT_APPROVAL, STAFF_APPROVAL = "enrolment_approval", "staff_approval"
WORKING_PLAN_APPROVAL, SCHOOL_NAMED = "working_plan_approval", "school_named"
APPROVALS = (ENROLMENT_APPROVAL, STAFF_APPROVAL, WORKING_PLAN_APPROVAL, SCHOOL_NAMED)

CHANNEL_OF = {
    SignatureMethod.PAPER: Channel.IN_PERSON,
    SignatureMethod.STAFF: Channel.ONLINE,
    SignatureMethod.CODE: Channel.ONLINE,
    SignatureMethod.EXTERNAL: Channel.ONLINE,
}


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """A paper of the case in force, and who has signed it when."""

    paper: Paper
    signatures: tuple[Signature, ...] = ()

    @property
    def act(self) -> Act:
        """Its number and date."""
        return Act(number=self.paper.printed_number, dated=self.paper.dated)

    def signed_on(self, *capacities: str) -> date | None:
        """The day of the first signature in one of the capacities; None while there is none."""
        days = [one.signed_on for one in self.signatures if one.capacity in capacities]
        return min(days, default=None)

    def people(self, capacity: str) -> set[int | None]:
        """Who has signed in the capacity."""
        return {one.person_id for one in self.signatures if one.capacity == capacity}

    def channel(self, *capacities: str) -> str:
        """How the first signature in one of the capacities came; empty while there is none."""
        for one in self.signatures:
            if one.capacity in capacities:
                return CHANNEL_OF[SignatureMethod(one.method)].value
        return ""


@dataclass(frozen=True, slots=True)
class CasePapers:
    """Everything on paper in one case, in three queries whatever its size."""

    attached: Mapping[str, Attachment] = field(default_factory=dict)
    issued: Mapping[str, IssuedPaper] = field(default_factory=dict)

    def decision(self, kind: str) -> Act | None:
        """A decision from outside with its number and date; None where it is not attached."""
        row = self.attached.get(kind)
        return None if row is None else Act(number=row.number, dated=row.issued_on)

    def documents(self) -> Iterator[Document]:
        """The documents brought with the application."""
        for kind in DocumentKind:
            row = self.attached.get(kind.value)
            if row is not None:
                yield Document(
                    kind=kind.value,
                    number=row.number,
                    dated=row.issued_on,
                    received_on=row.received_on,
                )

    def number_of(self, part: str) -> Act | None:
        """Number and date of the paper in force that plays the part (`procedure.PLAN`, …)."""
        found = self.issued.get(part)
        return None if found is None else found.act

    def signed_on(self, part: str, *capacities: str) -> date | None:
        """When somebody first signed that paper in one of the capacities."""
        found = self.issued.get(part)
        return None if found is None else found.signed_on(*capacities)


def papers_of(case_id: int) -> CasePapers:
    """The papers of a case as the rules need them."""
    papers = list(
        Paper.objects.filter(case=case_id).in_force().defer("context").order_by("version")
    )
    signed: dict[int, list[Signature]] = {}
    for one in Signature.objects.filter(paper__in=[paper.pk for paper in papers]):
        signed.setdefault(one.paper_id, []).append(one)
    return CasePapers(
        attached_to(case_id),
        {
            part_of(paper.kind): IssuedPaper(paper, tuple(signed.get(paper.pk, ())))
            for paper in papers
        },
    )

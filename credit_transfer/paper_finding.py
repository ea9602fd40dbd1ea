"""What the papers of a case of credit say to the rules: documents brought in, orders issued."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from credit_transfer.rules.parts import Act, Document
from credit_transfer.rules.vocabulary import DocumentKind
from documents.models import Paper
from regulations.models import Attachment

SEALED, SIGNED = "sealed", "signed"
"""What is ticked on a document: `Attachment.checked` holds each by its name."""
CONFIRMING = frozenset(kind.value for kind in DocumentKind)


@dataclass(frozen=True, slots=True)
class CasePapers:
    """Everything on paper in one case, in two queries whatever its size."""

    attached: tuple[Attachment, ...] = ()
    issued: Mapping[str, Paper] = field(default_factory=dict)

    def documents(self) -> Iterator[Document]:
        """The confirming documents; of one kind there may be several."""
        for row in self.attached:
            if row.kind in CONFIRMING:
                yield Document(
                    key=f"document-{row.pk}",
                    kind=row.kind,
                    number=row.number,
                    dated=row.issued_on,
                    issuer=row.issuer,
                    is_sealed=bool(row.checked.get(SEALED)),
                    is_signed=bool(row.checked.get(SIGNED)),
                )

    def act(self, *kinds: str) -> Act | None:
        """Number and date of the paper in force of one of the kinds; the last one issued."""
        found = [self.issued[kind] for kind in kinds if kind in self.issued]
        if not found:
            return None
        paper = max(found, key=lambda one: one.pk)
        return Act(number=paper.printed_number, dated=paper.dated)


def papers_of(case_id: int) -> CasePapers:
    """The papers of a case as the rules need them."""
    attached = Attachment.objects.filter(case=case_id, removed_at=None).order_by("added_at", "pk")
    papers = Paper.objects.filter(case=case_id).in_force().defer("context").order_by("pk")
    return CasePapers(tuple(attached), {paper.kind: paper for paper in papers})

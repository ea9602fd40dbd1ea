"""The numbers of the rows of the demo gymnasium, for the pages of credit transfer."""

from __future__ import annotations

from credit_transfer import rules
from credit_transfer.models import CreditRow
from credit_transfer.paper_finding import CONFIRMING
from credit_transfer.procedure import State
from regulations.models import Attachment, Case
from students.models import Student

#: Whose certificate has a row of every verdict.
MATCHED = "Седова"


def credit_numbers() -> dict[str, int]:
    """The numbers that ``credit_addresses`` asks for. Needs the scope of the gymnasium."""
    cases = Case.objects.filter(act=rules.ACT.slug)
    documents = Attachment.objects.filter(case__state=State.INTAKE.value, kind__in=CONFIRMING)
    document = documents.filter(case__act=rules.ACT.slug, removed_at=None).earliest("pk")
    matched = CreditRow.objects.filter(credit__case__student__last_name=MATCHED).earliest("pk")
    return {
        "credit_uncased": Student.objects.filter(cases=None, left_on=None).earliest("pk").pk,
        "credit_intake": document.case_id,
        "credit_document": document.pk,
        "credit_matched": matched.credit_id,
        "credit_council": _in(cases, State.COUNCIL),
        "credit_deciding": _in(cases, State.DECIDING),
        "credit_released": _in(cases, State.RELEASED),
    }


def _in(cases, state: State) -> int:
    return cases.filter(state=state.value).earliest("pk").pk

"""The numbers of the rows of the demo gymnasium, for the pages of credit transfer."""

from __future__ import annotations

from credit_transfer import rules
from credit_transfer.models import ArchiveTransfer, CreditRow
from credit_transfer.paper_finding import CONFIRMING
from credit_transfer.procedure import State
from credit_transfer.services.archive import put_together, results_to_hand_over
from documents.models import Paper
from regulations.models import Application, ApplicationState, Attachment, Case
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
        **_of_families(),
    }


def _of_families() -> dict[str, int]:
    """The applications of families, and the case of a pupil who applied in person."""
    draft = Application.objects.get(state=ApplicationState.DRAFT)
    sent = Application.objects.get(state=ApplicationState.SENT)
    own = Application.objects.get(state=ApplicationState.ACCEPTED)
    return {
        "credit_drafted": draft.pk,
        "credit_applied_for": draft.student_id,
        "credit_sent": sent.pk,
        "credit_application": Paper.objects.get(application=sent).pk,
        "credit_own": own.case_id,
    }


def archive_numbers() -> dict[str, int]:
    """A bundle in the archive, one handed over, and one that is being put together."""
    bundles = ArchiveTransfer.objects.order_by("pk")
    laid = bundles.exclude(archived_on=None).earliest("pk")
    results = results_to_hand_over(laid.school, laid.school_year).select_related("student")
    gathered = bundles.filter(handed_on=None).first() or put_together(
        school=laid.school,
        year=laid.school_year,
        title="Результаты года",
        cases=(),
        results=list(results[:3]),
    )
    return {
        "archive_laid": laid.pk,
        "archive_handed": bundles.filter(received_on=None)
        .exclude(handed_on=None)
        .earliest("pk")
        .pk,
        "archive_gathered": gathered.pk,
    }


def _in(cases, state: State) -> int:
    return cases.filter(state=state.value).earliest("pk").pk

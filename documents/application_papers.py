"""The copy of an application: issued when it is sent, under the number that it was given."""

from __future__ import annotations

from django.urls import reverse

from accounts.models import Person
from documents import kinds, parties
from documents.issuing import issue
from documents.making import bytes_of
from documents.models import Paper
from regulations.application_copies import Copy, copy_source
from regulations.models import Application, Attachment, Case
from regulations.questions import Questionnaire


def issue_copy(
    *, application: Application, questionnaire: Questionnaire, by: Person, **_signal
) -> None:
    """Receiver of ``application_sent``: issue the paper that the questionnaire names."""
    if questionnaire.paper:
        issue(
            kinds.get(questionnaire.paper),
            application,
            by=by,
            on=application.school.today(),
            application=application,
        )


def keep_among_papers(application: Application, case: Case, kind: str) -> Attachment | None:
    """The application itself among the papers that its case has, as one of `kind`; None where no
    paper was issued of it. It is restricted, for it may tell of health."""
    paper = Paper.objects.filter(application=application).first()
    if paper is None:
        return None
    bytes_of(paper)
    return Attachment.objects.create(
        school_id=case.school_id,
        case=case,
        kind=kind,
        title=f"{paper.title} № {paper.printed_number}"[:200],
        number=paper.printed_number,
        issued_on=paper.dated,
        received_on=application.received_on,
        issuer=application.applicant.full_name[:200],
        scan=paper.file,
        file_name=f"{paper.printed_number}.pdf",
        is_restricted=True,
        added_by=application.applicant,
    )


def copies_of(application: Application) -> list[Copy]:
    """The papers of the application."""
    return [
        Copy(
            f"{paper.title} № {paper.printed_number}",
            reverse("paper", args=(paper.pk,)),
            reverse("paper_pdf", args=(paper.pk,)),
            reverse("paper_answer", args=(paper.pk,)) if _awaits_signature(paper) else "",
        )
        for paper in Paper.objects.filter(application=application)
    ]


def _awaits_signature(paper: Paper) -> bool:
    """Most applications are signed by nobody: of those nothing is asked."""
    try:
        return bool(kinds.get(paper.kind).signers) and bool(parties.missing(paper))
    except kinds.UnknownKind:
        return False


def register() -> None:
    """Show the copies on the application's own page."""
    copy_source(copies_of)

"""The copy of an application: issued when it is sent, under the number that it was given."""

from __future__ import annotations

from django.urls import reverse

from accounts.models import Person
from documents import kinds
from documents.issuing import issue
from documents.models import Paper
from regulations.application_copies import Copy, copy_source
from regulations.models import Application
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


def copies_of(application: Application) -> list[Copy]:
    """The papers of the application."""
    return [
        Copy(
            f"{paper.title} № {paper.printed_number}",
            reverse("paper", args=(paper.pk,)),
            reverse("paper_pdf", args=(paper.pk,)),
        )
        for paper in Paper.objects.filter(application=application).defer("context")
    ]


def register() -> None:
    """Show the copies on the application's own page."""
    copy_source(copies_of)

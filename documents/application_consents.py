"""The consent that a question of an application needs: on record, waiting for a signature, or to be
asked for at the school."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from documents import consents
from documents.models import ConsentRequest, PaperState
from regulations.application_consents import ConsentState, consent_source
from regulations.models import Application


def state_of(application: Application, kind: str) -> ConsentState:
    """Whether the pupil's consent of this kind is in force today, and if not, what leads to it."""
    student = application.student
    if consents.in_force(student, kind, application.school.today()):
        return ConsentState(is_given=True)
    waiting = (
        ConsentRequest.objects.filter(student=student, kind=kind, paper__state=PaperState.ISSUED)
        .order_by("-pk")
        .first()
    )
    if waiting is not None:
        return ConsentState(
            is_given=False,
            url=reverse("paper_answer", args=[waiting.paper_id]),
            words=_(
                "The paper of consent waits for your signature. Without it you go on without these "
                "papers; it costs nothing."
            ),
        )
    return ConsentState(
        is_given=False,
        url=reverse("student_consents", args=[student.pk]),
        words=_(
            "The school takes papers about health only with a consent on a paper of its own: ask "
            "the school for it. Without it you go on without these papers; it costs nothing."
        ),
    )


def register() -> None:
    """Answer for the consents that the questions of applications name."""
    consent_source(state_of)

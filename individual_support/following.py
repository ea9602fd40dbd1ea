"""What follows from steps and papers by itself: the next draft, and time limits."""

from __future__ import annotations

from django.urls import reverse

from accounts.notices import notify
from documents.models import HandedCopy
from individual_support import rules
from individual_support.procedure import SHEET
from individual_support.services.continuing import draft_next
from individual_support.services.marking import follow_marks
from individual_support.words import NOT_CONTINUED_LEFT, NOT_CONTINUED_UNADOPTED
from regulations.adoption import NotAdopted
from regulations.services import deadlines

CONTINUES = ("prolong", "adjust")


def draft_after_step(*, regulation, details, step, decision, **_signal) -> None:
    """Receiver of ``step_taken``: support that goes on has its next draft at once (cl. 4.1.4).

    The report is issued all the same where a draft cannot be: whoever decided is told why.
    """
    if regulation.slug != rules.ACT.slug or step.action not in CONTINUES:
        return
    case, by = details.case, decision.by or details.case.responsible
    page = reverse("support:report", args=[case.pk])
    if case.student.left_on is not None:
        notify(by, NOT_CONTINUED_LEFT, page)
        return
    try:
        draft_next(former=details, by=by, today=decision.on_day)
    except NotAdopted:
        notify(by, NOT_CONTINUED_UNADOPTED, page)


def marks_after_step(*, regulation, case, details, **_signal) -> None:
    """Receiver of ``step_taken``: once support runs, work without a mark is due (cl. 5.1)."""
    if regulation.slug == rules.ACT.slug:
        follow_marks(details, case)


def copy_handed_out(*, instance: HandedCopy, created: bool, **_signal) -> None:
    """Receiver of a recorded copy: the pupil's copy of the sheet keeps its time limit (cl. 5.2)."""
    paper = instance.paper
    if created and paper.kind == SHEET and paper.is_current and instance.holder == "student":
        deadlines.keep(paper.case, "hand_out")
        deadlines.refresh_nearest(paper.case)

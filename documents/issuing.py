"""Issuing a paper: its number taken, its words frozen. The bytes follow in the worker.

``issue`` runs inside the transaction of the step that issues the paper; the worker sees its job
after the commit. Whoever asks for the bytes earlier has them made (``documents.making``).
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from accounts.models import Person, School
from accounts.open_codes import new_code
from documents import jobs, kinds, rendering
from documents.kinds import PaperKind
from documents.models import Paper, PaperState
from documents.models.papers import next_number
from documents.signals import paper_annulled
from regulations.models import Application, Case, Decision


class NotCurrent(Exception):
    """The paper has been replaced or annulled, so nothing more is done with it."""


@transaction.atomic(savepoint=False)
def issue(
    kind: PaperKind,
    details: Any,
    *,
    by: Person | None,
    on: date,
    decision: Decision | None = None,
    amends: bool = False,
    worded_by: AbstractContextManager[Any] | None = None,
    application: Application | None = None,
) -> Paper:
    """Issue a paper: the next version of its kind in the case, with the next number of its series.

    ``details`` is the case's own row, or what a paper without a case is made over: that has a
    ``school``, no ``case``, and a ``student`` where the paper is about one. A former version is
    replaced by this one, unless this one ``amends`` it: then it is replaced when all have signed.
    ``worded_by`` gives the row that the paper's words are taken from where that is another one. The
    paper of an ``application`` bears the number that this was given.
    Part of the open transaction, with which it fails: that is rolled back, and the number is given
    again.
    """
    case: Case | None = getattr(details, "case", None)
    school: School = case.school if case is not None else details.school
    version = _next_version(kind, case, replaces=not amends) if case is not None else 1
    if application is not None:
        number = application.number
    else:
        number = next_number(school, kind.series, on.year)
    code = new_code(school.pk)
    with worded_by or nullcontext(details) as worded:
        context = rendering.freeze(
            kind, worded, on, school=school, number=number, version=version, check_code=code
        )
    paper = Paper.objects.create(
        school=school,
        kind=kind.slug,
        case=case,
        application=application,
        student=None if case or application else getattr(details, "student", None),
        decision=decision,
        version=version,
        series=kind.series,
        number=number,
        year=on.year,
        dated=on,
        title=context["title"],
        language=kind.language,
        context=context,
        context_hash=rendering.hash_of(kind, context),
        check_code=code,
        issued_by=by,
    )
    jobs.render_paper.later(school_id=school.pk, paper_id=paper.pk)
    return paper


def _next_version(kind: PaperKind, case: Case, *, replaces: bool) -> int:
    """The number of the new version; those before it are marked as replaced."""
    Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    former = Paper.objects.filter(case=case, kind=kind.slug)
    last = former.aggregate(Max("version"))["version__max"] or 0
    if last and replaces:
        former.current().update(state=PaperState.SUPERSEDED)
    return last + 1


@transaction.atomic
def annul(paper: Paper, *, by: Person | None, reason: str) -> None:
    """Annul a paper: its number, words and bytes stay and are marked. The reason is kept.

    Raises ``NotCurrent`` when it was annulled or replaced before.
    """
    locked = Paper.objects.select_for_update(of=("self",)).get(pk=paper.pk)
    if not locked.is_current:
        raise NotCurrent(str(locked))
    locked.state = PaperState.ANNULLED
    locked.annulled_by, locked.annulled_for = by, reason
    locked.save(update_fields=["state", "annulled_by", "annulled_for"])
    paper_annulled.send(Paper, paper=locked, by=by, reason=reason)
    paper.refresh_from_db()


def issue_papers_of_step(*, case, details, step, decision, **_signal) -> None:
    """Receiver of ``step_taken``: issue every paper that the step names and the case needs."""
    for kind in map(kinds.get, step.issues):
        if kind.is_needed(details):
            paper = issue(kind, details, by=decision.by, on=decision.on_day, decision=decision)
            _approve(paper, kind)
            details.note_paper()


def _approve(order: Paper, kind: PaperKind) -> None:
    """What the order approves bears its number and date from now on."""
    agreed = Paper.objects.filter(case=order.case_id, kind__in=kind.approves, approved_by=None)
    for paper in agreed.filter(state=PaperState.SIGNED).in_force():
        paper.approved_by = order
        paper.save(update_fields=["approved_by"])
        jobs.render_paper.later(school_id=paper.school_id, paper_id=paper.pk)
        jobs.seal_when_signed(paper=paper)

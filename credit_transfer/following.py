"""What follows from steps and choices by itself: teachers are asked in and let go, an order writes
down what became of each row, a recorded credit is a result of the pupil, a choice for the state
exam brings the case back before who leads."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Membership
from accounts.notices import notify
from accounts.roles import Role
from credit_transfer.deadlines import DEADLINES
from credit_transfer.models import CreditCase, ExamChoice
from credit_transfer.procedure import LEADERS, State
from credit_transfer.services.crediting import forget_outcome, write_outcome, write_results
from credit_transfer.services.looking_again import touched_rows
from credit_transfer.services.rows import ASKED_TO_CONCLUDE
from regulations.models import Case, Decision
from regulations.procedure import Step
from regulations.services import deadlines
from regulations.services.opening import ask_in, let_go
from regulations.standing import people_in_role
from regulations.words import say

#: In what roles somebody is asked into a case: whoever leads the school sees it anyway.
_ASKED = (Role.SUBJECT_TEACHER, Role.SPECIALIST)
ORDERS = ("credit", "credit_and_release")
CHOSEN_FOR_EXAM = _(
    "“%(subject)s” is chosen for the state final exam and was credited before: decide the credit "
    "anew (cl. 4.6)."
)


def after_step(*, case: Case, details: Any, step: Step, decision: Decision, **_signal: Any) -> None:
    """Receiver of ``step_taken`` for cases of credit."""
    if not isinstance(details, CreditCase):
        return
    if step.action == "ask_documents":
        details.asked_on, details.answered_on = decision.on_day, None
        details.save(update_fields=["asked_on", "answered_on"])
    if step.action in (*ORDERS, "refuse"):
        write_outcome(details, decision.on_day, refused=step.action == "refuse")
    if step.action == "record_council":
        _ask_council_secretary(case, details)
    if step.action == "reopen":
        forget_outcome(details, decision.on_day)
    if step.action == "refuse":
        _tell_of_refusal(case, details, decision)
    if step.action in ("complete", "refuse") and decision.by is not None:
        order = (
            case.decisions.filter(action__in=ORDERS).select_related("by").order_by("-pk").first()
        )
        write_results(
            details,
            by=decision.by,
            ordered_by=order.by if order else None,
            today=decision.on_day,
        )
    _ask_teachers(case, details, decision)


def _tell_of_refusal(case: Case, credit: CreditCase, decision: Decision) -> None:
    """Whatever the verdicts were, a refused application is told within the limit of a refusal."""
    credit.refusal_reasons = decision.comment
    credit.save(update_fields=["refusal_reasons"])
    if not case.deadlines.filter(key="refusal_notice", kept_at=None, cancelled_at=None).exists():
        spec = next(one for one in DEADLINES if one.key == "refusal_notice")
        deadlines.start_for(case, spec, None, decision.on_day)
        deadlines.refresh_nearest(case)


def _ask_council_secretary(case: Case, credit: CreditCase) -> None:
    """Whoever kept the minutes signs the excerpt, and so sees the case, whatever they teach."""
    held = Membership.objects.filter(
        school=case.school_id, person=credit.council_secretary, role__in=_ASKED
    )
    for membership in held.on(case.school.today()).select_related("person"):
        ask_in(case, membership.person, Role(membership.role))


def _ask_teachers(case: Case, credit: CreditCase, decision: Decision) -> None:
    """While the teachers have the case they see it; before and after it is not theirs."""
    begins = decision.target == State.CONCLUDING and decision.source != State.CONCLUDING
    ends = decision.source == State.CONCLUDING and decision.target != State.CONCLUDING
    if not (begins or ends):
        return
    page = reverse("credit:conclusions", args=[case.pk])
    rows = credit.rows.exclude(teacher=None).select_related("teacher")
    for teacher in {row.teacher for row in rows}:
        if ends:
            let_go(case, teacher, Role.SUBJECT_TEACHER)
        else:
            ask_in(case, teacher, Role.SUBJECT_TEACHER)
            notify(teacher, ASKED_TO_CONCLUDE, page)


def exam_was_chosen(*, choice: ExamChoice, **_signal: Any) -> None:
    """Receiver of ``exam_was_chosen``: whoever leads the school is told of each credit that the
    choice touches; the desk and the case say so until it is decided anew."""
    rows = touched_rows().filter(credit__case__student=choice.student_id, subject=choice.subject_id)
    for row in rows.select_related("credit__case__school", "credit__case__student", "subject"):
        case = row.credit.case
        told = say(CHOSEN_FOR_EXAM, subject=row.subject.name)
        for person in {one for role in LEADERS for one in people_in_role(case, role)}:
            notify(person, told, reverse("credit:case", args=[case.pk]))

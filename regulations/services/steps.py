"""Taking a step: the only way in which a case changes its state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from accounts.asked_once import asked_once
from accounts.history import because
from accounts.models import Person
from accounts.roles import Role
from regulations import proposals, registry
from regulations.adoption import settings_on
from regulations.explained import explained
from regulations.models import Case, CaseDetails, Decision, FieldComment
from regulations.procedure import NoSuchStep, Step
from regulations.rules import Violation, judge, to_json
from regulations.services import deadlines
from regulations.services.errors import (
    ClauseForbids,
    CommentMissing,
    NoStepNow,
    NotYourRole,
    ReasonMissing,
)
from regulations.signals import step_taken


@dataclass(frozen=True, kw_only=True)
class Remark:
    """A remark of a return, pinned to the field it concerns (empty: to the whole)."""

    field: str
    text: str


@asked_once()
@transaction.atomic
def take_step(
    *,
    case: Case,
    action: str,
    by: Person | None,
    roles: Iterable[Role],
    today: date,
    comment: str = "",
    remarks: Iterable[Remark] = (),
    given_date: date | None = None,
    override_reason: str = "",
    on_behalf: str = "",
    after: int | None = None,
) -> Decision:
    """Move a case one step along its procedure, or say what forbids it.

    Everything happens in one transaction: lock, role, rules, state, decision, deadlines, papers.
    ``after`` is the last decision that the person saw: a newer one refuses the step. Warnings, and
    blocks that one of ``roles`` may override, pass with an ``override_reason`` that is recorded;
    a warning that an earlier step of the case explained passes by that reason.

    Raises:
        NoStepNow: the state has no such step, or somebody was faster.
        NotYourRole: the step belongs to others.
        CommentMissing: the step demands one.
        NothingProposed: the step amends a paper and nothing that can be issued is drafted.
        ClauseForbids: with every violation; ReasonMissing: when a reason would let it pass.
    """
    roles = frozenset(roles)
    regulation = registry.get(case.act)
    case = _locked(case)
    settings = settings_on(case.school, regulation.act, today)
    try:
        step = regulation.procedure.step_for(case.state, action, settings, case.variant)
    except NoSuchStep:
        raise NoStepNow(action, case.state, _latest(case)) from None
    if after is not None:
        latest = _latest(case)
        if latest is not None and latest.pk > after:
            raise NoStepNow(action, case.state, latest)
    if roles.isdisjoint(step.by):
        raise NotYourRole(action)
    if step.needs_comment and not comment.strip() and not tuple(remarks):
        raise CommentMissing(action)

    details = regulation.get_case_model().objects.get(case=case)
    details.case, details.school = case, case.school
    if step.asks_date and given_date is not None:
        details.accept_date(step.asks_date, given_date)
    facts = proposals.proposed_facts(case, step, today) if step.amends else details.facts(today)
    passed = _judge(case, step, facts, roles, override_reason)
    if not step.amends and step.target not in regulation.procedure.final:
        details.keep_facts(facts)  # what the step starts and issues first sees the case as it is

    with because(comment or str(step.label), step=action):
        decision = Decision.objects.create(
            school_id=case.school_id,
            case=case,
            action=action,
            source=case.state,
            target=step.target,
            clause=step.under.number,
            facts=to_json(facts),
            by=by,
            role=next(role for role in step.by if role in roles),
            on_behalf=on_behalf,
            comment=comment.strip(),
            overridden=[to_json(one) for one in passed],
            override_reason=override_reason.strip(),
            on_day=today,
        )
        _pin(decision, remarks)
        case.state = step.target
        case.closed_on = today if step.target in regulation.procedure.final else None
        if not step.stays:
            case.state_since = decision.at
        _deadlines(case, details, step, regulation, facts, today)
        case.save(update_fields=["state", "state_since", "closed_on", "due_on"])
        step_taken.send(
            sender=Case,
            regulation=regulation,
            case=case,
            details=details,
            step=step,
            decision=decision,
            settings=settings,
        )
    return decision


def _locked(case: Case) -> Case:
    """The case as it is now, nobody else's until the end of the transaction; with those whom every
    step asks for."""
    with_people = Case.objects.select_related(
        "school", "school_year", "student__school_class__teacher__account"
    )
    return with_people.select_for_update(of=("self",)).get(pk=case.pk)


def _latest(case: Case) -> Decision | None:
    return case.decisions.order_by("-pk").first()


def _judge(
    case: Case, step: Step, facts, roles: frozenset[Role], reason: str
) -> tuple[Violation, ...]:
    """The violations that the step passes in spite of, and that no earlier step explained; raises
    when it may not."""
    violations = judge(step.requires, facts)
    if any(not one.may_be_overridden_by(roles) for one in violations):
        raise ClauseForbids(violations)
    known = zip(violations, explained(case, violations), strict=True)
    new = tuple(one for one, decision in known if decision is None)
    if new and not reason.strip() and not step.automatic:
        raise ReasonMissing(violations)
    return new


def _pin(decision: Decision, remarks: Iterable[Remark]) -> None:
    FieldComment.objects.bulk_create(
        FieldComment(
            school_id=decision.school_id,
            case=decision.case,
            decision=decision,
            field=remark.field,
            text=remark.text.strip(),
        )
        for remark in remarks
        if remark.text.strip()
    )


def _deadlines(case: Case, details: CaseDetails, step: Step, regulation, facts, today) -> None:
    for key in step.stops:
        deadlines.keep(case, key)
    if case.closed_on is not None:
        deadlines.cancel_all(case)
    for key in step.starts:
        deadlines.start(case, details, regulation.deadline(key), facts, today)
    case.due_on = deadlines.nearest(case)

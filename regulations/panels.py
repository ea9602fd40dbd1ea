"""The kernel's own tabs of a case: attachments, deadlines, history, the act."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.permissions import roles_for
from accounts.roles import Role
from regulations.attachment_access import OTHER, SEE_RESTRICTED, kinds_for, may_open
from regulations.case_files import CaseFile, clause_url
from regulations.case_pages import STAFF, WORKING, Panel, register_panel
from regulations.case_summary import deadline_words
from regulations.diagram import draw
from regulations.models import AccessLog, Attachment, Case, Decision
from regulations.moments import on_the_wall
from regulations.procedure import Step
from regulations.row_history import history_of
from regulations.services.deadlines import due_date_of
from regulations.words import Text


def attachments(file: CaseFile) -> dict[str, Any]:
    """The papers of the case; of a restricted one neither kind nor title for who may not open it:
    «Medical note» already says what the paper is kept apart for."""
    case, roles = file.case, file.roles
    kinds = {kind.slug: kind.title for kind in kinds_for(case)}
    rows = Attachment.objects.filter(case=case, removed_at=None).select_related("added_by")
    return {
        "may_add": case.closed_on is None and not roles.isdisjoint(WORKING),
        "papers": [_attachment(paper, kinds, file) for paper in rows.defer("checked")],
    }


def _attachment(paper: Attachment, kinds: dict[str, Text], file: CaseFile) -> dict[str, Any]:
    readable = may_open(paper, file)
    return {
        "paper": paper,
        "kind": kinds.get(paper.kind, paper.kind) if readable else OTHER.title,
        "may_open": readable,
        "has_ended": paper.valid_until and paper.valid_until < file.today,
    }


def attachment_count(file: CaseFile) -> int:
    """How many papers the case has."""
    return Attachment.objects.filter(case=file.case, removed_at=None).count()


def deadlines(file: CaseFile) -> dict[str, Any]:
    """Every time limit of the case with its count explained, the open ones first."""
    case, regulation = file.case, file.regulation
    shown = []
    for deadline in case.deadlines.select_related("owner"):
        clause = regulation.act.clauses.get(deadline.clause)
        is_open = deadline.kept_at is None and deadline.cancelled_at is None
        owner = deadline.owner.short_name if deadline.owner else Role(deadline.owner_role).label
        shown.append(
            {
                "deadline": deadline,
                "what": deadline_words(deadline, regulation),
                "owner": owner,
                "clause": clause,
                "clause_url": clause_url(clause) if clause else "",
                "count": due_date_of(deadline).explain(clause) if clause else "",
                "is_open": is_open,
                "days_left": (deadline.due_on - file.today).days,
            }
        )
    shown.sort(key=lambda one: not one["is_open"])
    return {"deadlines": shown}


def history(file: CaseFile) -> dict[str, Any]:
    """The decisions of the case, and the changes of its records."""
    case, regulation = file.case, file.regulation
    steps = {step.action: step for step in regulation.procedure.steps}
    with_values = not roles_for(SEE_RESTRICTED).isdisjoint(file.roles) and not file.health_hidden
    if with_values:
        _record_reading(file)
    decisions = case.decisions.select_related("by").order_by("-at", "-pk").defer("facts")
    return {
        "decisions": [
            _told(one, case, steps.get(one.action), regulation.act.clauses.get(one.clause))
            for one in decisions
        ],
        "changes": history_of(case, file.details, with_values=with_values),
    }


def _record_reading(file: CaseFile) -> None:
    """Keep who reads the values of the history, if restricted data stand or once stood in it."""
    case = file.case
    restricted = Attachment.objects.filter(case=case, is_restricted=True)
    if file.details.has_held_restricted() or restricted.exists():
        AccessLog.objects.create(
            school_id=case.school_id,
            person=file.person,
            case=case,
            student_id=case.student_id,
            what=gettext("History"),
        )


def _told(decision: Decision, case: Case, step: Step | None, clause) -> dict[str, Any]:
    name: Text = step.label if step else decision.action
    role = Role(decision.role)
    who = f"{decision.by.short_name}, {role.label}" if decision.by else str(role.label)
    return {
        "decision": decision,
        "at": on_the_wall(decision.at, case.school),
        "title": name,
        "who": who,
        "kind": "late" if step and step.is_return else "done",
        "clause": clause,
        "clause_url": clause_url(clause) if clause else "",
        "overridden": [one.get("message", "") for one in decision.overridden],
    }


def act(file: CaseFile) -> dict[str, Any]:
    """The procedure with the case's place in it, and the clauses."""
    case, regulation, settings = file.case, file.regulation, file.settings
    passed = set(case.decisions.values_list("source", flat=True))
    offered = (
        step
        for step in regulation.procedure.steps
        if step.is_offered(settings) and step.is_for(case.variant)
    )
    steps = list({step.action: step for step in offered}.values())
    return {
        "act": regulation.act,
        "regulation": regulation,
        "drawing": draw(
            regulation.procedure,
            current=case.state,
            passed=passed,
            settings=settings,
            variant=case.variant,
        ),
        "steps": steps,
        "now": [step.action for step in steps if case.state in step.source],
    }


def register_kernel_panels() -> None:
    """The tabs that every case has, after the regulation's own and the papers."""
    register_panel(
        Panel(
            slug="attachments",
            title=_("Attachments"),
            template="regulations/panels/attachments.html",
            context=attachments,
            order=60,
            roles=STAFF,
            count=attachment_count,
        )
    )
    register_panel(
        Panel(
            slug="deadlines",
            title=_("Deadlines"),
            template="regulations/panels/deadlines.html",
            context=deadlines,
            order=70,
            roles=STAFF,
        )
    )
    register_panel(
        Panel(
            slug="history",
            title=_("History"),
            template="regulations/panels/history.html",
            context=history,
            order=80,
            roles=STAFF,
        )
    )
    register_panel(
        Panel(
            slug="act",
            title=_("Regulation"),
            template="regulations/panels/act.html",
            context=act,
            order=90,
        )
    )

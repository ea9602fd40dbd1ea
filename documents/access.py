"""Who may read a paper, and the record of who read a restricted one."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import Http404

from accounts.actors import Actor
from accounts.permissions import NotYourRole, roles_for
from accounts.roles import Role
from documents import kinds
from documents.kinds import PaperKind
from documents.models import Paper
from documents.models.papers import PaperQuerySet
from regulations.case_pages import STAFF
from regulations.models import AccessLog, Case
from regulations.standing import roles_in
from students.health_gate import check_shown
from students.sight import pupils_with_health_seen_by

SEE_RESTRICTED = "see_health_data"


def restricted_kinds() -> list[str]:
    """Slugs of the kinds that hold health or psychological data."""
    return [kind.slug for kind in kinds.every() if kind.is_restricted]


def opens_restricted(roles: Iterable[Role]) -> bool:
    """Whether somebody with these roles in a case opens its restricted papers."""
    return not roles_for(SEE_RESTRICTED).isdisjoint(roles)


def readable(actor: Actor, school_id: int) -> PaperQuerySet:
    """Papers of the school for lists and prints, without restricted ones.

    What is restricted is opened one by one from its case, so that each reading is recorded.
    """
    papers = Paper.objects.visible_to(actor).in_schools((school_id,))
    return papers.exclude(kind__in=restricted_kinds())


def check_drafts(actor: Actor, case: Case) -> None:
    """Pass if the actor works on the case or looks after it; Http404 for the family.

    What is not issued yet is the school's own work: the family reads the paper when it is issued.
    """
    if roles_in(case, actor).isdisjoint(STAFF):
        raise Http404


def check_application(actor: Actor, paper: Paper) -> None:
    """Pass if the actor may read the copy of an application; a colleague's reading is recorded.

    Whoever applied reads their own. Raises ``NotYourRole`` for a restricted kind.
    """
    application = paper.application
    if application.applicant_id in actor.person_ids or paper.kind not in restricted_kinds():
        return
    if not pupils_with_health_seen_by(actor).filter(pk=application.student_id).exists():
        raise NotYourRole(SEE_RESTRICTED)
    AccessLog.objects.create(
        school_id=paper.school_id,
        person=actor.person_in(paper.school_id),
        student_id=application.student_id,
        what=str(paper)[:200],
    )


def check_kind(actor: Actor, case: Case, kind: PaperKind) -> None:
    """Pass if the actor may read papers of the kind in the case; the reading is recorded.

    The role held in this very case decides, not one held elsewhere in the school.
    Raises Http404, ``accounts.permissions.NotYourRole`` or ``HealthHidden`` for a restricted kind.
    """
    if not kind.is_restricted:
        return
    roles = roles_in(case, actor)
    if not opens_restricted(roles):
        if roles.isdisjoint(STAFF):
            raise Http404
        raise NotYourRole(SEE_RESTRICTED)
    check_shown(case.student)
    AccessLog.objects.create(
        school_id=case.school_id,
        person=actor.person_in(case.school_id),
        case=case,
        what=kind.title[:200],
    )

"""Asking a specialist, and the specialist's answer (cl. 4.1.3)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import Person
from accounts.notices import notify
from accounts.roles import Role
from individual_support.deadlines import SPECIALIST
from individual_support.models import SpecialistRequest, SupportCase
from individual_support.words import ANSWERED, ASKED_TO_HELP
from regulations.scans import Scan
from regulations.services import deadlines
from regulations.services.attachments import Requisites, add_attachment
from regulations.services.locking import locked_open_case
from regulations.services.opening import ask_in, let_go

STUDY, CORRECTION = "study_programme", "correction_programme"


class AlreadyAsked(Exception):
    """The specialist has a request of this case that is not answered yet."""


class NotOpen(Exception):
    """The request was answered or withdrawn meanwhile, or the case is closed."""


@transaction.atomic
def ask(
    *, support: SupportCase, specialist: Person, question: str, by: Person, today: date, page: str
) -> SpecialistRequest:
    """Ask a specialist into the case; they are told of ``page`` and given a time to answer.

    Raises:
        AlreadyAsked: an earlier request to them is open. NotOpen: the case is closed.
    """
    case = locked_open_case(support, NotOpen)
    if support.specialist_requests.filter(specialist=specialist, answered_on=None).exists():
        raise AlreadyAsked(specialist.full_name)
    request = SpecialistRequest.objects.create(
        school_id=support.school_id,
        support=support,
        specialist=specialist,
        question=question,
        asked_on=today,
        asked_by=by,
    )
    ask_in(case, specialist, Role.SPECIALIST)
    deadlines.start_for(case, SPECIALIST, specialist, today)
    deadlines.refresh_nearest(case)
    notify(specialist, ASKED_TO_HELP, page)
    return request


@transaction.atomic
def answer(
    *,
    request: SpecialistRequest,
    text: str,
    programme: Scan | None,
    programme_kind: str,
    programme_title: str,
    by: Person,
    today: date,
    page: str,
) -> None:
    """Keep the answer; a programme is kept apart, for those with the permission.

    Raises:
        NotOpen: answered or withdrawn meanwhile.
    """
    case = locked_open_case(request.support, NotOpen)
    if not SpecialistRequest.objects.filter(pk=request.pk, answered_on=None).exists():
        raise NotOpen(str(request.pk))
    if programme is not None:
        requisites = Requisites(
            kind=programme_kind,
            title=programme_title,
            issued_on=today,
            issuer=by.full_name[:200],
            is_restricted=True,
        )
        request.programme = add_attachment(case=case, requisites=requisites, scan=programme, by=by)
    request.answer, request.answered_on = text, today
    request.save(update_fields=["answer", "answered_on", "programme"])
    deadlines.keep(case, SPECIALIST.key, owner=request.specialist)
    deadlines.refresh_nearest(case)
    notify(request.asked_by, ANSWERED, page)


@transaction.atomic
def withdraw(*, request: SpecialistRequest) -> None:
    """Take a request back that nobody has answered; the specialist leaves the case.

    Raises:
        NotOpen: it was answered meanwhile.
    """
    case = locked_open_case(request.support, NotOpen)
    gone, _rows = SpecialistRequest.objects.filter(pk=request.pk, answered_on=None).delete()
    if not gone:
        raise NotOpen(str(request.pk))
    others = request.support.specialist_requests.filter(specialist=request.specialist)
    if not others.exists():
        let_go(case, request.specialist, Role.SPECIALIST)
    deadlines.cancel(case, SPECIALIST.key, owner=request.specialist)
    deadlines.refresh_nearest(case)

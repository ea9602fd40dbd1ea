"""The school's side of an application: accepted, which opens a case, or answered with a reason."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from accounts.history import because
from accounts.models import Person
from regulations import application_notices
from regulations.application_reading import Reading
from regulations.models import Application, ApplicationState, Attachment, Case
from regulations.questions import Accepted, Questionnaire
from regulations.services.applications import NotWaiting, lock


@transaction.atomic
def accept(*, application: Application, by: Person, today: date) -> Case:
    """Open the case that was asked for, with everything that was answered in it.

    The papers go into the case's attachments. Accepted twice, it is one case.

    Raises:
        NotWaiting: it was withdrawn or decided otherwise.
        NotNow: the regulation cannot open the case; AlreadyOpen, NotAdopted, NoSchoolYear: as when
        opening one.
    """
    locked = lock(application)
    if locked.case is not None:
        return locked.case
    if not locked.is_waiting:
        raise NotWaiting(locked)
    questionnaire = locked.questionnaire
    reading = Reading(locked, locked.received_on or today)
    with because(str(questionnaire.title)):
        case = questionnaire.opens(
            Accepted(application=locked, said=reading.said, by=by, today=today)
        )
        _move_papers(locked, questionnaire, case)
        locked.state, locked.case = ApplicationState.ACCEPTED, case
        locked.decided_by, locked.decided_at = by, timezone.now()
        locked.save(update_fields=["state", "case", "decided_by", "decided_at"])
    application_notices.tell_accepted(locked)
    return case


@transaction.atomic
def decline(*, application: Application, reason: str, by: Person) -> None:
    """Answer that there will be no case. The reason is read in the product only.

    Raises:
        NotWaiting: it was withdrawn or decided meanwhile.
    """
    locked = lock(application)
    if not locked.is_waiting:
        raise NotWaiting(locked)
    with because(reason):
        locked.state, locked.reason = ApplicationState.DECLINED, reason.strip()
        locked.decided_by, locked.decided_at = by, timezone.now()
        locked.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    application_notices.tell_declined(locked)


def _move_papers(application: Application, questionnaire: Questionnaire, case: Case) -> None:
    """What came with the application hangs on the case, under the kinds of its attachments.

    Where the regulation has written down already what a paper says, the scan joins it.
    """
    titles = {page.slug: page.files.title for page in questionnaire.pages if page.files is not None}
    written = {
        one.kind: one for one in Attachment.objects.filter(case=case, scan=None, removed_at=None)
    }
    for file in application.files.select_related("added_by"):
        row = written.pop(file.kind, None) or Attachment(
            school_id=case.school_id,
            case=case,
            kind=file.kind,
            title=str(titles.get(file.page, questionnaire.title))[:200],
            added_by=file.added_by,
        )
        row.scan_id, row.file_name = file.scan_id, file.file_name
        row.pages, row.made_of = file.pages, file.made_of
        row.is_restricted = row.is_restricted or file.is_restricted
        row.save()

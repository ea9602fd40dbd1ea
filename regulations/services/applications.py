"""The family's side of an application: begun, answered page by page, sent once, withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, connection, transaction
from django.db.models import Max
from django.utils import timezone

from accounts.models import Person, StoredFile
from regulations import application_notices
from regulations.adoption import adopted, settings_on
from regulations.application_access import right_of
from regulations.application_reading import Reading
from regulations.counting import DueDate, count_due
from regulations.forms.questions import QuestionForm
from regulations.models import Application, ApplicationFile, ApplicationState, Route
from regulations.questions import FilesAsked, Questionnaire, QuestionPage, Typed
from regulations.registry import get as regulation_of
from regulations.scans import Scan, keep
from regulations.services.deadlines import count_to_keep
from regulations.signals import application_sent
from students.calendar_rows import for_school
from students.models import Student


class NotADraft(Exception):
    """It was sent meanwhile: its answers stay as they are. ``application`` is as it is now."""

    def __init__(self, application: Application) -> None:
        self.application = application
        super().__init__(str(application))


class NotWaiting(NotADraft):
    """It is not waiting for a decision: a draft, or decided meanwhile."""


class Incomplete(Exception):
    """Pages are without an answer, or an answer does not hold: nothing was sent."""


class ChangedMeanwhile(Exception):
    """The answers are not those that the person looked at: nothing was sent."""


class AnotherWaits(Exception):
    """The person has sent one for this pupil that is not decided yet; ``application`` is it."""

    def __init__(self, application: Application) -> None:
        self.application = application
        super().__init__(str(application))


class TooMany(Exception):
    """The page takes no more papers."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A page that was saved; ``replaced`` is what another device had saved meanwhile."""

    replaced: Typed | None = None


@transaction.atomic
def begin(
    *,
    questionnaire: Questionnaire,
    student: Student,
    applicant: Person,
    today: date,
    entered_by: Person | None = None,
) -> Application:
    """The person's draft for the pupil: the one there is, else a new one.

    ``entered_by`` types in what came on paper.

    Raises:
        AnotherWaits: one was sent and is not decided. NoAuthority: it is not theirs to apply.
        NotAdopted: the school does not live by the act.
    """
    right = right_of(questionnaire, applicant, student, today)
    adopted(student.school, questionnaire.act, today)
    if (waiting := _waiting(questionnaire, student, applicant)) is not None:
        raise AnotherWaits(waiting)
    draft, _created = Application.objects.get_or_create(
        school_id=student.school_id,
        student=student,
        applicant=applicant,
        act=questionnaire.act,
        form=questionnaire.slug,
        route=Route.PAPER if entered_by else Route.ONLINE,
        state=ApplicationState.DRAFT,
        defaults={
            "authority": right.kind,
            "authority_paper": right.paper,
            "entered_by": entered_by,
        },
    )
    return draft


@transaction.atomic
def save_page(
    *, application: Application, page: QuestionPage, form: QuestionForm, seen: int
) -> Saved:
    """Keep the answer of a page. ``seen`` is the version that the person had before them.

    The last one that is saved counts; what another device saved meanwhile is told, not lost.

    Raises:
        NotADraft: it was sent meanwhile.
    """
    locked = _lock_draft(application)
    typed = form.typed()
    held = locked.answers.get(page.slug, {"data": None, "version": 0})
    others = held["version"] > seen and held["data"] != typed
    locked.answers[page.slug] = {"data": typed, "version": held["version"] + 1}
    locked.save(update_fields=["answers", "saved_at"])
    application.answers = locked.answers
    return Saved(held["data"] if others else None)


@transaction.atomic
def add_file(
    *, application: Application, page: QuestionPage, asked: FilesAsked, scan: Scan, by: Person
) -> ApplicationFile:
    """Keep a paper of the page; the same bytes again are the same paper.

    Raises:
        NotADraft: it was sent meanwhile. TooMany: the page has as many as it takes.
    """
    locked = _lock_draft(application)
    stored = keep(locked.school, scan)
    held = locked.files.filter(page=page.slug)
    if (same := held.filter(scan=stored).first()) is not None:
        return same
    if held.count() >= asked.at_most:
        raise TooMany(page.slug)
    return _attach(locked, page.slug, asked.kind, scan, stored, asked.is_restricted, by)


@transaction.atomic
def remove_file(file: ApplicationFile) -> None:
    """Take a paper out of a draft; taken out twice, it is out. Raises NotADraft."""
    _lock_draft(file.application)
    ApplicationFile.objects.filter(pk=file.pk).delete()


@transaction.atomic
def send(
    *,
    application: Application,
    seen: str,
    by: Person,
    today: date,
    received_on: date | None = None,
    original: Scan | None = None,
) -> Application:
    """Send the application: number, time, who decides and by when. Sent again, it is the same one.

    Answers of pages that are no longer shown stay behind. ``received_on`` and ``original`` are the
    day and the scan of a paper that the school has typed in.

    Raises:
        Incomplete, ChangedMeanwhile, AnotherWaits, NoAuthority: nothing was sent.
    """
    locked = lock(application)
    if not locked.is_draft:
        return locked
    questionnaire = locked.questionnaire
    right = right_of(questionnaire, locked.applicant, locked.student, today)
    reading = Reading(locked, today)
    if reading.seen != seen:
        raise ChangedMeanwhile
    if reading.missing:
        raise Incomplete
    day = received_on or today
    if (waiting := _waiting(questionnaire, locked.student, locked.applicant)) is not None:
        raise AnotherWaits(waiting)
    shown = {page.slug for page in reading.pages}
    locked.answers = {page: kept for page, kept in locked.answers.items() if page in shown}
    locked.files.exclude(page__in=shown).delete()
    due = _due(locked, questionnaire, day)
    locked.authority, locked.authority_paper = right.kind, right.paper
    locked.state, locked.sent_at, locked.received_on = ApplicationState.SENT, timezone.now(), day
    locked.decide_by, locked.count = due.due_on, count_to_keep(due)
    locked.decider_role = questionnaire.decided_by[0]
    locked.year = today.year
    locked.number = _next_number(locked)
    try:
        with transaction.atomic():
            locked.save()
    except IntegrityError:
        waiting = _waiting(questionnaire, locked.student, locked.applicant)
        if waiting is None:
            raise
        raise AnotherWaits(waiting) from None
    if original is not None:
        stored = keep(locked.school, original)
        _attach(locked, "", "original", original, stored, True, by)
    application_sent.send(
        sender=Application, application=locked, questionnaire=questionnaire, by=by
    )
    application_notices.tell_sent(locked)
    return locked


@transaction.atomic
def withdraw(application: Application) -> None:
    """The family takes its application back before it is decided; a draft is thrown away.

    Raises:
        NotWaiting: it was decided meanwhile.
    """
    locked = lock(application)
    if locked.is_draft:
        locked.delete()
        return
    if locked.state == ApplicationState.WITHDRAWN:
        return
    if not locked.is_waiting:
        raise NotWaiting(locked)
    locked.state, locked.decided_at = ApplicationState.WITHDRAWN, timezone.now()
    locked.save(update_fields=["state", "decided_at"])
    application_notices.tell_withdrawn(locked)


def lock(application: Application) -> Application:
    """The application as it is now, and nobody else's until the transaction ends."""
    rows = Application.objects.select_for_update(of=("self",))
    rows = rows.select_related("school", "student__school_class", "applicant")
    return rows.get(pk=application.pk)


def _lock_draft(application: Application) -> Application:
    locked = lock(application)
    if not locked.is_draft:
        raise NotADraft(locked)
    return locked


def _waiting(
    questionnaire: Questionnaire, student: Student, applicant: Person
) -> Application | None:
    return (
        Application.objects.waiting()
        .filter(
            student=student,
            applicant=applicant,
            act=questionnaire.act,
            form=questionnaire.slug,
        )
        .first()
    )


def _attach(
    application: Application,
    page: str,
    kind: str,
    scan: Scan,
    stored: StoredFile,
    is_restricted: bool,
    by: Person,
) -> ApplicationFile:
    return ApplicationFile.objects.create(
        school_id=application.school_id,
        application=application,
        page=page,
        kind=kind,
        scan=stored,
        file_name=scan.file_name,
        pages=scan.pages,
        made_of=list(scan.made_of),
        is_restricted=is_restricted,
        added_by=by,
    )


def _due(application: Application, questionnaire: Questionnaire, day: date) -> DueDate:
    act = regulation_of(questionnaire.act).act
    amount = questionnaire.decide_within.of(settings_on(application.school, act, day))
    calendar = for_school(application.school, day)
    return count_due(day, amount, questionnaire.decide_unit, calendar)


def _next_number(application: Application) -> int:
    """The next number of this kind of application in the year, without gaps.

    Two that are sent at once take turns until the first is committed; a rollback gives its number
    to the next. Sent applications are never deleted, so the largest number is the last one.
    """
    series = f"{application.school_id}:{application.act}:{application.form}:{application.year}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [series])
    given = Application.objects.filter(
        school_id=application.school_id,
        act=application.act,
        form=application.form,
        year=application.year,
    )
    return (given.aggregate(Max("number"))["number__max"] or 0) + 1

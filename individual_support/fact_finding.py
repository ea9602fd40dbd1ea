"""From the rows of a support case to the frozen facts that the rules judge."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import QuerySet
from django.db.models.fields.json import KT

from documents.kinds import Capacity
from documents.models import HandedCopy, Paper, Signature, SignatureMethod
from documents.parties import missing
from individual_support import rules
from individual_support.models.support import SupportCase
from individual_support.procedure import AGREEMENT, SHEET
from individual_support.rules.facts import (
    CalendarPeriod,
    Facts,
    Ground,
    Olympiad,
    SheetRow,
    SpecialistRequest,
    SubjectSupport,
)
from individual_support.rules.facts import Signature as SignatureFact
from regulations.adoption import NotAdopted, adopted, settings_on
from regulations.models import Attachment, Case, Decision
from students.calendar import SchoolCalendar
from students.calendar_rows import for_class, for_school
from students.class_subjects import subjects_taught_to
from students.models import SchoolYear, Subject

#: Kind of the attachment that carries the parents' application for remote learning.
REMOTE_APPLICATION = "remote_application"
#: Kind of the attachment that is the signed agreement, where no signature came with its scan.
SIGNED_AGREEMENT = "signed_agreement"


def facts_of(support: SupportCase, today: date) -> Facts:
    """The facts of the case on that day; the number of queries does not depend on its rows."""
    case, student = support.case, support.case.student
    calendar = _calendar(support, today)
    rows = tuple(_rows(support))
    papers = _current_papers(case.pk)
    agreement, sheet = papers.get(AGREEMENT), papers.get(SHEET)
    signatures = tuple(Signature.objects.filter(paper=agreement)) if agreement else ()
    attached = _attached(case.pk)
    return Facts(
        today=today,
        settings=settings_on(case.school, rules.ACT, today),
        **_local_act(support, today),
        pupil_birth_date=student.birth_date,
        categories=tuple(support.categories),
        olympiad=_olympiad(support),
        grounds=tuple(_grounds(support)),
        whole_programme=support.whole_programme,
        subjects=tuple(_subjects(support)),
        left_out=_left_out(support),
        term=support.term,
        starts_on=support.starts_on,
        ends_on=support.ends_on,
        year_starts_on=case.school_year.starts_on,
        year_ends_on=case.school_year.ends_on,
        periods=tuple(_periods(case.school_year)),
        purpose=support.purpose,
        tasks=support.tasks,
        regime=support.regime,
        content=support.content,
        forms=tuple(support.forms),
        support=support.support,
        not_reviewed=tuple(support.not_reviewed),
        remote_application=REMOTE_APPLICATION in attached,
        signatures=tuple(
            SignatureFact(party=one.capacity, name=one.signer_name, signed_on=one.signed_on)
            for one in signatures
        ),
        parents_awaited=_parents_awaited(agreement),
        agreed_on=_agreed_on(case.pk),
        signed_copy_kept=bool(attached.get(SIGNED_AGREEMENT))
        or any(one.scan_id or one.method != SignatureMethod.PAPER for one in signatures),
        rows=rows,
        days_without_lessons=_days_without_lessons(calendar, rows),
        sheet_version=sheet.version if sheet else 0,
        handed_version=_handed_version(case.pk),
        specialist_requests=tuple(_requests(support)),
        attestation_on=support.attestation_on,
    )


def calendar_facts(year: SchoolYear, today: date) -> Facts:
    """What the rules need to know of a school year before there is a case in it."""
    return Facts(
        today=today,
        settings=settings_on(year.school, rules.ACT, today),
        year_starts_on=year.starts_on,
        year_ends_on=year.ends_on,
        periods=tuple(_periods(year)),
    )


def _periods(year: SchoolYear) -> Iterator[CalendarPeriod]:
    for period in year.periods.all():
        yield CalendarPeriod(
            kind=period.kind,
            number=period.number,
            starts_on=period.starts_on,
            ends_on=period.ends_on,
        )


def _parents_awaited(agreement: Paper | None) -> tuple[str, ...]:
    """Of parents who must both sign, those who have not yet."""
    if agreement is None or agreement.both_parents != "true":
        return ()
    return tuple(
        party.expected
        for party in missing(agreement)
        if party.capacity == Capacity.PARENT and party.person
    )


def _calendar(support: SupportCase, today: date) -> SchoolCalendar:
    around = support.starts_on or today
    school_class = support.case.student.school_class
    return for_class(school_class, around) if school_class else for_school(support.school, around)


def subjects_of_class(case: Case) -> QuerySet[Subject]:
    """The subjects of the class of the case's pupil."""
    return subjects_taught_to(case.student)


def _left_out(support: SupportCase) -> tuple[str, ...]:
    """Subjects that the class has got since its whole programme was taken into the scope."""
    if not support.whole_programme:
        return ()
    held = support.subjects.values("subject_id")
    return tuple(
        subjects_of_class(support.case).exclude(pk__in=held).values_list("name", flat=True)
    )


def _local_act(support: SupportCase, today: date) -> dict:
    try:
        local_act = adopted(support.case.school, support.case.act, today)
    except NotAdopted:
        return {}
    return {"act_signed_on": local_act.signed_on, "act_ends_on": local_act.until}


def _olympiad(support: SupportCase) -> Olympiad | None:
    if not (support.olympiad_stage or support.olympiad_subject_id or support.olympiad_on):
        return None
    return Olympiad(
        stage=support.olympiad_stage,
        subject=support.olympiad_subject.name if support.olympiad_subject else "",
        stage_on=support.olympiad_on,
    )


def _grounds(support: SupportCase):
    for ground in support.grounds.all():
        yield Ground(
            key=f"ground-{ground.pk}",
            kind=ground.kind,
            author=ground.author,
            dated=ground.dated,
            text=ground.text,
            has_attachment=ground.attachment_id is not None,
        )


def _subjects(support: SupportCase):
    for one in support.subjects.select_related("subject", "teacher"):
        yield SubjectSupport(
            key=f"subject-{one.pk}",
            subject=one.subject.name,
            teacher=one.teacher.full_name if one.teacher else "",
            methods=one.methods,
            reason=one.reason,
            reason_other=one.reason_other,
            result=one.result,
        )


def _rows(support: SupportCase):
    rows = support.rows.select_related("subject__subject")
    for number, row in enumerate(rows, start=1):
        yield SheetRow(
            key=f"row-{row.pk}",
            number=number,
            subject=row.subject.subject.name,
            topic=row.topic,
            lesson_on=row.lesson_on,
            homework=row.homework,
            due_on=row.due_on,
            mark=row.mark,
            remark=row.remark,
        )


def _requests(support: SupportCase):
    for request in support.specialist_requests.select_related("specialist"):
        yield SpecialistRequest(
            key=f"request-{request.pk}",
            specialist=request.specialist.full_name,
            asked_on=request.asked_on,
            answered_on=request.answered_on,
        )


def _attached(case_id: int) -> dict[str, bool]:
    """The kinds of papers attached to the case, each with whether a scan of it is there."""
    found: dict[str, bool] = {}
    papers = Attachment.objects.filter(case=case_id, removed_at=None)
    for kind, scan in papers.values_list("kind", "scan"):
        found[kind] = found.get(kind, False) or scan is not None
    return found


def _current_papers(case_id: int) -> dict[str, Paper]:
    papers = Paper.objects.filter(case=case_id).in_force().only("kind", "version", "case_id")
    papers = papers.annotate(both_parents=KT("context__both_parents_sign"))
    return {paper.kind: paper for paper in papers.order_by("version")}


def _handed_version(case_id: int) -> int:
    handed = HandedCopy.objects.filter(paper__case=case_id, paper__kind=SHEET, holder="student")
    return max(handed.values_list("paper__version", flat=True), default=0)


def _agreed_on(case_id: int) -> date | None:
    agreed = Decision.objects.filter(case=case_id, action="agree").order_by("-pk").first()
    return agreed.on_day if agreed else None


def _days_without_lessons(calendar: SchoolCalendar, rows: tuple[SheetRow, ...]) -> tuple[date, ...]:
    days = {row.lesson_on for row in rows if row.lesson_on}
    return tuple(sorted(day for day in days if not calendar.is_school_day(day)))

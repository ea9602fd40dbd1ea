"""The papers of a case of home education as the rules see them, from attachments and signatures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet

from documents.models import (
    Amendment,
    AmendmentState,
    Consent,
    ConsentKind,
    Paper,
    PaperState,
    Signature,
)
from home_education.family import acts_alone
from home_education.models import HomeCase, HomePlanRow
from home_education.procedure import (
    CALENDAR,
    CONTRACT,
    EXTRACURRICULAR,
    ORGANISATION_ORDER,
    PLAN,
    SPECIAL_PROGRAMME,
    TIMETABLE,
    TRANSFER_ORDER,
)
from home_education.rules import (
    OF_SCHOOL,
    Agreed,
    Agreement,
    Application,
    BroughtPaper,
    Contract,
    FolderPaper,
    MedicalConclusion,
    Party,
)
from home_education.rules import Consent as ConsentFact
from regulations.attached import attached_to
from regulations.models import Attachment

#: Kinds of the attachments that the rules look for.
CONCLUSION, ADVISORY, PMPK = "medical_conclusion", "advisory_decision", "pmpk_conclusion"
REHABILITATION, SCHOOL_APPLICATION = "rehabilitation_programme", "school_place_application"
DISTANCE_APPLICATION, COMPUTER_ALLOWED = "distance_application", "computer_allowed"
EVENTS_CONSENT, PROGRAMME_CONSENT = "events_consent", "programme_consent"
TICKS = (
    "on_letterhead",
    "signed_by_doctors",
    "signed_by_head",
    "sealed_by_doctors",
    "sealed_with_full_name",
    "allows_school",
)
"""What is ticked on the medical conclusion: `Attachment.checked` holds each by its name."""
AGREED_BY_KIND = {
    PLAN: Agreed.PLAN,
    CALENDAR: Agreed.CALENDAR,
    TIMETABLE: Agreed.TIMETABLE,
    SPECIAL_PROGRAMME: Agreed.SPECIAL,
    EXTRACURRICULAR: Agreed.EXTRACURRICULAR,
}
FOLDER_BY_KIND = {
    CONTRACT: FolderPaper.CONTRACT,
    TRANSFER_ORDER: FolderPaper.TRANSFER_ORDER,
    ORGANISATION_ORDER: FolderPaper.ORGANISATION_ORDER,
    PLAN: FolderPaper.PLAN,
    CALENDAR: FolderPaper.CALENDAR,
    TIMETABLE: FolderPaper.TIMETABLE,
    EXTRACURRICULAR: FolderPaper.EXTRACURRICULAR,
}
FOLDER_PREFIX = "folder_"
"""A document of cl. 5.1 that is no paper of the product is attached under this kind and its name,
`folder_personal_file`; one of the school's own is put in once and stands in every folder."""


def school_papers(school_id: int) -> dict[str, Attachment]:
    """The school's own acts of cl. 5.1 by kind: put into one folder, they stand in every one."""
    kinds = [FOLDER_PREFIX + paper.value for paper in OF_SCHOOL]
    rows = Attachment.objects.filter(school=school_id, kind__in=kinds, removed_at=None)
    return {row.kind: row for row in rows.order_by("added_at", "pk")}


def in_folder(home: HomeCase) -> dict[str, Attachment]:
    """What was put into the folder of the case, the school's own acts among it."""
    return {**school_papers(home.school_id), **attached_to(home.case_id)}


def papers_of(case_id: int) -> QuerySet[Paper]:
    return Paper.objects.filter(case=case_id).in_force().defer("context").order_by("version")


def application_of(home: HomeCase, today: date) -> Application | None:
    """A pupil of full age applies in person, with a sign-in or without."""
    if not (home.applicant_id or home.applied_on or home.application_received_on):
        return None
    return Application(
        applicant=_applicant(home, today),
        dated=home.applied_on,
        received_on=home.application_received_on,
    )


def _applicant(home: HomeCase, today: date) -> str:
    if home.applicant is not None:
        return str(home.applicant.full_name)
    student = home.case.student
    return str(student.full_name) if acts_alone(student, today) else ""


def conclusion_from(row: Attachment | None) -> MedicalConclusion | None:
    if row is None:
        return None
    return MedicalConclusion(
        number=row.number,
        dated=row.issued_on,
        organisation=row.issuer,
        starts_on=row.valid_from,
        ends_on=row.valid_until,
        received_on=row.received_on,
        in_list=str(row.checked.get("in_list", "")),
        **{tick: bool(row.checked.get(tick)) for tick in TICKS},
    )


def brought_paper(row: Attachment | None) -> BroughtPaper | None:
    if row is None:
        return None
    return BroughtPaper(
        number=row.number,
        dated=row.issued_on,
        issuer=row.issuer,
        received_on=row.received_on,
        ends_on=row.valid_until,
    )


def name_of(row: Attachment | None) -> str:
    return " ".join(part for part in (row.title, row.number) if part) if row else ""


def health_consents(home: HomeCase) -> Iterator[ConsentFact]:
    """A consent is on record when everybody who had to has signed it."""
    kinds = {ConsentKind.HEALTH: "health", ConsentKind.TRANSFER: "transfer"}
    given = Consent.objects.filter(student=home.case.student_id).select_related(
        "request", "withdrawal"
    )
    signed: dict[int, set[str]] = {}
    papers = [one.request.paper_id for one in given]
    for paper, capacity in Signature.objects.filter(paper__in=papers).values_list(
        "paper_id", "capacity"
    ):
        signed.setdefault(paper, set()).add(capacity)
    for one in given:
        by = signed.get(one.request.paper_id, set())
        withdrawal = getattr(one, "withdrawal", None)
        yield ConsentFact(
            kind=kinds[ConsentKind(one.kind)],
            signed_on=one.given_on,
            by_parent=Party.PARENT.value in by,
            by_pupil=Party.PUPIL.value in by,
            recipients=one.request.recipients,
            ends_on=one.request.until,
            withdrawn_on=withdrawal.withdrawn_on if withdrawal else None,
        )


def other_consents(attached: dict[str, Attachment]) -> Iterator[ConsentFact]:
    for kind, value in ((EVENTS_CONSENT, "events"), (PROGRAMME_CONSENT, "programme")):
        row = attached.get(kind)
        if row is not None and row.issued_on is not None:
            yield ConsentFact(kind=value, signed_on=row.issued_on, by_parent=True)


def contract_from(paper: Paper | None, signatures: tuple[Signature, ...]) -> Contract | None:
    if paper is None:
        return None
    signed = {one.capacity: one.signed_on for one in signatures if one.paper_id == paper.pk}
    return Contract(
        number=paper.printed_number,
        dated=paper.dated,
        starts_on=_day(paper.context.get("starts_on")),
        ends_on=_day(paper.context.get("ends_on")),
        signed_by_parent_on=signed.get("parent"),
        signed_by_school_on=signed.get("director"),
    )


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None


def agreements_from(
    papers: dict[str, Paper], signatures: tuple[Signature, ...]
) -> Iterator[Agreement]:
    kinds = {paper.pk: AGREED_BY_KIND.get(kind) for kind, paper in papers.items()}
    for one in signatures:
        agreed = kinds.get(one.paper_id)
        if agreed is not None:
            yield Agreement(
                paper=agreed.value,
                party=one.capacity,
                name=one.signer_name,
                agreed_on=one.signed_on,
            )


def amended_versions(case_id: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """New versions out for agreement: those that all have signed, and those that still wait."""
    out = Amendment.objects.filter(
        paper__case=case_id, paper__kind__in=AGREED_BY_KIND, state=AmendmentState.ISSUED
    ).values_list("paper__kind", "new_paper__state")
    agreed, waiting = [], []
    for kind, state in out:
        (agreed if state == PaperState.SIGNED else waiting).append(AGREED_BY_KIND[kind].value)
    return tuple(agreed), tuple(waiting)


def papers_in_folder(papers: Mapping[str, Paper]) -> Iterator[str]:
    """Which of the fifteen documents are papers that have been issued (cl. 5.1)."""
    return (paper.value for kind, paper in FOLDER_BY_KIND.items() if kind in papers)


def folder_of(
    home: HomeCase,
    attached: dict[str, Attachment],
    plan: tuple[HomePlanRow, ...],
) -> Iterator[str]:
    """Which of the fifteen documents are there (cl. 5.1), but for those that are issued here."""
    yield FolderPaper.ACT.value  # a case is opened only under an act that the school has adopted
    if home.applied_on and CONCLUSION in attached:
        yield FolderPaper.PACKAGE.value
    if plan and all(row.has_working_programme for row in plan):
        yield FolderPaper.WORKING_PROGRAMMES.value
    if home.lessons.exclude(in_journal_on=None).exists():  # it is kept: lessons stand in it
        yield FolderPaper.JOURNAL.value
    if home.case.student.file_number:
        yield FolderPaper.PERSONAL_FILE.value
    for kind in attached:
        name = kind.removeprefix(FOLDER_PREFIX)
        if name != kind and name in tuple(FolderPaper):
            yield name

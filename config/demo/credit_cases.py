"""Cases of credit, led to their state by the product's own steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from accounts.asked_once import asked_once
from accounts.history import because
from accounts.models import StoredFile
from accounts.roles import Role
from config.demo.certificates import PNG, certificate
from config.demo.credit_records import RecordsDemo
from config.demo.gymnasium import COUNCIL_SECRETARY
from config.demo.leading import LedCases
from config.demo.school import SmallSchool
from credit_transfer import rules
from credit_transfer.models import CreditCase, CreditRow, SchoolCourse
from credit_transfer.rules.vocabulary import (
    Applicant,
    Channel,
    CopyPlace,
    Delivery,
    DocumentKind,
    Ground,
    ProgrammeKind,
    RowKind,
    Scale,
    Span,
    Way,
)
from credit_transfer.services.intake import Seen, save_document
from credit_transfer.services.keeping import write_copies, write_telling
from credit_transfer.services.opening import open_credit
from regulations.models import AdoptedAct

ONE_DAY = timedelta(days=1)
#: An attestation is planned so long after the conclusion: it is still to be held.
UNTIL_ATTESTED = timedelta(days=21)
#: Places of copies that concern nobody before there is such a paper.
NOT_YET = {
    CopyPlace.STUDY_CERTIFICATE: "Справка об обучении не выдавалась",
    CopyPlace.DOCUMENT: "Аттестат ещё не выдаётся",
}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One row of the outside document, and what is said of it on the way.

    `title` is its name there, else that of the subject. `counted` is the 4 or 5 that the teacher
    gives for another scale; `attests` the form of an attestation instead. `is_open`: the teacher
    has not concluded yet.
    """

    subject: str = ""
    course: str = ""
    title: str = ""
    hours: str | None = None
    own_hours: str | None = None
    scale: str = Scale.FIVE.value
    mark: str = "5"
    counted: int | None = None
    attests: str = ""
    opinion: str = ""
    is_open: bool = False


@dataclass(frozen=True, kw_only=True)
class Story:
    """A demo case: the pupil, the ground, the place, the rows; its steps of the first day and of
    today. `said` are fields of the case; `began` is how many days ago it came in."""

    child: str
    ground: Ground
    place: str
    rows: tuple[Asked, ...]
    steps: tuple[str, ...] = ()
    today: tuple[str, ...] = ()
    span: tuple[str, int | None] = (Span.YEAR.value, None)
    documents: tuple[DocumentKind, ...] = (DocumentKind.PROGRESS,)
    said: Mapping[str, Any] = field(default_factory=dict)
    began: int = 12
    is_checked: bool = True


class CreditDemo(LedCases):
    """Makes the cases of the gymnasium. Needs the school's scope, after its records."""

    reason = "Решение администрации гимназии"
    return_comment = "Предмет выбран для ГИА: решение принимается заново"

    def __init__(self, small: SmallSchool, today: date, records: RecordsDemo) -> None:
        super().__init__(small, today)
        self.secretary = small.in_office(Role.SECRETARY)
        self.records = records
        self.told: dict[int, Story] = {}

    @asked_once()
    def tell(self, story: Story) -> CreditCase:
        """Lead one case: as of its first day, then as of today."""
        today = self.today
        self.today = max(today - story.began * ONE_DAY, self.small.year.starts_on)
        with because(""):
            credit = self._open(story)
        for step in story.steps:
            self.take(credit, step)
        self.today = today
        for step in story.today:
            self.take(credit, step)
        credit.refresh_from_db()
        return credit

    def take(self, credit: CreditCase, step: str) -> None:
        """One step of a story: the product's own, or work done between two steps."""
        between = getattr(self, f"_{step}", None)
        credit.refresh_from_db()
        if between is None:
            self.decide(credit.case, step)
            return
        with because(""):
            between(credit)

    def _open(self, story: Story) -> CreditCase:
        student = self.small.children[story.child]
        guardian = student.guardianships.select_related("person").first()
        span, number = story.span
        credit = open_credit(
            student=student,
            by=self.secretary,
            today=self.today,
            applicant=guardian.person,
            applicant_kind=Applicant.PARENT.value,
            applied_on=self.today,
            application_received_on=self.today,
            channel=Channel.IN_PERSON.value,
            agrees_to_marks=True,
            ground=story.ground.value,
            organisation=self.records.places[story.place],
            span=span,
            **{"programme_kind": ProgrammeKind.GENERAL.value, **story.said},
        )
        self.told[credit.pk] = story
        for place, asked in enumerate(story.rows, start=1):
            self._write(credit, asked, place, number)
        for kind in story.documents:
            self._bring(credit, kind, is_checked=story.is_checked)
        return credit

    def _write(self, credit: CreditCase, asked: Asked, place: int, number: int | None) -> None:
        subject = self.small.subjects.get(asked.subject)
        course = None
        if asked.course:
            course = SchoolCourse.objects.get(year=credit.case.school_year, name=asked.course)
        teacher = self.teachers.get(asked.subject) or credit.case.responsible
        CreditRow.objects.create(
            school=self.small.school,
            credit=credit,
            place=place,
            title=asked.title or asked.subject or asked.course,
            kind=(RowKind.COURSE if course else RowKind.SUBJECT).value,
            subject=subject,
            course=course,
            span=credit.span,
            span_number=number,
            hours=_decimal(asked.hours),
            own_hours=_decimal(asked.own_hours),
            scale=asked.scale,
            mark=asked.mark,
            teacher=teacher,
        )

    def _bring(self, credit: CreditCase, kind: DocumentKind, *, is_checked: bool = True) -> None:
        student, place = credit.case.student, credit.organisation
        drawn = certificate("СПРАВКА", (student.full_name, place.name[:46], "№ 17"))
        seen = Seen(
            kind=kind.value,
            number="17",
            issued_on=self.today,
            issuer=place.name[:200],
            received_on=self.today,
            is_sealed=is_checked,
            is_signed=is_checked,
        )
        row = save_document(credit=credit, attachment=None, seen=seen, scan=None, by=self.secretary)
        row.scan = StoredFile.objects.keep(self.small.school, drawn, PNG)
        row.file_name, row.pages = "17.png", 1
        row.save(update_fields=["scan", "file_name", "pages"])

    # --- What people do between the steps ------------------------------------------------------

    def _conclude(self, credit: CreditCase) -> None:
        """Each teacher concludes of their rows (cl. 4.7); what the law refuses needs no word."""
        for row, asked in self._rows(credit):
            if asked.is_open:
                continue
            way = Way.AS_IS if asked.scale == Scale.FIVE else Way.MARK
            if asked.attests:
                way = Way.ATTEST
                row.attestation_form = asked.attests
                row.attestation_on = self.today + UNTIL_ATTESTED
            row.way, row.concluded_mark = way.value, asked.counted
            row.concluded_by, row.concluded_on = row.teacher, self.today
            row.conclusion = "Программа и отметка сопоставлены с рабочей программой гимназии."
            row.version += 1
            row.save()

    def _write_request(self, credit: CreditCase) -> None:
        credit.asked_for = "Копия свидетельства о государственной аккредитации школы «Росток»."
        credit.asked_on = self.today
        credit.save(update_fields=["asked_for", "asked_on"])

    def _meet(self, credit: CreditCase) -> None:
        """The council says its opinion of each row before it (cl. 5.7)."""
        credit.minutes_number, credit.minutes_on = "4", self.today
        credit.council_chair = self.small.in_office(Role.DIRECTOR)
        credit.council_secretary = self.small.people[COUNCIL_SECRETARY]
        credit.council_speaker = self.small.in_office(Role.DEPUTY)
        credit.council_heard = "О зачёте результатов, полученных в другой организации."
        credit.present, credit.votes_for = 12, 10
        credit.votes_against, credit.abstained = 1, 1
        credit.save()
        for row, asked in self._rows(credit):
            if asked.opinion:
                row.opinion = asked.opinion
                row.save(update_fields=["opinion"])

    def _set_release(self, credit: CreditCase) -> None:
        credit.release_starts_on = self.today
        credit.release_ends_on = max(credit.case.school_year.ends_on, self.today)
        credit.save(update_fields=["release_starts_on", "release_ends_on"])

    def _leave(self, credit: CreditCase) -> None:
        """The pupil was expelled from the outside organisation (cl. 5.5)."""
        credit.left_organisation_on = self.today
        credit.save(update_fields=["left_organisation_on"])

    def _tell_family(self, credit: CreditCase) -> None:
        values = {
            "delivery": Delivery.HANDED.value,
            "told_on": self.today,
            "told_proof": "Подпись родителя на втором экземпляре",
        }
        write_telling(credit, values)

    def _copy_half(self, credit: CreditCase) -> None:
        self._copy(credit, (CopyPlace.JOURNAL,))

    def _copy_all(self, credit: CreditCase) -> None:
        self._copy(credit, tuple(CopyPlace))

    def _copy(self, credit: CreditCase, places: tuple[CopyPlace, ...]) -> None:
        teacher = credit.case.student.school_class.teacher
        there = {"by": teacher, "on": self.today, "not_needed": ""}
        said = {
            place.value: {"by": None, "on": None, "not_needed": NOT_YET[place]}
            if place in NOT_YET
            else there
            for place in places
        }
        write_copies(credit, said)

    def _choose_for_exam(self, credit: CreditCase) -> None:
        """After the credit the pupil chooses the very subject for the final exam (cl. 4.6)."""
        subject = credit.rows.exclude(subject=None).first().subject
        self.records.choose(credit.case.student, subject, self.today)

    def _rows(self, credit: CreditCase) -> list[tuple[CreditRow, Asked]]:
        rows = credit.rows.select_related("teacher", "subject")
        return list(zip(rows, self.told[credit.pk].rows, strict=True))


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def adopt(small: SmallSchool, since: date) -> AdoptedAct:
    """The school lives by the act since that day."""
    return AdoptedAct.objects.create(
        school=small.school,
        act=rules.ACT.slug,
        edition=rules.ACT.edition,
        number="96",
        signed_on=since,
        since=since,
    )

"""Cases of credit that print every turn of the papers, as rows of the small school."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from config.demo.school import SmallSchool
from credit_transfer import papers, rules
from credit_transfer.models import (
    ArchiveItem,
    ArchiveTransfer,
    Award,
    CreditCase,
    CreditRow,
    IndividualResult,
    OutsideOrganisation,
    ResultDocument,
)
from credit_transfer.papers.results import Credited, Graduates, ResultsOfSchool
from credit_transfer.procedure import (
    DYNAMICS,
    GRADUATION,
    INVENTORY,
    PORTFOLIO,
    RESULTS_CARD,
    SUMMARY,
    State,
)
from credit_transfer.records.portfolio import Portfolio
from documents import rendering
from regulations.models import AdoptedAct, Attachment, Case
from students.models import CurriculumRow, Subject
from tests.conftest import TODAY

CODE = "12-7F3K-9QXD-22MA-VT8R"
KINDS = {kind.slug: kind for kind in papers.KINDS}
OF_PUPIL = (RESULTS_CARD, PORTFOLIO, DYNAMICS)

#: title outside, subject of the school, hours, scale, mark and more of the row
SWIMMING = ("Физическая культура", "Физическая культура", "68", "five", "отлично")
SHORT = ("География", "География", "30", "five", "4")
RENAMED = ("История родного края", "История", "68", "five", "5")
PASSED = ("Литература", "Литература", "102", "pass", "зачтено")
COMPULSORY = ("Русский язык", "Русский язык", "170", "five", "5")


def adopt(small: SmallSchool) -> None:
    """The school lives by the act since long ago."""
    long_ago = date(2020, 9, 1)
    AdoptedAct.objects.get_or_create(
        school=small.school,
        act=rules.ACT.slug,
        edition=rules.ACT.edition,
        since=long_ago,
        signed_on=long_ago,
    )


@dataclass
class PaperCases:
    """Opens cases in the school; whatever a paper asks for is there."""

    small: SmallSchool

    def open(
        self,
        child: str = "Гоголь",
        guardian: str = "gogol",
        state: State = State.DECIDING,
        **changes: Any,
    ) -> CreditCase:
        """A case of own choice with its application, before anything of the rest."""
        small = self.small
        adopt(small)
        case = Case.objects.create(
            school=small.school,
            act=rules.ACT.slug,
            edition=rules.ACT.edition,
            student=small.children[child],
            school_year=small.year,
            state=state.value,
            responsible=small.people["kuznetsova"],
            opened_on=date(2026, 11, 9),
            variant="release" if changes.get("asks_release") else "plain",
        )
        given = {
            "applicant": small.people[guardian],
            "applicant_kind": rules.Applicant.PARENT.value,
            "applied_on": date(2026, 11, 9),
            "application_received_on": date(2026, 11, 10),
            "agrees_to_marks": True,
            "ground": rules.Ground.OWN_CHOICE.value,
            "organisation": self.organisation(),
            "programme_kind": rules.ProgrammeKind.DEVELOPING.value,
            "programme_area": "физической культуры и спорта",
            "programme_name": "Плавание. Базовый уровень",
        }
        credit = CreditCase.objects.create(school=small.school, case=case, **(given | changes))
        Attachment.objects.create(
            school=small.school,
            case=case,
            added_by=small.people["belova"],
            kind=rules.DocumentKind.PROGRESS.value,
            title="Справка",
            number="14",
            issued_on=date(2026, 11, 5),
            issuer="МБОУ ДО «ДЮСШ № 2»",
            checked={"sealed": True, "signed": True},
        )
        return credit

    def organisation(self) -> OutsideOrganisation:
        """A school of sport; without accreditation, as such schools are (T1-05)."""
        return OutsideOrganisation.objects.get_or_create(
            school=self.small.school,
            name="муниципальное бюджетное учреждение дополнительного образования "
            "«Детско-юношеская спортивная школа № 2»",
            defaults={
                "address": "г. Петропавловск-Камчатский, ул. Морская, д. 8",
                "licence_number": "41-1122",
                "licence_on": date(2017, 3, 14),
            },
        )[0]

    def row(
        self, credit: CreditCase, line: tuple[str, ...], teacher: str = "petrov", **more: Any
    ) -> CreditRow:
        """Add a row of the outside document."""
        title, subject, hours, scale, mark = line
        return CreditRow.objects.create(
            school=credit.school,
            credit=credit,
            place=credit.rows.count() + 1,
            title=title,
            subject=self.small.subjects[subject],
            hours=Decimal(hours),
            scale=scale,
            mark=mark,
            teacher=self.small.people[teacher],
            **more,
        )

    def concluded(self, mark: int | None = None, way: str = "as_is", **more: Any) -> dict[str, Any]:
        """What a subject teacher writes of a row."""
        return {
            "way": way,
            "concluded_mark": mark,
            "conclusion": "Содержание программы соответствует планируемым результатам.",
            "concluded_by": self.small.people["petrov"],
            "concluded_on": date(2026, 11, 16),
            **more,
        }

    def whole(self, credit: CreditCase) -> CreditCase:
        """A row of every verdict, the council and the release."""
        self.row(credit, SWIMMING, **self.concluded())
        self.row(credit, SHORT, opinion="credit", **self.concluded())
        self.row(credit, RENAMED, opinion="refuse", decision="refuse", **self.concluded())
        self.row(credit, PASSED, teacher="solovey", **self.concluded(4, way="mark"))
        self.row(credit, COMPULSORY, teacher="solovey")
        people = self.small.people
        changes = {
            "asked_for": "Копия лицензии на образовательную деятельность\nУчебный план программы",
            "minutes_number": "4",
            "minutes_on": date(2026, 11, 18),
            "council_chair": people["zorina"],
            "council_secretary": people["solovey"],
            "council_speaker": people["kuznetsova"],
            "council_heard": "представленные документы сопоставлены с учебным планом Школы.",
            "present": 21,
            "votes_for": 20,
            "votes_against": 0,
            "abstained": 1,
            "release_starts_on": date(2026, 12, 1),
            "release_ends_on": date(2027, 5, 31),
            "attends_from": date(2027, 2, 1),
            "left_organisation_on": date(2027, 1, 29),
            "refusal_reasons": "Программа не соответствует учебному плану Школы.",
        }
        CreditCase.objects.filter(pk=credit.pk).update(**changes)
        credit.refresh_from_db()
        return credit

    def geography(self) -> None:
        """Geography is taught two hours a week to the class, so thirty hours are too few."""
        CurriculumRow.objects.filter(subject=self.small.subjects["География"]).update(
            weekly_hours=Decimal(2)
        )

    def result(self, child: str, title: str, **changes: Any) -> IndividualResult:
        """A confirmed result with its diploma."""
        small = self.small
        given = {
            "school_year": small.year,
            "kind": rules.ResultKind.EXTRACURRICULAR.value,
            "sub_kind": rules.SubKind.CONTEST.value,
            "level": rules.Level.BASIC.value,
            "source": rules.Source.OUTER.value,
            "achieved_on": date(2026, 10, 15),
            "event_level": rules.EventLevel.REGIONAL.value,
            "standing": rules.Standing.WINNER.value,
            "entered_by": small.people["ivanova"],
            "confirmed_by": small.people["kuznetsova"],
            "confirmed_on": date(2026, 10, 20),
        }
        row = IndividualResult.objects.create(
            school=small.school,
            student=small.children[child],
            title=title,
            **(given | changes),
        )
        ResultDocument.objects.create(
            school=small.school,
            result=row,
            kind=rules.DocumentKind.DIPLOMA.value,
            number="77",
            issued_on=date(2026, 10, 15),
            issuer="Министерство образования Камчатского края",
            added_by=small.people["ivanova"],
        )
        return row

    def results(self, child: str) -> None:
        """Three results of two kinds, one of them with a mark, and an award."""
        small = self.small
        self.result(child, "Олимпиада по географии", is_listed=True)
        self.result(
            child,
            "Проект «Вулканы Камчатки»",
            kind=rules.ResultKind.STUDY.value,
            sub_kind=rules.SubKind.RESEARCH.value,
            source=rules.Source.INNER.value,
            subject=small.subjects["География"],
            mark="5",
            event_level="",
            standing="",
            achieved_on=date(2026, 11, 2),
        )
        self.result(
            child,
            "Читательская грамотность",
            kind=rules.ResultKind.PERSONAL.value,
            sub_kind=rules.SubKind.SELF_EDUCATION.value,
            subject=small.subjects["Литература"],
            points=Decimal(38),
            points_of=Decimal(40),
            procedure="независимая диагностика",
            event_level="",
            standing="",
        )
        self.result(child, "Ещё не подтверждено", confirmed_by=None, confirmed_on=None)
        Award.objects.create(
            school=small.school,
            student=small.children[child],
            kind=rules.AwardKind.LETTER.value,
            reason="победа в олимпиаде по географии",
            awarded_on=date(2026, 11, 20),
            awarded_by="Школа",
            document="приказ от 19.11.2026 № 140",
            entered_by=small.people["ivanova"],
        )

    def graduates(self) -> Graduates:
        """Two graduates of grade 9, a girl and a boy of full age."""
        small = self.small
        subject: Subject = small.subjects["Физическая культура"]
        return Graduates(
            small.school,
            small.year,
            9,
            tuple(
                Credited(
                    small.children[name], subject, subject.name, mark, "№ 3-ЗР от 20.11.2026", place
                )
                for name, mark, place in (("Лебедь", 5, "ДЮСШ № 2"), ("Живаго", 4, "ДЮСШ № 5"))
            ),
        )

    def transfer(self, credit: CreditCase) -> ArchiveTransfer:
        """A bundle of one case, handed over."""
        transfer = ArchiveTransfer.objects.create(
            school=credit.school,
            school_year=self.small.year,
            title="Дела о зачёте результатов",
            handed_by=self.small.people["kuznetsova"],
            handed_on=TODAY,
        )
        ArchiveItem.objects.create(
            school=credit.school,
            transfer=transfer,
            place=1,
            kind="credit",
            case=credit.case,
            title=f"Дело о зачёте результатов: {credit.case.student.full_name}",
            file_index="02-14",
            sheets=21,
        )
        return transfer

    def over(self, slug: str, child: str = "Гоголь") -> Any:
        """What the kind is made over, with everything that it asks for."""
        small = self.small
        if slug in OF_PUPIL:
            self.results(child)
            return Portfolio(small.school, small.children[child])
        if slug == SUMMARY:
            self.results(child)
            return ResultsOfSchool(small.school, small.year)
        if slug == GRADUATION:
            return self.graduates()
        guardian = {"Гоголь": "gogol", "Мороз": "moroz"}[child]
        self.geography()
        credit = self.whole(self.open(child, guardian, asks_release=child == "Гоголь"))
        return self.transfer(credit) if slug == INVENTORY else credit


def frozen(slug: str, over: Any, day: date = TODAY, number: int | None = 7) -> dict[str, Any]:
    """The frozen context of a paper of credit or of results."""
    code = CODE if number else ""
    return rendering.freeze(
        KINDS[slug], over, day, school=over.school, number=number, check_code=code
    )


def html(slug: str, over: Any, day: date = TODAY) -> str:
    """The paper as HTML, issued under No 7."""
    return rendering.html_of(KINDS[slug], frozen(slug, over, day))


def words(text: str) -> str:
    """The words of a paper without its marks, one space between them."""
    return " ".join(
        re.sub(r"<[^>]+>", " ", text).replace("&nbsp;", " ").replace("\xa0", " ").split()
    )

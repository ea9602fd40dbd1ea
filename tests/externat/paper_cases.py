"""Cases of individual forms that print every turn of the papers, in the Ukrainian demo schools."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from accounts.roles import Role
from config.demo.individual_cases import adopt
from config.demo.school import SmallSchool
from externat import papers, procedure_2016, procedure_2021
from externat.models import (
    CommissionMember,
    DeclaredSubject,
    IndividualAssessment,
    IndividualCase,
    IndividualCommission,
    IndividualPlan,
    IndividualPlanLine,
    IndividualSession,
    IndividualSlot,
    IndividualTreatment,
    NamedSubject,
    PlanTopic,
    SessionPupil,
)
from externat.papers.registers import PublicNotice, TeacherPay
from externat.rules import edition_2016, edition_2021
from externat.rules.amounts import Amount
from externat.rules.pay import Work
from externat.rules.vocabulary import (
    Applicant,
    Channel,
    DocumentKind,
    ExternGround,
    Form,
    Goal,
    Ground2016,
    PatronageGround,
    WorkKind,
)
from regulations.models import Attachment, Case
from tests.conftest import TODAY

KINDS = {kind.slug: kind for kind in papers.KINDS}

#: subject, teacher, hours a week, of them in a group, at a distance
LINES = (
    ("Українська мова", 0, "2.5", "0.5", ""),
    ("Математика", 1, "3", "", "1"),
    ("Історія України", 2, "1.25", "", ""),
    ("Географія", 0, "1.25", "", ""),
)
#: subject, mark, level, missed
RESULTS = (
    ("Українська мова", 9, "", False),
    ("Математика", 11, "", False),
    ("Історія України", None, "medium", False),
    ("Географія", None, "", True),
)


@dataclass
class PaperCases:
    """Opens cases in the school; whatever a paper asks for is there."""

    small: SmallSchool
    act: Any

    @property
    def teachers(self):
        """Three teachers of the school, in the order of its roster."""
        logins = [
            one[0]
            for one in self.small.roster.staff
            if one[5] in (Role.SUBJECT_TEACHER, Role.CLASS_TEACHER)
        ]
        return [self.small.people[login] for login in logins[:3]]

    def open(self, child: str, **changes: Any) -> IndividualCase:
        """A case with its application, the form and the ground given by `changes`."""
        small, year = self.small, self.small.year
        student = small.children[child]
        state = (
            procedure_2016.State.TEACHING
            if self.act is edition_2016.ACT
            else procedure_2021.State.STUDYING
        )
        case = Case.objects.create(
            school=small.school,
            act=self.act.slug,
            edition=self.act.edition,
            student=student,
            school_year=year,
            state=state.value,
            responsible=small.in_office(Role.DEPUTY),
            opened_on=year.starts_on,
        )
        guardianship = student.guardianships.first()
        applied = year.starts_on + timedelta(days=1)
        individual = IndividualCase.objects.create(
            **{
                "school": small.school,
                "case": case,
                "applicant": guardianship.person if guardianship else None,
                "applicant_kind": Applicant.PARENT.value if guardianship else Applicant.ADULT.value,
                "applied_on": applied,
                "application_received_on": applied + timedelta(days=1),
                "channel": Channel.IN_PERSON.value,
                "starts_on": year.starts_on + timedelta(days=6),
                "ends_on": year.ends_on,
                **changes,
            }
        )
        self._bring(individual, DocumentKind.EDUCATION, "")
        self._bring(individual, DocumentKind.MEDICAL, "114/2026")
        return individual

    def whole(self, individual: IndividualCase) -> IndividualCase:
        """Everything that any paper of the case may ask for."""
        self._plan(individual)
        self._assess(individual)
        self._teach(individual)
        return individual

    def _bring(self, individual: IndividualCase, kind: str, number: str) -> None:
        Attachment.objects.create(
            school=individual.school,
            case=individual.case,
            added_by=self.small.in_office(Role.SECRETARY),
            kind=str(kind.value if hasattr(kind, "value") else kind),
            title="Документ",
            number=number,
            issued_on=self.small.year.starts_on,
            received_on=self.small.year.starts_on,
        )

    def _plan(self, individual: IndividualCase) -> None:
        school, start = individual.school, self.small.year.starts_on
        IndividualPlan.objects.create(
            school=school,
            individual=individual,
            programme="освітня програма закладу, типовий навчальний план",
            wish_place="home",
            wish_teaching="individual",
            adaptations="збільшений шрифт",
            socialising="участь у святах класу",
            council_number="1",
            council_on=start,
            teachers_signed_on=start,
        )
        for place, (name, teacher, hours, group, remote) in enumerate(LINES, start=1):
            line = IndividualPlanLine.objects.create(
                school=school,
                individual=individual,
                place=place,
                area="Мовно-літературна" if "мова" in name else "Природнича",
                name=name,
                typical_hours=Decimal(hours) + 1,
                hours=Decimal(hours),
                group_hours=Decimal(group or 0),
                remote_hours=Decimal(remote or 0),
                teacher=self.teachers[teacher],
                sequence="за програмою, з повторенням",
            )
            PlanTopic.objects.create(
                school=school,
                line=line,
                place=1,
                title="Розділ 1. Повторення вивченого",
                due=start + timedelta(days=60),
                is_alone=place % 2 == 0,
            )
            for purpose in ("lesson", "consultation"):
                IndividualSlot.objects.create(
                    school=school,
                    individual=individual,
                    line=line,
                    purpose=purpose,
                    weekday=place - 1,
                    starts_minute=540,
                    ends_minute=585 if purpose == "lesson" else 555,
                    room="каб. 12",
                )

    def _assess(self, individual: IndividualCase) -> None:
        school, end = individual.school, self.small.year.ends_on
        for teacher, subject in enumerate(list(self.small.subjects.values())[:2]):
            NamedSubject.objects.create(school=school, individual=individual, subject=subject)
            DeclaredSubject.objects.create(
                school=school,
                individual=individual,
                name="Математика" if teacher else "Біологія",
                mark=10,
                grade=9,
                year="2025/2026",
            )
        for purpose in ("level", "year"):
            commission = IndividualCommission.objects.create(
                school=school,
                individual=individual,
                purpose=purpose,
                chair=self.small.in_office(Role.DEPUTY),
                schedule_approved=True,
                tasks_approved=True,
                conclusion="оцінено за 7 клас; може бути зараховано до 8 класу.",
            )
            for person in self.teachers[:2]:
                CommissionMember.objects.create(school=school, commission=commission, person=person)
            for place, (name, mark, level, missed) in enumerate(RESULTS):
                IndividualAssessment.objects.create(
                    school=school,
                    individual=individual,
                    purpose=purpose,
                    name=name,
                    kind="annual",
                    means="контрольна робота",
                    task=f"варіант {place + 1}",
                    planned_on=end - timedelta(days=20 - place),
                    held_on=None if missed else end - timedelta(days=20 - place),
                    teacher=self.teachers[place % 3],
                    mark=mark,
                    level=level,
                    is_missed=missed,
                    reason_is_valid=missed,
                )
        IndividualAssessment.objects.create(
            school=school,
            individual=individual,
            name="Українська мова",
            kind="formative",
            means="спостереження під час читання",
            planned_on=self.small.year.starts_on + timedelta(days=40),
            teacher=self.teachers[0],
        )
        individual.minutes_number, individual.minutes_on = "9", end
        individual.decision, individual.decision_reasons = "continue", ""
        individual.advice = "Повторити дроби, читати щодня."
        individual.studied_before = "м. Скадовськ, школа № 1, 2021–2026, українською мовою"
        individual.save()

    def _teach(self, individual: IndividualCase) -> None:
        for place, (name, teacher, *_rest) in enumerate(LINES):
            session = IndividualSession.objects.create(
                school=individual.school,
                kind=WorkKind.LESSON.value,
                held_on=TODAY - timedelta(days=10 - place),
                subject=name,
                teacher=self.teachers[teacher],
                hours=Decimal("1.5"),
                topic="Повторення",
                homework="§ 4, вправа 12",
            )
            SessionPupil.objects.create(
                school=individual.school, session=session, individual=individual, mark=10
            )

    def pay(self) -> TeacherPay:
        """A month of one teacher: a lesson alone, one for a group, checked works."""
        clause = edition_2016.P_IV_2 if self.act is edition_2016.ACT else edition_2021.P_V_3
        name, first = self.teachers[0].full_name, TODAY.replace(day=1)
        pupils = [child.full_name for child in list(self.small.children.values())[:2]]
        works = tuple(
            Work(
                key=str(place),
                teacher=name,
                pupils=tuple(who),
                done_on=first + timedelta(days=place),
                subject="Українська мова",
                clause=clause,
                amount=amount,
                kind="lesson",
            )
            for place, (who, amount) in enumerate(
                (
                    (pupils[:1], Amount(Decimal("1.5"))),
                    (pupils, Amount(Decimal(2))),
                    (pupils[:1], Amount(minutes=20)),
                )
            )
        )
        return TeacherPay(
            self.small.school, self.teachers[0], first, date(first.year, first.month, 30), works
        )

    def notice(self) -> PublicNotice:
        """All three forms."""
        return PublicNotice(self.small.school, tuple(form.value for form in Form))


def girl_of_2021(cases: PaperCases) -> IndividualCase:
    """On patronage for her health."""
    return cases.open(
        "Мельничук",
        form=Form.PATRONAGE.value,
        ground=PatronageGround.HEALTH.value,
        is_transfer=True,
    )


def boy_of_2021(cases: PaperCases, child: str = "Сковорода") -> IndividualCase:
    """An extern who learns on his own; his mother applies."""
    return cases.open(
        child,
        form=Form.EXTERNAT.value,
        ground=ExternGround.VALID_REASONS.value,
        ground_reason="Проживаємо за кордоном.",
        goal=Goal.SELF_STUDY.value,
        lacks_records=True,
    )


def girl_of_2016(cases: PaperCases) -> IndividualCase:
    """For her health."""
    return cases.open("Кобзар", ground=Ground2016.HEALTH.value, is_transfer=False)


def boy_of_2016(cases: PaperCases, child: str = "Вовк") -> IndividualCase:
    """Under treatment for more than a month."""
    individual = cases.open(child, ground=Ground2016.TREATMENT.value, has_special_needs=True)
    IndividualTreatment.objects.create(
        school=individual.school,
        individual=individual,
        institution="КНП «Обласна дитяча лікарня»",
        admitted_on=date(2026, 9, 4),
        expected_until=date(2026, 12, 20),
        group_size=6,
        home_school="Калинівська ЗОШ № 3",
    )
    return individual


ACTS = {act.slug: act for act in (edition_2016.ACT, edition_2021.ACT)}
OPENED = {
    (edition_2016.ACT.slug, "girl"): girl_of_2016,
    (edition_2016.ACT.slug, "boy"): boy_of_2016,
    (edition_2021.ACT.slug, "girl"): girl_of_2021,
    (edition_2021.ACT.slug, "boy"): boy_of_2021,
}


def of_small_school(small: SmallSchool, edition: str) -> IndividualCase:
    """A case of the edition in the small school of all tests, with everything that papers ask."""
    act = ACTS[edition]
    changes = (
        {"ground": Ground2016.HEALTH.value}
        if act is edition_2016.ACT
        else {"form": Form.FAMILY.value, "lacks_records": True}
    )
    cases = prepared(small, act)
    return cases.whole(cases.open("Гоголь", **changes))


def prepared(small: SmallSchool, act: Any) -> PaperCases:
    """The school with its edition adopted."""
    adopt(small, act, "1")
    return PaperCases(small, act)

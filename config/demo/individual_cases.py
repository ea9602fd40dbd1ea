"""Cases of individual forms, led to their state by the product's own steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from accounts.asked_once import asked_once
from accounts.history import because
from accounts.roles import Role
from config.demo.individual_assessing import AssessingDemo
from config.demo.individual_plans import PlanDemo
from config.demo.leading import LedCases
from config.demo.school import SmallSchool
from documents.models import Paper
from externat.editions import edition_of
from externat.models import IndividualCase, IndividualTreatment
from externat.paper_finding import (
    ENROLMENT_APPROVAL,
    SCHOOL_NAMED,
    STAFF_APPROVAL,
    WORKING_PLAN_APPROVAL,
)
from externat.procedure import PLAN, REPORT, TIMETABLE
from externat.rules.facts import Facts
from externat.rules.vocabulary import Applicant, Channel, DocumentKind, Ground2016
from externat.services.brought import needed, wanted, write
from externat.services.opening import open_individual
from externat.ways import way_called
from regulations.acts import Act
from regulations.models import AdoptedAct, Case
from regulations.services.brought import Brought
from students.models import Subject

#: Days between the admission to a hospital and the first lesson there.
BEFORE_LESSONS, TREATED = timedelta(days=3), timedelta(days=45)
#: The annual assessment begins so long before the school year ends.
ASSESSED = timedelta(days=12)
ISSUERS = {
    DocumentKind.MEDICAL: "Центр первинної медико-санітарної допомоги",
    DocumentKind.NEEDS: "Інклюзивно-ресурсний центр",
    DocumentKind.LAWFUL_STAY: "Державна міграційна служба",
    DocumentKind.BIRTH: "Відділ державної реєстрації актів цивільного стану",
    DocumentKind.HEALTH_FORM: "Центр первинної медико-санітарної допомоги",
}


@dataclass(frozen=True, kw_only=True)
class Story:
    """A demo case: the learner, the way, the ground; the steps of its first day and of today.

    `said` are fields of the case that the application fills. `is_past`: of the year before.
    `lasts` is the length of a term that is over.
    """

    child: str
    way: str
    ground: str = ""
    steps: tuple[str, ...] = ()
    today: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    said: Mapping[str, Any] = field(default_factory=dict)
    is_past: bool = False
    lasts: timedelta | None = None


class IndividualDemo(PlanDemo, AssessingDemo, LedCases):
    """Makes the cases of a Ukrainian school. Needs its scope and an open transaction."""

    reason = "Рішення адміністрації закладу"
    return_comment, some_parent = "Потрібні уточнення", "Один з батьків"
    #: How long a case that goes on has run.
    running = timedelta(days=21)

    def __init__(self, small: SmallSchool, today: date):
        super().__init__(small, today)
        self.secretary = small.in_office(Role.SECRETARY)

    @asked_once()
    def tell(self, story: Story) -> IndividualCase:
        """Lead one case: as of its first day, then as of today."""
        today, one_day = self.today, timedelta(days=1)
        first = max(today - (story.lasts or self.running), self.small.year.starts_on)
        said = dict(story.said)
        if story.lasts is not None:
            said["ends_on"] = today - one_day
        self.today = first
        with because(""):
            individual = self._open(story, first, said)
        for step in story.steps:
            self.take(individual, step)
        self.today = today
        for step in story.today:
            self.take(individual, step)
        individual.refresh_from_db()
        return individual

    def take(self, individual: IndividualCase, step: str) -> None:
        """One step of a story: the product's own, or work done between two steps."""
        between = getattr(self, f"_{step}", None)
        if between is None:
            self.decide(individual.case, step)
            return
        individual.refresh_from_db()
        with because(""):
            between(individual)

    def _open(self, story: Story, first: date, said: dict[str, Any]) -> IndividualCase:
        student = self.small.children[story.child]
        way = way_called(story.way)
        came = max(first - timedelta(days=4), self.small.year.starts_on)
        guardian = student.guardianships.select_related("person").first()
        kind = Applicant.PARENT if guardian else Applicant.ADULT
        application = {
            "applicant": guardian.person if guardian else student.person,
            "applicant_kind": kind.value,
            "applied_on": came,
            "application_received_on": came,
            "channel": Channel.IN_PERSON.value,
            "starts_on": first,
            "acquainted_on": came,
        }
        if story.ground:
            application["ground"] = story.ground
        if way.form:
            application["assessed_on"] = self.small.year.ends_on - ASSESSED
        grade = said.get("grade") or (student.school_class.grade if student.school_class else None)
        named = Subject.objects.filter(school=self.small.school, name__in=story.subjects)
        individual = open_individual(
            student=student,
            way=way,
            by=self.secretary,
            today=first,
            subjects=[(one.pk, grade) for one in named],
            **{**application, **said},
        )
        if story.ground == Ground2016.TREATMENT:
            self._admit(individual)
        return individual

    def _admit(self, individual: IndividualCase) -> None:
        admitted_on = individual.starts_on - BEFORE_LESSONS
        IndividualTreatment.objects.create(
            school=self.small.school,
            individual=individual,
            institution="Тернопільська обласна дитяча клінічна лікарня",
            admitted_on=admitted_on,
            expected_until=admitted_on + TREATED,
            group_size=2,
            home_school=self._home_school(individual),
        )

    def _home_school(self, individual: IndividualCase) -> str:
        """A treated pupil stays a pupil of the own school: this, or one far from the hospital."""
        ours = individual.case.student.school_class is not None
        return self.small.school.short_name if ours else "Збаразька ЗОШ № 2"

    # --- What people do between the steps ------------------------------------------------------

    def _bring(self, individual: IndividualCase) -> None:
        """Every document that the ground asks for, and those that are asked for softly."""
        act, facts = individual.case.act, individual.facts(self.today)
        for place, kind in enumerate(sorted(needed(act, facts) | wanted(act, facts)), start=1):
            read = Brought(
                kind=kind,
                number=str(100 + place),
                issued_on=individual.applied_on,
                issuer=ISSUERS.get(DocumentKind(kind), self.small.school.short_name),
                received_on=individual.application_received_on,
            )
            write(individual, read, None, self.secretary)

    def _approve_enrolment(self, individual: IndividualCase) -> None:
        self._answer(individual, ENROLMENT_APPROVAL, "01-12/214")
        if individual.ground == Ground2016.TREATMENT:
            self._answer(individual, SCHOOL_NAMED, "01-12/215")

    def _approve_staff(self, individual: IndividualCase) -> None:
        self._answer(individual, STAFF_APPROVAL, "01-12/231")
        self._answer(individual, WORKING_PLAN_APPROVAL, "01-12/232")

    def _answer(self, individual: IndividualCase, kind: str, number: str) -> None:
        """The authority has answered."""
        read = Brought(
            kind=kind,
            number=number,
            issued_on=self.today,
            issuer="Відділ освіти",
            received_on=self.today,
        )
        write(individual, read, None, self.secretary)

    def _open_journal(self, individual: IndividualCase) -> None:
        individual.keeps_separate_journal = True
        individual.save(update_fields=["keeps_separate_journal"])

    def _tell_service(self, individual: IndividualCase) -> None:
        individual.service_told_on = self.today
        individual.service_proof = "Рекомендований лист, квитанція № 4812"
        individual.save(update_fields=["service_told_on", "service_proof"])

    def _sign_plan(self, individual: IndividualCase) -> None:
        edition = edition_of(individual.case.act)
        for part in (PLAN, TIMETABLE):
            kind = edition.paper(part)
            if Paper.objects.current().filter(case=individual.case, kind=kind).exists():
                self.sign(individual.case, kind)
        individual.plan.teachers_signed_on = self.today
        individual.plan.council_number, individual.plan.council_on = "7", self.today
        individual.plan.save(update_fields=["teachers_signed_on", "council_number", "council_on"])

    def _sign_report(self, individual: IndividualCase) -> None:
        self.sign(individual.case, edition_of(individual.case.act).paper(REPORT))


def adopt(
    small: SmallSchool, act: Act[Facts], number: str, since: date | None = None
) -> AdoptedAct:
    """The school lives by this edition since before the school year."""
    day = since or small.year.starts_on - timedelta(days=3)
    return AdoptedAct.objects.create(
        school=small.school,
        act=act.slug,
        edition=act.edition,
        number=number,
        signed_on=day,
        since=day,
    )


def case_of(individual: IndividualCase) -> Case:
    """The case as it stands now."""
    return Case.objects.get(pk=individual.pk)

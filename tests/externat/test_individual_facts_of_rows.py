"""From rows to facts: what the rules are handed, of every part, and in how many questions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from documents import kinds
from documents.issuing import issue
from documents.kinds import Capacity
from documents.models import Signature
from externat import procedure
from externat.editions import EDITION_2016, EDITION_2021
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
from externat.rules.parts import Act, Decided, DeclaredResult, Document
from regulations.models import ActSetting, Attachment
from regulations.rules import to_json
from tests.conftest import TODAY

pytestmark = pytest.mark.django_db

SEPTEMBER = date(2026, 9, 2)


@pytest.fixture
def extern(small, open_individual) -> IndividualCase:
    """Sonya Gogol, an extern by transfer, with an application that names two subjects."""
    individual = open_individual(
        "Гоголь",
        form="externat",
        ground="extern_2",
        goal="self_study",
        is_transfer=True,
        applicant=small.people["gogol"],
        applicant_kind="parent",
        applied_on=SEPTEMBER,
        application_received_on=SEPTEMBER,
        channel="scan",
        circumstances=["abroad"],
        past_circumstances=["uncontrolled"],
        starts_on=date(2026, 9, 10),
        ends_on=small.year.ends_on,
        assessed_on=date(2027, 5, 10),
    )
    for name in ("Математика", "География"):
        NamedSubject.objects.create(
            school=small.school, individual=individual, subject=small.subjects[name], grade=5
        )
    return individual


@pytest.fixture
def attach(small):
    def attached(individual: IndividualCase, kind: str, **read) -> Attachment:
        return Attachment.objects.create(
            school=small.school,
            case=individual.case,
            kind=kind,
            title=kind,
            added_by=small.people["belova"],
            **read,
        )

    return attached


@pytest.fixture
def issued(small):
    """A paper of the case that plays a part, signed by the capacities and names given."""

    def made(individual: IndividualCase, part: str, *signers: tuple[Capacity, str]):
        edition = EDITION_2016 if individual.case.act == EDITION_2016.act.slug else EDITION_2021
        kind = kinds.get(edition.paper(part))
        paper = issue(kind, individual, by=small.people["zorina"], on=SEPTEMBER)
        for capacity, name in signers:
            Signature.objects.create(
                school=small.school,
                paper=paper,
                capacity=capacity.value,
                signer_name=name,
                method="paper",
                signed_on=SEPTEMBER,
            )
        return paper

    return made


def line(small, individual: IndividualCase, name: str = "Математика", **given):
    return IndividualPlanLine.objects.create(
        **{
            "school": small.school,
            "individual": individual,
            "place": individual.lines.count() + 1,
            "name": name,
            "subject": small.subjects.get(name),
            "hours": Decimal("2.5"),
            "teacher": small.people["petrov"],
            **given,
        }
    )


def test_the_application_and_the_learner(extern, small):
    facts = extern.facts(TODAY)
    assert (facts.name, facts.birth_date) == (
        "Гоголь София Ивановна",
        small.children["Гоголь"].birth_date,
    )
    assert (facts.grade, facts.form, facts.ground, facts.goal) == (
        5,
        "externat",
        "extern_2",
        "self_study",
    )
    assert facts.is_transfer
    assert (facts.circumstances, facts.ever) == ({"abroad"}, {"abroad", "uncontrolled"})
    application = facts.application
    assert application is not None
    assert (application.applicant, application.dated, application.channel) == (
        "parent",
        SEPTEMBER,
        "scan",
    )
    assert application.name == small.people["gogol"].full_name
    assert set(application.subjects) == {"Математика", "География"}
    assert (facts.year_starts_on, facts.year_ends_on) == (small.year.starts_on, small.year.ends_on)


def test_an_empty_case_has_no_parts(open_individual):
    facts = open_individual("Гоголь", form="family").facts(TODAY)
    nothing = (facts.application, facts.treatment, facts.plan, facts.commission, facts.decided)
    assert nothing == (None, None, None, None, None)
    assert (facts.documents, facts.results, facts.sessions, facts.consultations) == ((), (), (), ())


def test_an_adult_applies_under_their_own_name(open_individual):
    individual = open_individual("Живаго", form="externat", applicant_kind="adult")
    assert individual.facts(TODAY).application.name == "Живаго Юрий Андреевич"


def test_documents_and_decisions_are_attachments(open_individual, attach):
    individual = open_individual("Гоголь", edition=EDITION_2016, ground="treatment_2016")
    attach(individual, "medical", number="7", issued_on=SEPTEMBER, received_on=SEPTEMBER)
    attach(individual, "enrolment_approval", number="145", issued_on=SEPTEMBER)
    attach(individual, "school_named", number="146", issued_on=SEPTEMBER)
    IndividualTreatment.objects.create(
        school=individual.school,
        individual=individual,
        institution="Лікарня",
        admitted_on=SEPTEMBER,
        expected_until=date(2026, 12, 1),
        group_size=5,
    )
    facts = individual.facts(TODAY)
    assert facts.documents == (
        Document(kind="medical", number="7", dated=SEPTEMBER, received_on=SEPTEMBER),
    )
    assert facts.papers_complete_on == SEPTEMBER
    assert facts.enrolment_approval == Act(number="145", dated=SEPTEMBER)
    assert facts.staff_approval is None
    assert facts.treatment is not None
    assert facts.treatment.school_named == Act(number="146", dated=SEPTEMBER)
    assert (facts.treatment.group_size, facts.treatment.report_signed_on) == (5, None)


def test_the_plan_with_its_hands(extern, small, issued):
    row = line(small, extern, group_hours=Decimal("0.5"), sequence="Дроби")
    PlanTopic.objects.create(school=small.school, line=row, place=1, title="Відсотки")
    IndividualPlan.objects.create(
        school=small.school,
        individual=extern,
        teachers_signed_on=SEPTEMBER,
        council_number="3",
        council_on=SEPTEMBER,
        wish_place="home",
    )
    issued(extern, procedure.PLAN, (Capacity.PARENT, "Гоголь Н. С."))
    plan = extern.facts(TODAY).plan
    assert plan is not None
    assert plan.lines[0].order == "Дроби; Відсотки"
    assert (plan.lines[0].hours, plan.lines[0].group_hours) == (Decimal("2.50"), Decimal("0.50"))
    assert plan.council == Act(number="3", dated=SEPTEMBER)
    assert (plan.signed_by_family_on, plan.family_channel) == (SEPTEMBER, "in_person")
    assert plan.approved_on is None


def test_the_timetable_is_agreed_on_paper(open_individual, small, issued):
    individual = open_individual("Гоголь", edition=EDITION_2016, ground="health_2016")
    line(small, individual)
    issued(
        individual,
        procedure.TIMETABLE,
        (Capacity.DIRECTOR, "Зоріна О. В."),
        (Capacity.PARENT, "Гоголь Н. С."),
    )
    facts = individual.facts(TODAY)
    assert facts.timetable_approved_on == facts.timetable_agreed_on == SEPTEMBER


def test_work_is_seen_once_with_everybody(extern, small, open_individual):
    other = open_individual("Мороз", form="externat")
    session = IndividualSession.objects.create(
        school=small.school,
        kind="lesson",
        held_on=TODAY,
        subject="Математика",
        teacher=small.people["petrov"],
        hours=Decimal(1),
    )
    talk = IndividualSession.objects.create(
        school=small.school,
        kind="consultation",
        held_on=TODAY,
        subject="Математика",
        teacher=small.people["petrov"],
        minutes=15,
    )
    for individual in (extern, other):
        SessionPupil.objects.create(school=small.school, session=session, individual=individual)
    SessionPupil.objects.create(school=small.school, session=talk, individual=other)
    facts = extern.facts(TODAY)
    assert [one.is_group for one in facts.sessions] == [True]
    assert [(one.minutes, one.is_own) for one in facts.consultations] == [(15, False)]
    assert not facts.consultations_scheduled
    last_week = extern.facts(date(2026, 11, 15))
    assert last_week.sessions == ()


def test_the_schedule_of_consultations_is_approved_by_the_head(extern, small, issued):
    IndividualSlot.objects.create(
        school=small.school,
        individual=extern,
        line=line(small, extern),
        purpose="consultation",
        weekday=0,
        starts_minute=600,
        ends_minute=615,
    )
    assert not extern.facts(TODAY).consultations_scheduled
    issued(extern, procedure.CONSULTATIONS)
    assert not extern.facts(TODAY).consultations_scheduled, "the head has not approved it"
    issued(extern, procedure.CONSULTATIONS, (Capacity.DIRECTOR, "Зорина О.В."))
    assert extern.facts(TODAY).consultations_scheduled


def test_commission_results_and_protocol(extern, small, issued):
    commission = IndividualCommission.objects.create(
        school=small.school,
        individual=extern,
        purpose="year",
        chair=small.people["kuznetsova"],
        schedule_approved=True,
        tasks_approved=True,
    )
    CommissionMember.objects.create(
        school=small.school, commission=commission, person=small.people["petrov"]
    )
    for purpose, kind, mark in (("year", "annual", 9), ("", "formative", None), ("level", "", 7)):
        IndividualAssessment.objects.create(
            school=small.school,
            individual=extern,
            purpose=purpose,
            name=f"Математика {kind}",
            kind=kind or "annual",
            planned_on=TODAY,
            mark=mark,
        )
    issued(extern, procedure.COMMISSION_ORDER)
    chair, member = small.people["kuznetsova"].full_name, small.people["petrov"].full_name
    issued(extern, procedure.PROTOCOL, (Capacity.CHAIR, chair))
    facts = extern.facts(TODAY)
    assert facts.commission is not None
    assert (facts.commission.chair, facts.commission.members) == (chair, (member,))
    assert facts.commission.order is not None
    assert facts.commission.order.is_whole
    assert [one.mark for one in facts.results] == [9]
    assert [one.mark for one in facts.level_results] == [7]
    assert facts.formative_days == (TODAY,)
    assert facts.protocol is not None
    assert (facts.protocol.signed_by_chair, facts.protocol.signed_by_members) == (True, False)
    assert facts.level_protocol is None


def test_declaration_and_decision(open_individual, small):
    individual = open_individual(
        "Гоголь",
        form="externat",
        decision="transfer",
        minutes_number="9",
        minutes_on=TODAY,
        chosen_form="денна",
    )
    row = DeclaredSubject.objects.create(
        school=small.school, individual=individual, name="Алгебра", mark=8
    )
    facts = individual.facts(TODAY)
    assert facts.declaration == (
        DeclaredResult(key=f"declared-{row.pk}", subject="Алгебра", mark=8),
    )
    assert facts.decided == Decided(
        decision="transfer", minutes=Act(number="9", dated=TODAY), chosen_form="денна"
    )


def test_the_last_day_of_a_transfer_is_a_fact(extern, open_individual, small):
    assert extern.facts(TODAY).transfer_until is None, "who studies abroad enters all year round"
    extern.circumstances, extern.past_circumstances = [], []
    extern.save()
    assert extern.facts(TODAY).transfer_until == date(2027, 2, 10)
    ActSetting.objects.create(
        school=small.school,
        act=EDITION_2021.act.slug,
        key="transfer_months",
        value=4,
        since=date(2026, 9, 1),
    )
    assert extern.facts(TODAY).transfer_until == date(2027, 1, 10)
    old = open_individual("Мороз", edition=EDITION_2016, ground="health_2016")
    assert old.facts(TODAY).transfer_until is None


def test_a_decision_can_keep_the_facts(extern, small):
    line(small, extern)
    kept = to_json(extern.facts(TODAY))
    assert kept["plan"]["lines"][0]["hours"] == "2.50"
    assert kept["circumstances"] == ["abroad"]


def test_questions_do_not_grow_with_the_rows(
    extern, small, attach, django_assert_num_queries, django_assert_max_num_queries
):
    line(small, extern)
    with django_assert_max_num_queries(40) as counted:
        IndividualCase.objects.get(pk=extern.pk).facts(TODAY)
    for number, name in enumerate(("История", "Биология", "Физика"), 1):
        PlanTopic.objects.create(
            school=small.school, line=line(small, extern, name), place=1, title=name
        )
        attach(extern, ("education", "birth", "needs")[number - 1], number=str(number))
        NamedSubject.objects.create(
            school=small.school, individual=extern, subject=small.subjects[name]
        )
        IndividualAssessment.objects.create(
            school=small.school, individual=extern, name=name, kind="annual", mark=number
        )
    with django_assert_num_queries(len(counted)):
        IndividualCase.objects.get(pk=extern.pk).facts(TODAY)

"""From the rows of a case of an individual form to the frozen facts that the rules judge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from django.db.models import Q

from documents.kinds import Capacity
from externat import procedure
from externat.models import (
    IndividualAssessment,
    IndividualCase,
    IndividualCommission,
    IndividualPlan,
    IndividualPlanLine,
    IndividualSession,
    IndividualTreatment,
)
from externat.paper_finding import (
    ENROLMENT_APPROVAL,
    SCHOOL_NAMED,
    STAFF_APPROVAL,
    WORKING_PLAN_APPROVAL,
    CasePapers,
    papers_of,
)
from externat.rules import edition_2021
from externat.rules.facts import Facts
from externat.rules.parts import (
    Act,
    Application,
    Commission,
    Consultation,
    Decided,
    DeclaredResult,
    Plan,
    PlanLine,
    Protocol,
    Result,
    Session,
    Treatment,
)
from externat.rules.vocabulary import Assessment, CommissionPurpose, WorkKind
from regulations import registry
from regulations.adoption import settings_on
from students.class_subjects import subjects_taught_to
from students.models import CurriculumRow

FAMILY = (Capacity.PARENT.value, Capacity.PUPIL.value)
WEEK = timedelta(days=7)


def facts_of(individual: IndividualCase, today: date) -> Facts:
    """The facts of the case on that day; the number of queries does not depend on its rows."""
    case, student = individual.case, individual.case.student
    act = registry.get(case.act).act
    papers = papers_of(case.pk)
    grade = grade_of(individual)
    results, plan = list(individual.assessments.all()), plan_of(individual)
    commissions = {
        one.purpose: one
        for one in individual.commissions.select_related("chair").prefetch_related(
            "members__person"
        )
    }
    facts = Facts(
        today=today,
        settings=settings_on(case.school, act, today),
        name=student.full_name,
        birth_date=student.birth_date,
        grade=grade,
        has_special_needs=individual.has_special_needs,
        is_disabled=individual.is_disabled,
        is_prolonged=individual.is_prolonged,
        circumstances=frozenset(individual.circumstances),
        past_circumstances=frozenset(individual.past_circumstances),
        left_with_others=individual.left_with_others,
        form=individual.form,
        ground=individual.ground,
        goal=individual.goal,
        is_transfer=individual.is_transfer,
        is_combination=individual.is_combination,
        is_of_catchment=individual.is_of_catchment,
        class_size=individual.class_size,
        application=_application(individual),
        documents=tuple(papers.documents()),
        lacks_records=individual.lacks_records,
        treatment=_treatment(individual, papers),
        starts_on=individual.starts_on,
        ends_on=individual.ends_on,
        year_starts_on=case.school_year.starts_on,
        year_ends_on=case.school_year.ends_on,
        assessed_on=individual.assessed_on,
        attested_on=individual.attested_on,
        acquainted_on=individual.acquainted_on,
        enrolment_approval=papers.decision(ENROLMENT_APPROVAL),
        staff_approval=papers.decision(STAFF_APPROVAL),
        working_plan_approval=papers.decision(WORKING_PLAN_APPROVAL),
        service_told_on=individual.service_told_on,
        service_proof=individual.service_proof,
        keeps_separate_journal=individual.keeps_separate_journal,
        remote_rules_kept=individual.remote_rules_kept,
        plan=_plan(individual, plan, papers),
        has_own_programmes=plan.has_own_programmes,
        timetable_approved_on=papers.signed_on(procedure.TIMETABLE, Capacity.DIRECTOR.value),
        timetable_agreed_on=papers.signed_on(procedure.TIMETABLE, *FAMILY),
        sessions=tuple(_lessons_of_week(individual, today)),
        consultations=tuple(_consultations(individual)),
        consultations_scheduled=bool(
            papers.signed_on(procedure.CONSULTATIONS, Capacity.DIRECTOR.value)
        ),
        compulsory_subjects=compulsory_subjects(individual, grade),
        questions_shown_on=individual.questions_shown_on,
        level_commission=_commission(
            commissions.get(CommissionPurpose.LEVEL), papers.number_of(procedure.LEVEL_ORDER)
        ),
        level_results=tuple(
            result_of(row) for row in results if row.purpose == CommissionPurpose.LEVEL
        ),
        level_protocol=_protocol(
            papers, procedure.LEVEL_PROTOCOL, commissions.get(CommissionPurpose.LEVEL)
        ),
        commission=_commission(
            commissions.get(CommissionPurpose.YEAR), papers.number_of(procedure.COMMISSION_ORDER)
        ),
        protocol=_protocol(papers, procedure.PROTOCOL, commissions.get(CommissionPurpose.YEAR)),
        results=tuple(
            result_of(row)
            for row in results
            if row.purpose != CommissionPurpose.LEVEL and row.is_entered
        ),
        formative_days=tuple(
            sorted({row.held_on or row.planned_on for row in results if _is_formative_day(row)})
        ),
        studies_by_primary_standard=individual.studies_by_primary_standard,
        attests_both_levels=individual.attests_both_levels,
        declaration=tuple(
            DeclaredResult(key=f"declared-{one.pk}", subject=one.name, mark=one.mark)
            for one in individual.declared.all()
        ),
        advice=individual.advice,
        decided=_decided(individual),
    )
    if case.act != edition_2021.ACT.slug:
        return facts
    return replace(facts, transfer_until=edition_2021.transfer_limit(facts))


def grade_of(individual: IndividualCase) -> int | None:
    """The grade that the case is about: its own, else that of the pupil's class."""
    school_class = individual.case.student.school_class
    return individual.grade or (school_class.grade if school_class else None)


def compulsory_subjects(individual: IndividualCase, grade: int | None) -> tuple[str, ...]:
    """The subjects of the class; for a learner without one, those of the grade in the school."""
    student = individual.case.student
    school_class = student.school_class
    if school_class is not None and school_class.grade == grade:
        return tuple(subjects_taught_to(student).values_list("name", flat=True))
    rows = CurriculumRow.objects.filter(
        school=individual.school_id, year=individual.case.school_year_id, grade=grade
    )
    return tuple(rows.order_by("subject__name").values_list("subject__name", flat=True).distinct())


def _application(individual: IndividualCase) -> Application | None:
    if not (
        individual.applicant_id
        or individual.applicant_kind
        or individual.applied_on
        or individual.application_received_on
    ):
        return None
    person, student = individual.applicant, individual.case.student
    by_learner = individual.applicant_kind in ("adult", "minor")
    return Application(
        applicant=individual.applicant_kind,
        name=person.full_name if person else student.full_name if by_learner else "",
        dated=individual.applied_on,
        received_on=individual.application_received_on,
        channel=individual.channel,
        subjects=tuple(
            individual.named_subjects.values_list("subject__name", flat=True).distinct()
        ),
    )


def _treatment(individual: IndividualCase, papers: CasePapers) -> Treatment | None:
    row = IndividualTreatment.objects.filter(individual=individual).first()
    if row is None:
        return None
    return Treatment(
        institution=row.institution,
        admitted_on=row.admitted_on,
        expected_until=row.expected_until,
        school_named=papers.decision(SCHOOL_NAMED),
        group_size=row.group_size,
        report_signed_on=papers.signed_on(procedure.REPORT, Capacity.DIRECTOR.value),
    )


def plan_of(individual: IndividualCase) -> IndividualPlan:
    """The plan of the case; an empty one, not saved, where nothing was written."""
    found = IndividualPlan.objects.filter(individual=individual).first()
    return found or IndividualPlan(school_id=individual.school_id, individual=individual)


def plan_line(row: IndividualPlanLine) -> PlanLine:
    """A line as the rules see it."""
    topics = [topic.title for topic in row.topics.all()]
    return PlanLine(
        key=f"line-{row.pk}",
        subject=row.name,
        hours=row.hours,
        group_hours=row.group_hours,
        remote_hours=row.remote_hours,
        teacher=row.teacher.full_name if row.teacher else "",
        is_of_school=row.is_of_school,
        order="; ".join([row.sequence, *topics]).strip("; "),
    )


def _plan(individual: IndividualCase, row: IndividualPlan, papers: CasePapers) -> Plan | None:
    """The plan with its signatures; None while it has neither a line nor a word."""
    lines = individual.lines.select_related("teacher").prefetch_related("topics")
    rows = tuple(plan_line(one) for one in lines)
    if row.pk is None and not rows:
        return None
    paper = papers.issued.get(procedure.PLAN)
    council = Act(number=row.council_number, dated=row.council_on)
    return Plan(
        lines=rows,
        signed_by_teachers_on=row.teachers_signed_on,
        signed_by_family_on=paper.signed_on(*FAMILY) if paper else None,
        family_channel=row.family_channel or (paper.channel(*FAMILY) if paper else ""),
        council=council if row.council_number or row.council_on else None,
        approved_on=paper.signed_on(Capacity.DIRECTOR.value) if paper else None,
        specialists_joined=row.specialists_joined,
        wish_place=row.wish_place,
        wish_teaching=row.wish_teaching,
        difference_reason=row.difference_reason,
    )


def session_fact(row: IndividualSession) -> Session:
    """A piece of work as the rules see it: once, with everybody who took part."""
    return Session(
        key=f"session-{row.pk}",
        pupils=tuple(one.individual.case.student.full_name for one in row.attendance.all()),
        hours=row.hours,
    )


def _lessons_of_week(individual: IndividualCase, today: date) -> Iterator[Session]:
    """Lessons of the pupil in the week of the day: what the quota of a week is compared with."""
    monday = today - timedelta(days=today.weekday())
    rows = IndividualSession.objects.filter(
        kind=WorkKind.LESSON.value,
        held_on__gte=monday,
        held_on__lt=monday + WEEK,
        attendance__individual=individual,
    ).prefetch_related("attendance__individual__case__student")
    return (session_fact(row) for row in rows)


def _consultations(individual: IndividualCase) -> Iterator[Consultation]:
    """Consultations of the school year: the pupil's own, and those of the same class."""
    case, school_class = individual.case, individual.case.student.school_class_id
    same = Q(attendance__individual=individual)
    if school_class is not None:
        same |= Q(attendance__individual__case__student__school_class=school_class)
    rows = IndividualSession.objects.filter(
        same,
        kind=WorkKind.CONSULTATION.value,
        school=individual.school_id,
        held_on__range=(case.school_year.starts_on, case.school_year.ends_on),
    ).distinct()
    for row in rows.prefetch_related("attendance"):
        yield Consultation(
            key=f"session-{row.pk}",
            subject=row.subject,
            minutes=row.minutes,
            is_own=any(one.individual_id == individual.pk for one in row.attendance.all()),
        )


def _commission(row: IndividualCommission | None, order: Act | None) -> Commission | None:
    if row is None:
        return None
    return Commission(
        order=order,
        chair=row.chair.full_name if row.chair else "",
        members=tuple(one.person.full_name for one in row.members.all()),
        schedule_approved=row.schedule_approved,
        tasks_approved=row.tasks_approved,
    )


def _protocol(
    papers: CasePapers, part: str, commission: IndividualCommission | None
) -> Protocol | None:
    """The protocol in force; its members have signed when each of them has."""
    issued = papers.issued.get(part)
    if issued is None:
        return None
    members = {one.person_id for one in commission.members.all()} if commission else set()
    return Protocol(
        act=issued.act,
        signed_by_chair=bool(issued.people(Capacity.CHAIR.value)),
        signed_by_members=bool(members) and members <= issued.people(Capacity.MEMBER.value),
    )


def result_of(row: IndividualAssessment) -> Result:
    """One assessment as the rules see it."""
    return Result(
        key=f"result-{row.pk}",
        subject=row.name,
        kind=row.kind,
        held_on=row.held_on,
        mark=row.mark,
        level=row.level,
        is_missed=row.is_missed,
        reason_is_valid=row.reason_is_valid,
        is_recognised=row.is_recognised,
    )


def _is_formative_day(row: IndividualAssessment) -> bool:
    return row.kind == Assessment.FORMATIVE and bool(row.held_on or row.planned_on)


def _decided(individual: IndividualCase) -> Decided | None:
    if not individual.decision:
        return None
    return Decided(
        decision=individual.decision,
        minutes=Act(number=individual.minutes_number, dated=individual.minutes_on),
        reasons=individual.decision_reasons,
        chosen_form=individual.chosen_form,
    )

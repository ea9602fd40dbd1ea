"""From the rows of a case of credit to the frozen facts that the rules judge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.db.models import Q

from credit_transfer import procedure, rules
from credit_transfer.models import (
    ActApproval,
    CreditCase,
    CreditRow,
    ExamChoice,
    OutsideOrganisation,
)
from credit_transfer.models.places import PUBLISHED
from credit_transfer.paper_finding import CasePapers, papers_of
from credit_transfer.rules.facts import Facts
from credit_transfer.rules.parts import (
    Act,
    Adoption,
    Application,
    Attestation,
    Conclusion,
    Copy,
    Council,
    Notice,
    Organisation,
    Release,
    Row,
)
from regulations.adoption import settings_on
from students.models import CurriculumRow, Guardianship, Student


def facts_of(credit: CreditCase, today: date) -> Facts:
    """The facts of the case on that day; the number of queries does not depend on its rows."""
    case, student = credit.case, credit.case.student
    papers = papers_of(case.pk)
    settings = settings_on(case.school, rules.ACT, today)
    grade = grade_of(credit)
    order = papers.act(procedure.ORDER, procedure.REFUSAL_ORDER)
    facts = Facts(
        today=today,
        settings=settings,
        adoption=adoption_of(credit.school_id),
        name=student.full_name,
        birth_date=student.birth_date,
        grade=grade,
        ground=credit.ground,
        ground_reason=credit.ground_reason,
        application=_application(credit),
        organisation=_organisation(credit.organisation),
        documents=tuple(papers.documents()),
        asked_for=credit.asked_for,
        asked_on=credit.asked_on,
        answered_on=credit.answered_on,
        rows=rows_of(credit, grade, settings),
        council=_council(credit),
        decided_on=order.dated if order else None,
        release=_release(credit, papers),
        notice=_notice(credit),
        copies=tuple(
            Copy(
                place=one.where,
                by=one.by.full_name if one.by else "",
                on=one.on,
                not_needed=one.not_needed,
            )
            for one in credit.copies.select_related("by")
        ),
    )
    return replace(facts, is_refused=rules.refuses_something(facts))


def grade_of(credit: CreditCase) -> int | None:
    """The grade that the credit is about: its own, else that of the pupil's class."""
    school_class = credit.case.student.school_class
    return credit.grade or (school_class.grade if school_class else None)


def adoption_of(school_id: int) -> Adoption:
    """Who had a say on the act, and since when it is published (cl. 1.2)."""
    held = {one.body: one for one in ActApproval.objects.filter(school=school_id)}
    published = held.pop(PUBLISHED, None)
    return Adoption(
        bodies=frozenset(body for body, one in held.items() if one.number or one.dated),
        published_on=published.dated if published else None,
    )


def _application(credit: CreditCase) -> Application | None:
    if not (credit.applicant_id or credit.applicant_kind or credit.applied_on):
        return None
    student, person = credit.case.student, credit.applicant
    by_pupil = credit.applicant_kind == rules.Applicant.ADULT
    named = student.full_name if by_pupil else person.full_name if person else ""
    return Application(
        applicant=credit.applicant_kind,
        name=named,
        is_representative=_is_representative(credit),
        dated=credit.applied_on,
        received_on=credit.application_received_on,
        channel=credit.channel,
        agrees_to_marks=credit.agrees_to_marks,
    )


def _is_representative(credit: CreditCase) -> bool:
    if credit.applicant_id is None or credit.applied_on is None:
        return False
    held = Guardianship.objects.filter(student=credit.case.student_id, person=credit.applicant_id)
    return held.on(credit.applied_on).exists()


def _organisation(row: OutsideOrganisation | None) -> Organisation:
    if row is None:
        return Organisation()
    return Organisation(
        name=row.name,
        address=row.address,
        licence=_act(row.licence_number, row.licence_on),
        accreditation=_act(row.accreditation_number, row.accreditation_on),
    )


def _act(number: str, dated: date | None) -> Act | None:
    return Act(number=number, dated=dated) if number or dated else None


def rows_of(credit: CreditCase, grade: int | None, settings) -> tuple[Row, ...]:
    """The rows with what the curriculum and the pupil's choices for the exam say of each."""
    hours = _curriculum(credit, grade)
    chosen = exam_choices_of(credit.case.student)
    rows = credit.rows.select_related("subject", "course", "concluded_by")
    return tuple(_row(one, hours, chosen, grade, settings) for one in rows)


def _curriculum(credit: CreditCase, grade: int | None) -> dict[int, CurriculumRow]:
    """The curriculum of the grade by subject: the class's own hours first; zero hours too."""
    school_class = credit.case.student.school_class
    of_class = school_class is not None and school_class.grade == grade
    found = CurriculumRow.objects.filter(
        Q(letter="") | Q(letter=school_class.letter if school_class and of_class else ""),
        school=credit.school_id,
        year=credit.case.school_year_id,
        grade=grade,
    )
    return {row.subject_id: row for row in found.order_by("letter")}


def exam_choices_of(student: Student) -> frozenset[int]:
    """The subjects that the pupil has chosen for the state final exam and not given up."""
    held = ExamChoice.objects.filter(student=student, given_up_on=None)
    return frozenset(held.values_list("subject_id", flat=True))


def _row(
    row: CreditRow,
    hours: dict[int, CurriculumRow],
    chosen: frozenset[int],
    grade: int | None,
    settings,
) -> Row:
    ours = hours.get(row.subject_id) if row.subject_id else None
    course = row.course
    is_course = row.kind == rules.RowKind.COURSE
    weekly: Decimal | None = None
    if is_course:
        weekly = course.weekly_hours if course else None
    elif ours is not None:
        weekly = ours.weekly_hours
    name = course.name if course else row.subject.name if row.subject else ""
    counted = None if weekly is None else rules.hours_over(weekly, row.span, grade, settings)
    return Row(
        key=f"row-{row.pk}",
        title=row.title,
        kind=row.kind,
        subject=name,
        is_in_plan=course is not None if is_course else ours is not None,
        plan_hours=counted if row.own_hours is None else row.own_hours,
        hours=row.hours,
        span=row.span,
        span_number=row.span_number,
        scale=row.scale,
        mark=row.mark,
        is_exam_compulsory=bool(ours and ours.is_final_exam),
        is_exam_chosen=row.subject_id in chosen,
        conclusion=_conclusion(row),
        opinion=row.opinion,
        decision=row.decision,
        decision_reason=row.decision_reason,
    )


def _conclusion(row: CreditRow) -> Conclusion | None:
    if not row.way:
        return None
    held = row.attestation_form or row.attestation_on or row.attested_on
    return Conclusion(
        way=row.way,
        mark=row.concluded_mark,
        by=row.concluded_by.full_name if row.concluded_by else "",
        dated=row.concluded_on,
        attestation=Attestation(
            form=row.attestation_form,
            planned_on=row.attestation_on,
            held_on=row.attested_on,
            mark=row.attested_mark,
        )
        if held
        else None,
    )


def _council(credit: CreditCase) -> Council | None:
    if not (credit.minutes_number or credit.minutes_on):
        return None
    chair, secretary = credit.council_chair, credit.council_secretary
    return Council(
        minutes=Act(number=credit.minutes_number, dated=credit.minutes_on),
        chair=chair.full_name if chair else "",
        secretary=secretary.full_name if secretary else "",
        present=credit.present,
        votes_for=credit.votes_for,
        votes_against=credit.votes_against,
        abstained=credit.abstained,
    )


def _release(credit: CreditCase, papers: CasePapers) -> Release:
    return Release(
        is_asked=credit.asks_release,
        starts_on=credit.release_starts_on,
        ends_on=credit.release_ends_on,
        order=papers.act(procedure.RELEASE_ORDER),
        ended_on=credit.attends_from,
        left_organisation_on=credit.left_organisation_on,
        last_asked_on=credit.study_asked_on,
    )


def _notice(credit: CreditCase) -> Notice | None:
    if not (credit.delivery or credit.told_on):
        return None
    return Notice(delivery=credit.delivery, delivered_on=credit.told_on, proof=credit.told_proof)

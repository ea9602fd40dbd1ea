"""From the rows of a case of home education to the frozen facts that the rules judge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from accounts.models import Person
from documents.models import Paper, Signature
from home_education import rules
from home_education.models import HomeCase, HomePlanRow, HomeSlot, HospitalStay
from home_education.paper_finding import (
    ADVISORY,
    COMPUTER_ALLOWED,
    CONCLUSION,
    DISTANCE_APPLICATION,
    FOLDER_BY_KIND,
    PMPK,
    REHABILITATION,
    SCHOOL_APPLICATION,
    agreements_from,
    amended_versions,
    application_of,
    brought_paper,
    conclusion_from,
    contract_from,
    folder_of,
    health_consents,
    name_of,
    other_consents,
    papers_in_folder,
    papers_of,
    school_papers,
)
from home_education.procedure import (
    CONTRACT,
    State,
)
from home_education.rules import (
    Application,
    Condition,
    Facts,
    GroupMember,
    Hospital,
    Lesson,
    LessonState,
    PlanRow,
    Slot,
    StudyCalendar,
    StudyPeriod,
)
from regulations.adoption import settings_on
from regulations.attached import attached_to
from regulations.models import Attachment, Case
from students.calendar import CalendarEnds
from students.calendar_rows import for_class, for_school
from students.class_subjects import subjects_taught_to
from students.models import TaughtSubject

ONE_DAY = date.resolution
SECTIONS = [section.value for section in rules.Section]
#: What the rules know of a lesson as its row says it.
_AS_THEY_ARE = (
    "held_on",
    "state",
    "reason",
    "told_on",
    "adult",
    "adult_years",
    "confirmed_on",
    "in_journal_on",
)


def facts_of(home: HomeCase, today: date) -> Facts:
    """The facts of the case on that day; the number of queries does not depend on its rows."""
    case = home.case
    settings = settings_on(case.school, rules.ACT, today)
    attached, stay = attached_to(case.pk), stay_of(home)
    papers = {paper.kind: paper for paper in papers_of(case.pk)}
    plan = plan_of(home)
    slots = slots_of(home)
    return replace(
        package_facts(home, today, settings, attached, stay),
        conditions=tuple(
            Condition(key=f"condition-{one.pk}", text=one.text, created_on=one.created_on)
            for one in home.conditions.all()
        ),
        renewal_on=rules.renewal_day(home.ends_on, settings),
        consents=(*health_consents(home), *other_consents(attached)),
        holds_health_notes=bool(home.health_notes.strip()),
        plan=tuple(plan_rows(plan, case.school_id)),
        class_subjects=tuple(subjects_taught_to(case.student).values_list("name", flat=True)),
        special_parts=tuple(one.part for one in home.special_parts.all() if one.text.strip()),
        distance_applied=DISTANCE_APPLICATION in attached,
        computer_allowed_by=name_of(attached.get(COMPUTER_ALLOWED)),
        timetable=tuple(slot_fact(slot) for slot in slots),
        taken=tuple(taken_beside(home, slots, today)),
        teaching=stay.teaching if stay else "",
        group=tuple(_group(stay)),
        group_reason=stay.group.reason if stay and stay.group else "",
        lessons=tuple(lessons_of(home)),
        meals_answered=home.meals_answered_on is not None,
        meals_wanted=home.meals_wanted,
        textbooks_handed_on=home.textbooks_handed_on,
        termination=(Application(dated=home.termination_dated) if home.termination_dated else None),
        terminated_on=home.terminated_on,
        folder=(
            *folder_of(home, {**school_papers(home.school_id), **attached}, plan),
            *papers_in_folder(papers),
        ),
        **calendar_of(home, today),
        **_told_by(papers, case.pk),
    )


def with_papers(home: HomeCase, facts: Facts) -> Facts:
    """The facts of a case that has got a paper since they were found, and nothing else."""
    papers = {paper.kind: paper for paper in papers_of(home.pk)}
    issued_here = {paper.value for paper in FOLDER_BY_KIND.values()}
    others = (name for name in facts.folder if name not in issued_here)
    return replace(facts, folder=(*others, *papers_in_folder(papers)), **_told_by(papers, home.pk))


def _told_by(papers: Mapping[str, Paper], case_id: int) -> dict[str, Any]:
    """What the papers of the case tell, and the signatures under them."""
    signatures = signatures_under(papers)
    agreed, waiting = amended_versions(case_id)
    return {
        "contract": contract_from(papers.get(CONTRACT), signatures),
        "agreements": tuple(agreements_from(papers, signatures)),
        "amended_agreed": agreed,
        "amended_waiting": waiting,
    }


def package_facts(
    home: HomeCase,
    today: date,
    settings: Mapping[str, Any],
    attached: Mapping[str, Attachment],
    stay: HospitalStay | None,
) -> Facts:
    """The pupil, the application and what came with it, the term: what the package says."""
    case, student = home.case, home.case.student
    school_class, year = student.school_class, case.school_year
    return Facts(
        today=today,
        settings=settings,
        pupil_birth_date=student.birth_date,
        grade=school_class.grade if school_class else None,
        class_name=str(school_class or ""),
        has_special_needs=home.has_special_needs,
        is_disabled=home.is_disabled,
        study_form=home.study_form,
        programme=home.programme,
        variant=home.variant,
        place=home.study_place,
        school_ground=home.school_ground,
        school_reason=home.school_reason,
        school_applied=SCHOOL_APPLICATION in attached,
        application=application_of(home, today),
        conclusion=conclusion_from(attached.get(CONCLUSION)),
        advisory=brought_paper(attached.get(ADVISORY)),
        pmpk=brought_paper(attached.get(PMPK)),
        rehabilitation=brought_paper(attached.get(REHABILITATION)),
        starts_on=home.starts_on,
        ends_on=home.ends_on,
        year_starts_on=year.starts_on,
        year_ends_on=year.ends_on,
        previous_ends_on=_covered_until(case),
        hospital=hospital_of(stay),
    )


def stay_of(home: HomeCase) -> HospitalStay | None:
    """The stay in a hospital with its group."""
    return HospitalStay.objects.filter(home=home).select_related("group").first()


def signatures_under(papers: Mapping[str, Paper]) -> tuple[Signature, ...]:
    """The signatures under the papers of a case."""
    return tuple(Signature.objects.filter(paper__in=[one.pk for one in papers.values()]))


def _covered_until(case: Case) -> date | None:
    """Until when the pupil was entitled by the case before: as its conclusion says, else its term.

    Between two school years nobody is taught in class, so they leave no gap (cl. 2.6).
    """
    if case.previous_id is None:
        return None
    before = HomeCase.objects.select_related("case__school_year").get(pk=case.previous_id)
    conclusion = conclusion_from(attached_to(case.previous_id).get(CONCLUSION))
    last = (conclusion.ends_on if conclusion else None) or before.ends_on
    former, year = before.case.school_year, case.school_year
    if last is None or former == year or last < former.ends_on:
        return last
    return max(last, year.starts_on - ONE_DAY)


def plan_of(home: HomeCase) -> tuple[HomePlanRow, ...]:
    """The rows of the plan with their teachers, in the order of the parts."""
    return tuple(sorted(home.plan.select_related("teacher"), key=_place_of))


def _place_of(row: HomePlanRow) -> tuple[int, int, int]:
    """Rows stand in the order of the parts of Annex 5, as they are numbered and printed."""
    return (SECTIONS.index(row.section), row.place, row.pk)


def plan_rows(rows: tuple[HomePlanRow, ...], school_id: int) -> Iterator[PlanRow]:
    """The rows of the plan as the rules see them."""
    teachers = {row.teacher_id for row in rows if row.teacher_id}
    taught = set(
        TaughtSubject.objects.filter(school=school_id, person__in=teachers).values_list(
            "person_id", "subject__name"
        )
    )
    for number, row in enumerate(rows, start=1):
        yield PlanRow(
            key=f"plan-{row.pk}",
            number=number,
            section=row.section,
            subject=row.name,
            area=row.area,
            is_correctional=row.is_correctional,
            classroom_hours=row.classroom_hours,
            independent_hours=row.independent_hours,
            with_class_hours=row.with_class_hours,
            distance_hours=row.distance_hours,
            teacher=row.teacher.full_name if row.teacher else "",
            teaches_subject=(row.teacher_id, row.name) in taught,
            independent_content=row.independent_content,
            has_working_programme=row.has_working_programme,
        )


def calendar_of(home: HomeCase, today: date) -> dict[str, Any]:
    """The calendar of the pupil's year at home, and what the school's says of its beginning."""
    case, around = home.case, home.starts_on or today
    held_by = case.student.school_class
    school = for_class(held_by, around) if held_by else for_school(case.school, around)
    try:
        first_school_day = school.school_day_from(home.starts_on) if home.starts_on else None
    except CalendarEnds:
        first_school_day = None
    return {
        "calendar": _calendar(home),
        "first_school_day": first_school_day,
        "week_days": school.week_days or case.school_year.week_days,
    }


def _calendar(home: HomeCase) -> StudyCalendar | None:
    row = getattr(home, "calendar", None)
    if row is None:
        return None
    return StudyCalendar(
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        periods=tuple(
            StudyPeriod(
                number=one.number,
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                weeks=one.weeks,
                days=one.days,
            )
            for one in row.periods.all()
        ),
        weeks=row.weeks,
        days=row.days,
        counted=tuple(row.counted),
        note=row.note,
        assessed_from=row.assessed_from,
        assessed_until=row.assessed_until,
    )


def slots_of(home: HomeCase) -> tuple[HomeSlot, ...]:
    """The lines of the timetable with the teachers of their rows."""
    return tuple(home.timetable.select_related("row__teacher"))


def slot_fact(slot: HomeSlot, *, of_another: bool = False) -> Slot:
    return Slot(
        key=f"slot-{slot.pk}",
        weekday=slot.weekday,
        number=slot.number,
        starts_minute=slot.starts_minute,
        ends_minute=slot.ends_minute,
        subject=slot.row.name,
        teacher=slot.row.teacher.full_name if slot.row.teacher else "",
        room=slot.room,
        is_correctional=slot.row.is_correctional,
        weeks=tuple(slot.weeks),
        pupil=slot.home.case.student.full_name if of_another else "",
    )


def taken_beside(home: HomeCase, slots: Iterable[HomeSlot], today: date) -> Iterator[Slot]:
    """When the teachers and the rooms of these lines are with other pupils."""
    teachers = {slot.row.teacher_id for slot in slots if slot.row.teacher_id}
    rooms = {slot.room for slot in slots if slot.room}
    for slot in taken_by(home, teachers, rooms, today):
        yield slot_fact(slot, of_another=True)


def taken_by(
    home: HomeCase, teachers: Iterable[int], rooms: Iterable[str], today: date
) -> QuerySet[HomeSlot]:
    """Lessons of other pupils with these teachers or in these rooms, in cases that go on.

    A prolonged case is closed, and its lessons go on to the end of its term.
    """
    going_on = Q(home__case__closed_on=None) | Q(
        home__case__state=State.PROLONGED.value, home__ends_on__gte=today
    )
    return (
        HomeSlot.objects.filter(going_on, school=home.school_id)
        .filter(Q(row__teacher__in=set(teachers)) | Q(room__in=set(rooms)))
        .exclude(home__case__student=home.case.student_id)
        .select_related("row__teacher", "home__case__student")
    )


def hospital_of(stay: HospitalStay | None) -> Hospital | None:
    """The hospital of a stay as the rules see it."""
    if stay is None:
        return None
    return Hospital(
        name=stay.hospital,
        licence=stay.licence,
        assigned_by=stay.assigned_by,
        contract=stay.contract,
        head_of_department=stay.head_of_department,
        doctor=stay.doctor,
        lessons_from_minute=stay.lessons_from_minute,
    )


def _group(stay: HospitalStay | None) -> Iterator[GroupMember]:
    if stay is None or stay.group is None:
        return
    stays = stay.group.stays.filter(home__case__closed_on=None)
    for one in stays.select_related("home__case__student__school_class"):
        student = one.home.case.student
        yield GroupMember(
            key=f"member-{one.pk}",
            name=student.full_name,
            grade=student.school_class.grade if student.school_class else 0,
            stays_in_bed=one.stays_in_bed,
        )


def lessons_of(home: HomeCase) -> Iterator[Lesson]:
    """A year of lessons has hundreds: their rows are read as they are, each teacher named once."""
    teachers: dict[int | None, str] = {None: ""}
    found = home.lessons.values_list(
        "pk",
        "row__name",
        "teacher",
        "teacher__last_name",
        "teacher__first_name",
        "teacher__patronymic",
        "made_up_by__state",
        "made_up_by__held_on",
        *_AS_THEY_ARE,
    )
    for pk, subject, teacher, last, first, patronymic, making_up, made_up_on, *said in found:
        if teacher not in teachers:
            named = Person(last_name=last, first_name=first, patronymic=patronymic)
            teachers[teacher] = named.full_name
        yield Lesson(
            key=f"lesson-{pk}",
            subject=subject,
            teacher=teachers[teacher],
            made_up_on=made_up_on if making_up == LessonState.HELD else None,
            **dict(zip(_AS_THEY_ARE, said, strict=True)),
        )

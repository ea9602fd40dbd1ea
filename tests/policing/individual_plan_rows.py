"""Who may open the plan, the schedules and the hours of an individual form.

The case asked about is that of Мороз in the family form: its plan is written, Петров teaches one of
its subjects.
"""

from __future__ import annotations

from accounts.roles import Role
from config.demo.school import SmallSchool
from externat.models import IndividualCase, IndividualPlanLine, IndividualSlot, PlanTopic
from externat.procedure_2021 import State
from externat.rules import edition_2021
from externat.rules.vocabulary import Form, SlotPurpose
from regulations.models import Case
from regulations.services.opening import ask_in
from tests.policing.audiences import STAFF, Kwargs, Row, done_by, seen_by
from tests.policing.home_rows import STAFF_HERE, in_home

SEES_GROUND = ("director", "deputy", "secretary", "admin", "class_teacher", "inspector")


def prepare_individual_plan(school: SmallSchool) -> None:
    """A case whose plan has a line, with a consultation of a week."""
    case = Case.objects.create(
        school=school.school,
        act=edition_2021.ACT.slug,
        edition=edition_2021.ACT.edition,
        student=school.children["Мороз"],
        school_year=school.year,
        state=State.ENROLLED.value,
        responsible=school.people["kuznetsova"],
        opened_on=school.year.starts_on,
    )
    individual = IndividualCase.objects.create(
        school=school.school, case=case, form=Form.FAMILY.value
    )
    line = IndividualPlanLine.objects.create(
        school=school.school,
        individual=individual,
        place=1,
        name="Математика",
        teacher=school.people["petrov"],
    )
    ask_in(case, school.people["petrov"], Role.SUBJECT_TEACHER)
    school.planned = individual
    school.planned_slot = IndividualSlot.objects.create(
        school=school.school,
        individual=individual,
        line=line,
        purpose=SlotPurpose.CONSULTATION.value,
        weekday=0,
        starts_minute=840,
        ends_minute=855,
    )


def grow_individual_plan(school: SmallSchool, name: str, number: int) -> None:
    """One line more with its topic and its place in the week."""
    line = IndividualPlanLine.objects.create(
        school=school.school,
        individual=school.planned,
        place=number + 10,
        name=name,
        teacher=school.people["petrov"],
        sequence=f"Теми {number}",
    )
    PlanTopic.objects.create(school=school.school, line=line, place=1, title=f"Тема {number}")
    IndividualSlot.objects.create(
        school=school.school,
        individual=school.planned,
        line=line,
        purpose=SlotPurpose.CONSULTATION.value,
        weekday=number % 5,
        starts_minute=900 + number,
        ends_minute=915 + number,
    )


def of_planned(**more) -> Kwargs:
    """Address of the case, or of something in it."""
    return lambda school: {"pk": school.planned.pk, **more}


def of_line(school: SmallSchool) -> dict[str, int]:
    """Address of the line of the plan."""
    return {"pk": school.planned.pk, "row": school.planned_slot.line_id}


def of_slot(school: SmallSchool) -> dict[str, int]:
    """Address of the line of the schedule."""
    return {"pk": school.planned.pk, "slot": school.planned_slot.pk}


def by_deputy(name: str, status: int, kwargs: Kwargs | None = None, data=None) -> Row:
    """What the deputy director writes, and nobody else."""
    where = kwargs or of_planned()
    return Row(f"individual:{name}", in_home("deputy", status=status), where, "post", data or {})


INDIVIDUAL_PLAN = [
    Row("individual:plan", seen_by(*STAFF_HERE), of_planned()),
    by_deputy("plan", 302),
    by_deputy("plan_fill", 302),
    by_deputy("plan_row", 200, data={"new-0-version": "0"}),
    by_deputy("plan_remove", 200, of_line, {"line-1-version": "1"}),
    Row("individual:plan_topics", seen_by(*STAFF_HERE), of_line),
    by_deputy("plan_topics", 422, of_line, {"topic0_due": "31.12.2026"}),
    Row("individual:wishes", seen_by(*STAFF_HERE), of_planned()),
    by_deputy("wishes", 422),
    Row("individual:timetable", seen_by(*STAFF_HERE), of_planned()),
    by_deputy("timetable", 302),
    Row("individual:consultations", seen_by(*STAFF_HERE), of_planned()),
    by_deputy("consultations", 422),
    Row("individual:slot", seen_by(*STAFF_HERE), of_slot),
    by_deputy("slot", 422, of_slot),
    by_deputy("consultations_issue", 302),
    Row("individual:quota", in_home(*SEES_GROUND), of_planned()),
    Row("individual:comparison", in_home(*SEES_GROUND), of_planned()),
    Row("individual:quota_guide", done_by(*STAFF)),
    Row("individual:bases", done_by(*STAFF)),
    Row("individual:bases", done_by("director", "deputy", "admin", status=422), method="post"),
]

"""Who may open the pages of home education.

The case asked about is that of Гоголь: her lessons go on, Петров teaches one of her subjects.
"""

from __future__ import annotations

from datetime import timedelta

from accounts.roles import Role
from config.demo.school import SmallSchool
from home_education import rules
from home_education.models import HomeCase, HomeLesson, HomePlanRow, HomeSlot
from home_education.procedure import State
from regulations.models import Case
from regulations.services.opening import ask_in
from tests.conftest import TODAY
from tests.policing.audiences import OFFICE, STAFF, Kwargs, Row, done_by, seen_by
from tests.policing.documents_rows import PRINTS
from tests.policing.home_package_rows import PACKAGE, SEES, of_package, prepare_package

#: Who sees the case at work; nobody was asked for help in it.
WORKS_HERE = (*OFFICE, "class_teacher", "subject_teacher")
STAFF_HERE = (*WORKS_HERE, "inspector")
LEADS_HERE = ("class_teacher", "deputy")
PRINTS_HERE = (*OFFICE, "class_teacher")
#: Whose word a lesson of mathematics is.
MARKS = (*LEADS_HERE, "subject_teacher")


def prepare_home(school: SmallSchool) -> None:
    """A case whose lessons go on, with one lesson of yesterday, and one that begins."""
    prepare_package(school)
    case = Case.objects.create(
        school=school.school,
        act=rules.ACT.slug,
        edition=rules.ACT.edition,
        student=school.children["Гоголь"],
        school_year=school.year,
        state=State.TEACHING.value,
        responsible=school.people["kuznetsova"],
        opened_on=school.year.starts_on,
    )
    home = HomeCase.objects.create(
        school=school.school,
        case=case,
        study_place=rules.Place.HOME.value,
        starts_on=school.year.starts_on,
        ends_on=school.year.ends_on,
    )
    row = HomePlanRow.objects.create(
        school=school.school,
        home=home,
        section=rules.Section.OBLIGATORY.value,
        place=1,
        name="Математика",
        teacher=school.people["petrov"],
        classroom_hours=1,
    )
    ask_in(case, school.people["petrov"], Role.SUBJECT_TEACHER)
    school.home = home
    school.home_slot = HomeSlot.objects.create(
        school=school.school,
        home=home,
        row=row,
        weekday=0,
        number=1,
        starts_minute=540,
        ends_minute=580,
        weeks=[1, 2, 3, 4],
    )
    school.home_lesson = HomeLesson.objects.create(
        school=school.school,
        home=home,
        row=row,
        held_on=TODAY - timedelta(days=2),
        starts_minute=540,
    )


def in_home(*who: str, status: int = 200, family: int = 404) -> dict[str, int]:
    """``status`` for these, 403 for others who see the case at work, no such page for the rest."""
    seen = {**seen_by(*STAFF_HERE, status=403), **dict.fromkeys(who, status)}
    return {**seen, "guardian": family}


def of_home(**more) -> Kwargs:
    """Address of the case, or of something in it."""
    return lambda school: {"pk": school.home.pk, **more}


def of_lesson(school: SmallSchool) -> dict[str, int]:
    """Address of the lesson."""
    return {"pk": school.home.pk, "lesson": school.home_lesson.pk}


def of_plan_row(school: SmallSchool) -> dict[str, int]:
    """Address of a row of the plan."""
    return {"pk": school.home.pk, "row": school.home_lesson.row_id}


def of_slot(school: SmallSchool) -> dict[str, int]:
    """Address of a line of the timetable."""
    return {"pk": school.home.pk, "slot": school.home_slot.pk}


def of_issue(school: SmallSchool) -> dict[str, int | str]:
    """Address of a paper that is issued elsewhere."""
    return {"pk": school.home.pk, "kind": "home_plan"}


def of_teacher(school: SmallSchool) -> dict[str, int]:
    """Address of what a teacher is paid for."""
    return {"person": school.people["petrov"].pk}


LESSONS = [
    Row("home:control", done_by(*STAFF)),
    Row("home:hours", done_by(*STAFF)),
    Row("home:teachers", done_by(*STAFF)),
    Row(
        "home:teacher_sheet",
        {**done_by(*PRINTS, status=302), "stranger": 404},
        of_teacher,
        "post",
        {"month": "2020-01"},
    ),
    Row("home:teachers_table", done_by(*PRINTS)),
    Row("home:teacher_sheets", done_by(*PRINTS, status=302), method="post"),
    Row("home:meals_month", done_by(*STAFF)),
    Row("home:meals_table", done_by(*PRINTS)),
    Row("home:meals_sheet", done_by(*PRINTS, status=302), method="post"),
    Row("home:events", done_by(*STAFF)),
    Row(
        "home:events",
        {**done_by("class_teacher", "other_class_teacher", "deputy", status=422)},
        method="post",
    ),
    Row(
        "home:group",
        done_by("director", "deputy", "class_teacher", "other_class_teacher", "specialist"),
    ),
    Row("home:group", done_by("deputy", status=422), method="post"),
    Row("home:lessons", seen_by(*STAFF_HERE, "guardian"), of_home()),
    Row("home:lesson", in_home(*MARKS, status=422), of_lesson, "post", {"state": "none"}),
    Row("home:replan", in_home(*LEADS_HERE, status=302), of_home(), method="post"),
    Row("home:illness", in_home(family=422), of_home(), method="post"),
    Row("home:issue", in_home(*PRINTS_HERE, status=404), of_issue, method="post"),
    Row("home:resume", in_home(family=302), of_home(), method="post"),
    Row("home:stand_in", seen_by(*STAFF_HERE), of_home()),
    Row("home:stand_in", in_home(*LEADS_HERE, status=422), of_home(), method="post"),
    Row("home:confirm", in_home(family=302), of_home(), method="post"),
    Row("home:take_back", in_home(family=302), of_home(), method="post"),
    Row("home:confirmations", seen_by(*STAFF_HERE), of_home()),
    Row("home:confirmations", in_home(*MARKS, status=422), of_home(), method="post"),
    Row("home:confirmation_sheet", in_home(*PRINTS_HERE, status=302), of_home(), method="post"),
    Row("home:meals_application", in_home(*PRINTS_HERE, status=302), of_home(), method="post"),
    Row("home:journal", seen_by(*STAFF_HERE), of_home()),
    Row("home:journal", in_home(*MARKS, status=422), of_home(), method="post"),
    Row("home:case_hours", seen_by(*STAFF_HERE), of_home()),
    Row("home:meals", seen_by(*STAFF_HERE), of_home()),
    Row("home:meals", in_home(*LEADS_HERE, "secretary", status=422), of_home(), method="post"),
    Row("home:textbooks", seen_by(*STAFF_HERE), of_home()),
    Row("home:textbooks", in_home(*LEADS_HERE, status=422), of_home(), method="post"),
    Row("home:contacts", seen_by(*STAFF_HERE), of_home()),
    Row("home:contacts", in_home(*LEADS_HERE, status=422), of_home(), method="post"),
    Row("home:folder", seen_by(*STAFF_HERE), of_home()),
    Row(
        "home:folder_print",
        in_home(*PRINTS_HERE, status=302),
        of_home(),
        method="post",
    ),
]
#: The case is past its plan: whoever makes plans is told so, others that it is not theirs.
PLAN = [
    Row("home:plan", seen_by(*STAFF_HERE), of_home()),
    Row("home:plan", in_home("deputy", status=302), of_home(), "post"),
    Row("home:plan_fill", in_home("deputy", status=302), of_home(), "post"),
    Row("home:plan_save", in_home("deputy"), of_home(), "post", {"new-formed-0-version": "0"}),
    Row("home:plan_remove", in_home("deputy"), of_plan_row, "post", {"plan-1-version": "1"}),
    Row("home:extracurricular", seen_by(*STAFF_HERE), of_home()),
    Row("home:programmes", seen_by(*STAFF_HERE), of_home()),
    Row(
        "home:programme",
        {**seen_by(*STAFF_HERE, status=302), "deputy": 200, "subject_teacher": 200},
        of_plan_row,
    ),
    Row("home:programme", in_home("deputy", "subject_teacher", status=302), of_plan_row, "post"),
    Row("home:special", in_home("director", "deputy", "class_teacher"), of_home()),
    Row("home:special", in_home("director", "deputy", "class_teacher"), of_home(), "post"),
    Row("home:calendar", seen_by(*STAFF_HERE), of_home()),
    Row("home:calendar", in_home("deputy", status=302), of_home(), "post"),
    Row("home:recount", in_home("deputy", status=302), of_home(), "post"),
    Row("home:timetable", seen_by(*STAFF_HERE), of_home()),
    Row("home:timetable", in_home("deputy", status=422), of_home(), "post"),
    Row("home:timetable_build", in_home("deputy", status=302), of_home(), "post"),
    Row("home:slot", seen_by(*STAFF_HERE), of_slot),
    Row("home:slot", in_home("deputy", status=422), of_slot, "post"),
    Row("home:graduates", done_by(*STAFF)),
    Row("home:bases", done_by(*STAFF)),
    Row("home:bases", done_by("director", "deputy", "admin", status=422), method="post"),
    # A plan that may be written
    Row("home:plan", seen_by(*SEES), of_package),
    Row("home:programmes", seen_by(*SEES), of_package),
    Row("home:timetable", seen_by(*SEES), of_package),
]
HOME = [*PACKAGE, *LESSONS, *PLAN]

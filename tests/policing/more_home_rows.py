"""More of what the pages of home education list: rows of plans, lessons, cases, patients."""

from __future__ import annotations

from datetime import timedelta

from accounts.roles import Role
from config.demo.school import SmallSchool
from home_education import rules
from home_education.models import (
    HomeCase,
    HomeCondition,
    HomeLesson,
    HomePlanRow,
    HomeSlot,
    HospitalGroup,
    HospitalStay,
)
from home_education.procedure import State
from regulations.models import Attachment, Case, Deadline
from students.models import SchoolClass, Student
from tests.conftest import TODAY


def grow_home(small: SmallSchool, name: str, number: int) -> None:
    """More in the case whose lessons go on and in the one that begins; more cases beside them."""
    for home in (small.home, small.intake):
        _grow_plan(small, home, name, number)
        _grow_package(small, home, name, number)
    _one_more_case(small, name, number)


def _grow_plan(small: SmallSchool, home: HomeCase, name: str, number: int) -> None:
    section = list(rules.Section)[number % 3]
    row = HomePlanRow.objects.create(
        school=small.school,
        home=home,
        section=section.value,
        place=number + 10,
        name=name,
        area=f"Область {name}",
        teacher=small.people["petrov"],
        classroom_hours=1,
        independent_hours=1,
        is_correctional=False,
    )
    HomeSlot.objects.create(
        school=small.school,
        home=home,
        row=row,
        weekday=number % 5,
        number=number + 2,
        starts_minute=600 + number,
        ends_minute=640 + number,
        weeks=[1, 2, 3, 4],
    )
    if home.pk != small.home.pk:
        return
    states = ("held", "missed", "planned")
    for place, state in enumerate(states):
        HomeLesson.objects.create(
            school=small.school,
            home=home,
            row=row,
            held_on=TODAY - timedelta(days=number % 20 + place),
            starts_minute=600 + number,
            state=state,
            topic=name,
            reason=name if state == "missed" else "",
        )


def _grow_package(small: SmallSchool, home: HomeCase, name: str, number: int) -> None:
    HomeCondition.objects.create(school=small.school, home=home, text=name)
    Attachment.objects.create(
        school=small.school, case=home.case, kind="other", title=name, added_by=_deputy(small)
    )
    Deadline.objects.create(
        school=small.school,
        case=home.case,
        key="journal",
        about=name,
        due_on=TODAY - timedelta(days=number),
        clause="4.3",
        owner_role=Role.SUBJECT_TEACHER,
        owner=small.people["petrov"],
    )


def _one_more_case(small: SmallSchool, name: str, number: int) -> None:
    """A pupil of the class taught in a hospital; every fourth with its own group."""
    student = Student.objects.create(
        school=small.school,
        last_name=f"{name}-больной",
        first_name="Иван",
        sex="m",
        birth_date="2014-01-01",
        school_class=SchoolClass.objects.get(school=small.school, grade=5, letter="А"),
    )
    case = Case.objects.create(
        school=small.school,
        act=rules.ACT.slug,
        edition=rules.ACT.edition,
        student=student,
        school_year=small.year,
        state=State.TEACHING.value,
        responsible=_deputy(small),
        opened_on=small.year.starts_on,
    )
    home = HomeCase.objects.create(
        school=small.school,
        case=case,
        study_place=rules.Place.HOSPITAL.value,
        starts_on=small.year.starts_on,
        ends_on=small.year.ends_on,
    )
    group = HospitalGroup.objects.create(
        school=small.school, hospital="Больница", name=name, reason=name
    )
    HospitalStay.objects.create(
        school=small.school,
        home=home,
        hospital="Больница",
        teaching=rules.Teaching.GROUP.value,
        group=group if number % 4 == 0 else None,
    )
    row = HomePlanRow.objects.create(
        school=small.school,
        home=home,
        section=rules.Section.OBLIGATORY.value,
        place=1,
        name="Математика",
        teacher=small.people["petrov"],
        classroom_hours=1,
    )
    HomeLesson.objects.create(
        school=small.school,
        home=home,
        row=row,
        held_on=TODAY - timedelta(days=1),
        starts_minute=600,
        state="held",
    )


def _deputy(small: SmallSchool):
    return small.people["kuznetsova"]

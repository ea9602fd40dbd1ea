"""Who may open the pages of assessment, teaching and pay of the individual forms.

The case asked about is that of Гоголь, an extern whose form goes on; Петров teaches her.
"""

from __future__ import annotations

from datetime import timedelta

from accounts.roles import Role
from config.demo.school import SmallSchool
from externat.models import (
    IndividualAssessment,
    IndividualCase,
    IndividualSession,
    SessionPupil,
)
from externat.procedure_2021 import State
from externat.rules.edition_2021 import ACT
from regulations.models import Case
from regulations.services.opening import ask_in
from tests.conftest import TODAY
from tests.policing.audiences import OFFICE, STAFF, Kwargs, Row, done_by, seen_by
from tests.policing.documents_rows import PRINTS

STAFF_HERE = (*OFFICE, "class_teacher", "subject_teacher", "inspector")
KEEPS = ("secretary", "deputy")
LEADS = ("class_teacher", "deputy")
PAYS = ("director", "deputy")


def prepare_individual_work(school: SmallSchool) -> None:
    """A case that goes on, with one assessment and one lesson of two months ago."""
    case = Case.objects.create(
        school=school.school,
        act=ACT.slug,
        edition=ACT.edition,
        student=school.children["Гоголь"],
        school_year=school.year,
        state=State.STUDYING.value,
        responsible=school.people["kuznetsova"],
        opened_on=school.year.starts_on,
        strand="combination",
        variant="combination",
    )
    individual = IndividualCase.objects.create(
        school=school.school, case=case, form="externat", ground="extern_6", is_combination=True
    )
    teacher = school.people["petrov"]
    ask_in(case, teacher, Role.SUBJECT_TEACHER)
    school.worked = individual
    school.assessed = IndividualAssessment.objects.create(
        school=school.school,
        individual=individual,
        purpose="year",
        name="Математика",
        kind="annual",
        teacher=teacher,
    )
    school.session = IndividualSession.objects.create(
        school=school.school,
        kind="consultation",
        held_on=TODAY - timedelta(days=60),
        subject="Математика",
        teacher=teacher,
        minutes=15,
    )
    SessionPupil.objects.create(school=school.school, session=school.session, individual=individual)


def done_in(*who: str, status: int = 200) -> dict[str, int]:
    """``status`` for these, 403 for others who see the case at work, no such page for the rest."""
    return {**seen_by(*STAFF_HERE, status=403), **dict.fromkeys(who, status)}


def of_case(**more) -> Kwargs:
    """Address of the case, or of something in it."""
    return lambda school: {"pk": school.worked.pk, **more}


def of_assessment(school: SmallSchool) -> dict[str, int]:
    """Address of the line of the schedule."""
    return {"pk": school.worked.pk, "row": school.assessed.pk}


def of_session(school: SmallSchool) -> dict[str, int]:
    """Address of the consultation."""
    return {"pk": school.worked.pk, "session": school.session.pk}


INDIVIDUAL_WORK = [
    Row("individual:assessment", seen_by(*STAFF_HERE, "guardian"), of_case()),
    Row(
        "individual:assessment",
        done_in(*KEEPS, "class_teacher", "subject_teacher", status=422),
        of_case(),
        "post",
    ),
    Row("individual:questions", done_in(*KEEPS, *LEADS, status=302), of_case(), "post"),
    Row("individual:assessment_fill", done_in(*KEEPS, status=302), of_case(), "post"),
    Row("individual:assessment_new", done_in(*KEEPS), of_case()),
    Row("individual:assessment_new", done_in(*KEEPS, status=422), of_case(), "post"),
    Row("individual:assessment_row", done_in(*KEEPS), of_assessment),
    Row("individual:assessment_row", done_in(*KEEPS, status=422), of_assessment, "post"),
    Row("individual:achievements", seen_by(*STAFF_HERE), of_case()),
    Row("individual:achievements", done_in(*KEEPS, *LEADS, status=302), of_case(), "post"),
    Row("individual:commission", seen_by(*STAFF_HERE), of_case()),
    Row(
        "individual:commission",
        done_in(*KEEPS, status=302),
        of_case(),
        "post",
        {"purpose": "year"},
    ),
    Row("individual:declaration", seen_by(*STAFF_HERE), of_case()),
    Row("individual:declaration", done_in(*KEEPS, status=302), of_case(), "post"),
    Row("individual:council", seen_by(*STAFF_HERE), of_case()),
    Row("individual:council", done_in(*KEEPS, "director", status=422), of_case(), "post"),
    Row("individual:sessions", seen_by(*STAFF_HERE), of_case()),
    Row("individual:session_new", done_in(*LEADS, "subject_teacher"), of_case()),
    Row(
        "individual:session_new", done_in(*LEADS, "subject_teacher", status=422), of_case(), "post"
    ),
    Row("individual:session", done_in(*LEADS, "subject_teacher"), of_session),
    Row("individual:session", done_in(*LEADS, "subject_teacher", status=422), of_session, "post"),
    Row("individual:journal", seen_by(*STAFF_HERE, "guardian"), of_case()),
    Row(
        "individual:issue",
        done_in(*OFFICE, "class_teacher", status=404),
        of_case(part="plan"),
        "post",
    ),
    Row("individual:pay", done_by(*STAFF)),
    Row("individual:pay_year", done_by(*STAFF)),
    Row("individual:pay_file", done_by(*STAFF)),
    Row("individual:pay_sheets", done_by(*PAYS, status=302), method="post"),
    Row("individual:aikom", done_by(*OFFICE)),
    Row("individual:public_notice", done_by(*STAFF)),
    Row("individual:notice_paper", done_by(*PRINTS, status=302), method="post"),
]

"""Who may open the pages of the school's records; the pupil asked about is Гоголь of 5-А."""

from __future__ import annotations

from config.demo.school import SmallSchool
from students.models import Conclusion, DayOff, StudentStatus
from tests.policing.audiences import OFFICE, STAFF, Kwargs, Row, by_pk, done_by, seen_by, signed_in

PLANNERS = ("admin", "director", "deputy")


def prepare_records(school: SmallSchool) -> None:
    """A guardian, a paper, a status and a day off for the rows below."""
    pupil = school.children["Гоголь"]
    paper = Conclusion.objects.create(
        school=school.school,
        student=pupil,
        kind="pmpk",
        number="1",
        issued_on="2026-09-01",
        issuer="ЦПМПК",
    )
    status = StudentStatus.objects.create(
        school=school.school, student=pupil, kind="ovz", since="2026-09-01", conclusion=paper
    )
    day = DayOff.objects.create(
        school=school.school, date="2026-09-30", title="День региона", kind="regional"
    )
    school.records = {
        "guardian": pupil.guardianships.get(),
        "paper": paper,
        "status": status,
        "day": day,
    }


def of_pupil(kwarg: str = "") -> Kwargs:
    """Address of Гоголь's card, or of a row that hangs on it."""

    def kwargs(school: SmallSchool) -> dict[str, int]:
        address = {"pk": school.children["Гоголь"].pk}
        return address | ({kwarg: school.records[kwarg].pk} if kwarg else {})

    return kwargs


def edited(status: int = 200) -> dict[str, int]:
    """Who edits the pupil, who only sees the card, and for whom there is no such pupil."""
    return {
        **seen_by(*OFFICE, status=status),
        **dict.fromkeys(("class_teacher", "subject_teacher", "specialist", "inspector"), 403),
    }


#: For everybody with a school; the list holds whom the reader sees.
ANYBODY_OF_A_SCHOOL = {**signed_in(200), "nobody": 404}
#: A subject teacher and a specialist by a case of the pupil, which is in ``regulations_rows``.
WORKS_WITH_THE_PUPIL = (
    *OFFICE,
    "class_teacher",
    "subject_teacher",
    "specialist",
    "inspector",
)

RECORDS = [
    Row("students", ANYBODY_OF_A_SCHOOL),
    Row("search", ANYBODY_OF_A_SCHOOL),
    Row("student", seen_by(*WORKS_WITH_THE_PUPIL, "guardian"), of_pupil()),
    Row("student_history", seen_by(*WORKS_WITH_THE_PUPIL), of_pupil()),
    Row(
        "student",
        seen_by(*OFFICE, "other_class_teacher", "inspector", "pupil"),
        by_pk("children", "Живаго"),
    ),
    Row(
        "student_history",
        seen_by(*OFFICE, "other_class_teacher", "inspector"),
        by_pk("children", "Живаго"),
    ),
    Row("student_signs", edited(), of_pupil()),
    Row("student_signs", edited(), of_pupil(), method="post"),
    Row("student_add", done_by(*OFFICE)),
    Row("student_edit", edited(), of_pupil()),
    Row("student_move", edited(), of_pupil()),
    Row("student_leave", edited(), of_pupil()),
    Row("student_return", edited(302), of_pupil()),
    Row("guardian_add", edited(), of_pupil()),
    Row("guardian_edit", edited(), of_pupil("guardian")),
    Row("guardian_end", edited(), of_pupil("guardian")),
    Row("conclusion_add", edited(), of_pupil()),
    Row("conclusion_edit", edited(), of_pupil("paper")),
    Row("status_add", edited(), of_pupil()),
    Row("status_edit", edited(), of_pupil("status")),
    Row("classes", done_by(*STAFF)),
    Row("class_add", done_by(*PLANNERS)),
    Row("class_edit", done_by(*PLANNERS), by_pk("classes", "5-А")),
    Row("classes_next_year", done_by(*PLANNERS)),
    Row("curriculum", done_by(*STAFF)),
    Row("curriculum", done_by(*PLANNERS, status=302), method="post"),
    Row("subjects", done_by(*STAFF)),
    Row("subject_add", done_by(*PLANNERS)),
    Row("subject_edit", done_by(*PLANNERS), by_pk("subjects", "Физика")),
    Row("calendar", done_by(*STAFF)),
    Row("year_add", done_by(*PLANNERS)),
    Row("year_edit", done_by(*PLANNERS), lambda school: {"pk": school.year.pk}),
    Row("day_off_add", done_by(*PLANNERS)),
    Row(
        "day_off_delete",
        done_by(*PLANNERS, status=302),
        lambda school: {"pk": school.records["day"].pk},
        method="post",
    ),
    Row(
        "days_off_propose",
        done_by(*PLANNERS, status=302),
        lambda school: {"pk": school.year.pk},
        method="post",
    ),
]

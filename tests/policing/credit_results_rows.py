"""Who may open the pages of individual results. The result asked about is Гоголь's, entered by the
class teacher; the class is Гоголь's too."""

from __future__ import annotations

from datetime import date, timedelta

from accounts.models import StoredFile
from config.demo.school import SmallSchool
from credit_transfer.models import (
    Award,
    GiftedEntry,
    IndividualResult,
    OutsideOrganisation,
    ResultDocument,
    ResultsAcquaintance,
    SchoolCourse,
    SpecialCondition,
)
from credit_transfer.services.results import enter
from students.models import Student
from tests.conftest import TODAY
from tests.policing.audiences import OFFICE, STAFF, Kwargs, Row, done_by, seen_by
from tests.policing.documents_rows import PRINTS
from tests.unprinted_demo import blank_picture

SEES = (*OFFICE, "class_teacher", "inspector")
LEADS = ("director", "deputy")
TELLS = (*LEADS, "class_teacher")
KEEPS_PLACES = (*LEADS, "secretary", "class_teacher", "other_class_teacher")
KEEPS_CURRICULUM = ("admin", *LEADS)


def prepare_credit_results(school: SmallSchool) -> None:
    """One of everything that is kept about results."""
    student, teacher = school.children["Гоголь"], school.people["ivanova"]
    own = {"school": school.school}
    school.result = enter(student=student, values=_values("Олимпиада", TODAY), by=teacher)
    school.document = ResultDocument.objects.create(
        **own,
        result=school.result,
        kind="diploma",
        scan=StoredFile.objects.keep(school.school, blank_picture(), "image/png"),
        file_name="diploma.png",
        added_by=teacher,
    )
    school.award = _award(school, student, "За труд")
    school.gifted = GiftedEntry.objects.create(
        **own, student=student, area="Наука", since=TODAY, entered_by=teacher
    )
    school.condition = SpecialCondition.objects.create(
        **own,
        student=student,
        school_year=school.year,
        subject=school.subjects["Биология"],
        at="periodic",
        text="Письменно",
        decided_on=TODAY,
        entered_by=teacher,
    )
    school.place = OutsideOrganisation.objects.create(**own, name="ДЮСШ № 1")
    school.course = SchoolCourse.objects.create(
        **own, year=school.year, name="Шахматы", weekly_hours=1
    )


def grow_credit_results(small: SmallSchool, name: str, number: int) -> None:
    """More of everything that the lists show, of pupils of the class and of Гоголь."""
    own, teacher = {"school": small.school}, small.people["ivanova"]
    gogol, day = small.children["Гоголь"], TODAY - timedelta(days=number % 50)
    for student in (gogol, Student.objects.filter(last_name=f"{name}-седьмой").first()):
        if student is None:
            continue
        counted = enter(
            student=student,
            values={**_values(name, day), "subject": small.subjects["Биология"], "mark": "5"},
            by=teacher,
        )
        IndividualResult.objects.filter(pk=counted.pk).update(
            confirmed_by=small.people["kuznetsova"], confirmed_on=TODAY
        )
        enter(student=student, values=_values(f"{name} ждёт", day), by=teacher)
        _award(small, student, name)
        GiftedEntry.objects.create(
            **own, student=student, area=name, since=TODAY, entered_by=teacher
        )
    ResultDocument.objects.create(
        **own, result=small.result, kind="letter", number=name, added_by=teacher
    )
    SpecialCondition.objects.create(
        **own,
        student=gogol,
        school_year=small.year,
        subject=small.subjects["Биология"],
        at="final",
        text=name,
        decided_on=TODAY,
        entered_by=teacher,
    )
    ResultsAcquaintance.objects.create(
        **own,
        student=gogol,
        person=small.people["gogol"],
        what=name,
        how="email",
        on=day,
        by=teacher,
    )
    OutsideOrganisation.objects.create(**own, name=name)
    SchoolCourse.objects.create(**own, year=small.year, name=name, weekly_hours=1)


def _values(title: str, day: date) -> dict[str, object]:
    return {
        "kind": "study",
        "sub_kind": "control",
        "level": "basic",
        "source": "inner",
        "title": title,
        "procedure": "Проверочная работа",
        "achieved_on": day,
    }


def _award(school: SmallSchool, student: Student, reason: str) -> Award:
    return Award.objects.create(
        school=school.school,
        student=student,
        kind="letter",
        reason=reason,
        awarded_on=TODAY,
        awarded_by="Директор",
        entered_by=school.people["ivanova"],
    )


def of_result(school: SmallSchool) -> dict[str, int]:
    """Address of the result."""
    return {"pk": school.result.pk}


def of_document(school: SmallSchool) -> dict[str, int]:
    """Address of its document."""
    return {"pk": school.result.pk, "document": school.document.pk}


def of_pupil(school: SmallSchool) -> dict[str, int]:
    """Address of the pupil."""
    return {"pk": school.children["Гоголь"].pk}


def of_class(school: SmallSchool) -> dict[str, int]:
    """Address of the pupil's class."""
    return {"pk": school.children["Гоголь"].school_class_id}


def of_row(name: str) -> Kwargs:
    """Address of one of the rows made in `prepare_credit_results`."""
    return lambda school: {"pk": getattr(school, name).pk}


def among(seen: tuple[str, ...], *who: str, status: int = 200) -> dict[str, int]:
    """``status`` for these, 403 for the others who see it, no such page for the rest."""
    return {**seen_by(*seen, status=403), **dict.fromkeys(who, status)}


ENTERS_CLASS = {
    **done_by(*TELLS),
    "other_class_teacher": 404,
    "subject_teacher": 404,
}
TELLS_CLASS = {**done_by(*TELLS), "other_class_teacher": 404}
WRITES = among(SEES, "class_teacher")

RESULT_PAGES = [
    Row("credit:results", done_by(*STAFF)),
    Row("credit:results_confirm", done_by(*LEADS, status=302), method="post"),
    Row(
        "credit:results_file",
        done_by("deputy", "admin"),
        lambda school: {"file_type": "csv"},
        public=True,
    ),
    Row(
        "credit:result_new",
        done_by(*TELLS, "other_class_teacher", "subject_teacher"),
    ),
    Row("credit:results_many", ENTERS_CLASS, of_class),
    Row("credit:result", seen_by(*SEES), of_result),
    Row("credit:result_edit", WRITES, of_result),
    Row("credit:result_edit", among(SEES, "class_teacher", status=422), of_result, "post"),
    Row("credit:result_confirm", among(SEES, *LEADS, status=302), of_result, "post"),
    Row("credit:result_return", among(SEES, *LEADS, status=422), of_result, "post"),
    Row(
        "credit:result_withdraw",
        {**among(SEES, *TELLS, status=302), "guardian": 302},
        of_result,
        "post",
    ),
    Row("credit:result_remove", among(SEES, "class_teacher", status=302), of_result, "post"),
    Row("credit:result_document_new", WRITES, of_result),
    Row("credit:result_document", WRITES, of_document),
    Row("credit:result_document", among(SEES, "class_teacher", status=422), of_document, "post"),
    Row("credit:result_scan", seen_by(*SEES), of_document),
]
PUPIL_PAGES = [
    Row("credit:portfolio", seen_by(*SEES, "guardian"), of_pupil),
    Row("credit:portfolio_files", seen_by(*SEES, "guardian", status=302), of_pupil, "post"),
    Row(
        "credit:portfolio_paper",
        among(SEES, *OFFICE, "class_teacher", status=302),
        lambda school: {**of_pupil(school), "paper": "card"},
        "post",
    ),
    Row("credit:progress", seen_by(*SEES, "guardian"), of_pupil),
]
RECORD_PAGES = [
    Row("credit:exam_choices", done_by(*STAFF)),
    Row(
        "credit:exam_choices",
        {
            **done_by(*LEADS, "secretary", "other_class_teacher", status=422),
            "class_teacher": 404,
        },
        method="post",
    ),
    Row("credit:gifted", done_by(*STAFF)),
    Row("credit:gifted_new", done_by(*LEADS)),
    Row("credit:gifted_entry", among(SEES, *LEADS), of_row("gifted")),
    Row("credit:gifted_entry", among(SEES, *LEADS, status=422), of_row("gifted"), "post"),
    Row("credit:conditions", done_by(*STAFF)),
    Row("credit:condition_new", done_by(*LEADS)),
    Row("credit:condition", among(SEES, *LEADS), of_row("condition")),
    Row("credit:condition", among(SEES, *LEADS, status=422), of_row("condition"), "post"),
    Row("credit:awards", done_by(*STAFF)),
    Row("credit:award_new", done_by(*TELLS, "other_class_teacher", status=404)),
    Row("credit:award", among(SEES, *TELLS), of_row("award")),
    Row("credit:award", among(SEES, *TELLS, status=422), of_row("award"), "post"),
    Row("credit:acquaintance", done_by(*STAFF)),
    Row("credit:acquaintance_class", TELLS_CLASS, of_class),
]
REPORT_PAGES = [
    Row("credit:dynamics", done_by(*STAFF)),
    Row("credit:by_level", done_by(*STAFF)),
    Row("credit:summary", done_by(*STAFF)),
    Row("credit:summary_file", done_by("deputy", "admin")),
    Row("credit:summary_paper", done_by(*PRINTS, status=302), method="post"),
    Row("credit:graduation", done_by(*STAFF)),
    Row("credit:graduation_paper", done_by(*PRINTS, status=302), method="post"),
    Row("credit:organisations", done_by(*STAFF)),
    Row("credit:organisation_new", done_by(*KEEPS_PLACES)),
    Row("credit:organisation", done_by(*KEEPS_PLACES), of_row("place")),
    Row("credit:organisation", done_by(*KEEPS_PLACES, status=422), of_row("place"), "post"),
    Row("credit:courses", done_by(*STAFF)),
    Row("credit:course_new", done_by(*KEEPS_CURRICULUM)),
    Row("credit:course", done_by(*KEEPS_CURRICULUM), of_row("course")),
    Row("credit:course", done_by(*KEEPS_CURRICULUM, status=422), of_row("course"), "post"),
    Row("credit:approvals", done_by(*STAFF)),
    Row("credit:approvals", done_by(*KEEPS_CURRICULUM, status=302), method="post"),
]
CREDIT_RESULTS = [*RESULT_PAGES, *PUPIL_PAGES, *RECORD_PAGES, *REPORT_PAGES]

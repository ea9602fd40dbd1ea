"""Who may open the pages of individual support.

The case asked about is that of Гоголь (``regulations_rows``): its sheet is approved, its lessons
wait to be begun, so nobody writes rows now. Коваль was asked for help in it.
"""

from __future__ import annotations

from config.demo.school import SmallSchool
from individual_support.models import SpecialistRequest, SupportRow, SupportSubject
from tests.conftest import TODAY
from tests.policing.audiences import STAFF, Kwargs, Row, done_by, seen_by
from tests.policing.documents_rows import PRINTS
from tests.policing.regulations_rows import (
    LEADS_CASE,
    SEE_PUPILS_CASE,
    STAFF_OF_CASE,
    in_case,
    of_case,
    of_pupils_case,
)

OPENS_CASES = ("director", "deputy", "class_teacher", "other_class_teacher")
#: Whose word a row of the sheet is: the leaders of the case and the teacher of its subject.
WRITES_ROWS = (*LEADS_CASE, "subject_teacher")
FAMILY_TOO = seen_by(*STAFF_OF_CASE, "guardian")


def prepare_support(school: SmallSchool) -> None:
    """A question to the psychologist that waits for its answer."""
    school.request = SpecialistRequest.objects.create(
        school=school.school,
        support_id=school.case.pk,
        specialist=school.people["koval"],
        question="Почему быстро устаёт?",
        asked_on=TODAY,
        asked_by=school.people["ivanova"],
    )
    school.row = SupportRow.objects.filter(support=school.case.pk).first()
    school.subject = SupportSubject.objects.get(support=school.case.pk)


def of_row(school: SmallSchool) -> dict[str, int]:
    """Address of a row of the sheet."""
    return {"pk": school.case.pk, "row": school.row.pk}


def of_subject(school: SmallSchool) -> dict[str, int]:
    """Address of a subject of the case."""
    return {"pk": school.case.pk, "subject": school.subject.pk}


def of_request(school: SmallSchool) -> dict[str, int]:
    """Address of the question to the psychologist."""
    return {"pk": school.case.pk, "request_id": school.request.pk}


def of_typed(form: str, about: str) -> Kwargs:
    """Address of what is being typed into a form of the case."""
    return lambda school: {"key": f"{form}:{getattr(school, about).pk}"}


SUPPORT = [
    Row("support:watch", done_by(*STAFF)),
    Row("support:register", done_by(*STAFF)),
    Row("support:register", done_by(*PRINTS, status=302), method="post"),
    Row("support:register_draft", done_by(*STAFF)),
    Row("support:open", done_by(*OPENS_CASES)),
    Row("support:open", done_by(*OPENS_CASES), method="post"),
    Row("support:case", seen_by(*STAFF_OF_CASE, "guardian", status=302), of_case()),
    Row("support:again", in_case(*LEADS_CASE, status=302), of_case(), method="post"),
    Row("support:project", in_case(*LEADS_CASE), of_case()),
    Row("support:project", in_case(*LEADS_CASE, status=302), of_case(), "post", {"regime": "x"}),
    Row("support:project_check", in_case(*LEADS_CASE, status=404), of_case(), method="post"),
    Row("support:sheet", {**seen_by(*STAFF_OF_CASE), "guardian": 302}, of_case()),
    Row("support:sheet", {**in_case(), "guardian": 302}, of_case(), method="post"),
    Row("support:row_save", in_case(*WRITES_ROWS), of_case(), "post", {"new-0-version": "0"}),
    Row("support:row_remove", in_case(*WRITES_ROWS), of_row, "post", {"row-1-version": "1"}),
    Row("support:methods", in_case(*WRITES_ROWS, status=302), of_subject, "post", {"methods": "x"}),
    Row("support:marks", seen_by(*STAFF_OF_CASE), of_case()),
    Row("support:mark", in_case(*WRITES_ROWS, status=422), of_row, "post", {"mark": "done"}),
    Row("support:acquaint", FAMILY_TOO, of_case()),
    Row("support:acquaint", {**in_case(), "guardian": 302}, of_case(), method="post"),
    Row("support:acquaint", seen_by(*SEE_PUPILS_CASE), of_pupils_case()),
    Row(
        "support:acquaint",
        {**seen_by(*SEE_PUPILS_CASE, status=403), "pupil": 302},
        of_pupils_case(),
        method="post",
    ),
    Row("support:hand_out", seen_by(*STAFF_OF_CASE, "guardian", status=302), of_case()),
    Row("support:specialists", seen_by(*STAFF_OF_CASE), of_case()),
    Row(
        "support:specialists", in_case(*LEADS_CASE, status=422), of_case(), "post", {"question": ""}
    ),
    Row("support:specialist_answer", in_case("specialist"), of_request),
    Row(
        "support:specialist_answer",
        in_case("specialist", status=422),
        of_request,
        "post",
        {"a": ""},
    ),
    Row("support:specialist_withdraw", in_case(*LEADS_CASE, status=302), of_request, method="post"),
    Row("support:report", seen_by(*STAFF_OF_CASE), of_case()),
    Row("support:report", in_case(*WRITES_ROWS, status=302), of_case(), method="post"),
    Row("draft", seen_by(*LEADS_CASE), of_typed("support-parts", "case")),
    Row("draft", seen_by(*WRITES_ROWS), of_typed("support-methods", "subject")),
    Row("draft", seen_by("specialist"), of_typed("support-answer", "request")),
]

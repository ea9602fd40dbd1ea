"""Who may open acts, cases and what hangs on them.

The case asked about is that of Гоголь of 5-А: its sheet is approved, its lessons wait to be begun.
Петров teaches in it, Коваль was asked into it, Сидоров has nothing to do with it.
"""

from __future__ import annotations

from uuid import UUID

from accounts.models import StoredFile
from accounts.roles import Role
from config.demo.school import SmallSchool
from config.demo.support_cases import ACT, APPROVE, Story, adopt
from individual_support.rules import SHEET_CHECKED
from individual_support.rules.vocabulary import Category
from regulations.models import Attachment, Case, FieldComment, Piece
from regulations.services.opening import ask_in
from tests.conftest import TODAY
from tests.policing.audiences import (
    FAMILIES,
    OFFICE,
    STAFF,
    Kwargs,
    Row,
    by_pk,
    done_by,
    seen_by,
    signed_in,
)
from tests.unprinted_demo import UnprintedDemo

#: Who sees the case of Живаго: its class teacher leads another class than that of Гоголь.
SEE_PUPILS_CASE = (*OFFICE, "other_class_teacher", "inspector", "pupil")
#: Who works on the case, and who only looks at it; whoever else of the school finds no such page.
WORKS_ON_CASE = (*OFFICE, "class_teacher", "subject_teacher", "specialist")
STAFF_OF_CASE = (*WORKS_ON_CASE, "inspector")
LEADS_CASE = ("class_teacher", "deputy")
SEES_HEALTH_DATA = ("director", "deputy", "class_teacher", "specialist")
KEEPS_ACTS = ("admin", "director", "deputy")


def prepare_case(school: SmallSchool) -> None:
    """The case with its supporting papers and a remark."""
    adopt(school)
    demo = UnprintedDemo(school, TODAY)
    support = demo.open(Story("Гоголь", ("Математика",), Category.ABSENCE))
    for step in APPROVE:
        demo.take(support, step)
    own = demo.open(Story("Живаго", ("Физика",), Category.LOW_MOTIVATION))
    for step in APPROVE:
        demo.take(own, step)
    school.pupils_case = Case.objects.get(pk=own.pk)
    case = Case.objects.get(pk=support.pk)
    ask_in(case, school.people["koval"], Role.SPECIALIST)
    scan = StoredFile.objects.keep(school.school, b"\x89PNG", "image/png")
    by = school.people["belova"]
    school.case = case
    school.attachments = {
        name: Attachment.objects.create(
            school=school.school,
            case=case,
            kind="other",
            title=name,
            is_restricted=name == "restricted",
            scan=scan,
            file_name=f"{name}.png",
            added_by=by if name == "open" else school.people["koval"],
        )
        for name in ("open", "restricted")
    }
    school.photo = Piece.objects.create(
        school=school.school,
        person=school.people["gogol"],
        key=UUID(int=school.school.pk + 100),
        data=b"\x89PNG",
        size=4,
        content_type="image/png",
        file_name="photo.png",
    )
    school.remark = FieldComment.objects.create(
        school=school.school, case=case, decision=case.decisions.last(), text="Уточните"
    )


def in_case(*who: str, status: int = 200) -> dict[str, int]:
    """``status`` for these; 403 for others who see the case; for anybody else no such page."""
    return {**seen_by(*STAFF_OF_CASE, status=403), **dict.fromkeys(who, status)}


def of_case(**more) -> Kwargs:
    """Address of the case, or of something in it."""
    return lambda school: {"pk": school.case.pk, **more}


def of_pupils_case(**more) -> Kwargs:
    """Address of the case of Живаго, who acts for himself."""
    return lambda school: {"pk": school.pupils_case.pk, **more}


def of_act(**more) -> Kwargs:
    """Address of the act: the same text for every school."""
    return lambda school: {"slug": ACT, **more}


def draft_of_step(school: SmallSchool) -> dict[str, str]:
    """Address of what is being typed beside the step that begins the lessons."""
    return {"key": f"step:{school.case.pk}.start"}


def waiting_photo(school: SmallSchool) -> dict[str, object]:
    """Address of the photo that a parent has sent for a form that is not sent yet."""
    return {"school": school.school.pk, "key": school.photo.key}


def waiting_school(school: SmallSchool) -> dict[str, object]:
    """Address under which somebody of the school sends a photo of their own."""
    return {"school": school.school.pk, "key": UUID(int=1)}


ACTS = [
    Row("acts", signed_in()),
    Row("act", signed_in(), of_act(), public=True),
    Row("traceability", done_by(*STAFF), of_act(), public=True),
    Row("act_adopt", done_by(*KEEPS_ACTS), of_act(), public=True),
    Row("act_adopt", done_by(*KEEPS_ACTS, status=422), of_act(), "post", {"act": ""}, public=True),
    Row("act_setting", done_by(*KEEPS_ACTS), of_act(key=SHEET_CHECKED.key), public=True),
    Row(
        "act_setting",
        done_by(*KEEPS_ACTS, status=422),
        of_act(key=SHEET_CHECKED.key),
        "post",
        {"since": "never"},
        public=True,
    ),
]

CASES = [
    Row("desk", signed_in()),
    Row("cases", done_by(*STAFF)),
    Row("case", seen_by(*STAFF_OF_CASE, "guardian"), of_case()),
    *(
        Row("case_panel", seen_by(*STAFF_OF_CASE, "guardian"), of_case(panel=panel))
        for panel in ("sheet", "papers", "act")
    ),
    *(
        Row("case_panel", seen_by(*STAFF_OF_CASE), of_case(panel=panel))
        for panel in ("project", "specialists", "report", "attachments", "deadlines", "history")
    ),
    Row("case", seen_by(*SEE_PUPILS_CASE), of_pupils_case()),
    *(
        Row("case_panel", seen_by(*SEE_PUPILS_CASE), of_pupils_case(panel=panel))
        for panel in ("sheet", "papers", "act")
    ),
    *(
        Row(
            "case_panel",
            {**seen_by(*SEE_PUPILS_CASE), "pupil": 404},
            of_pupils_case(panel=panel),
        )
        for panel in ("project", "attachments", "history")
    ),
    Row("case_step", in_case(*LEADS_CASE), of_case(action="start")),
    Row("case_step", in_case(*LEADS_CASE, status=422), of_case(action="start"), method="post"),
    Row("case_step", in_case("deputy", "director"), of_case(action="terminate")),
    Row(
        "remark_mended",
        in_case(*WORKS_ON_CASE, status=302),
        lambda school: {"pk": school.case.pk, "remark": school.remark.pk},
        method="post",
    ),
    Row("attachment_add", in_case(*WORKS_ON_CASE), of_case()),
    Row("attachment_add", in_case(*WORKS_ON_CASE, status=422), of_case(), "post", {"kind": "?"}),
    Row("attachment", seen_by(*STAFF_OF_CASE), by_pk("attachments", "open")),
    Row("attachment", in_case(*SEES_HEALTH_DATA), by_pk("attachments", "restricted")),
    Row("attachment_remove", in_case(*WORKS_ON_CASE), by_pk("attachments", "open")),
    Row("attachment_remove", in_case(*SEES_HEALTH_DATA), by_pk("attachments", "restricted")),
    Row("draft", seen_by(*LEADS_CASE), draft_of_step),
    Row("draft", seen_by(*LEADS_CASE, status=400), draft_of_step, method="post"),
    Row("draft", seen_by(*LEADS_CASE, status=204), draft_of_step, method="delete"),
    Row("photo", seen_by("guardian"), waiting_photo),
    Row("photo", seen_by(*STAFF, *FAMILIES, status=422), waiting_school, method="put"),
    Row("photo", seen_by(*STAFF, *FAMILIES, status=204), waiting_school, method="delete"),
    Row("draft_presence", seen_by(*LEADS_CASE), draft_of_step, method="post"),
]

"""Who may open applications. Asked about is that of Гоголь, by her mother: one draft, one sent."""

from __future__ import annotations

from accounts.models import StoredFile
from config.demo.applications import ApplicationDemo
from config.demo.school import SmallSchool
from regulations.models import Application, ApplicationFile
from tests.conftest import TODAY
from tests.policing.audiences import OFFICE, Row, by_pk, done_by, seen_by
from tests.policing.regulations_rows import STAFF_OF_CASE

FORM = {"act": "ru-individual-support", "form": "appeal"}
#: A sent one is seen by those who see every pupil, by the class teacher, by whoever sent it.
SEES_SENT = (*OFFICE, "inspector", "class_teacher")
DECIDES = ("deputy", "director")
ENTERS = ("director", "deputy", "secretary", "class_teacher")


def prepare_applications(school: SmallSchool) -> None:
    """A sent application of the mother, and a draft of hers with a paper in it."""
    demo = ApplicationDemo(school, TODAY)
    sent = demo.send(demo.begin("Гоголь", "gogol"))
    draft = Application.objects.create(
        school=school.school,
        act=sent.act,
        form=sent.form,
        student=sent.student,
        applicant=sent.applicant,
        authority=sent.authority,
    )
    paper = ApplicationFile.objects.create(
        school=school.school,
        application=draft,
        page="papers",
        kind="other",
        scan=StoredFile.objects.keep(school.school, b"\x89PNG", "image/png"),
        file_name="paper.png",
        added_by=sent.applicant,
    )
    school.applications = {"sent": sent, "draft": draft}
    school.application_paper = paper


def start(school: SmallSchool) -> dict:
    """Address of the first page for the child."""
    return {**FORM, "student": school.children["Гоголь"].pk}


def child(school: SmallSchool) -> dict:
    """Address of what is about the child."""
    return {"student": school.children["Гоголь"].pk}


def of_draft(**more):
    """Address of something in the draft."""
    return lambda school: {"pk": school.applications["draft"].pk, **more}


def of_paper(school: SmallSchool) -> dict:
    """Address of the paper in the draft."""
    return {"pk": school.applications["draft"].pk, "file": school.application_paper.pk}


def decided(status: int) -> dict[str, int]:
    """``status`` for those who decide, 403 for others of the school who see it."""
    return {**seen_by(*SEES_SENT, status=403), **dict.fromkeys(DECIDES, status)}


SENT = by_pk("applications", "sent")
DRAFT = by_pk("applications", "draft")

APPLICATIONS = [
    Row("application_start", seen_by("guardian"), start),
    Row("application_start", seen_by("guardian", status=302), start, method="post"),
    Row(
        "applications",
        done_by(*OFFICE, "class_teacher", "other_class_teacher", "inspector"),
    ),
    Row(
        "application_enter",
        {**seen_by(*STAFF_OF_CASE, status=403), **dict.fromkeys(ENTERS, 200)},
        child,
    ),
    Row("application", seen_by(*SEES_SENT, "guardian"), SENT),
    Row("application", seen_by("guardian"), DRAFT),
    Row("application_page", seen_by("guardian"), of_draft(page="reason")),
    Row("application_page", seen_by("guardian", status=422), of_draft(page="reason"), "post"),
    Row("application_page", seen_by("guardian"), of_draft(page="papers")),
    Row("application_check", seen_by("guardian"), DRAFT),
    Row("application_send", seen_by("guardian", status=409), DRAFT, method="post"),
    Row("application_withdraw", seen_by("guardian"), DRAFT),
    Row("application_withdraw", seen_by("guardian", status=302), SENT, method="post"),
    Row("application_accept", decided(409), SENT, method="post"),
    Row("application_decline", decided(200), SENT),
    Row("application_file", seen_by("guardian"), of_paper),
    Row("application_file_remove", seen_by("guardian", status=302), of_paper, method="post"),
]

"""Who may invite families, and that the link of an invitation is everybody's."""

from __future__ import annotations

from config.demo.school import SmallSchool
from students.services.invitations import invite
from tests.policing.audiences import OFFICE, Row, by_pk, done_by, everyone
from tests.policing.students_rows import edited, of_pupil


def prepare_invitations(school: SmallSchool) -> None:
    """Гоголь's mother is invited."""
    school.invited = invite(
        person=school.people["gogol"],
        student=school.children["Гоголь"],
        by=school.people["belova"],
    )


def of_invitation(school: SmallSchool) -> dict[str, int]:
    """Address of the invitation, for the school that made it."""
    return {"pk": school.invited.invitation.pk}


def of_link(school: SmallSchool) -> dict[str, str]:
    """The link as it stands in the letter."""
    return {"code": school.invited.link.rstrip("/").rpartition("/")[2]}


INVITATIONS = [
    Row("invitation", {**everyone(200), "guardian": 302}, of_link, public=True),
    Row("invitations", done_by(*OFFICE)),
    Row("invitation_page", done_by(*OFFICE), of_invitation),
    Row(
        "invite_again",
        done_by(*OFFICE, status=302),
        of_invitation,
        method="post",
        data={"way": "mail"},
    ),
    Row("invitation_revoke", done_by(*OFFICE, status=302), of_invitation, method="post"),
    Row("student_invite", edited(), of_pupil()),
    Row("class_invite", done_by(*OFFICE), by_pk("classes", "5-А")),
]

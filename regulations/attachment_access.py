"""Which supporting papers of a case a reader opens; who opened a restricted one is recorded."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from accounts.permissions import NotYourRole, roles_for
from accounts.roles import Role
from regulations.case_pages import AttachmentKind, pages_of
from regulations.models import AccessLog, Attachment, Case
from regulations.words import Text

SEE_RESTRICTED = "see_health_data"

OTHER = AttachmentKind(slug="other", title=_("Another paper"))


def kinds_for(case: Case) -> tuple[AttachmentKind, ...]:
    """The kinds of paper that the case takes; "another paper" is always among them."""
    return (*pages_of(case.act).attachment_kinds(case), OTHER)


def kind_of(attachment: Attachment) -> Text:
    """What kind of paper it is, in words."""
    kinds = {kind.slug: kind.title for kind in kinds_for(attachment.case)}
    return kinds.get(attachment.kind, attachment.kind)


def may_open(attachment: Attachment, person: Person, roles: Iterable[Role]) -> bool:
    """Whether somebody with these roles in its case may read the paper itself."""
    if not attachment.is_restricted or attachment.added_by_id == person.pk:
        return True
    return not roles_for(SEE_RESTRICTED).isdisjoint(roles)


def check_may_open(attachment: Attachment, person: Person, roles: Iterable[Role]) -> None:
    """Pass if they may read the paper itself; NotYourRole for a colleague who may not."""
    if not may_open(attachment, person, roles):
        raise NotYourRole(SEE_RESTRICTED)


def record_reading(attachment: Attachment, person: Person) -> None:
    """Keep that the person read a restricted paper; reading others is not recorded."""
    if attachment.is_restricted:
        AccessLog.objects.create(
            school_id=attachment.school_id,
            person=person,
            case_id=attachment.case_id,
            student_id=attachment.case.student_id,
            what=attachment.title[:200],
        )

"""Which supporting papers of a case a reader opens; who opened a restricted one is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from accounts.permissions import NotYourRole, roles_for
from regulations.case_pages import AttachmentKind, pages_of
from regulations.models import AccessLog, Attachment, Case
from regulations.words import Text
from students.health_gate import HealthHidden

if TYPE_CHECKING:
    from regulations.case_files import CaseFile

SEE_RESTRICTED = "see_health_data"

OTHER = AttachmentKind(slug="other", title=_("Another paper"))


def kinds_for(case: Case) -> tuple[AttachmentKind, ...]:
    """The kinds of paper that the case takes; "another paper" is always among them."""
    return (*pages_of(case.act).attachment_kinds(case), OTHER)


def kind_of(attachment: Attachment) -> Text:
    """What kind of paper it is, in words."""
    kinds = {kind.slug: kind.title for kind in kinds_for(attachment.case)}
    return kinds.get(attachment.kind, attachment.kind)


def may_open(attachment: Attachment, file: CaseFile) -> bool:
    """Whether the reader of its case may read the paper itself; of a restricted one nobody may
    where the family withdrew its consent."""
    if not attachment.is_restricted:
        return True
    if file.health_hidden:
        return False
    own = attachment.added_by_id == file.person.pk
    return own or not roles_for(SEE_RESTRICTED).isdisjoint(file.roles)


def check_may_open(attachment: Attachment, file: CaseFile) -> None:
    """Pass if the reader may read the paper itself.

    Raises ``HealthHidden`` where nobody may, ``NotYourRole`` for a colleague who may not.
    """
    if attachment.is_restricted and file.health_hidden:
        raise HealthHidden(file.health_hidden)
    if not may_open(attachment, file):
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

"""Papers that all have signed and that have no seal yet: why, and who is told."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.jobs import school_transaction
from accounts.models import Membership, Notice, Person, School
from accounts.notices import notify
from accounts.permissions import OFFICE
from documents import kinds
from documents.models import Paper, PaperState
from documents.sealing import final, keys, pades
from regulations.words import Text, say

#: Nobody is told the same more often.
_TOLD_AGAIN_AFTER = timedelta(days=7)
_LONGEST_FAILURE = Paper._meta.get_field("seal_failure").max_length


def seal_or_tell(school_id: int, paper_id: int) -> None:
    """Seal a paper in transactions of its own; what prevents it is kept and told.

    Without a usable key the paper just waits. Any other failure is raised again, so that the queue
    tries again.
    """
    try:
        with school_transaction(school_id):
            final.seal(paper_id)
    except keys.KeyTrouble as trouble:
        with school_transaction(school_id):
            _tell_office(School.objects.get(pk=school_id), trouble)
    except Exception as failure:
        with school_transaction(school_id):
            school = School.objects.get(pk=school_id)
            with translation.override(school.language):
                told = _in_words(failure)[:_LONGEST_FAILURE]
            Paper.objects.filter(pk=paper_id).update(seal_failure=told)
        raise


def why_not_sealed(paper: Paper) -> Text:
    """Why a paper that all have signed has no seal yet, in words; empty for any other paper."""
    if paper.sealed_id is not None or paper.state != PaperState.SIGNED:
        return ""
    if final.waits_for_order(paper):
        return _("the order that approves it is still to come")
    trouble = keys.trouble_of(paper.school)
    if trouble is not None:
        return trouble.words
    return paper.seal_failure or _("this is being done at the moment")


def of_school(school: School) -> str:
    """What the office should know of the seal, in words: papers wait, or the key ends soon."""
    trouble = keys.trouble_of(school)
    if trouble is None:
        return keys.warning_of(school)
    waiting = Paper.objects.filter(school=school, state=PaperState.SIGNED, sealed=None)
    return str(trouble.words) if waiting.exists() else ""


def _in_words(failure: Exception) -> str:
    if isinstance(failure, pades.NoTimeStamp):
        return _("the time stamp authority does not answer: %(what)s") % {"what": failure}
    if isinstance(failure, kinds.UnknownKind):
        return _("the regulation of this paper is not installed")
    return _("it failed and is tried again: %(what)s") % {"what": type(failure).__name__}


def _tell_office(school: School, trouble: keys.KeyTrouble) -> None:
    """A line behind the bell of those who lead the school and of its administrator."""
    url = reverse("papers")
    since = timezone.now() - _TOLD_AGAIN_AFTER
    told = Notice.objects.filter(school=school, url=url, created_at__gte=since)
    held = Membership.objects.filter(school=school, role__in=OFFICE).on(school.today())
    people = (
        Person.objects.filter(pk__in=held.values("person_id"), account__is_active=True)
        .exclude(pk__in=told.values("person_id"))
        .select_related("account", "school")
    )
    text = say(
        gettext_lazy("Signed papers wait for the school's seal: %(reason)s"), reason=trouble.words
    )
    for person in people:
        notify(person, text, url)

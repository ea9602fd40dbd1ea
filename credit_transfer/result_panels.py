"""What individual results add to the kernel's pages: a line of the desk, a section of the pupil's
card. Imported when the app is ready."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from accounts.actors import Actor
from accounts.models import School
from accounts.permissions import may
from credit_transfer import rules
from credit_transfer.models import IndividualResult
from credit_transfer.records.portfolio import is_only_family
from credit_transfer.records.sight import pupils_to_enter, results_read_by
from credit_transfer.records.states import RETURNED, ResultState, not_confirmed
from regulations import also_waiting
from regulations.adoption import acts_of
from regulations.also_waiting import Waiting
from regulations.words import say
from students import cards
from students.models import Student

#: So many of the newest results stand on the card; the rest is in the portfolio.
MOST_ON_CARD = 5

TO_CONFIRM = ngettext_lazy(
    "%(count)s result waits for confirmation",
    "%(count)s results wait for confirmation",
    "count",
)
TO_MEND = ngettext_lazy(
    "%(count)s result is returned with a remark",
    "%(count)s results are returned with a remark",
    "count",
)


def results_that_wait(actor: Actor, school: School) -> Iterator[Waiting]:
    """For the deputy what is to be confirmed, for a teacher what came back (cl. 5.3)."""
    confirms, enters = (may(actor, school.pk, one) for one in ("confirm_results", "enter_results"))
    if rules.ACT.slug not in acts_of(school) or not (confirms or enters):
        return
    own = Q(entered_by__in=actor.person_ids)
    found = not_confirmed(results_read_by(actor).filter(school=school)).aggregate(
        to_confirm=Count("pk", filter=~RETURNED & ~own), to_mend=Count("pk", filter=RETURNED & own)
    )
    if confirms and found["to_confirm"]:
        yield _line(TO_CONFIRM, found["to_confirm"], ResultState.WAITING)
    if enters and found["to_mend"]:
        yield _line(TO_MEND, found["to_mend"], ResultState.RETURNED)


def _line(words, count: int, state: ResultState) -> Waiting:
    return Waiting(
        what=say(words, count=count),
        whose=_("Individual results"),
        url=f"{reverse('credit:results')}?state={state.value}",
        action=_("Open the results"),
    )


also_waiting.register(results_that_wait)


def card_panel(student: Student, actor: Actor) -> dict[str, Any] | None:
    """The newest results that the reader sees, the way to portfolio and progress."""
    if rules.ACT.slug not in acts_of(student.school):
        return None
    is_family = is_only_family(actor, student)
    counted = IndividualResult.objects.counted()
    seen = counted if is_family else results_read_by(actor).filter(withdrawn_on=None)
    found = list(seen.filter(student=student)[:MOST_ON_CARD])
    may_enter = pupils_to_enter(actor, student.school_id).filter(pk=student.pk).exists()
    return {"results": found, "is_family": is_family, "may_enter": may_enter}


cards.register(
    cards.Panel(
        slug="results",
        title=_("Individual results"),
        template="credit_transfer/panels/results.html",
        context=card_panel,
        order=34,
    )
)

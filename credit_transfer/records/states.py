"""How far a result has come: entered, returned, confirmed, taken back, in the archive."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from credit_transfer.models import ArchiveItem, IndividualResult
from regulations.words import Worded


class ResultState(Worded):
    """What happens with a result now."""

    WAITING = "waiting", _("Waits to be confirmed")
    RETURNED = "returned", _("Returned with a remark")
    CONFIRMED = "confirmed", pgettext_lazy("state of a result", "Confirmed")
    WITHDRAWN = "withdrawn", _("Taken back by the family")
    ARCHIVED = "archived", pgettext_lazy("state of a result", "In the archive")


#: The mark beside each state.
MARKS = {
    ResultState.WAITING: "soon",
    ResultState.RETURNED: "late",
    ResultState.CONFIRMED: "done",
    ResultState.WITHDRAWN: "locked",
    ResultState.ARCHIVED: "archived",
}
OPEN = frozenset({ResultState.WAITING, ResultState.RETURNED})
#: What tells these two apart.
RETURNED = ~Q(remark="")


def with_archive(results: QuerySet[IndividualResult]) -> QuerySet[IndividualResult]:
    """The results, each with whether it lies in the archive: ``in_archive``."""
    laid = ArchiveItem.objects.filter(result=OuterRef("pk")).exclude(transfer__archived_on=None)
    return results.annotate(in_archive=Exists(laid))


def not_confirmed(results: QuerySet[IndividualResult]) -> QuerySet[IndividualResult]:
    """Those of the results that somebody has to do with still; needs :func:`with_archive`."""
    return results.filter(in_archive=False, withdrawn_on=None, confirmed_on=None)


def in_state(results: QuerySet[IndividualResult], state: str) -> QuerySet[IndividualResult]:
    """Those of the results that have come so far; needs :func:`with_archive`."""
    if state in OPEN:
        returned = RETURNED if state == ResultState.RETURNED else ~RETURNED
        return not_confirmed(results).filter(returned)
    if state == ResultState.ARCHIVED:
        return results.filter(in_archive=True)
    results = results.filter(in_archive=False)
    if state == ResultState.WITHDRAWN:
        return results.exclude(withdrawn_on=None)
    return results.filter(withdrawn_on=None).exclude(confirmed_on=None)


def state_of(result: IndividualResult) -> ResultState:
    """How far it has come; needs :func:`with_archive`."""
    if result.in_archive:
        return ResultState.ARCHIVED
    if result.withdrawn_on is not None:
        return ResultState.WITHDRAWN
    if result.confirmed_on is not None:
        return ResultState.CONFIRMED
    return ResultState.RETURNED if result.remark else ResultState.WAITING

"""How far a bundle for the archive has come, and what lies in the archive since when (cl. 6.7)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from credit_transfer.models import ArchiveItem, ArchiveTransfer, IndividualResult
from regulations.models import Case
from regulations.words import Worded


class BundleState(Worded):
    """The legs of the way."""

    GATHERED = "gathered", _("Being put together")
    HANDED = "handed", _("Handed over, not taken yet")
    RECEIVED = "received", _("Taken, not laid in yet")
    ARCHIVED = "archived", pgettext_lazy("state of a bundle", "In the archive")


#: The mark beside each state.
MARKS = {
    BundleState.GATHERED: "open",
    BundleState.HANDED: "soon",
    BundleState.RECEIVED: "soon",
    BundleState.ARCHIVED: "archived",
}


def state_of(bundle: ArchiveTransfer) -> tuple[BundleState, str]:
    """How far it has come, with the mark."""
    state = BundleState.GATHERED
    if bundle.archived_on is not None:
        state = BundleState.ARCHIVED
    elif bundle.received_on is not None:
        state = BundleState.RECEIVED
    elif bundle.handed_on is not None:
        state = BundleState.HANDED
    return state, MARKS[state]


def laid_in(**what: Case | IndividualResult) -> ArchiveItem | None:
    """Where a case or a result lies in the archive; None while it does not."""
    laid = ArchiveItem.objects.filter(**what).exclude(transfer__archived_on=None)
    return laid.select_related("transfer").first()

"""What the archive adds to the desk: bundles that the secretary takes and lays in (cl. 6.7).

Imported when the app is ready.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from accounts.actors import Actor
from accounts.models import School
from accounts.permissions import may
from credit_transfer import rules
from credit_transfer.models import ArchiveTransfer
from regulations import also_waiting
from regulations.adoption import acts_of
from regulations.also_waiting import Waiting
from regulations.words import say

TO_TAKE = ngettext_lazy(
    "%(count)s bundle is handed over: take it",
    "%(count)s bundles are handed over: take them",
    "count",
)
TO_LAY = ngettext_lazy(
    "%(count)s bundle is to be laid into the archive",
    "%(count)s bundles are to be laid into the archive",
    "count",
)


def bundles_that_wait(actor: Actor, school: School) -> Iterator[Waiting]:
    """For the secretary: what the deputy handed over, what was taken and lies nowhere yet."""
    if rules.ACT.slug not in acts_of(school) or not may(actor, school.pk, "keep_archive"):
        return
    on_its_way = ArchiveTransfer.objects.filter(school=school, archived_on=None)
    found = on_its_way.aggregate(
        to_take=Count("pk", filter=Q(received_on=None) & ~Q(handed_on=None)),
        to_lay=Count("pk", filter=~Q(received_on=None)),
    )
    for words, count in ((TO_TAKE, found["to_take"]), (TO_LAY, found["to_lay"])):
        if count:
            yield Waiting(
                what=say(words, count=count),
                whose=pgettext_lazy("of the school", "Archive"),
                url=reverse("credit:archive"),
                action=_("Open the archive"),
            )


also_waiting.register(bundles_that_wait)

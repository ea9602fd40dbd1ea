"""Cases of individual forms in the Ukrainian demo schools."""

from __future__ import annotations

from datetime import timedelta

from config.demo.school import SmallSchool
from externat.rules.facts import Facts
from regulations.acts import Act
from regulations.models import AdoptedAct


def adopt(small: SmallSchool, act: Act[Facts], number: str) -> AdoptedAct:
    """The school lives by this edition since before the school year."""
    signed_on = small.year.starts_on - timedelta(days=3)
    return AdoptedAct.objects.create(
        school=small.school,
        act=act.slug,
        edition=act.edition,
        number=number,
        signed_on=signed_on,
        since=signed_on,
    )

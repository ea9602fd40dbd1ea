"""Every paper of home education: the seven annexes, orders, applications, monthly sheets.

`register` makes the kinds known together with the regulation; Annex 4 is a list of programmes and
no paper.
"""

from __future__ import annotations

from documents import kinds
from home_education.papers import (
    agreements,
    applications,
    consents,
    intake,
    journals,
    months,
    orders,
    programme,
    running,
    sent,
)

KINDS = (
    *intake.KINDS,
    *consents.KINDS,
    *sent.KINDS,
    *programme.KINDS,
    *orders.KINDS,
    *applications.KINDS,
    *agreements.KINDS,
    *running.KINDS,
    *journals.KINDS,
    *months.KINDS,
)


def register() -> None:
    """Make the kinds known; called where the regulation itself is registered."""
    kinds.register(*KINDS)

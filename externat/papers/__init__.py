"""Every paper of individual forms, of both editions.

The texts of the annexes that the acts name are not to be had: each form is the school's own, made
of the clauses, whose wording the school may replace (``documents.wordings``). ``register`` makes
the kinds known together with the regulation.
"""

from __future__ import annotations

from documents import kinds
from externat.papers import (
    applications,
    assessing,
    order_forms,
    plan,
    registers,
    sent,
    sent_applications,
)

KINDS = (
    *applications.KINDS,
    *order_forms.KINDS,
    *plan.KINDS,
    *assessing.KINDS,
    *sent.KINDS,
    *sent_applications.KINDS,
    *registers.KINDS,
)


def register() -> None:
    """Make the kinds known; called where the regulation itself is registered."""
    kinds.register(*KINDS)

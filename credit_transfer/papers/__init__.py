"""Every paper of credit transfer and of counted results.

The act prints one form, annex 1; each other is composed of its clauses. ``register`` makes the
kinds known together with the regulation.
"""

from __future__ import annotations

from credit_transfer.papers import (
    application,
    deciding,
    inventory,
    letters,
    orders,
    results,
    sent,
)
from documents import kinds

KINDS = (
    *application.KINDS,
    *sent.KINDS,
    *letters.KINDS,
    *deciding.KINDS,
    *orders.KINDS,
    *results.KINDS,
    *inventory.KINDS,
)


def register() -> None:
    """Make the kinds known; called where the regulation itself is registered."""
    kinds.register(*KINDS)

"""What lessons of a group cost (2021, cl. IV.6, V.4): each session once, never once a pupil."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from externat.rules.parts import Session


def billable(sessions: Iterable[Session]) -> Decimal:
    """Paid hours: every session counts once, however many took part; a key counts once."""
    once = {session.key: session.hours for session in sessions}
    return sum(once.values(), Decimal(0))


def attended(sessions: Iterable[Session], pupil: str) -> Decimal:
    """Hours of one pupil, alone and in groups: what their quota is compared with."""
    return billable(session for session in sessions if pupil in session.pupils)

"""Who signs a consent by the pupil's age: an act of the school may say it, else the school itself.

An act that says it registers from ``AppConfig.ready``, so that the age stands in one place only::

    said_by(OwnConsentOfAct(parties=…, clause=…))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from accounts.models import School
from regulations.words import Text
from students.models import Student


@dataclass(frozen=True, slots=True)
class OwnConsentOfAct:
    """`parties(student, day)` tells whether a parent and whether the pupil signs on that day, None
    where the school has not adopted the act; `clause(school, day)` which clause says it, empty
    where none does."""

    parties: Callable[[Student, date], tuple[bool, bool] | None]
    clause: Callable[[School, date], Text]


_acts: list[OwnConsentOfAct] = []


def said_by(act: OwnConsentOfAct) -> None:
    """Let an act say from what age the pupil consents."""
    if act not in _acts:
        _acts.append(act)


def parties_by_act(student: Student, day: date) -> tuple[bool, bool] | None:
    """Whether a parent and whether the pupil signs; None where no act of the school says it."""
    found = (act.parties(student, day) for act in _acts)
    return next((parties for parties in found if parties is not None), None)


def clause_of_act(school: School, day: date) -> Text:
    """The clause that says it for this school; empty where it is the school's own rule."""
    return next((clause for act in _acts if (clause := act.clause(school, day))), "")

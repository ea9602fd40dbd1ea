"""Everything the rules look at: a frozen picture of one case on one day, or of one result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from credit_transfer.rules.parts import (
    Adoption,
    Application,
    Condition,
    Copy,
    Council,
    Document,
    Notice,
    Organisation,
    Release,
    ResultEntry,
    Row,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One application for credit on one day. Every default means: not there yet.

    A result or a special condition outside any case is judged by the same rules: then only
    `result` or `condition` is there.
    """

    today: date
    settings: Mapping[str, Any] = field(default_factory=dict)

    adoption: Adoption | None = None
    """None where nobody asks about it."""

    # The pupil
    name: str = ""
    birth_date: date | None = None
    grade: int | None = None

    # The application and what came with it
    ground: str = ""  # a Ground
    ground_reason: str = ""
    """Ground 7: the valid reason. Grounds 3 and 4: from what to what. Ground 5: since when."""
    application: Application | None = None
    organisation: Organisation = field(default_factory=Organisation)
    documents: tuple[Document, ...] = ()
    asked_for: str = ""
    """What more was asked for (cl. 4.8), while the answer is awaited."""
    asked_on: date | None = None
    answered_on: date | None = None
    rows: tuple[Row, ...] = ()

    # The decision
    council: Council | None = None
    decided_on: date | None = None
    """The day of the order, of credit or of refusal."""
    is_refused: bool = False
    """Something of what was asked is refused: the shorter limit of telling applies."""
    release: Release = field(default_factory=Release)
    notice: Notice | None = None
    copies: tuple[Copy, ...] = ()

    # Outside a case
    result: ResultEntry | None = None
    condition: Condition | None = None

    def age_on(self, day: date | None) -> int | None:
        """Full years on the day; None if it or the date of birth is unknown."""
        born = self.birth_date
        if born is None or day is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    @property
    def council_on(self) -> date | None:
        """The date of the council's minutes: the family is told within days from then (5.7)."""
        return self.council.minutes.dated if self.council and self.council.minutes else None

    @property
    def refused_on(self) -> date | None:
        """The day of a decision that refuses something, today before there is one; None where
        nothing is refused. Deadlines start before the order is written."""
        return (self.decided_on or self.today) if self.is_refused else None

    @property
    def release_ends_on(self) -> date | None:
        """The last day of a release that is in force by its order."""
        return self.release.ends_on if self.release.order else None

    @property
    def attends_from(self) -> date | None:
        """The first day on which the pupil attends again (cl. 5.5)."""
        return self.release.ended_on

    @property
    def study_asked_on(self) -> date | None:
        """When the family last confirmed that the study elsewhere goes on (cl. 5.5)."""
        return self.release.last_asked_on

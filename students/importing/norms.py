"""What the reading of a list needs to know of the school."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from students.importing.values.school_classes import LAST_GRADE


@dataclass(frozen=True, slots=True)
class SchoolNorms:
    """The school's law, the first day of its school year, and today: never read from a clock."""

    jurisdiction: str
    year_start: date
    today: date

    @property
    def last_grade(self) -> int:
        return LAST_GRADE.get(self.jurisdiction, max(LAST_GRADE.values()))

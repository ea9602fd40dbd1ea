"""The plan, the calendar, the timetable and the lessons of a case as the rules see them.

Hours are academic hours in quarters. Times of day are minutes from midnight.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

ZERO = Decimal(0)
QUARTER = Decimal("0.25")
ROUND_OF_WEEKS = (1, 2, 3, 4)
"""A quarter of an hour a week is one lesson in four weeks: the timetable repeats after four."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One row of the individual plan (Annex 5), hours a week."""

    key: str
    number: int  # place in the plan, from 1
    section: str  # a Section
    subject: str = ""
    area: str = ""
    is_correctional: bool = False
    classroom_hours: Decimal = ZERO
    independent_hours: Decimal = ZERO
    with_class_hours: Decimal = ZERO
    distance_hours: Decimal = ZERO
    teacher: str = ""
    teaches_subject: bool = False  # the subject is among those of the teacher
    independent_content: str = ""  # what the independent work consists of
    has_working_programme: bool = False

    @property
    def all_hours(self) -> Decimal:
        """The column “Всего”."""
        return (
            self.classroom_hours
            + self.independent_hours
            + self.with_class_hours
            + self.distance_hours
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyPeriod:
    """A quarter of the individual calendar (Annex 6, part 2.2), as it is printed."""

    number: int
    starts_on: date
    ends_on: date
    weeks: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyCalendar:
    """The individual study calendar (Annex 6), as it is printed, beside what was counted."""

    starts_on: date
    ends_on: date
    periods: tuple[StudyPeriod, ...] = ()
    weeks: int = 0
    days: int = 0
    counted: tuple[int, ...] = ()
    """What the school calendar gives, in the order of `printed`."""
    note: str = ""  # why the printed numbers differ from the counted ones
    assessed_from: date | None = None
    assessed_until: date | None = None
    """The intermediate assessment (Annex 6, part 4)."""

    @property
    def printed(self) -> tuple[int, ...]:
        """All weeks and days, then those of each period."""
        return (
            self.weeks,
            self.days,
            *(number for one in self.periods for number in (one.weeks, one.days)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One line of a timetable (Annex 7)."""

    key: str
    weekday: int  # Monday is 0
    number: int  # of the lesson, from 1
    starts_minute: int
    ends_minute: int
    subject: str = ""
    teacher: str = ""
    room: str = ""  # empty at home and at a distance
    is_correctional: bool = False
    weeks: tuple[int, ...] = ROUND_OF_WEEKS  # the weeks of four in which it is held
    pupil: str = ""  # whose it is, for lessons of others

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.ends_minute - self.starts_minute

    @property
    def hours(self) -> Decimal:
        """Academic hours a week: one, or less if it is not held every week."""
        return QUARTER * len(set(self.weeks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One lesson of one day, from the timetable and the calendar, or one that makes up for a
    missed one."""

    key: str
    held_on: date
    subject: str
    teacher: str = ""
    state: str = ""  # a LessonState
    reason: str = ""  # why it was missed
    told_on: date | None = None  # when the family told that it would be missed
    made_up_on: date | None = None  # when the lesson was held that makes up for it
    adult: str = ""  # who of the family was present
    adult_years: int | None = None  # how old that person is
    confirmed_on: date | None = None  # by the parent (cl. 2.17)
    in_journal_on: date | None = None  # written into the official journal


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMember:
    """A pupil of a hospital group (cl. 3.7)."""

    key: str
    name: str
    grade: int
    stays_in_bed: bool = False  # bed rest, or cannot walk, by the attending doctor's word

"""Everything the rules of home education look at: a frozen picture of one case on one day.

The parts of the picture stand in `papers` (what the family and the school signed) and `teaching`
(the plan, the calendar, the timetable, the lessons). `key` is the HTML id of the row it stands for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from home_education.rules.papers import (
    Agreement,
    Application,
    BroughtPaper,
    Condition,
    Consent,
    Contract,
    Hospital,
    MedicalConclusion,
)
from home_education.rules.teaching import (
    GroupMember,
    Lesson,
    PlanRow,
    Slot,
    StudyCalendar,
)
from home_education.rules.vocabulary import (
    HOSPITALS,
    SPECIAL_VARIANTS,
    Party,
    Programme,
    SchoolGround,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One case of home education on one day. Every default means: not there yet."""

    today: date
    settings: Mapping[str, Any] = field(default_factory=dict)
    """Answers in force today by key, as `ACT.resolve` gives them; a missing key means default."""

    # The pupil
    pupil_birth_date: date | None = None
    grade: int | None = None
    class_name: str = ""
    """The class whose contingent the pupil belongs to (cl. 1.12)."""
    has_special_needs: bool = False
    """The pupil has the status of limited health possibilities (ОВЗ)."""
    is_disabled: bool = False

    # How and where the pupil learns
    study_form: str = ""  # a StudyForm
    programme: str = ""  # a Programme
    variant: str = ""  # of the adapted programme: «7.1»
    place: str = ""  # a Place
    school_ground: str = ""  # a SchoolGround, if the place is the school
    school_reason: str = ""  # in words
    school_applied: bool = False  # the parents applied for lessons in the school building

    # The package (cl. 2.1, 3.4)
    application: Application | None = None
    conclusion: MedicalConclusion | None = None
    advisory: BroughtPaper | None = None
    """The decision of the advisory commission on a disease outside the list (cl. 1.7)."""
    pmpk: BroughtPaper | None = None
    rehabilitation: BroughtPaper | None = None
    """The programme of rehabilitation of a disabled child (cl. 3.4)."""
    conditions: tuple[Condition, ...] = ()
    """The special conditions that the ПМПК recommends (cl. 2.18)."""

    # The term
    starts_on: date | None = None
    """The day of the transfer to study at home."""
    ends_on: date | None = None
    year_starts_on: date | None = None
    year_ends_on: date | None = None
    renewal_on: date | None = None
    """The day on which the family is asked for the package anew (cl. 2.6)."""
    previous_ends_on: date | None = None
    """Last day of the conclusion that this one prolongs, None for a first case (cl. 2.6)."""

    # Consents and the contract
    consents: tuple[Consent, ...] = ()
    holds_health_notes: bool = False
    """Notes on the pupil's health for the teachers are kept in the case."""
    contract: Contract | None = None

    # The plan, the calendar and the timetable
    plan: tuple[PlanRow, ...] = ()
    class_subjects: tuple[str, ...] = ()
    """The subjects in the curriculum of the class."""
    week_days: int = 5
    special_parts: tuple[str, ...] = ()  # SpecialPart values that are written
    distance_applied: bool = False
    computer_allowed_by: str = ""
    """The paper that says that nothing forbids working with a computer (cl. 2.23)."""
    calendar: StudyCalendar | None = None
    first_school_day: date | None = None
    """The first school day from the day of the transfer on."""
    timetable: tuple[Slot, ...] = ()
    taken: tuple[Slot, ...] = ()
    """Lessons of other pupils at home with the same teachers or in the same rooms."""
    agreements: tuple[Agreement, ...] = ()
    amended_agreed: tuple[str, ...] = ()
    """New versions (Agreed values) that all have signed and no order has approved yet."""
    amended_waiting: tuple[str, ...] = ()
    """New versions that still wait for a signature."""

    # Teaching in a hospital (section 3)
    hospital: Hospital | None = None
    teaching: str = ""  # a Teaching
    group: tuple[GroupMember, ...] = ()
    """Everybody of the group, the pupil of this case included."""
    group_reason: str = ""
    """Why the deputy director has joined grades that the act leaves open."""

    # While it goes on, and its end
    lessons: tuple[Lesson, ...] = ()
    event_on: date | None = None
    """The day on which the pupil takes part in a school event (cl. 2.16)."""
    meals_answered: bool = False
    """The family applied for the compensation of meals, or declined it."""
    meals_wanted: bool = False
    """It asks for the compensation."""
    textbooks_handed_on: date | None = None
    termination: Application | None = None
    terminated_on: date | None = None
    folder: tuple[str, ...] = ()  # FolderPaper values that are in the folder

    def age_on(self, day: date) -> int | None:
        """Full years on the day; None if the date of birth is unknown."""
        born = self.pupil_birth_date
        if born is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    @property
    def in_hospital(self) -> bool:
        """Whether section 3 of the act applies."""
        return self.place in HOSPITALS

    @property
    def at_school(self) -> bool:
        """Whether a ground is chosen to teach in the school building."""
        return self.school_ground in tuple(SchoolGround)

    @property
    def is_adapted(self) -> bool:
        """Whether the pupil learns by an adapted programme."""
        return self.programme == Programme.ADAPTED

    @property
    def is_special(self) -> bool:
        """Whether the plan is an individual development programme (СИПР)."""
        return self.is_adapted and self.variant in SPECIAL_VARIANTS

    @property
    def package_complete_on(self) -> date | None:
        """When the last paper of the package came in: the order is counted from then (cl. 2.2)."""
        papers = (
            self.application,
            self.conclusion,
            self.advisory,
            self.pmpk,
            self.rehabilitation,
        )
        days = [one.received_on for one in papers if one is not None and one.received_on]
        return max(days, default=None)

    @property
    def last_day(self) -> date | None:
        """The last day of lessons at home: the end of the term, or of an early termination."""
        days = [day for day in (self.ends_on, self.terminated_on) if day is not None]
        return min(days, default=None)

    def agreed(self, paper: str, party: str = Party.PARENT) -> Agreement | None:
        """The agreement of a party with one of the three papers, None while there is none."""
        return next(
            (one for one in self.agreements if one.paper == paper and one.party == party), None
        )

    def consent(self, kind: str) -> Consent | None:
        """The consent of the kind that holds today, None where there is none."""
        return next(
            (one for one in self.consents if one.kind == kind and one.holds_on(self.today)), None
        )

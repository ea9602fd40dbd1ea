"""Everything the rules of both editions look at: a frozen picture of one case on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from externat.rules.parts import (
    Act,
    Application,
    Commission,
    Consultation,
    Decided,
    DeclaredResult,
    Document,
    Plan,
    Protocol,
    Result,
    Session,
    Treatment,
)
from externat.rules.vocabulary import Form, Goal


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One case of individual education on one day. Every default means: not there yet."""

    today: date
    settings: Mapping[str, Any] = field(default_factory=dict)

    # The learner
    name: str = ""
    birth_date: date | None = None
    grade: int | None = None
    has_special_needs: bool = False
    is_disabled: bool = False
    is_prolonged: bool = False
    """The time of study was lawfully prolonged for special needs (2021, cl. IV.2)."""
    circumstances: frozenset[str] = frozenset()  # Circumstance values of today
    past_circumstances: frozenset[str] = frozenset()
    left_with_others: bool = False
    """Left the territory with relatives or other adults who are no guardians (cl. II.3)."""

    # The form and its ground
    form: str = ""  # a Form; the edition of 2016 has one form and asks for none
    ground: str = ""  # a Ground2016, an ExternGround or a PatronageGround
    goal: str = ""  # a Goal
    is_transfer: bool = False
    """A pupil of the school changes the form; otherwise a person is enrolled."""
    is_combination: bool = False
    """Externat in single subjects beside another form, without a transfer (cl. II.5)."""
    is_of_catchment: bool = False
    """The school serves the territory where the learner lives."""
    class_size: int | None = None
    """Pupils in the class, where the ground is a small class."""

    # What was brought
    application: Application | None = None
    documents: tuple[Document, ...] = ()
    lacks_records: bool = False
    """No documents on the level or the results before (cl. II.4)."""
    treatment: Treatment | None = None

    # The term
    starts_on: date | None = None
    ends_on: date | None = None
    year_starts_on: date | None = None
    year_ends_on: date | None = None
    assessed_on: date | None = None
    """The first day of the annual assessment."""
    attested_on: date | None = None
    """The first day of the attestation; None where it is not held this year."""
    transfer_until: date | None = None
    """The last day of a transfer, as `transfer_limit` gives it; None where nothing limits it."""

    # What the office did
    acquainted_on: date | None = None
    enrolment_approval: Act | None = None
    staff_approval: Act | None = None
    working_plan_approval: Act | None = None
    service_told_on: date | None = None
    service_proof: str = ""
    keeps_separate_journal: bool = False
    remote_rules_kept: bool = False

    # Plan, timetable, teaching
    plan: Plan | None = None
    has_own_programmes: bool = False
    """Individual programmes are written beside the plan (2016, cl. III.3)."""
    timetable_approved_on: date | None = None
    timetable_agreed_on: date | None = None
    sessions: tuple[Session, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    consultations_scheduled: bool = False

    # Assessment
    compulsory_subjects: tuple[str, ...] = ()
    questions_shown_on: date | None = None
    level_commission: Commission | None = None
    level_results: tuple[Result, ...] = ()
    """Planned or entered, of the assessment that determines the level."""
    level_protocol: Protocol | None = None
    commission: Commission | None = None
    protocol: Protocol | None = None
    results: tuple[Result, ...] = ()
    formative_days: tuple[date, ...] = ()
    studies_by_primary_standard: bool = False
    attests_both_levels: bool = False
    declaration: tuple[DeclaredResult, ...] = ()
    advice: str = ""
    """Recommendations to the parents in the certificate of achievements."""
    decided: Decided | None = None

    def age_on(self, day: date | None) -> int | None:
        """Full years on the day; None if it or the date of birth is unknown."""
        born = self.birth_date
        if born is None or day is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    @property
    def is_extern(self) -> bool:
        """Whether section II applies."""
        return self.form == Form.EXTERNAT

    @property
    def is_family(self) -> bool:
        """Whether section III applies."""
        return self.form == Form.FAMILY

    @property
    def is_patronage(self) -> bool:
        """Whether section IV applies."""
        return self.form == Form.PATRONAGE

    @property
    def studies_alone(self) -> bool:
        """An extern who learns over the year: the one whose plan is obligatory."""
        return self.is_extern and self.goal == Goal.SELF_STUDY

    @property
    def ever(self) -> frozenset[str]:
        """Circumstances of today and of the past together."""
        return self.circumstances | self.past_circumstances

    @property
    def papers_complete_on(self) -> date | None:
        """When the last paper came in: the two weeks of the timetable are counted from then."""
        papers = (self.application, *self.documents)
        days = [one.received_on for one in papers if one is not None and one.received_on]
        return max(days, default=None)

    @property
    def service_told_from(self) -> date | None:
        """The day of enrolment to the family form: the notice is counted from it."""
        return self.starts_on if self.is_family else None

    def brought(self, kind: str) -> bool:
        """Whether a document of the kind was brought."""
        return any(one.kind == kind for one in self.documents)

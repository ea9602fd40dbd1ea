"""The parts of the picture that the rules look at: what was brought, planned, taught, assessed.

`key` is the HTML id of the row that a part stands for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """The application, and how it came."""

    applicant: str = ""  # an Applicant
    name: str = ""
    dated: date | None = None
    received_on: date | None = None
    channel: str = ""  # a Channel
    subjects: tuple[str, ...] = ()
    """Subjects to be assessed in (2021, cl. II.3, II.5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper brought with the application."""

    kind: str  # a DocumentKind
    number: str = ""
    dated: date | None = None
    received_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A decision of somebody in office: an order, an approval, minutes."""

    number: str = ""
    dated: date | None = None

    @property
    def is_whole(self) -> bool:
        """Whether number and date are both there."""
        return bool(self.number.strip()) and self.dated is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """A stay in a health institution (2016, cl. III.4)."""

    institution: str = ""
    admitted_on: date | None = None
    expected_until: date | None = None
    school_named: Act | None = None
    """The authority's word on which school is the nearest."""
    group_size: int = 0
    """Pupils under treatment in that school, this one included."""
    report_signed_on: date | None = None
    """The report on the plan carried out (annex 2), signed by the head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """One subject of the individual plan, in hours a week."""

    key: str
    subject: str
    hours: Decimal = Decimal(0)
    """All hours of the week: given alone, in a group and at a distance."""
    group_hours: Decimal = Decimal(0)
    remote_hours: Decimal = Decimal(0)
    teacher: str = ""
    is_of_school: bool = True
    """The teacher works in this school."""
    order: str = ""
    """In what sequence the subject is learnt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The individual study plan and who put their name to it."""

    lines: tuple[PlanLine, ...] = ()
    signed_by_teachers_on: date | None = None
    signed_by_family_on: date | None = None
    family_channel: str = ""  # a Channel
    council: Act | None = None
    approved_on: date | None = None
    specialists_joined: bool = False
    wish_place: str = ""  # a Place
    wish_teaching: str = ""  # a Teaching
    difference_reason: str = ""
    """Why the sum is below the quota."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A lesson, a consultation or an assessment: once, for everybody who took part."""

    key: str
    pupils: tuple[str, ...]
    hours: Decimal

    @property
    def is_group(self) -> bool:
        """Whether more than one pupil took part."""
        return len(set(self.pupils)) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """A consultation in a subject, in whole minutes."""

    key: str
    subject: str
    minutes: int
    is_own: bool = True
    """Of this pupil; others of the class count where the cap is the class's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """The commission of an assessment (2021, cl. II.4)."""

    order: Act | None = None
    chair: str = ""
    members: tuple[str, ...] = ()
    schedule_approved: bool = False
    tasks_approved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """The protocol of an assessment."""

    act: Act | None = None
    signed_by_chair: bool = False
    signed_by_members: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one assessment in one subject."""

    key: str
    subject: str
    kind: str  # an Assessment
    held_on: date | None = None
    mark: int | None = None
    level: str = ""  # a Level, where there is no mark
    is_missed: bool = False
    reason_is_valid: bool = False
    is_recognised: bool = False
    """Earned abroad and recognised by the school (2021, cl. II.8)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredResult:
    """A row of the educational declaration (2021, cl. II.9)."""

    key: str
    subject: str
    mark: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The decision of the pedagogical council after the year."""

    decision: str  # a Decision
    minutes: Act | None = None
    reasons: str = ""
    chosen_form: str = ""
    """The institutional form that the family chose."""

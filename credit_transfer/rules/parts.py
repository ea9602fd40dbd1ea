"""The parts of the picture that the rules look at.

`key` is the HTML id of the row that a part stands for. Choices are values of `vocabulary`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A decision of somebody in office: an order, minutes, a licence."""

    number: str = ""
    dated: date | None = None

    @property
    def is_whole(self) -> bool:
        """Whether number and date are both there."""
        return bool(self.number.strip()) and self.dated is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """The application (annex 1), and how it came."""

    applicant: str = ""  # an Applicant
    name: str = ""
    is_representative: bool = False
    """The person stands on the pupil's card as a legal guardian on the day of the application."""
    dated: date | None = None
    received_on: date | None = None
    channel: str = ""  # a Channel
    agrees_to_marks: bool = False
    """Consent to marks for the span (annex 1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Where the pupil studied."""

    name: str = ""
    address: str = ""
    licence: Act | None = None
    accreditation: Act | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A confirming document (cl. 4.4) and what was checked on it."""

    key: str = ""
    kind: str = ""  # a DocumentKind
    number: str = ""
    dated: date | None = None
    issuer: str = ""
    is_sealed: bool = False
    """The seal of the organisation it comes from was seen."""
    is_signed: bool = False
    """The signature of its head, or of who was empowered, was seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """An attestation in the school's form (cl. 4.7)."""

    form: str = ""  # an AttestationForm
    planned_on: date | None = None
    held_on: date | None = None
    mark: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """What the subject teacher concludes of a row (cl. 4.7)."""

    way: str = ""  # a Way
    mark: int | None = None
    by: str = ""
    dated: date | None = None
    attestation: Attestation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the outside certificate against the school's own plan."""

    key: str
    title: str = ""
    """The name that the outside document gives."""
    kind: str = "subject"  # a RowKind
    subject: str = ""
    """The school's own name of the subject or course; empty where none was chosen."""
    is_in_plan: bool = False
    """The subject stands in the curriculum of the class, the course among the school's courses."""
    plan_hours: Decimal | None = None
    """Hours of the school's own plan over the span; None where they are not known."""
    hours: Decimal | None = None
    """Hours of the outside programme over the span; None where the document does not say."""
    span: str = "year"  # a Span
    span_number: int | None = None
    """Which half-year, trimester or quarter; None for the year."""
    scale: str = ""  # a Scale
    mark: str = ""
    """The mark as the document gives it, in figures or words."""
    is_exam_compulsory: bool = False
    """Entered in the curriculum as compulsory at the state final exam."""
    is_exam_chosen: bool = False
    """The pupil has chosen it for the state final exam."""
    conclusion: Conclusion | None = None
    opinion: str = ""
    """What the council said of this row: an Opinion."""
    decision: str = ""
    """What the director decides where it differs from the verdict: an Opinion."""
    decision_reason: str = ""

    @property
    def called(self) -> str:
        """What a message calls the row: its outside name, or the school's own."""
        return self.title.strip() or self.subject.strip() or "—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """The council's meeting about the case (cl. 5.7)."""

    minutes: Act | None = None
    chair: str = ""
    secretary: str = ""
    present: int | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The right not to attend the credited lessons (cl. 5.4–5.6)."""

    is_asked: bool = False
    starts_on: date | None = None
    ends_on: date | None = None
    order: Act | None = None
    ended_on: date | None = None
    """The first day on which the pupil attends again."""
    left_organisation_on: date | None = None
    last_asked_on: date | None = None
    """When the school last made sure that the outside study goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The result stands in one of the four places: who put it there, and when."""

    place: str  # a CopyPlace
    by: str = ""
    on: date | None = None
    not_needed: str = ""
    """Why this place does not concern the pupil, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The family was told of the decision."""

    delivery: str = ""  # a Delivery
    delivered_on: date | None = None
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultEntry:
    """One individual result as it is entered (cl. 3.1–3.2.3, 4.1–4.4)."""

    kind: str = ""  # a ResultKind
    sub_kind: str = ""  # a SubKind
    level: str = ""  # a Level
    source: str = ""  # a Source
    title: str = ""
    procedure: str = ""
    """The assessment procedure, monitoring or diagnostics that it comes from (cl. 4.2)."""
    achieved_on: date | None = None
    event_level: str = ""  # an EventLevel
    standing: str = ""  # a Standing
    hours: Decimal | None = None
    is_from_elsewhere: bool = False
    """Got in another organisation (cl. 5.1)."""
    wished_by: str = ""
    """Whose will it is that it is counted."""
    wished_on: date | None = None
    documents: tuple[Document, ...] = ()
    entered_by: int | None = None
    confirmed_by: int | None = None
    """Persons by number: who confirms is not who entered (cl. 5.3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Special conditions of attestation for a gifted pupil (cl. 3.3)."""

    subject: str = ""
    text: str = ""
    is_in_register: bool = False
    """The pupil stands in the state information resource on gifted children."""
    is_exam_compulsory: bool = False
    is_exam_chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """What is known of the school's adoption of the act (cl. 1.2)."""

    bodies: frozenset[str] = frozenset()  # values of Body whose word is recorded
    published_on: date | None = None

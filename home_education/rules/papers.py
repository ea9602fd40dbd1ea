"""The papers of a case as the rules see them: what the family brought, what both sides signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """An application of the parents: to begin (Annex 1), or to end before the term (cl. 2.8)."""

    applicant: str = ""
    dated: date | None = None
    received_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtPaper:
    """A paper of the package that is known by its number, date and author."""

    number: str = ""
    dated: date | None = None
    issuer: str = ""
    received_on: date | None = None
    ends_on: date | None = None  # the last day it holds, None for no end


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicalConclusion:
    """The medical conclusion, whatever commission gave it, with what was looked for on it.

    The act speaks of a medical commission (2.1), of an advisory one (1.7) and of a conclusion on
    treatment (3.4): it is one paper, on which the place of study decides what must be there.
    """

    number: str = ""
    dated: date | None = None
    organisation: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    received_on: date | None = None
    in_list: str = ""  # an InList
    on_letterhead: bool = False  # a stamp, or the organisation's letterhead
    signed_by_doctors: bool = False
    signed_by_head: bool = False
    sealed_by_doctors: bool = False
    sealed_with_full_name: bool = False  # the organisation's seal, its full name readable
    allows_school: bool = False  # it recommends lessons in the school building

    @property
    def days(self) -> int:
        """How long it lasts, both days included; 0 while its dates are unknown."""
        if self.starts_on is None or self.ends_on is None:
            return 0
        return (self.ends_on - self.starts_on).days + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A special condition that the ПМПК recommends, and since when it is there."""

    key: str
    text: str
    created_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A consent, signed by the parent, by the pupil, or by both; until it is withdrawn."""

    kind: str  # a ConsentKind
    signed_on: date
    by_parent: bool = False
    by_pupil: bool = False
    recipients: str = ""  # how and to whom the data may be shown
    ends_on: date | None = None
    withdrawn_on: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it is signed by the day, and neither over nor withdrawn."""
        over = self.ends_on is not None and self.ends_on < day
        withdrawn = self.withdrawn_on is not None and self.withdrawn_on <= day
        return self.signed_on <= day and not over and not withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The contract of cl. 2.3 in its last version."""

    number: str = ""
    dated: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    signed_by_parent_on: date | None = None
    signed_by_school_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The parent, or the doctor of a pupil in hospital, has agreed with one of the papers."""

    paper: str  # an Agreed
    party: str  # a Party
    name: str
    agreed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Hospital:
    """Where a pupil on long treatment is taught (section 3)."""

    name: str = ""
    licence: str = ""  # of its own school unit (cl. 3.1)
    assigned_by: str = ""  # the act of the local authority (cl. 3.2)
    contract: str = ""  # of the school with the hospital (cl. 3.2)
    head_of_department: str = ""
    doctor: str = ""
    lessons_from_minute: int | None = None
    """When lessons may begin, in minutes from midnight, as the two of them set it (cl. 3.5)."""

"""Everything the rules of individual support look at: a frozen picture of one case on one day.

Facts come from the case's rows and go, through `regulations.rules.to_json`, into the decision.
`key` is the HTML id of the row it stands for; the cell of a violation is `{key}-{field}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from individual_support.rules.vocabulary import REMOTE_FORMS, Category, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the support starts from (cl. 1.5)."""

    key: str
    kind: str  # a GroundKind
    author: str = ""  # who recommends or appeals, as a name
    dated: date | None = None  # the date of the recommendation or appeal
    text: str = ""  # what it says
    has_attachment: bool = False  # the paper itself is attached to the case


@dataclass(frozen=True, slots=True, kw_only=True)
class Olympiad:
    """What a winner of a stage prepares for (cl. 1.3)."""

    stage: str = ""  # an OlympiadStage
    subject: str = ""  # name of the subject
    stage_on: date | None = None  # first day of the stage that is prepared for


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPeriod:
    """A quarter, half-year or trimester of the school calendar; the year itself is apart."""

    kind: str  # a Term other than YEAR
    number: int  # 1, 2, … within its kind
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature under the agreement, on paper or by code (cl. 2.3)."""

    party: str  # a Party
    name: str  # of the signer
    signed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectSupport:
    """One supported subject: a line of the scope (cl. 1.4) and of the report (cl. 4.1.4)."""

    key: str
    subject: str  # name as papers print it, unique in the case
    teacher: str = ""  # name of the teacher assigned to it, empty if nobody is yet
    methods: str = ""  # ways and methods of learning (cl. 4.1.2)
    reason: str = ""  # a Reason (Annex 2)
    reason_other: str = ""  # in words, if the reason is OTHER
    result: str = ""  # what came of it (Annex 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row of the sheet (Annex 1)."""

    key: str
    number: int  # place in the sheet, from 1
    subject: str = ""  # name of the subject
    topic: str = ""
    lesson_on: date | None = None
    homework: str = ""
    due_on: date | None = None
    mark: str = ""  # a Mark, empty until the work is looked at
    remark: str = ""  # recommendations


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialistRequest:
    """A question to a specialist (cl. 4.1.3): no content, only that it was asked and answered."""

    key: str
    specialist: str  # name or kind: psychologist, speech therapist, …
    asked_on: date
    answered_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One support case on one day. Every default means: not there yet."""

    today: date
    settings: Mapping[str, Any] = field(default_factory=dict)
    """Answers in force today by key, as `ACT.resolve` gives them; a missing key means default."""
    act_signed_on: date | None = None
    """When the school's head signed the local act (cl. 5.3)."""
    act_ends_on: date | None = None
    """Last day of the local act, None for unlimited (cl. 6.4)."""

    pupil_birth_date: date | None = None

    categories: tuple[str, ...] = ()  # Category values
    olympiad: Olympiad | None = None
    grounds: tuple[Ground, ...] = ()
    whole_programme: bool = False
    """The scope is the whole programme: `subjects` then holds all subjects of the class."""
    subjects: tuple[SubjectSupport, ...] = ()

    left_out: tuple[str, ...] = ()
    """Subjects of the class that the scope of a whole programme does not hold."""

    term: str = ""  # a Term
    starts_on: date | None = None
    ends_on: date | None = None
    year_starts_on: date | None = None
    year_ends_on: date | None = None
    periods: tuple[CalendarPeriod, ...] = ()
    """All periods of the case's school year, of every kind, in the order of dates."""

    purpose: str = ""
    tasks: str = ""
    regime: str = ""  # the first of the four parts of cl. 1.2: how and when it is done
    content: str = ""  # the second: topics and tasks in general
    forms: tuple[str, ...] = ()  # the third: StudyForm values
    support: str = ""  # the fourth: psychological, pedagogical and other special support
    remote_application: bool = False
    """The parents' application for remote or electronic learning is among the papers."""

    not_reviewed: tuple[str, ...] = ()
    """Parts taken over from the period before that nobody has looked through yet: names of texts,
    `grounds`, `subjects`."""

    signatures: tuple[Signature, ...] = ()
    parents_awaited: tuple[str, ...] = ()
    """Where both parents must sign: the names of those who have not."""
    agreed_on: date | None = None
    """When the agreement was taken as concluded, that is the day of the step `agree`."""
    signed_copy_kept: bool = False
    """A scan of the signed agreement is kept: with a signature, or attached to the case; or it was
    signed electronically, so that the signature itself is kept."""

    rows: tuple[SheetRow, ...] = ()
    days_without_lessons: tuple[date, ...] = ()
    """Those of the rows' lesson dates that are no school days: vacations, days off."""
    sheet_version: int = 0
    """Version of the sheet issued last, 0 before the first."""
    handed_version: int = 0
    """Version of which the pupil's copy was handed out last, 0 for none."""

    specialist_requests: tuple[SpecialistRequest, ...] = ()
    attestation_on: date | None = None
    """Day of the attestation after which the effect is assessed, if it was before the end."""

    @property
    def pupil_age(self) -> int | None:
        """Full years today; None if the date of birth is unknown."""
        born = self.pupil_birth_date
        if born is None:
            return None
        had_birthday = (self.today.month, self.today.day) >= (born.month, born.day)
        return self.today.year - born.year - (not had_birthday)

    @property
    def uses_remote_forms(self) -> bool:
        """Whether the chosen forms of study need the parents' application."""
        return not REMOTE_FORMS.isdisjoint(self.forms)

    @property
    def olympiad_stage_on(self) -> date | None:
        """First day of the stage an olympiad winner prepares for; None for everybody else."""
        if self.olympiad is None or Category.OLYMPIAD not in self.categories:
            return None
        return self.olympiad.stage_on

    @property
    def assessed_from(self) -> date | None:
        """The day after which the report is counted: the attestation if one was held before the
        end of the term, else the olympiad stage if it was, else the last day of the term."""
        last = self.ends_on
        for day in (self.attestation_on, self.olympiad_stage_on):
            if day is not None and day <= self.today and (last is None or day < last):
                return day
        return last

    @property
    def unmarked_rows(self) -> tuple[SheetRow, ...]:
        """Rows whose time is over and that nobody has marked."""
        marks = tuple(Mark)
        return tuple(
            row
            for row in self.rows
            if row.due_on is not None and row.due_on < self.today and row.mark not in marks
        )

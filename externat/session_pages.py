"""What the pages of teaching show: the work of a month, hours of the week, the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import pgettext

from externat.access import RUNNING_STATES, teaches
from externat.assessment_pages import AssessmentPage, level_words
from externat.models import IndividualAssessment, IndividualSession, SessionPupil
from externat.pay import work_of
from externat.rules import edition_2016, edition_2021
from externat.rules.amounts import Amount, added
from externat.rules.paid_work import BY_RATES, kinds_of
from externat.rules.vocabulary import WorkKind
from regulations.case_files import CaseFile, Gap
from regulations.clauses import Clause
from regulations.rules import judge
from regulations.words import Text
from students.months import Month

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class SessionRow:
    """One piece of work on a page of one pupil."""

    session: IndividualSession
    mark: int | None
    others: int
    clause: Clause
    may_edit: bool = False

    @property
    def key(self) -> str:
        """Its HTML id, and the name that rules call it by."""
        return f"session-{self.session.pk}"

    @property
    def kind(self) -> Text:
        """What it was, in a word."""
        return WorkKind.named(self.session.kind)

    @property
    def amount(self) -> Amount:
        """How much it took."""
        return Amount(self.session.hours, self.session.minutes)


@dataclass(frozen=True)
class SessionsPage:
    """The work with one pupil in a month, as one reader sees it."""

    file: CaseFile
    month: Month

    @cached_property
    def rows(self) -> list[SessionRow]:
        """The work of the month, the newest first."""
        days = (self.month.first, self.month.last)
        found = sessions_of(self.file).filter(held_on__range=days)
        return session_rows(self.file, found.order_by("-held_on", "-pk"))

    @property
    def total(self) -> Amount:
        """All of the month."""
        return added(row.amount for row in self.rows)

    @property
    def has_quota(self) -> bool:
        """The form has hours of a week."""
        return self.quota is not None

    @cached_property
    def quota(self) -> Decimal | None:
        """The hours of a week; None for a form that has none, or where a person decides."""
        facts = self.file.facts
        if self.file.case.act == edition_2016.ACT.slug:
            return edition_2016.quota(facts).hours
        given = edition_2021.quota(facts)
        return None if given is None else given.hours

    @cached_property
    def this_week(self) -> Decimal:
        """Hours of lessons in the week of today."""
        monday = self.file.today - timedelta(days=self.file.today.weekday())
        found = sessions_of(self.file).filter(
            kind=WorkKind.LESSON.value, held_on__gte=monday, held_on__lt=monday + WEEK
        )
        return sum((one.hours for one in found), Decimal(0))

    @property
    def kinds(self) -> tuple[WorkKind, ...]:
        """The work that the form has."""
        return kinds_of(self.file.case.act, self.file.details.form)

    @property
    def by_rates(self) -> bool:
        """Consultations and assessments by the rates, no lessons of a week."""
        return self.kinds == BY_RATES

    @cached_property
    def consulted(self) -> list[tuple[str, int, int]]:
        """Minutes of consultations by subject in the year: given, left of what the act allows."""
        if not self.by_rates:
            return []
        cap = edition_2021.consultation_cap(self.file.settings)
        whole = edition_2021.CAP_SCOPE.of(self.file.settings) == "class"
        sums: dict[str, int] = {}
        for one in self.file.facts.consultations:
            if one.is_own or whole:
                sums[one.subject] = sums.get(one.subject, 0) + one.minutes
        own = {one.subject for one in self.file.facts.consultations if one.is_own}
        return [(name, sums[name], cap - sums[name]) for name in sorted(own)]

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What the act says of the work so far."""
        if self.file.case.act != edition_2021.ACT.slug or not self.is_running:
            return ()
        return self.file.explain(judge(edition_2021.RUNNING_RULES, self.file.facts))

    @property
    def is_running(self) -> bool:
        """The form goes on, work is written down."""
        return self.file.case.state in RUNNING_STATES


def sessions_of(file: CaseFile) -> QuerySet[IndividualSession]:
    """All work with the pupil in this case."""
    attendance = SessionPupil.objects.select_related("individual__case__student")
    return (
        IndividualSession.objects.filter(
            school=file.case.school_id,
            pk__in=SessionPupil.objects.filter(individual=file.details).values("session_id"),
        )
        .select_related("teacher")
        .prefetch_related(Prefetch("attendance", attendance))
    )


def session_rows(file: CaseFile, sessions: QuerySet[IndividualSession]) -> list[SessionRow]:
    """The rows of a page; whoever else took part is a number: their names are no matter of it."""
    found = []
    for one in sessions:
        attendance = list(one.attendance.all())
        own = next(row for row in attendance if row.individual_id == file.details.pk)
        found.append(
            SessionRow(
                one,
                own.mark,
                len(attendance) - 1,
                work_of(one).clause,
                may_edit=teaches(file, one.teacher_id) and file.case.state in RUNNING_STATES,
            )
        )
    return found


@dataclass(frozen=True)
class JournalEntry:
    """A line of the journal: a piece of work, or the result of an assessment."""

    day: date | None
    what: Text
    topic: str
    homework: str
    mark: int | None
    level: Text
    teacher: str


def journal_of(file: CaseFile) -> list[tuple[str, list[JournalEntry]]]:
    """The separate journal of the pupil (2016, cl. III.5; 2021, cl. I.10): by subject and day."""
    found: dict[str, list[JournalEntry]] = {}
    for row in session_rows(file, sessions_of(file)):
        one = row.session
        entry = JournalEntry(
            one.held_on,
            row.kind,
            one.topic,
            one.homework,
            row.mark,
            level_words(row.mark, ""),
            one.teacher.short_name,
        )
        found.setdefault(one.subject, []).append(entry)
    for result in AssessmentPage(file).year_rows:
        one = result.row
        if not one.is_entered:
            continue
        told = one.note if not one.is_missed else _absence(one)
        teacher = one.teacher.short_name if one.teacher else ""
        entry = JournalEntry(one.held_on, result.kind, told, "", one.mark, result.level, teacher)
        found.setdefault(one.name, []).append(entry)
    return [(name, sorted(found[name], key=_by_day)) for name in sorted(found)]


def _absence(row: IndividualAssessment) -> Text:
    if row.reason_is_valid:
        return pgettext("in a journal", "missed for a valid reason")
    return pgettext("in a journal", "missed without a valid reason")


def _by_day(entry: JournalEntry) -> tuple[bool, date]:
    return entry.day is None, entry.day or date.max


# --- The tab of the case --------------------------------------------------------------------------


def work_panel(file: CaseFile) -> dict[str, Any]:
    """Lessons, hours of the week and the journal in short."""
    return {"page": SessionsPage(file, Month.of(file.today))}

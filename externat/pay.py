"""Hours that are paid in a span of days: by teacher and by pupil, each line with its clause.

Every piece of work is read once, whoever took part, and counted once for its teacher; with each of
its pupils it stands in full.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from accounts.models import Person, School
from externat.models import IndividualSession
from externat.rules import edition_2021
from externat.rules.amounts import Amount, added
from externat.rules.paid_work import clause_of
from externat.rules.pay import Work, WorkLine, work_lines
from externat.rules.vocabulary import WorkKind
from regulations.adoption import settings_on
from regulations.clauses import Clause
from regulations.words import Text
from students.models import Student
from students.months import Month

TOLD = ("teacher",)
PUPILS = "attendance__individual__case__student__school_class"


@dataclass(frozen=True)
class PayRow:
    """A line of a sheet with the people behind its numbers."""

    line: WorkLine
    teacher: Person
    pupils: tuple[Student, ...]

    @property
    def kind(self) -> Text:
        """What it was, in a word."""
        return WorkKind.named(self.line.kind)

    @property
    def subject(self) -> str:
        """The subject."""
        return self.line.subject

    @property
    def clause(self) -> Clause:
        """By which clause it is paid."""
        return self.line.clause

    @property
    def pieces(self) -> int:
        """How many lessons, consultations, assessments."""
        return self.line.pieces

    @property
    def amount(self) -> Amount:
        """How much of it."""
        return self.line.amount

    @property
    def is_group(self) -> bool:
        """Several pupils at once: paid once."""
        return self.line.is_group


@dataclass(frozen=True)
class PaySheet:
    """What one teacher is paid for, or what one pupil was given."""

    person: Person | Student
    rows: tuple[PayRow, ...]
    by_month: Mapping[date, Amount]
    minutes_in_hour: int

    @property
    def total(self) -> Amount:
        """Everything together."""
        return added(row.amount for row in self.rows)

    @property
    def in_hours(self) -> tuple[int, Decimal]:
        """The total with its minutes made hours, and the minutes left."""
        return in_hours(self.total, self.minutes_in_hour)

    @property
    def by_clause(self) -> tuple[tuple[Clause, Amount], ...]:
        """The same by clause, in the order of the lines."""
        sums: dict[Clause, Amount] = {}
        for row in self.rows:
            sums[row.clause] = sums.get(row.clause, Amount()) + row.amount
        return tuple(sums.items())


@dataclass(frozen=True)
class Worked:
    """The work of a span of days in a school, and everybody in it."""

    works: tuple[Work, ...]
    teachers: Mapping[str, Person]
    students: Mapping[str, Student]
    minutes_in_hour: int

    @property
    def paid(self) -> Amount:
        """What the school pays for: a group once."""
        return added(work.amount for work in self.works)

    @property
    def in_hours(self) -> tuple[int, Decimal]:
        """What is paid with its minutes made hours, and the minutes left."""
        return in_hours(self.paid, self.minutes_in_hour)

    @property
    def by_month(self) -> Mapping[date, Amount]:
        """The same by months."""
        return _by_month(self.works)

    def named(self, teacher: Person) -> tuple[Work, ...]:
        """The work of one teacher with everybody by name, as a paper lists it."""
        return tuple(
            replace(
                work,
                teacher=teacher.full_name,
                pupils=tuple(self.students[key].full_name for key in work.pupils),
            )
            for work in self.works
            if work.teacher == str(teacher.pk)
        )

    def of_teachers(self) -> list[PaySheet]:
        """A sheet for each teacher, in the order of names."""
        people = sorted(self.teachers.items(), key=lambda one: (one[1].sort_key, one[1].pk))
        return [
            self._sheet(person, (work for work in self.works if work.teacher == key))
            for key, person in people
        ]

    def of_pupils(self) -> list[PaySheet]:
        """A sheet for each pupil, in the order of names: groups stand in full with each."""
        people = sorted(self.students.items(), key=lambda one: (one[1].sort_key, one[1].pk))
        return [
            self._sheet(student, (work for work in self.works if key in work.pupils))
            for key, student in people
        ]

    def _sheet(self, person: Person | Student, works: Iterable[Work]) -> PaySheet:
        works = tuple(works)
        rows = tuple(self._row(line) for line in work_lines(works))
        return PaySheet(person, rows, _by_month(works), self.minutes_in_hour)

    def _row(self, line: WorkLine) -> PayRow:
        pupils = tuple(self.students[key] for key in line.pupils)
        return PayRow(line, self.teachers[line.teacher], pupils)


def worked(school: School, first: date, last: date, teacher: Person | None = None) -> Worked:
    """The work of these days, of one teacher or of all. Five queries, however much there is."""
    found = IndividualSession.objects.filter(school=school, held_on__range=(first, last))
    if teacher is not None:
        found = found.filter(teacher=teacher)
    sessions = list(
        found.select_related(*TOLD)
        .prefetch_related(PUPILS)
        .order_by("teacher__sort_key", "subject", "kind", "held_on", "pk")
    )
    pupils = {
        str(one.individual.case.student_id): one.individual.case.student
        for session in sessions
        for one in session.attendance.all()
    }
    settings = settings_on(school, edition_2021.ACT, last)
    return Worked(
        tuple(work_of(session) for session in sessions),
        {str(session.teacher_id): session.teacher for session in sessions},
        pupils,
        edition_2021.minutes_in_hour(settings),
    )


def work_of(session: IndividualSession) -> Work:
    """A session as pay sees it; its pupils in the order of their names."""
    taking_part = [one.individual for one in session.attendance.all()]
    taking_part.sort(key=lambda one: (one.case.student.sort_key, one.case.student_id))
    first = taking_part[0] if taking_part else None
    clause = clause_of(
        first.case.act if first else edition_2021.ACT.slug,
        session.kind,
        has_special_needs=bool(first and (first.has_special_needs or first.is_disabled)),
        is_group=len(taking_part) > 1,
    )
    return Work(
        key=f"session-{session.pk}",
        teacher=str(session.teacher_id),
        pupils=tuple(str(one.case.student_id) for one in taking_part),
        done_on=session.held_on,
        subject=session.subject,
        clause=clause,
        amount=Amount(session.hours, session.minutes),
        kind=session.kind,
    )


def in_hours(amount: Amount, minutes_in_hour: int) -> tuple[int, Decimal]:
    """All of it as full hours of that length and the minutes left: 3.5 h and 100 min are 5 h 10."""
    minutes = amount.hours * minutes_in_hour + amount.minutes
    full, left = divmod(minutes, minutes_in_hour)
    return int(full), left


def months_of(first: date, last: date) -> Iterator[Month]:
    """The months of a span of days."""
    month = Month.of(first)
    while month.first <= last:
        yield month
        month = month.after


def _by_month(works: Iterable[Work]) -> Mapping[date, Amount]:
    sums: dict[date, Amount] = {}
    for work in works:
        first = work.done_on.replace(day=1)
        sums[first] = sums.get(first, Amount()) + work.amount
    return sums

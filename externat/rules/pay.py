"""What teachers are paid for: work done, by teacher or by pupil, in a span of days, by clause.

A session of a group is one piece of work, whoever takes part: it is paid once. Among the hours of
each pupil it stands in full, so the pupils' sums may be more than what is paid.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from externat.rules.amounts import Amount, added
from regulations.clauses import Clause


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One lesson, consultation, assessment or set of checked works."""

    key: str
    teacher: str
    pupils: tuple[str, ...]
    done_on: date
    subject: str
    clause: Clause
    amount: Amount
    kind: str = ""  # a WorkKind


@dataclass(frozen=True, slots=True)
class PayLine:
    """The sum of one subject under one clause."""

    subject: str
    clause: Clause
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkLine:
    """Like pieces of work together: one teacher, the same pupils, one kind, subject and clause."""

    teacher: str
    pupils: tuple[str, ...]
    kind: str
    subject: str
    clause: Clause
    pieces: int = 0
    amount: Amount = field(default_factory=Amount)

    @property
    def is_group(self) -> bool:
        """Whether more than one pupil took part: it is paid once all the same."""
        return len(self.pupils) > 1


def within(works: Iterable[Work], first: date, last: date) -> tuple[Work, ...]:
    """The work of the days from `first` to `last`, each piece once."""
    once = {work.key: work for work in works if first <= work.done_on <= last}
    return tuple(once.values())


def lines(works: Iterable[Work]) -> tuple[PayLine, ...]:
    """A line for each subject and clause, in the order of their first work."""
    sums: dict[tuple[str, Clause], Amount] = {}
    for work in works:
        place = (work.subject, work.clause)
        sums[place] = sums.get(place, Amount()) + work.amount
    return tuple(PayLine(subject, clause, amount) for (subject, clause), amount in sums.items())


def work_lines(works: Iterable[Work]) -> tuple[WorkLine, ...]:
    """A line for each teacher, group of pupils, kind, subject and clause; each piece once."""
    found: dict[WorkLine, WorkLine] = {}
    for work in {one.key: one for one in works}.values():
        place = WorkLine(
            teacher=work.teacher,
            pupils=work.pupils,
            kind=work.kind,
            subject=work.subject,
            clause=work.clause,
        )
        line = found.get(place, place)
        found[place] = replace(line, pieces=line.pieces + 1, amount=line.amount + work.amount)
    return tuple(found.values())


def of_teacher(works: Iterable[Work], teacher: str, first: date, last: date) -> tuple[PayLine, ...]:
    """What one teacher is paid for in these days."""
    return lines(work for work in within(works, first, last) if work.teacher == teacher)


def of_pupil(works: Iterable[Work], pupil: str, first: date, last: date) -> tuple[PayLine, ...]:
    """What was given to one pupil in these days, alone and in groups."""
    return lines(work for work in within(works, first, last) if pupil in work.pupils)


def paid(works: Iterable[Work], first: date, last: date) -> Amount:
    """Everything that is paid for in these days."""
    return added(work.amount for work in within(works, first, last))

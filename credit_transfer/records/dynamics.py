"""Two spans of time side by side: what went up, what went down, who falls behind (cl. 2.1, 2.2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from credit_transfer.models import IndividualResult
from credit_transfer.records.figures import Figures, Span, over
from regulations.words import Worded
from students.models import Student

#: A mean mark below this, or lower than before by so much, is said to fall behind.
LOW, FALL = Decimal(3), Decimal("0.5")


class Way(Worded):
    """How the second span stands to the first."""

    UP = "up", _("up")
    DOWN = "down", _("down")
    SAME = "same", _("the same")
    UNKNOWN = "unknown", _("nothing to compare")


#: The mark beside each.
MARKS = {Way.UP: "done", Way.DOWN: "soon", Way.SAME: "open", Way.UNKNOWN: "info"}


@dataclass(frozen=True, slots=True)
class Change:
    """A value before and after."""

    before: Decimal | int | None
    after: Decimal | int | None

    @property
    def way(self) -> Way:
        """Up, down, the same."""
        if self.before is None or self.after is None:
            return Way.UNKNOWN
        if self.after == self.before:
            return Way.SAME
        return Way.UP if self.after > self.before else Way.DOWN

    @property
    def mark(self) -> str:
        """The mark of its way."""
        return MARKS[self.way]

    @property
    def by(self) -> Decimal | int | None:
        """How much; None where there is nothing to compare."""
        if self.before is None or self.after is None:
            return None
        return abs(self.after - self.before)


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of a report: whose, how many results, which mean mark, which points."""

    name: str
    student: Student | None
    count: Change
    marks: Change
    shares: Change
    behind: tuple[str, ...] = ()


def compared(
    name: str,
    spans: Sequence[Span],
    results: Iterable[IndividualResult],
    *,
    student: Student | None = None,
) -> Compared:
    """The results in the first and in the second span."""
    results = list(results)
    before, after = over(spans, results)
    return Compared(
        name=name,
        student=student,
        count=Change(before.count, after.count),
        marks=Change(before.mean_mark, after.mean_mark),
        shares=Change(before.mean_share, after.mean_share),
        behind=tuple(_behind(spans, results)),
    )


def by_subject(spans: Sequence[Span], results: Iterable[IndividualResult]) -> list[Compared]:
    """The same subject by subject."""
    found: dict[str, list[IndividualResult]] = defaultdict(list)
    for one in results:
        if one.subject is not None:
            found[one.subject.name].append(one)
    return [compared(name, spans, rows) for name, rows in sorted(found.items())]


def by_pupil(
    spans: Sequence[Span], pupils: Iterable[Student], results: Iterable[IndividualResult]
) -> list[Compared]:
    """The same pupil by pupil, in the order of the class."""
    found: dict[int, list[IndividualResult]] = defaultdict(list)
    for one in results:
        found[one.student_id].append(one)
    return [
        compared(pupil.list_name, spans, found.get(pupil.pk, ()), student=pupil) for pupil in pupils
    ]


def _behind(spans: Sequence[Span], results: Iterable[IndividualResult]) -> Iterable[str]:
    by_name: dict[str, list[IndividualResult]] = defaultdict(list)
    for one in results:
        if one.subject is not None:
            by_name[one.subject.name].append(one)
    for name, rows in sorted(by_name.items()):
        before, after = over(spans, rows)
        if _falls(before, after):
            yield name


def _falls(before: Figures, after: Figures) -> bool:
    now, then = after.mean_mark, before.mean_mark
    if now is None:
        return False
    return now < LOW or (then is not None and then - now >= FALL)

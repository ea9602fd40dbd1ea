"""Results in figures: marks, shares of points, counts, over spans of time (cl. 2.2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from accounts.models import School
from credit_transfer.models import IndividualResult
from credit_transfer.rules.vocabulary import ResultKind
from regulations.words import Text
from students.models import Period, SchoolYear

BEST = 5
#: So many spans stand side by side at most: more are not compared by eye.
MOST_SPANS = 6
_WORDS = {"отлично": 5, "хорошо": 4, "удовлетворительно": 3, "неудовлетворительно": 2}
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time with its name: a school year, a quarter."""

    label: Text
    first: date
    last: date


@dataclass
class Figures:
    """What the results of one span come to."""

    count: int = 0
    by_kind: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    marks: list[int] = field(default_factory=list)
    shares: list[Decimal] = field(default_factory=list)

    def add(self, result: IndividualResult) -> None:
        """One more result."""
        self.count += 1
        self.by_kind[result.kind] += 1
        if (mark := mark_of(result)) is not None:
            self.marks.append(mark)
        if (share := share_of(result)) is not None:
            self.shares.append(share)

    @property
    def mean_mark(self) -> Decimal | None:
        """The mean of the marks of the five-point scale."""
        return mean(self.marks, "0.01")

    @property
    def mean_share(self) -> Decimal | None:
        """The mean of the points in percent of what could be got."""
        return mean(self.shares, "1")

    @property
    def kinds(self) -> list[int]:
        """How many of each of the five kinds, in the order of cl. 3.2."""
        return [self.by_kind.get(kind.value, 0) for kind in ResultKind]


def mark_of(result: IndividualResult) -> int | None:
    """The mark of the five-point scale, in figures or in words; None for any other."""
    text = result.mark.strip().lower()
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if text in {"2", "3", "4", "5"} else None


def share_of(result: IndividualResult) -> Decimal | None:
    """Points in percent of the most; None where either is not known."""
    if result.points is None or not result.points_of:
        return None
    return result.points * _HUNDRED / result.points_of


def mean(values: Sequence[int] | Sequence[Decimal], step: str) -> Decimal | None:
    """The mean, rounded; None of nothing."""
    if not values:
        return None
    exact = sum((Decimal(one) for one in values), Decimal(0)) / len(values)
    return exact.quantize(Decimal(step), rounding=ROUND_HALF_UP)


def years_as_spans(school: School) -> list[Span]:
    """The school years, the oldest first: each to the day before the next."""
    years = list(SchoolYear.objects.filter(school=school).order_by("starts_on"))
    ends = [one.starts_on for one in years[1:]] + [date.max]
    spans = [
        Span(str(one), one.starts_on, date.fromordinal(end.toordinal() - 1))
        for one, end in zip(years, ends, strict=True)
    ]
    return spans[-MOST_SPANS:]


def periods_as_spans(year: SchoolYear) -> list[Span]:
    """The quarters, trimesters or half-years of a year; of several divisions the finest."""
    periods = list(Period.objects.filter(year=year).order_by("starts_on"))
    by_kind: dict[str, list[Period]] = defaultdict(list)
    for one in periods:
        by_kind[one.kind].append(one)
    finest = max(by_kind.values(), key=len, default=[])
    return [
        Span(f"{one.number} {one.get_kind_display()}", one.starts_on, one.ends_on) for one in finest
    ]


def over(spans: Sequence[Span], results: Iterable[IndividualResult]) -> list[Figures]:
    """The figures of each span."""
    found = [Figures() for _span in spans]
    for result in results:
        for span, figures in zip(spans, found, strict=True):
            if span.first <= result.achieved_on <= span.last:
                figures.add(result)
    return found

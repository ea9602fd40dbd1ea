"""Sums over an individual plan: by kind of hours, by section, and the share of a teacher's work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from home_education.rules.teaching import ZERO, PlanRow
from home_education.rules.vocabulary import Section


@dataclass(frozen=True, slots=True)
class Totals:
    """Hours a week by kind, as the columns of Annex 5 have them."""

    classroom: Decimal = ZERO
    independent: Decimal = ZERO
    with_class: Decimal = ZERO
    distance: Decimal = ZERO

    @property
    def whole(self) -> Decimal:
        """The column “Всего”."""
        return self.classroom + self.independent + self.with_class + self.distance

    def taught(self, *, with_class_counts: bool) -> Decimal:
        """Hours with a teacher; a lesson with the class is one, where the school reads it so."""
        return self.classroom + (self.with_class if with_class_counts else ZERO)

    def share(self, *, with_class_counts: bool) -> Decimal:
        """Percent of the whole that is taught, in hundredths cut off; 0 of an empty plan.

        To be shown: cut off, a share just below the limit never looks like the limit.
        """
        if not self.whole:
            return ZERO
        percent = self.taught(with_class_counts=with_class_counts) * 100 / self.whole
        return percent.quantize(Decimal("0.01"), ROUND_DOWN)

    def reaches(self, percent: int, *, with_class_counts: bool) -> bool:
        """Whether at least so many percent are taught, to the hour and not by the rounded share."""
        return self.taught(with_class_counts=with_class_counts) * 100 >= self.whole * percent


def totals(rows: Iterable[PlanRow]) -> Totals:
    """The sums of these rows."""
    rows = tuple(rows)
    return Totals(
        classroom=sum((row.classroom_hours for row in rows), ZERO),
        independent=sum((row.independent_hours for row in rows), ZERO),
        with_class=sum((row.with_class_hours for row in rows), ZERO),
        distance=sum((row.distance_hours for row in rows), ZERO),
    )


def by_section(rows: Iterable[PlanRow]) -> dict[Section, Totals]:
    """The sums of each of the three sections, empty ones too."""
    rows = tuple(rows)
    return {section: totals(row for row in rows if row.section == section) for section in Section}


def lesson_hours(rows: Iterable[PlanRow]) -> Decimal:
    """Hours that the norms of the weekly load limit: everything but extracurricular activity."""
    return totals(row for row in rows if row.section != Section.EXTRACURRICULAR).whole


def correctional_hours(rows: Iterable[PlanRow]) -> Decimal:
    """Correctional hours, in whichever section they stand."""
    return totals(row for row in rows if row.is_correctional).whole

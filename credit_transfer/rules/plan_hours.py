"""Hours of the school's own plan over the period that is credited (cl. 5.7).

The curriculum tells hours a week; the outside document tells hours over a period. The act does not
name the base of «более 10%» (T1-08): it is the hours of the school's own plan over that period.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from credit_transfer.rules.act import ACT
from credit_transfer.rules.council import P_5_7
from credit_transfer.rules.vocabulary import Span
from regulations.clauses import Setting

_READING = _(
    "The text compares hours and does not say how many weeks a period has: these are the usual "
    "ones, and a row may name the hours of the school's own programme."
)


def _weeks(key: str, amount: int, question: Any) -> Setting:
    return ACT.setting(P_5_7, key, amount, question, reading=_READING, at_least=1, at_most=53)


WEEKS: Mapping[str, Setting] = {
    Span.YEAR: _weeks("weeks_of_year", 34, _("Weeks of study in a school year")),
    Span.HALF_YEAR: _weeks("weeks_of_half_year", 17, _("Weeks of study in a half-year")),
    Span.TRIMESTER: _weeks("weeks_of_trimester", 11, _("Weeks of study in a trimester")),
    Span.QUARTER: _weeks("weeks_of_quarter", 8, _("Weeks of study in a quarter")),
}
FIRST_GRADE_WEEKS = _weeks(
    "weeks_of_first_grade", 33, _("Weeks of study in the school year of grade 1")
)


def weeks_over(span: str, grade: int | None, settings: Mapping[str, Any]) -> int:
    """Weeks of study in the period; the year of grade 1 is shorter."""
    of_first = span == Span.YEAR and grade == 1
    setting = FIRST_GRADE_WEEKS if of_first else WEEKS[span]
    return int(setting.of(settings))


def hours_over(
    weekly: Decimal, span: str, grade: int | None, settings: Mapping[str, Any]
) -> Decimal:
    """Hours of the school's plan over the period, from hours a week; exact."""
    return weekly * weeks_over(span, grade, settings)

"""The terms that a school's calendar offers for support, as a form's choices (cl. 1.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from individual_support import rules
from individual_support.rules.facts import Facts
from individual_support.rules.vocabulary import Term
from students.calendar import ROMAN

Span = tuple[str, date | None, date | None]
WORDS = {
    Term.QUARTER: gettext_lazy("quarter %(number)s"),
    Term.SEMESTER: gettext_lazy("half-year %(number)s"),
    Term.TRIMESTER: gettext_lazy("trimester %(number)s"),
}


def term_value(term: str, starts_on: date | None) -> str:
    """A term as the value of a choice; empty where it is not chosen yet."""
    return f"{term}:{starts_on.isoformat()}" if term and starts_on else ""


def terms_of(base: Facts) -> Sequence[tuple[str, Span]]:
    """Every term that the calendar has for this school, and the one that the case holds."""
    quarters = rules.QUARTERS_IN_TERM.of(base.settings)
    known = (Term.QUARTER, Term.YEAR, *map(Term, rules.EXTRA_TERM_KINDS.of(base.settings)))
    found = [
        (term_value(term, first), (term.value, first, last))
        for term in known
        for first, last in rules.calendar_terms(replace(base, term=term), quarters)
    ]
    value = term_value(base.term, base.starts_on)
    if value and value not in dict(found):
        found.append((value, (base.term, base.starts_on, base.ends_on)))
    return found


def term_words(base: Facts, span: Span) -> str:
    """«quarter II, 04.11.2026–29.12.2026»."""
    term, first, last = span
    words = str(Term.named(term))
    for period in base.periods:
        if (period.kind, period.starts_on, period.ends_on) == (term, first, last):
            words = WORDS[Term(term)] % {"number": ROMAN[period.number]}
    days = (date_format(day, "d.m.Y") if day else "–" for day in (first, last))
    # U+2060: a line never ends between the two days.
    return _("%(term)s, %(days)s") % {"term": words, "days": "–\u2060".join(days)}

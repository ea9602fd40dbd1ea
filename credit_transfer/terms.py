"""How long documents of each kind are kept: the school's own terms in force on a day (cl. 6.6).

The act sends to the school's approved list of files. What the product offers is a proposal: it
holds once the school has entered it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import School
from credit_transfer.models import RetentionTerm
from documents.words.numbers import counted
from regulations.words import Worded


class Stored(Worded):
    """The kinds of files that the archive takes."""

    CREDIT = "credit", _("Cases of credit: application, documents, order")
    REFUSED = "refused", pgettext_lazy("files", "Cases that were refused or withdrawn")
    RESULT = "result", _("Individual results with their documents")


@dataclass(frozen=True, slots=True)
class Offered:
    """A term that a school may take over; `years` None is for ever."""

    kind: Stored
    file_index: str
    years: int | None
    ground: str


_OF_FILES = "номенклатура дел Школы"
OFFERED = (
    Offered(Stored.CREDIT, "02-14", 75, _OF_FILES),
    Offered(Stored.REFUSED, "02-15", 5, _OF_FILES),
    Offered(Stored.RESULT, "02-16", 3, _OF_FILES),
)


def terms_on(school: School, day: date) -> Mapping[str, RetentionTerm]:
    """The term in force on the day for each kind that has one; the latest counts."""
    found = RetentionTerm.objects.filter(school=school, since__lte=day).order_by("since", "pk")
    return {one.kind: one for one in found}


def term_words(term: RetentionTerm) -> str:
    """«5 лет», «постоянно», as an inventory prints it."""
    if term.years is None:
        return "постоянно"
    return counted(term.years, "год", "года", "лет")


def kept_until(term: RetentionTerm, year_ends_on: date) -> date | None:
    """The last day of keeping: full calendar years after the year in which the file was closed.

    None for what is kept for ever.
    """
    return None if term.years is None else date(year_ends_on.year + term.years, 12, 31)

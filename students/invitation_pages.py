"""Pages that an invitation may lead to besides the family's desk; upper apps register them.

An upper app registers a source in its ``AppConfig.ready``::

    invitation_pages.register(applications_to_begin)

A source is given the pupil, the people who may be invited and the day, and answers by person with
the pages that this very person may open for this pupil; it asks the database as often as it must,
but not once a person. The titles are read by staff in lists: they name no diagnosis, mark or
reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from accounts.models import Person
from students.models import Student


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address within the product, and what it is for."""

    path: str
    title: str | Promise


Source = Callable[[Student, Sequence[Person], date], Mapping[int, Sequence[Page]]]

_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source; a second time it changes nothing."""
    if source not in _sources:
        _sources.append(source)


def pages_for(
    student: Student, people: Sequence[Person], today: date
) -> Mapping[int, dict[str, Page]]:
    """Where an invitation for this pupil may lead: by the number of the person, by address."""
    found: dict[int, dict[str, Page]] = defaultdict(dict)
    for source in _sources:
        for person, pages in source(student, people, today).items():
            found[person] |= {page.path: page for page in pages}
    return found

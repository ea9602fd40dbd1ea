"""What upper apps put on the desk beside the cases, and on a family's case: papers to be signed.

An upper app registers a source in its ``AppConfig.ready``::

    also_waiting.register(papers_to_sign)

A source is given the actor and the school, asks the database as often as it must but not once a
row, and answers with what waits for this very person, the most urgent first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from accounts.actors import Actor
from accounts.models import School
from regulations.words import Text


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line: what waits, whose it is, where it is done, the verb on the button, its case."""

    what: Text
    whose: Text
    url: str
    action: Text
    case: int | None = None


Source: TypeAlias = "Callable[[Actor, School], Iterable[Waiting]]"

_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source; a second time it changes nothing."""
    if source not in _sources:
        _sources.append(source)


def waiting_for(actor: Actor, school: School) -> list[Waiting]:
    """All that waits for the person in the school, source by source."""
    return [one for source in _sources for one in source(actor, school)]

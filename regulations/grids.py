"""A grid whose rows are saved one by one: which rows were sent, and two texts of one row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import Http404, HttpRequest

LONGEST_PREFIX = 40


@dataclass
class Dispute:
    """Two texts of one row: field by field, what I typed and what somebody else saved.

    ``pk`` is None for a row that somebody took out; then ``gone`` is its number, and ``typed`` is
    what was written in words.
    """

    prefix: str
    pk: int | None = None
    version: int = 0
    by: str = ""
    differing: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)
    same: list[tuple[str, str]] = field(default_factory=list)
    gone: int | None = None
    typed: list[tuple[str, str]] = field(default_factory=list)


def prefixes_sent(data: Mapping[str, str]) -> list[str]:
    """The rows that a whole grid sends, by the prefix of their names: ``row-12``, ``new-0``."""
    ends = "-version"
    return [name.removesuffix(ends) for name in data if name.endswith(ends)]


def prefix_sent(request: HttpRequest) -> str:
    """The prefix of the one row that was sent; Http404 for anything else."""
    prefixes = prefixes_sent(request.POST)
    if len(prefixes) != 1 or not prefixes[0].replace("-", "").isalnum():
        raise Http404
    if len(prefixes[0]) > LONGEST_PREFIX:
        raise Http404
    return prefixes[0]

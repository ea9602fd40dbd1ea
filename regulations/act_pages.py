"""An act as its page shows it: clauses with what keeps them, and the points a school may choose."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from django.conf import settings

from accounts.models import School
from regulations import registry
from regulations.clauses import Clause, Figure, Keeping, Setting
from regulations.forms.acts import shown_answer
from regulations.models import ActSetting, AdoptedAct
from regulations.registry import Regulation
from regulations.traceability import PaperOfClause, find_tests, keepings
from regulations.words import Text

PapersOfAct = Callable[[str], Iterable[PaperOfClause]]

_papers: list[PapersOfAct] = []


def paper_source(papers: PapersOfAct) -> PapersOfAct:
    """Let an upper app say which papers an act issues (slug of the act -> its papers)."""
    if papers not in _papers:
        _papers.append(papers)
    return papers


def papers_of(act: str) -> tuple[PaperOfClause, ...]:
    """All papers of the act that upper apps know."""
    return tuple(paper for source in _papers for paper in source(act))


def ways_of(regulation: Regulation) -> dict[str, list[Keeping]]:
    """By clause: everything that keeps it."""
    return keepings(
        regulation.act, regulation.procedure, regulation.deadlines, papers_of(regulation.slug)
    )


def tests_of(regulation: Regulation) -> dict[str, list[str]]:
    """By clause: the tests that carry it in their names; none in an installed product."""
    folder = regulation.tests or regulation.app
    return find_tests(regulation.act, Path(settings.BASE_DIR), folder)


@dataclass(frozen=True, slots=True)
class Answer:
    """One dated answer of the school."""

    row: ActSetting
    words: str
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class Point:
    """A figure or an open point of the act, with the answer in force and who gave it."""

    setting: Setting
    words: str
    own_words: str
    answers: tuple[Answer, ...] = ()

    @property
    def is_figure(self) -> bool:
        """A number of the act itself, tied to its words."""
        return isinstance(self.setting, Figure)

    @property
    def in_force(self) -> ActSetting | None:
        """The school's answer in force; None where the act's own stands."""
        return next((answer.row for answer in self.answers if answer.is_in_force), None)


def points_of(regulation: Regulation, school: School, today: date) -> list[Point]:
    """The figures and open points of the act as the school reads them today, in one query."""
    rows: dict[str, list[ActSetting]] = {}
    chosen = ActSetting.objects.filter(school=school, act=regulation.slug)
    for row in chosen.select_related("chosen_by").order_by("-since"):
        rows.setdefault(row.key, []).append(row)
    return [
        _point(setting, rows.get(setting.key, []), today) for setting in regulation.act.adjustable
    ]


def _point(setting: Setting, rows: list[ActSetting], today: date) -> Point:
    ruling = next((row for row in rows if _is_on(row, today)), None)
    own = shown_answer(setting, setting.default)
    answers = tuple(Answer(row, shown_answer(setting, row.value), row == ruling) for row in rows)
    words = shown_answer(setting, ruling.value) if ruling else own
    return Point(setting, words, own, answers)


def _is_on(row: ActSetting, day: date) -> bool:
    return row.since <= day and (row.until is None or row.until >= day)


@dataclass(frozen=True, slots=True)
class ShownClause:
    """A clause on the page of the act."""

    clause: Clause
    ways: tuple[Keeping, ...]
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the act and the clauses under it."""

    title: Text
    clauses: tuple[ShownClause, ...]


def sections_of(regulation: Regulation, points: Iterable[Point] = ()) -> list[Section]:
    """The act in the order of its text."""
    ways = ways_of(regulation)
    points = list(points)
    shown = [
        ShownClause(
            clause,
            tuple(ways[number]),
            tuple(point for point in points if point.setting.clause == clause),
        )
        for number, clause in regulation.act.clauses.items()
    ]
    return [
        Section(title, tuple(group))
        for title, group in groupby(shown, key=lambda one: one.clause.section)
    ]


@dataclass(frozen=True, slots=True)
class ListedAct:
    """An act of the list: whether the school lives by it today."""

    regulation: Regulation
    adopted: AdoptedAct | None


def acts_of(school: School, today: date) -> list[ListedAct]:
    """The acts of the school's jurisdiction, in one query."""
    ruling = {row.act: row for row in AdoptedAct.objects.filter(school=school).on(today)}
    return [
        ListedAct(regulation, ruling.get(regulation.slug))
        for regulation in registry.in_jurisdiction(school.jurisdiction)
    ]

"""Results in numbers without names: by level of education, and for the council (cl. 3.1, 6.3).

For the council a number of pupils below three is told as “less than 3”: nobody is to be recognised.
Pupils are counted, not results, so that cells add up to nothing that would give a hidden one away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from credit_transfer.models import IndividualResult
from credit_transfer.records.figures import mark_of, mean
from credit_transfer.rules.vocabulary import EventLevel, Level, ResultKind, Standing
from regulations.words import Text

FEWEST = 3
HIDDEN = _("less than 3")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of numbers: its title, the heads of its columns, its lines."""

    title: Text
    heads: Sequence[Text]
    lines: Sequence[tuple[Text, Sequence[Any]]]


def told(count: int) -> int | Text:
    """The number of pupils as it may be told."""
    return HIDDEN if 0 < count < FEWEST else count


def by_level(results: Iterable[IndividualResult]) -> Table:
    """Results of each kind by the four levels (cl. 3.1): these are no pupils but records."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for one in results:
        counts[one.kind, one.level] += 1
    lines = []
    for kind in ResultKind:
        row = [counts[kind.value, level.value] for level in Level]
        lines.append((kind.label, [*row, sum(row)]))
    total = [sum(column) for column in zip(*(row for _label, row in lines), strict=True)]
    heads = [*(level.label for level in Level), _("Together")]
    return Table(_("Results by kind and level"), heads, [*lines, (_("Together"), total)])


def for_council(results: Iterable[IndividualResult]) -> list[Table]:
    """The tables of the summary for one school year; no number lets a pupil be recognised."""
    results = list(results)
    return [
        _pupils(
            results,
            _("Pupils with results of each kind, by level of education"),
            [(kind.value, kind.label) for kind in ResultKind],
            [(level.value, level.label) for level in Level],
            lambda one: one.kind,
            lambda one: one.level,
        ),
        _pupils(
            results,
            _("Pupils by what they came out as, by level of the event"),
            [(level.value, level.label) for level in EventLevel],
            [(standing.value, standing.label) for standing in Standing],
            lambda one: one.event_level,
            lambda one: one.standing,
        ),
        _subjects(results),
    ]


def _pupils(
    results: Sequence[IndividualResult],
    title: Text,
    rows: Sequence[tuple[Hashable, Text]],
    columns: Sequence[tuple[Hashable, Text]],
    row_of: Callable[[IndividualResult], Hashable],
    column_of: Callable[[IndividualResult], Hashable],
) -> Table:
    cells: dict[tuple[Hashable, Hashable], set[int]] = defaultdict(set)
    for one in results:
        cells[row_of(one), column_of(one)].add(one.student_id)
    lines = [
        (label, [told(len(cells[row, column])) for column, _head in columns]) for row, label in rows
    ]
    return Table(title, [head for _column, head in columns], lines)


def _subjects(results: Sequence[IndividualResult]) -> Table:
    marks: dict[str, list[int]] = defaultdict(list)
    pupils: dict[str, set[int]] = defaultdict(set)
    for one in results:
        mark = mark_of(one)
        if one.subject is not None and mark is not None:
            marks[one.subject.name].append(mark)
            pupils[one.subject.name].add(one.student_id)
    lines = [
        (name, [told(len(who)), mean(marks[name], "0.01") if len(who) >= FEWEST else HIDDEN])
        for name, who in sorted(pupils.items())
    ]
    return Table(_("Mean mark by subject"), [_("Pupils"), _("Mean mark")], lines)

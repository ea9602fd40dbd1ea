"""Violations shown early: each at the field of the page that causes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from regulations.case_files import CaseFile, Gap, clause_url
from regulations.clauses import Clause
from regulations.rules import Rule, Violation, judge
from regulations.words import Text

#: Where a violation stands that belongs to no field.
WHOLE = "whole"
#: Names of facts by the names under which a page asks for them.
Renamed = Mapping[str, str]


def judged(file: CaseFile, rules: Iterable[Rule], facts) -> tuple[Gap, ...]:
    """What the rules say against these facts, blocks first; told where it is mended."""
    return file.explain(judge(rules, facts), here=True)


def by_field(
    gaps: Iterable[Gap], known: Iterable[str], renamed: Renamed, whole_tables: Iterable[str] = ()
) -> dict[str, list[Gap]]:
    """The gaps by the field of a form; others under WHOLE. `whole_tables` are fields that the page
    has once, whatever rows a violation names."""
    names, tables, found = set(known), frozenset(whole_tables), defaultdict(list)
    for gap in gaps:
        for name in _names(gap.violation, renamed, tables):
            place = name if name in names else WHOLE
            if gap not in found[place]:
                found[place].append(gap)
    return dict(found)


def _names(violation: Violation, renamed: Renamed, tables: frozenset[str]) -> list[str]:
    name = renamed.get(violation.field, violation.field)
    if not violation.rows or name in tables:
        return [name]
    return [f"{row}-{name}" for row in violation.rows]


@dataclass(frozen=True)
class Verdict:
    """A figure of a sheet's foot with its limit and its clause: kind of verdict, words."""

    kind: str
    words: Text
    clause: Clause

    @property
    def clause_url(self) -> str:
        """The clause's place on the page of the act."""
        return clause_url(self.clause)


@dataclass(frozen=True)
class Cell:
    """What the rules say of one cell of the sheet: ``broken`` refuses, ``watch`` warns."""

    kind: str
    why: Text


@dataclass
class Verdicts:
    """The rules over a sheet: by cell, by subject, and in sum."""

    cells: dict[str, Cell] = field(default_factory=dict)
    subjects: dict[str, list[Gap]] = field(default_factory=dict)
    general: list[Gap] = field(default_factory=list)
    blocks: int = 0
    warnings: int = 0

    def of_row(self, key: str) -> dict[str, Cell]:
        """The marked cells of one row, by field."""
        start = f"{key}-"
        return {
            name.removeprefix(start): cell
            for name, cell in self.cells.items()
            if name.startswith(start)
        }


def verdicts(gaps: Iterable[Gap]) -> Verdicts:
    """Sort what the rules of the sheet found by where it shows."""
    found = Verdicts()
    for gap in gaps:
        if gap.blocks:
            found.blocks += 1
        else:
            found.warnings += 1
        rows = gap.violation.rows
        if not rows:
            found.general.append(gap)
        for row in rows:
            if row.startswith("subject-"):
                found.subjects.setdefault(row, []).append(gap)
            else:
                _mark(found.cells, f"{row}-{gap.violation.field}", gap)
    return found


def _mark(cells: dict[str, Cell], name: str, gap: Gap) -> None:
    """The first message wins; blocks come first."""
    cells.setdefault(name, Cell("broken" if gap.blocks else "watch", gap.message))


def keys_as_on_page(keys: Mapping[str, str], name: str) -> str:
    """The name of a cell under the prefix that its row has on the page (a new row's is its own)."""
    for key, prefix in keys.items():
        if name.startswith(f"{key}-"):
            return prefix + name.removeprefix(key)
    return name

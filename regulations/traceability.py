"""Which clause is kept where: by what in the product, and by which tests.

Pure: the paper kinds and the tests are handed in, so that the table can be built without a
database and checked in a test.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from regulations.acts import Act
from regulations.clauses import Clause, Keeping, KeptBy
from regulations.procedure import DeadlineSpec, Procedure
from regulations.words import Text

TEST_PREFIX = "test_p_"


class PaperOfClause(NamedTuple):
    """A paper kind as the table needs it: its slug, title and the clause it is issued under."""

    kind: str
    title: Text
    clause: str


def keepings(
    act: Act[Any],
    procedure: Procedure,
    deadlines: Iterable[DeadlineSpec],
    papers: Iterable[PaperOfClause] = (),
) -> dict[str, list[Keeping]]:
    """By clause number, in the order of the text: every way in which the clause is kept.

    Rules first, then steps, deadlines, papers, and what the act says of screens and hands.
    """
    derived = [
        *(Keeping(rule.clause, KeptBy.RULE, rule.name, rule.title) for rule in act.rules),
        *(Keeping(one.under, KeptBy.STEP, one.action, one.label) for one in procedure.named_steps),
        *(Keeping(one.clause, KeptBy.DEADLINE, one.key, one.told) for one in deadlines),
        *(
            Keeping(act.clauses[one.clause], KeptBy.PAPER, one.kind, one.title)
            for one in papers
            if one.clause in act.clauses
        ),
    ]
    table: dict[str, list[Keeping]] = {number: [] for number in act.clauses}
    for keeping in (*derived, *act.kept):
        table[keeping.clause.number].append(keeping)
    return table


def unkept(
    act: Act[Any],
    procedure: Procedure,
    deadlines: Iterable[DeadlineSpec],
    papers: Iterable[PaperOfClause] = (),
) -> list[Clause]:
    """The clauses that nothing keeps: must be empty."""
    table = keepings(act, procedure, deadlines, papers)
    return [act.clauses[number] for number, ways in table.items() if not ways]


def traceability(
    act: Act[Any],
    procedure: Procedure,
    deadlines: Iterable[DeadlineSpec],
    papers: Iterable[PaperOfClause] = (),
    tests: Mapping[str, list[str]] | None = None,
) -> list[dict[str, Any]]:
    """The table as `manage.py traceability` prints it, one row a clause, in the order of the text.

    `tests` are those that `find_tests` found.
    """
    tests = tests or {}
    return [
        {
            "act": act.slug,
            "edition": act.edition,
            "clause": number,
            "text": act.clauses[number].text,
            "kept_by": [{"kind": str(way.kind), "name": way.name} for way in ways],
            "tests": tests.get(number, []),
        }
        for number, ways in keepings(act, procedure, deadlines, papers).items()
    ]


def find_tests(act: Act[Any], root: Path, folder: str) -> dict[str, list[str]]:
    """By clause number: the tests in `root/tests/folder` that carry it in their name.

    `test_p_3_1_2_row_without_topic` tests cl. 3.1.2; the longest clause number that fits wins.
    A name is given as pytest takes it. No such folder (an installed product) means no tests.
    """
    found: dict[str, list[str]] = {number: [] for number in act.clauses}
    by_length = sorted(act.clauses, key=len, reverse=True)
    for path in sorted((root / "tests" / folder).rglob("test_*.py")):
        place = path.relative_to(root).as_posix()
        for name in _names_of_tests(ast.parse(path.read_text(encoding="utf-8"), filename=place)):
            tail = name.rpartition("::")[2].removeprefix(TEST_PREFIX) + "_"
            for number in by_length:
                if tail.startswith(number.replace(".", "_").lower() + "_"):
                    found[number].append(f"{place}::{name}")
                    break
    return found


def _names_of_tests(tree: ast.Module | ast.ClassDef) -> Iterator[str]:
    """The tests named after a clause, those of a class under its name."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from (f"{node.name}::{name}" for name in _names_of_tests(node))
        elif isinstance(node, ast.FunctionDef) and node.name.startswith(TEST_PREFIX):
            yield node.name

"""Every page asks the database equally often for ten rows of everything and for forty.

The pages are those of the access table, each as some of those who may open it. How often a page
asks is kept in ``query_counts.json``: it may ask less, but to ask more somebody has to say so.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.open_codes import read_code
from accounts.tenancy import scope
from tests.policing.access_matrix import ROWS
from tests.policing.audiences import Row, World
from tests.policing.more_rows import grow

FEW, MANY = 10, 40
KEPT = Path(__file__).with_name("query_counts.json")
RENEW = "RENEW_QUERY_COUNTS"
HOW = f"If that is meant, run {RENEW}=1 pytest tests/policing/test_query_counts.py and commit."

#: Who opens the pages: for the whole school, for a subject in a case, for a child.
READERS = ("deputy", "subject_teacher", "guardian")


#: Names that begin so are many among the rows of ``grow``.
SEARCHED = ("students", "search", "cases", "papers")
PAGES = [
    *(row for row in ROWS if row.method == "get" and not row.in_demo),
    *(replace(row, data={"q": "но"}) for row in ROWS if row.url_name in SEARCHED),
]


def readers_of(row: Row) -> list[str]:
    """Who opens the page: of those named above, or else the first who may; a desk, everybody."""
    may = [audience for audience, status in row.expected.items() if status == 200]
    if row.url_name == "desk":
        return may
    return [reader for reader in READERS if reader in may] or may[:1]


def pages(world: World) -> dict[str, tuple[Row, str]]:
    """Every page that somebody opens, by name: ``case_panel history as deputy``."""
    found: dict[str, tuple[Row, str]] = {}
    for row in PAGES:
        told = row.kwargs(world.small) if row.kwargs else {}
        words = [
            "CODE" if read_code(one) else re.sub(r"\d+", "N", one)
            for one in told.values()
            if isinstance(one, str)
        ]
        words += [f"{key}={value}" for key, value in row.data.items()]
        for reader in readers_of(row):
            name = " ".join([row.url_name, *words, "as", reader])
            while name in found:
                name += " again"
            found[name] = (row, reader)
    return found


def asked_by(world: World, row: Row, reader: str) -> int:
    """How many questions the page asks; what it writes is taken back."""
    address = reverse(row.url_name, kwargs=row.kwargs(world.small) if row.kwargs else {})
    point = transaction.savepoint()
    connection.queries_log.clear()  # a full log would count nothing more
    with CaptureQueriesContext(connection) as asked:
        answer = world.clients[reader].get(address, row.data)
    transaction.savepoint_rollback(point)
    assert answer.status_code == 200, address
    return len(asked)


def counted(world: World) -> dict[str, int]:
    """How many questions every page asks."""
    return {name: asked_by(world, row, who) for name, (row, who) in pages(world).items()}


@pytest.fixture(scope="module")
def counts(world) -> tuple[dict[str, int], dict[str, int]]:
    """The questions of all pages with few rows, and with many."""
    with scope((world.small.school.pk,)):
        grow(world.small, range(FEW))
    kept = {} if os.environ.get(RENEW) else json.loads(KEPT.read_text())
    few = counted(world)
    for name, (row, reader) in pages(world).items():
        if few[name] != kept.get(name):  # the first visit may have filled caches of the process
            few[name] = asked_by(world, row, reader)
    with scope((world.small.school.pk,)):
        grow(world.small, range(FEW, MANY))
    many = counted(world)
    if os.environ.get(RENEW):
        kept = json.dumps(few, ensure_ascii=False, indent=1, sort_keys=True)
        KEPT.write_text(f"{kept}\n")
    return few, many


def test_a_page_asks_as_much_of_many_rows_as_of_few(counts):
    few, many = counts
    grown = {name: (few[name], many[name]) for name in few if many[name] > few[name]}
    assert grown == {}


def test_a_page_asks_no_more_than_it_used_to(counts):
    few, _many = counts
    kept = json.loads(KEPT.read_text())
    risen = {
        name: f"{kept.get(name, 'not known')} → {asked}"
        for name, asked in few.items()
        if asked > kept.get(name, 0) or not asked
    }
    assert risen == {}, HOW
    assert set(kept) - set(few) == set(), HOW


def test_the_pages_that_people_live_on_are_counted(counts):
    few, _many = counts
    opened = {name.split()[0] for name in few}
    lists = {"desk", "cases", "case", "case_panel", "students", "student", "papers", "classes"}
    assert lists | {"people", "notices", "imports", "acts", "act", "calendar"} <= opened

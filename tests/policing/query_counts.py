"""How often a page asks the database, for few rows of everything and for many.

The pages are those of the access table, each as some of those who may open it. How often a page
asks is kept in ``query_counts.json``: it may ask less, but to ask more somebody has to say so.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from pathlib import Path

from accounts.open_codes import read_code
from accounts.tenancy import scope
from config.demo.school import SmallSchool
from tests.policing.access_matrix import ROWS
from tests.policing.audiences import Row, readers_of
from tests.policing.more_rows import grow
from tests.policing.visits import Visits

#: Of everything that can be many there are so many; a question asked once a row shows with these.
FEW, MANY = 3, 20
KEPT = Path(__file__).with_name("query_counts.json")
RENEW = "RENEW_QUERY_COUNTS"
HOW = (
    f"If that is meant, run {RENEW}=1 pytest tests/policing/test_access_matrix.py -k asks"
    " and commit."
)

#: Names that begin so are many among the rows of ``grow``.
SEARCHED = ("students", "search", "cases", "papers")
PAGES = [
    *(row for row in ROWS if row.method == "get" and not row.in_demo),
    *(replace(row, data={"q": "но"}) for row in ROWS if row.url_name in SEARCHED),
]
Counts = dict[str, int]


def pages(small: SmallSchool) -> dict[str, tuple[Row, str]]:
    """Every page that somebody opens, by name: ``case_panel history as deputy``."""
    found: dict[str, tuple[Row, str]] = {}
    for row in PAGES:
        told = row.kwargs(small) if row.kwargs else {}
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


def kept_counts() -> Counts:
    """What the pages used to ask."""
    return json.loads(KEPT.read_text())


def count(visits: Visits) -> tuple[Counts, Counts]:
    """The questions of all pages with few rows, and with many; the many are taken back.

    Who asks is known already (see ``visits``): what it takes to find out has a line of its own.
    """
    small = visits.world.small
    opened = pages(small)

    def asked_now(row: Row, reader: str) -> int:
        return visits.ask(row, reader, small).questions

    renew = os.environ.get(RENEW)
    kept = {} if renew else kept_counts()
    few = {name: visits.known(*page).questions for name, page in opened.items()}
    for name, page in opened.items():
        if few[name] != kept.get(name):  # the first visit may have filled caches of the process
            few[name] = asked_now(*page)

    def grow_to_many() -> None:
        with scope((small.school.pk,)):
            grow(small, range(FEW, MANY))

    with visits.with_more(grow_to_many):
        many = {name: asked_now(*page) for name, page in opened.items()}
    desk = opened["desk as deputy"]
    unknown = Visits(visits.world).ask(*desk, small).questions
    few["who asks"] = many["who asks"] = unknown - few["desk as deputy"]
    if renew:
        told = json.dumps(few, ensure_ascii=False, indent=1, sort_keys=True)
        KEPT.write_text(f"{told}\n")
    return few, many

"""Every address × everybody who may ask × {own school, other school}, compared with one table."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.tenancy import scope
from tests.policing.access_matrix import ROWS, WITHOUT_A_ROW
from tests.policing.audiences import AUDIENCES, SIGNED_IN, readers_of
from tests.policing.more_rows import grow
from tests.policing.query_counts import FEW, HOW, Counts, count, kept_counts
from tests.policing.visits import Visits


def named_addresses(resolver=None, prefix: str = "") -> Iterator[str]:
    """Names of all addresses of the product, with their namespaces."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            namespace = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from named_addresses(entry, namespace)
        elif isinstance(entry, URLPattern):
            yield prefix + (entry.name or f"<no name: {entry.pattern}>")


def test_every_address_has_a_row():
    covered = {row.url_name for row in ROWS}
    missing = [
        name
        for name in sorted(set(named_addresses()))
        if name not in covered and not name.startswith(WITHOUT_A_ROW)
    ]
    assert not missing, (
        f"Nobody has said who may open {missing}. Add to ROWS in tests/policing/access_matrix.py a "
        "line for each, like Row('person', done_by(*OFFICE), by_pk('people', 'petrov'))."
    )


def test_the_table_names_no_address_that_is_gone():
    assert not {row.url_name for row in ROWS} - set(named_addresses())


@pytest.fixture(scope="module")
def visits(world) -> Visits:
    """Everybody's visits to every page; there are a few of everything that can be many."""
    with scope((world.small.school.pk,)):
        grow(world.small, range(FEW))
    return Visits(world)


@pytest.mark.parametrize("audience", SIGNED_IN)
def test_a_refusal_is_a_page_with_a_way_back(world, audience):
    people = next(row for row in ROWS if row.url_name == "people")
    for address, status in (("/students/0/", 404), ("/people/", people.expected[audience])):
        answer = world.clients[audience].get(address)
        assert answer.status_code == status
        assert status == 200 or '<a class="btn btn-primary" href="/"' in answer.content.decode()


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_who_gets_in(visits, row):
    wrong = {}
    for audience in sorted(AUDIENCES, key=lambda one: one not in readers_of(row)):
        got, expected = visits.known(row, audience).status, row.expected[audience]
        if row.kwargs and not row.public and audience == "stranger":
            expected = 404
        if got != expected:
            wrong[audience] = f"{got}, the table says {expected}"
    assert not wrong


@pytest.mark.parametrize("row", [row for row in ROWS if row.kwargs and not row.public], ids=str)
def test_nobody_reaches_the_other_school(visits, row):
    wrong = {}
    for audience in AUDIENCES:
        if audience == "stranger":
            continue
        got = visits.ask(row, audience, visits.world.other).status
        if got != (302 if audience == "signed_out" else 404):
            wrong[audience] = got
    assert not wrong


def test_only_operators_of_the_installation_see_the_operators_site(world):
    for audience, client in world.clients.items():
        page = client.get(reverse("admin:index"))
        assert page.status_code == 302, audience
        assert page["Location"].startswith(reverse("admin:login"))


def test_no_page_loads_anything_from_elsewhere(visits):
    broken = {
        f"{row} as {audience}": visits.known(row, audience).breaches
        for row in ROWS
        for audience in readers_of(row)
        if visits.known(row, audience).breaches
    }
    assert broken == {}


@pytest.fixture(scope="module")
def counts(visits) -> tuple[Counts, Counts]:
    """The questions of all pages with few rows, and with many."""
    return count(visits)


def test_a_page_asks_as_much_of_many_rows_as_of_few(counts):
    few, many = counts
    grown = {name: (few[name], many[name]) for name in few if many[name] > few[name]}
    assert grown == {}


def test_a_page_asks_no_more_than_it_used_to(counts):
    few, _many = counts
    kept = kept_counts()
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

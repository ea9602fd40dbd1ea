"""Every address × everybody who may ask × {own school, other school}, compared with one table."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

import pytest
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.tenancy import scope
from tests.conftest import TODAY
from tests.policing.access_matrix import ROWS, WITHOUT_A_ROW, prepare
from tests.policing.audiences import AUDIENCES, Row, World, people_of_the_access_test


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
def world(django_db_setup, django_db_blocker):
    """Both schools and all clients, made once; every request below is rolled back."""
    from config.demo.school import small_school

    with django_db_blocker.unblock(), transaction.atomic():
        small = small_school(today=TODAY)
        other = small_school("school-8", today=TODAY)
        people_of_the_access_test(small, other, TODAY)
        made = World(small, other)
        for school in (small, other):
            with scope((school.school.pk,)):
                prepare(school)
        yield made
        transaction.set_rollback(True)


def answer(world: World, row: Row, audience: str, school) -> int:
    """The status that the audience gets; what the request wrote is taken back, cookies too."""
    address = reverse(row.url_name, kwargs=row.kwargs(school) if row.kwargs else {})
    client = world.clients[audience]
    cookies = deepcopy(client.cookies)
    point = transaction.savepoint()
    try:
        return getattr(client, row.method)(address, row.data).status_code
    finally:
        transaction.savepoint_rollback(point)
        client.cookies = cookies


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_who_gets_in(world, row, settings):
    settings.DEMO_MODE = row.in_demo
    wrong = {}
    for audience in AUDIENCES:
        got, expected = answer(world, row, audience, world.small), row.expected[audience]
        if row.kwargs and not row.public and audience == "stranger":
            expected = 404
        if got != expected:
            wrong[audience] = f"{got}, the table says {expected}"
    assert not wrong


@pytest.mark.parametrize("row", [row for row in ROWS if row.kwargs and not row.public], ids=str)
def test_nobody_reaches_the_other_school(world, row, settings):
    settings.DEMO_MODE = row.in_demo
    wrong = {}
    for audience in AUDIENCES:
        if audience == "stranger":
            continue
        got = answer(world, row, audience, world.other)
        if got != (302 if audience == "signed_out" else 404):
            wrong[audience] = got
    assert not wrong

"""Every address × everybody who may ask × {own school, other school}, compared with one table."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts import middleware
from config import views
from tests.policing.access_matrix import ROWS, WITHOUT_A_ROW
from tests.policing.audiences import AUDIENCES, SIGNED_IN, Row, World


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


@pytest.fixture(scope="module")
def known_askers(world):
    """Who asks is found out once for each: it took half the time of a refusal, here are thousands,
    and whatever a request changes in it is taken back. Every request has copies of its own."""
    find_actor = _once(middleware.actor_in_scope, lambda account, _open: account.pk)

    def known_actor(account, open_instead):
        actor = find_actor(account, open_instead)
        open_instead(actor.school_ids)
        return replace(actor, account=account)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SessionStore, "load", _once(SessionStore.load, lambda one: one.session_key))
        patch.setattr(ModelBackend, "get_user", _once(ModelBackend.get_user, lambda _, pk: pk))
        patch.setattr(middleware, "actor_in_scope", known_actor)
        yield


def _once(find: Callable[..., Any], key: Callable[..., Any]) -> Callable[..., Any]:
    found: dict[Any, bytes] = {}

    def known(*asked):
        if key(*asked) not in found:
            found[key(*asked)] = pickle.dumps(find(*asked))
        return pickle.loads(found[key(*asked)])

    return known


@pytest.fixture
def short_refusals(monkeypatch):
    """Three of four answers here are refusals: their page is looked at once for everybody, below,
    and for the rest only its status is made."""

    def refuse(request, template, context=None, status=200):
        return HttpResponse(status=status)

    monkeypatch.setattr(views, "render", refuse)


@pytest.mark.parametrize("audience", SIGNED_IN)
def test_a_refusal_is_a_page_with_a_way_back(world, audience):
    people = next(row for row in ROWS if row.url_name == "people")
    for address, status in (("/students/0/", 404), ("/people/", people.expected[audience])):
        answer = world.clients[audience].get(address)
        assert answer.status_code == status
        assert status == 200 or '<a class="btn btn-primary" href="/"' in answer.content.decode()


@pytest.mark.usefixtures("known_askers", "short_refusals")
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


@pytest.mark.usefixtures("known_askers", "short_refusals")
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


def test_only_operators_of_the_installation_see_the_operators_site(world):
    for audience, client in world.clients.items():
        page = client.get(reverse("admin:index"))
        assert page.status_code == 302, audience
        assert page["Location"].startswith(reverse("admin:login"))

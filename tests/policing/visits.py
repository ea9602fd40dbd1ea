"""Everybody's visit to every address: made once, and looked at by all tests of the pages.

Here are thousands of requests, so what they have in common is made once for all of them: who asks
is found out once for each, a paper is printed once, and no session is renewed, however long it
takes. A page of refusal is looked at by itself; for the rest only its status is made, and nobody
reads of it in the log. What templates were given is not copied.
"""

from __future__ import annotations

import logging
import math
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection, transaction
from django.http import HttpResponse
from django.template.base import Template
from django.test import override_settings
from django.urls import reverse

from accounts import middleware
from config import views
from config.demo.school import SmallSchool
from documents.pdf import engine
from tests.policing.audiences import Row, World, readers_of
from tests.policing.page_policy import breaches


@dataclass(frozen=True)
class Visit:
    """What a visitor was answered, how often the database was asked for it, and where the page
    breaks what every page keeps, if it is one that is looked into."""

    status: int
    questions: int
    breaches: tuple[str, ...]


class Visits:
    """Visits to the two schools; what a request wrote is taken back, cookies too."""

    def __init__(self, world: World):
        self.world = world
        self._known: dict[tuple[int, str], Visit] = {}
        find_actor = _once(middleware.actor_in_scope, lambda account, _open: account.pk)

        def known_actor(account, open_instead):
            actor = find_actor(account, open_instead)
            open_instead(actor.school_ids)
            return replace(actor, account=account)

        self._made_once = (
            (SessionStore, "load", _once(SessionStore.load, lambda one: one.session_key)),
            (ModelBackend, "get_user", _once(ModelBackend.get_user, lambda _, pk: pk)),
            (middleware, "actor_in_scope", known_actor),
            (middleware.IdleSessionMiddleware, "RENEW_AFTER_SECONDS", math.inf),
            (views, "render", _only_status),
            (engine, "render", _once(engine.render, lambda *html, **more: repr((html, more)))),
            (Template, "_render", lambda template, context: template.nodelist.render(context)),
            (logging.getLogger("django.request"), "disabled", True),
        )

    def known(self, row: Row, audience: str) -> Visit:
        """The visit to the small school: made when somebody wants to know of it for the first
        time."""
        key = (id(row), audience)
        if key not in self._known:
            self._known[key] = self.ask(row, audience, self.world.small)
        return self._known[key]

    def ask(self, row: Row, audience: str, school: SmallSchool) -> Visit:
        """A visit now."""
        address = reverse(row.url_name, kwargs=row.kwargs(school) if row.kwargs else {})
        client = self.world.clients[audience]
        cookies = dict(client.cookies)
        point = transaction.savepoint()
        try:
            with self._quickly(), _in_demo(row), _counted() as asked:
                answer = getattr(client, row.method)(address, row.data)
        finally:
            transaction.savepoint_rollback(point)
            client.cookies.clear()
            client.cookies.update(cookies)
        looked_into = answer.status_code == 200 and audience in readers_of(row)
        return Visit(answer.status_code, len(asked), tuple(breaches(answer)) if looked_into else ())

    @contextmanager
    def _quickly(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for made in self._made_once:
                patch.setattr(*made)
            yield


def _once(find: Callable[..., Any], key: Callable[..., Any]) -> Callable[..., Any]:
    """Found once for each key; every request has a copy of its own, and may change it."""
    found: dict[Any, bytes] = {}

    def known(*asked, **more):
        about = key(*asked, **more)
        if about not in found:
            found[about] = pickle.dumps(find(*asked, **more))
        return pickle.loads(found[about])

    return known


def _only_status(request, template, context=None, status=200) -> HttpResponse:
    return HttpResponse(status=status)


def _in_demo(row: Row):
    return override_settings(DEMO_MODE=True) if row.in_demo else nullcontext()


@contextmanager
def _counted() -> Iterator[list[str]]:
    """Every statement that the database is given meanwhile."""
    asked: list[str] = []

    def count(execute, sql, params, many, context):
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        yield asked

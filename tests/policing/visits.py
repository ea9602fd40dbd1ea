"""Everybody's visit to every address: made once, and looked at by all tests of the pages.

Here are thousands of requests, so what they have in common is made once for all of them: who asks
is found out once for each, the question what they see is written once, and asked each time; an
address and a paper are looked up and printed once, and no session is renewed, however long it
takes. A visit has no transaction of its own, nor has its view: all stand
in one, and only one that may have left something is taken back. Its schools are opened by one
statement, and stay open until the next visitor's are. A page of refusal is looked at by itself; for
the rest only its status is made, and nobody reads of it in the log. A page is written once for
readers of one kind who are given the same. What templates were given is not copied, nor are
cookies.
"""

from __future__ import annotations

import logging
import math
import pickle
import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import cache
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.core.handlers.base import BaseHandler
from django.db import connection, transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from django.template.backends.django import Template as Page
from django.template.base import Template
from django.test import Client, override_settings
from django.urls import URLResolver, reverse
from django.utils.safestring import SafeString

from accounts import middleware
from accounts.actors import Actor
from accounts.sessions import SessionStore
from accounts.tenancy import OpenInstead
from config import views
from config.demo.school import SmallSchool
from documents.models.papers import PaperQuerySet
from documents.pdf import engine
from regulations.models.cases import CaseQuerySet
from students.models.student import StudentQuerySet
from tests.policing.audiences import Row, World, readers_of
from tests.policing.given import kind_of, shape_of
from tests.policing.page_policy import breaches

#: The rows of which most pages ask what their reader sees.
SEEN = (CaseQuerySet, PaperQuerySet, StudentQuerySet)
#: A visitor's own rows and those of their schools are open from then on.
OPEN = "SELECT set_config('app.schools', %s, true), set_config('app.account', %s, true)"
#: A statement that leaves nothing behind it: it begins so, and has none of these words.
READS = re.compile(
    r"\s*(?:select|with|savepoint|release|rollback)\b"
    r"(?!.*\b(?:insert|update|delete|merge|nextval|setval|procrastinate_\w+)\b)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Visit:
    """What a visitor was answered, how often the database was asked for it, and where the page
    breaks what every page keeps, if it is one that is looked into. Of another, questions are left
    out where it was written before."""

    status: int
    questions: int
    breaches: tuple[str, ...]


class Visits:
    """Visits to the two schools; what a request wrote is taken back, and no cookie is kept."""

    def __init__(self, world: World):
        self.world = world
        self._known: dict[tuple[int, str], Visit] = {}
        self._written: set[Hashable] = set()
        who_it_is = middleware.actor_in_scope

        def find_actor(account, open_instead):
            open_instead(())
            return who_it_is(account, open_instead)

        found_actor = _once(find_actor, lambda account, _open: account.pk)

        def known_actor(account, open_instead):
            actor = found_actor(account, open_instead)
            open_instead(actor.school_ids)
            return replace(actor, account=account)

        self._made_once = (
            (SessionStore, "load", _once(SessionStore.load, lambda one: one.session_key)),
            (ModelBackend, "get_user", _once(ModelBackend.get_user, lambda _, pk: pk)),
            (middleware, "actor_in_scope", known_actor),
            (middleware, "transaction", SimpleNamespace(atomic=nullcontext)),
            (middleware, "scope", _scope_of_a_visitor),
            (BaseHandler, "make_view_atomic", lambda _handler, view: view),
            (URLResolver, "resolve", cache(URLResolver.resolve)),
            (middleware.IdleSessionMiddleware, "RENEW_AFTER_SECONDS", math.inf),
            (views, "render", _only_status),
            *((rows, "visible_to", _written_once(rows.visible_to)) for rows in SEEN),
            (engine, "render", _once(engine.render, lambda *html, **more: repr((html, more)))),
            (Template, "_render", lambda template, context: template.nodelist.render(context)),
            (logging.getLogger("django.request"), "disabled", True),
            (Client, "request", _answer),
            (settings, "DEBUG_PROPAGATE_EXCEPTIONS", True),
        )
        self._point = transaction.savepoint()

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
        ask = getattr(self.world.clients[audience], row.method)
        write = (Page, "render", self._written_once(row, audience))
        with self._taken_back(row) as asked, self._quickly(write), _in_demo(row):
            answer = ask(address, row.data)
        looked_into = answer.status_code == 200 and audience in readers_of(row)
        return Visit(answer.status_code, len(asked), tuple(breaches(answer)) if looked_into else ())

    @contextmanager
    def with_more(self, add: Callable[[], object]) -> Iterator[None]:
        """Visits where ``add`` has added something; it is taken back."""
        before = self._point
        with transaction.atomic():
            add()
            self._point = transaction.savepoint()
            yield
            transaction.set_rollback(True)
        self._point = before

    @contextmanager
    def _taken_back(self, row: Row) -> Iterator[list[str]]:
        """All statements of one visit; if it may have left something, nothing is left of it.

        Whoever sends something is noted for the history of what is changed, even if nothing is.
        """
        asked: list[str] = []
        try:
            with _counted(asked):
                yield asked
        except BaseException:
            transaction.savepoint_rollback(self._point)
            raise
        if row.method != "get" or not all(map(_only_reads, asked)):
            transaction.savepoint_rollback(self._point)

    def _written_once(self, row: Row, audience: str) -> Callable[..., str]:
        """Writes what nobody of the visitor's kind was given at this address before; what is looked
        into is written always."""
        write = Page.render
        looked_into = audience in readers_of(row)

        def written(page: Page, context=None, request=None) -> str:
            if request is None:  # a part of a page, or no page
                return write(page, context)
            about = (id(row), kind_of(audience), page.template.name, shape_of(context or {}))
            if about in self._written and not looked_into:
                return SafeString()
            self._written.add(about)
            return write(page, context, request)

        return written

    @contextmanager
    def _quickly(self, *more: tuple[object, str, Any]) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for made in (*self._made_once, *more):
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


def _written_once(visible_to: Callable[..., QuerySet]) -> Callable[..., QuerySet]:
    """What each reader sees of all rows, as a question that nobody has asked yet."""
    written: dict[int | None, QuerySet] = {}

    def known(rows: QuerySet, actor: Actor) -> QuerySet:
        if rows.query.alias_map:  # of some rows only
            return visible_to(rows, actor)
        reader = actor.account and actor.account.pk
        if reader not in written:
            written[reader] = visible_to(rows, actor)
        return written[reader].all()

    return known


@cache
def _only_reads(statement: str) -> bool:
    return READS.match(statement) is not None


@contextmanager
def _scope_of_a_visitor(_nothing, *, account_id: int | None) -> Iterator[OpenInstead]:
    """Opened by one statement, and not left: the next visitor opens another."""

    def open_instead(school_ids: Iterable[int]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(OPEN, [",".join(map(str, school_ids)), str(account_id or "")])

    if account_id is None:
        open_instead(())
    yield open_instead


def _answer(client: Client, **environ: Any) -> HttpResponse:
    """What the product answers, with nothing noted of it: no cookie is kept for the next visit."""
    return client.handler(client._base_environ(**environ))


def _only_status(request, template, context=None, status=200) -> HttpResponse:
    return HttpResponse(status=status)


def _in_demo(row: Row):
    return override_settings(DEMO_MODE=True) if row.in_demo else nullcontext()


def _counted(asked: list[str]):
    """Adds every statement that the database is given meanwhile."""

    def count(execute, sql, params, many, context):
        asked.append(sql)
        return execute(sql, params, many, context)

    return connection.execute_wrapper(count)

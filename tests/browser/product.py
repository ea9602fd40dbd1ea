"""What a test knows about the product it looks at: its address and the numbers in its addresses."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from django.conf import settings
from django.db import connections, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import Account, School
from accounts.tenancy import scope
from config.demo.school import SLUG
from regulations.models import Case
from students.models import Student
from tests.worker import run_waiting_jobs

Answer = TypeVar("Answer")


@dataclass
class Product:
    """The product as it is served, and the worker behind it."""

    address: str
    #: login → cookies of somebody who has signed in before, in this file of tests
    cookies: dict[str, list[dict]] = field(default_factory=dict)

    def signed_in(self, login: str) -> list[dict]:
        """The cookies of somebody who has signed in by the button of the demo.

        No page is opened for it: test_desk and test_keyboard look for the button and press it.
        """
        if login not in self.cookies:
            session = _in_a_thread(lambda: _press_the_button(login))
            cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": self.address}
            self.cookies[login] = [cookie | {"httpOnly": True, "sameSite": "Lax"}]
        return self.cookies[login]

    def look_up(self, question: Callable[[], Answer], slug: str = SLUG) -> Answer:
        """Ask the database with a demo school in scope, in a thread of its own."""

        def ask() -> Answer:
            with transaction.atomic():
                school = School.objects.get(slug=slug)
                with scope((school.pk,)):
                    return question()

        return _in_a_thread(ask)

    def work(self) -> int:
        """Do everything that waits in the queue, as the worker process does; tells how much."""
        return _in_a_thread(run_waiting_jobs)

    def case(self, last_name: str) -> int:
        """The number of a child's latest case."""
        return self.look_up(
            lambda: Case.objects.filter(student__last_name=last_name).latest("pk").pk
        )

    def student(self, last_name: str) -> int:
        """The number of a child."""
        return self.look_up(lambda: Student.objects.get(last_name=last_name).pk)

    def end_sessions_of(self, login: str) -> None:
        """What the passing of time does: nobody is signed in as this person any more."""
        from django.contrib.sessions.models import Session

        def end() -> None:
            account = str(Account.objects.get(login=login).pk)
            for session in Session.objects.all():
                if session.get_decoded().get("_auth_user_id") == account:
                    session.delete()

        self.look_up(end)
        self.cookies.pop(login, None)


def _press_the_button(login: str) -> str:
    """The key of the session that the button of a demo person begins."""
    client = Client(SERVER_NAME="127.0.0.1")
    client.post(reverse("demo_sign_in", args=[login]))
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _in_a_thread(asked: Callable[[], Answer]) -> Answer:
    """The answer, found with a connection to the database that ends with it."""

    def ask() -> Answer:
        try:
            return asked()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(ask).result()

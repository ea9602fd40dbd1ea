"""What a test knows about the product it looks at: its address and the numbers in its addresses."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

from django.db import connections, transaction

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
    cookies: dict[str, dict] = field(default_factory=dict)

    def look_up(self, question: Callable[[], Answer], slug: str = SLUG) -> Answer:
        """Ask the database with a demo school in scope, in a thread of its own."""

        def ask() -> Answer:
            try:
                with transaction.atomic():
                    school = School.objects.get(slug=slug)
                    with scope((school.pk,)):
                        return question()
            finally:
                connections.close_all()

        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(ask).result()

    def work(self) -> int:
        """Do everything that waits in the queue, as the worker process does; tells how much."""

        def work() -> int:
            try:
                return run_waiting_jobs()
            finally:
                connections.close_all()

        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(work).result()

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

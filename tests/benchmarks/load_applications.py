"""Parents who send their applications in the same minute: nothing lost, nothing doubled, how long.

    python tests/benchmarks/load_applications.py [--parents 200] [--seconds 60] [--port 8710]

Makes a database of its own (``…_load``) with a school in which every parent has answered all
questions, then serves it as ``make run`` does: gunicorn with two workers of four threads, and the
product's worker. Each parent is signed in, opens the page of answers and presses "Send" at a moment
of their own; every fifth presses twice, every tenth from two connections at the same time. What
counts is the time from the press to the whole receipt. At the end the database is asked how many
applications, numbers, papers and notices there are. It prints a table; an answer that is not as it
must be ends it with code 1.

26.11.2026, 2 processors, nothing else to do: 240 presses of 200 parents in 60 s, 200 applications
numbered without a gap, 200 papers, nothing doubled; from the press to the receipt 0.35 s (median),
0.95 s (95 %), 1.89 s (slowest); the web server worked 42 s, the worker 22 s. On 25.11.2026, with
seven times as much other work as the machine can do, nothing was lost or doubled, and a receipt
took 52 s.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import re
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["TEST_DB_SUFFIX"] = "_load"

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connections, transaction  # noqa: E402

from accounts.models import Account, Membership, Notice, Person  # noqa: E402
from accounts.roles import Role  # noqa: E402
from accounts.tenancy import scope  # noqa: E402
from config.demo.applications import ApplicationDemo  # noqa: E402
from config.demo.school import fill_school as fill_demo  # noqa: E402
from config.demo.school import found_school  # noqa: E402
from config.demo.support_cases import adopt  # noqa: E402
from documents.models import Paper  # noqa: E402
from regulations.models import Application, ApplicationState  # noqa: E402
from students.models import Guardianship, Student  # noqa: E402
from students.models.guardians import Authority  # noqa: E402
from tests.benchmarks.database import bench_database, session_of  # noqa: E402
from tests.benchmarks.serving import processor_seconds, served  # noqa: E402

MOST_SECONDS = 300
TOKEN = "a" * 32
SEEN = re.compile(r'name="seen" value="([^"]*)"')


@dataclass
class Parent:
    """One who sends: where, as whom, when, and how it went."""

    number: int
    application: int
    session: str
    at: float
    presses: int = 1
    together: bool = False
    seconds: list[float] = field(default_factory=list)
    receipts: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


# --- The school -----------------------------------------------------------------------------------


def fill(parents: int, seconds: float) -> tuple[int, list[Parent]]:
    """A school with so many parents; each has a complete draft and is signed in."""
    chance = random.Random(20261125)
    with transaction.atomic():
        school = found_school()
        with scope((school.pk,)):
            today = school.today()
            small = fill_demo(school, today)
            adopt(small)
            demo = ApplicationDemo(small, small.working_day(today))
            made = [_family(demo, number) for number in range(parents)]
    return school.pk, [
        Parent(
            number,
            application,
            session,
            chance.uniform(0, seconds),
            presses=2 if number % 5 == 0 else 1,
            together=number % 10 == 0,
        )
        for number, (application, session) in enumerate(made)
    ]


def _family(demo: ApplicationDemo, number: int) -> tuple[int, str]:
    """A child, its mother, her draft with all answers, her session."""
    small = demo.small
    account = Account.objects.create_user(f"parent-{number}")
    name = {"last_name": "Новая", "first_name": "Вера", "sex": "f"}
    school = small.school
    mother = Person.objects.create(school=school, account=account, **name)
    since = small.year.starts_on
    Membership.objects.create(school=school, person=mother, role=Role.GUARDIAN, since=since)
    child = Student.objects.create(
        school=school,
        birth_date=since.replace(year=since.year - 11),
        school_class=small.classes["5-А"],
        **name,
    )
    Guardianship.objects.create(school=school, student=child, person=mother, kind=Authority.MOTHER)
    small.people[account.login], small.children[account.login] = mother, child
    draft = demo.answer(demo.begin(account.login, account.login))
    return draft.pk, session_of(account)


# --- The parents ----------------------------------------------------------------------------------


def go(parent: Parent, port: int, started: float) -> None:
    """Look at the answers, at a moment of one's own, and press."""
    page = f"/applications/{parent.application}/"
    sleep(max(0.0, parent.at - (monotonic() - started)))
    status, body, _place = _ask(parent, port, "GET", f"{page}check/")
    found = SEEN.search(body)
    if status != 200 or not found:
        parent.wrong.append(f"the page of answers: {status} {body[:80]}")
        return
    presses = [
        threading.Thread(target=_press, args=(parent, port, page, found[1]))
        for _press_number in range(parent.presses)
    ]
    for press in presses:
        press.start()
        if not parent.together:
            press.join()
    for press in presses:
        press.join()


def _press(parent: Parent, port: int, page: str, seen: str) -> None:
    began = monotonic()
    body = urlencode({"seen": seen, "csrfmiddlewaretoken": TOKEN})
    status, told, place = _ask(parent, port, "POST", f"{page}send/", body)
    if status != 302:
        parent.wrong.append(f"send: {status} {told[:80]}")
        return
    status, receipt, _place = _ask(parent, port, "GET", place)
    number = re.search(r"№ (\d+-О)", receipt)
    if status != 200 or not number:
        parent.wrong.append(f"receipt: {status}")
        return
    parent.seconds.append(monotonic() - began)
    parent.receipts.add(number[1])


def _ask(parent: Parent, port: int, method: str, path: str, body: str = "") -> tuple:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    cookies = f"{settings.SESSION_COOKIE_NAME}={parent.session}; "
    cookies += f"{settings.CSRF_COOKIE_NAME}={TOKEN}"
    headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
    try:
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        return answer.status, text, answer.headers.get("Location", "")
    except OSError as failure:
        return 0, str(failure), ""
    finally:
        connection.close()


# --- What came of it ------------------------------------------------------------------------------


def wait_for_papers(school_id: int) -> float:
    """Seconds until every copy has its bytes."""
    since = monotonic()
    while True:
        with transaction.atomic(), scope((school_id,)):
            left = Paper.objects.exclude(application=None).filter(file=None).count()
        if not left or monotonic() - since > MOST_SECONDS:
            return monotonic() - since
        sleep(1)


def counted(school_id: int) -> dict[str, object]:
    """What the database holds."""
    with transaction.atomic(), scope((school_id,)):
        sent = Application.objects.filter(state=ApplicationState.SENT)
        numbers = sorted(sent.values_list("number", flat=True))
        papers = Paper.objects.exclude(application=None)
        return {
            "applications sent": len(numbers),
            "numbers 1…n without a gap": numbers == list(range(1, len(numbers) + 1)),
            "papers": papers.count(),
            "applications with a paper": papers.values("application").distinct().count(),
            "receipts behind the bell": Notice.objects.filter(
                person__account__login__startswith="parent-"
            ).count(),
        }


def table(parents: list[Parent], held: dict[str, object], papers_after: float) -> bool:
    """Print how it went; whether all is as it must be."""
    times = sorted(second for parent in parents for second in parent.seconds)
    presses = sum(parent.presses for parent in parents)
    wrong = [f"parent {one.number}: {what}" for one in parents for what in one.wrong]
    doubled = [one.number for one in parents if len(one.receipts) != 1]
    share = {name: times[int((len(times) - 1) * part)] for name, part in PARTS.items()}
    print(f"parents {len(parents)}, presses {presses}, receipts {len(times)}")
    print("seconds from the press to the receipt: " + _line(share))
    print(f"slower than 5 s: {sum(one > 5 for one in times)}")
    for name, value in held.items():
        print(f"{name}: {value}")
    print(f"parents without exactly one number: {doubled or 'none'}")
    print(f"last PDF made {papers_after:.0f} s after the last receipt")
    for line in wrong:
        print(line)
    whole = len(parents)
    return not wrong and not doubled and list(held.values()) == [whole, True, whole, whole, whole]


PARTS = {"median": 0.5, "95 %": 0.95, "99 %": 0.99, "slowest": 1.0}


def _line(share: dict[str, float]) -> str:
    return ", ".join(f"{name} {seconds:.2f}" for name, seconds in share.items())


def main() -> int:
    """Fill, serve, send, count."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--parents", type=int, default=200)
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--port", type=int, default=8710)
    given = options.parse_args()
    with bench_database():
        school_id, parents = fill(given.parents, given.seconds)
        with served(given.port, "web", "worker") as running:
            idle = processor_seconds(running)
            started = monotonic()
            with ThreadPoolExecutor(max_workers=given.parents) as crowd:
                list(crowd.map(lambda one: go(one, given.port, started), parents))
            lasted, load = monotonic() - started, os.getloadavg()[0]
            papers_after = wait_for_papers(school_id)
            both = zip(processor_seconds(running), idle, strict=True)
            spent = [now - before for now, before in both]
            print(f"the sending lasted {lasted:.0f} s, load of the machine {load:.1f}")
            print(f"processor seconds: web server {spent[0]:.0f}, worker {spent[1]:.0f}")
            is_right = table(parents, counted(school_id), papers_after)
        connections.close_all()
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())

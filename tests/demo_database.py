"""The database of the demo schools: filled once, copied for tests that look at it.

What a test of the browser does is committed, and the next must not see it. So the test database,
with all its migrations and policies, is copied once, emptied and filled by ``manage.py demo``, and
what waits for the worker is done, but for papers that nobody has asked for yet. It is kept as long
as the product is the same, and copied again for every file of browser tests (which furnish it:
``tests/browser/furnished.py``), and once for all tests of a process that only look into the demo
schools: a fifth of a second each.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import date
from functools import cache
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.test import override_settings
from django.utils import timezone

from accounts.mailing import send_message
from accounts.models import MessageState, OutgoingMessage, School
from accounts.tenancy import scope
from documents import jobs
from tests import databases
from tests.browser.product import Product
from tests.kept_school import empty_the_tables, number_rows_anew

DEMO = "test_marshrut_demo"
ROOT = Path(__file__).resolve().parents[1]
COMPILED = "__pycache__"
#: What waits for the worker and is left undone.
LATER = [jobs.render_paper.name, jobs.seal_paper.name]


def seal_of_the_demo() -> AbstractContextManager:
    """Settings by which the demo school has a key of its seal, and no other school of the tests."""
    return override_settings(SEAL_KEYS=_keys(), SEAL_PASSPHRASE="correct horse battery staple")


def kept() -> AbstractContextManager:
    """The database is there, and stays as it is while the block runs: for copying it."""
    return databases.kept(DEMO, source=databases.name_in_use(), made_from=made_from, fill=_fill)


def _fill() -> None:
    shutil.rmtree(_keys(), ignore_errors=True)
    empty_the_tables()
    number_rows_anew()
    with seal_of_the_demo():
        call_command("demo", verbosity=0)
        _leave_papers_to_their_readers()
        _count_letters_as_sent()
        Product("").work()


def _leave_papers_to_their_readers() -> None:
    """Of the papers that the demo has not printed or sealed itself, hardly any is read by a test,
    and to make all of them takes as long as the demo. The product makes one when it is opened."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE task_name = ANY (%s)", [LATER])


def _count_letters_as_sent() -> None:
    """Nobody reads the letters of the demo; how one is sent is tested where one is written."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE task_name = %s", [send_message.name])
    for school in School.objects.all():
        with transaction.atomic(), scope((school.pk,)):
            waiting = OutgoingMessage.objects.filter(school=school, state=MessageState.QUEUED)
            waiting.update(state=MessageState.DELIVERED, sent_at=timezone.now(), secret="")


def _keys() -> Path:
    """Where the key lies that papers of the demo school are sealed with: kept like the school."""
    return settings.VAR_DIR / "tests" / "seal"


def made_from() -> str:
    """A digest of everything that the demo schools were made from, and of their keys."""
    digest = hashlib.sha256(_product_of_today())
    for key in sorted(_keys().glob("*")):
        digest.update(key.read_bytes())
    return digest.hexdigest()


@cache
def _product_of_today() -> bytes:
    digest = hashlib.sha256(databases.LOCKED_PACKAGES.read_bytes())
    digest.update(str(date.today()).encode())
    for path in sorted(sources()):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.digest()


def sources() -> Iterator[Path]:
    """The files of the product; none that a run of the tests writes."""
    folders = {Path(app.path) for app in apps.get_app_configs()}
    folders.update(map(Path, [*settings.TEMPLATES[0]["DIRS"], *settings.STATICFILES_DIRS]))
    folders.update(map(Path, settings.LOCALE_PATHS))
    for folder in folders:
        if folder.parent == ROOT:
            yield from (path for path in folder.rglob("*.*") if COMPILED not in path.parts)
    yield Path(__file__)

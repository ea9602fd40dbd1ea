"""The database as the product has it: made by its owner, used by the application's role."""

from __future__ import annotations

import gc
import secrets
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, date, datetime
from functools import partial
from types import ModuleType

import hypothesis
import pytest
import time_machine
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.test import TransactionTestCase, override_settings

from accounts.actors import Actor, actor_of
from accounts.models import Account
from config.demo.school import SmallSchool
from config.demo.support_cases import Story
from individual_support.models import SupportCase
from individual_support.rules.vocabulary import Category
from regulations import registry
from regulations.models import AdoptedAct, Case
from regulations.services.opening import open_case
from tests.compiling import pytest_sessionstart
from tests.databases import database_of_tests
from tests.kept_school import (
    empty_the_tables,
    keep_the_school,
    the_school_opened,
)
from tests.made_once import Made, made_once
from tests.own_databases import (
    copy_database,
    demo_copy,
    demo_school,
    over_the_demo,
    own_database,
)
from tests.signed_papers import key_folder, seal_key, sign_all, sign_printed
from tests.unprinted_demo import UnprintedDemo

#: Fixtures and a hook of files of their own, for all tests.
__all__ = ["key_folder", "seal_key", "sign_all", "sign_printed"]
__all__ += ["copy_database", "demo_copy", "demo_school", "over_the_demo", "own_database"]
__all__ += ["pytest_sessionstart"]

#: The act under which the tests of the kernel's pages open their cases.
ACT = "ru-individual-support"

# Property tests are judged by what they find, never by how long the machine took.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")

#: The day the tests live in: a Sunday in the second quarter of 2026/27.
TODAY = date(2026, 11, 22)
#: The same day both in the school's time zone and in UTC.
NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


# What is imported and collected stays to the end: nothing of it is garbage.
gc.disable()


def pytest_collection_finish():
    """The collector need not walk over what is there by now, ever."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    gc.enable()


def pytest_sessionfinish():
    """What is left ends with the process: pytest would look through it five times more."""
    gc.freeze()


def pytest_terminal_summary(terminalreporter):
    """What a test tells by ``record_property("told", …)`` stands at the end of the log."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, told in report.user_properties:
                if name == "told" and report.when == "call":
                    terminalreporter.section(report.nodeid.rpartition("::")[2])
                    terminalreporter.write_line(str(told))


@pytest.fixture(scope="session", autouse=True)
def clock():
    """The clock starts at NOW and ticks, so that no test grows old."""
    with time_machine.travel(NOW, tick=True):
        yield


@pytest.fixture(scope="session", autouse=True)
def no_keys_of_this_machine(tmp_path_factory):
    """No school of the tests finds a key of a seal that somebody keeps on this machine."""
    settings.SEAL_KEYS = tmp_path_factory.mktemp("no-keys")
    settings.SEAL_PASSPHRASE = settings.SEAL_PASSPHRASE_FILE = ""


@pytest.fixture(scope="session", autouse=True)
def quickly_hashed_passwords():
    """The product hashes slowly on purpose; test_checks sees that it does."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(scope="session", autouse=True)
def static_files_when_they_are_asked_for():
    """Else every client of every test would look through all folders of static files first."""
    with override_settings(WHITENOISE_AUTOREFRESH=True):
        yield


#: Planned once for all values: hardly a statement comes so often in one test, or in one file of
#: browser tests, that PostgreSQL finds out by itself that the plan stays the same.
PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan"


@pytest.fixture(scope="session")
def django_db_setup(
    request,
    django_test_environment,
    django_db_blocker,
    django_db_use_migrations,
    django_db_keepdb,
    django_db_modify_db_settings,
):
    """The test database is the owner's; everything runs as the application. The small school is
    in it, as today's code makes it."""
    settings.DATABASES["default"]["OPTIONS"]["options"] = PLANNED_ONCE
    made = database_of_tests(
        keep=django_db_keepdb,
        anew=request.config.getvalue("create_db"),
        verbosity=request.config.option.verbose,
    )
    with ExitStack() as stack:
        with django_db_blocker.unblock():
            stack.enter_context(made)
            if django_db_keepdb:
                empty_the_tables()
            keep_the_school(TODAY)
        yield
        with django_db_blocker.unblock():
            stack.close()


#: The files with tests that commit.
_committing: set[ModuleType] = set()


@pytest.fixture(scope="session", autouse=True)
def tables_are_emptied_after_tests_that_commit():
    """As Django does it, and quicker."""
    whole = TransactionTestCase._fixture_teardown
    TransactionTestCase._fixture_teardown = lambda _test: empty_the_tables()
    yield
    TransactionTestCase._fixture_teardown = whole


@pytest.fixture(scope="module", autouse=True)
def school_comes_back(request):
    """Tests that commit leave the tables empty: the files after theirs have the school again."""
    yield
    if request.module in _committing:
        with request.getfixturevalue("django_db_blocker").unblock():
            keep_the_school(TODAY)


@pytest.fixture
def small(db):
    """The small school of named people, with its scope open until the test ends."""
    with the_school_opened(TODAY) as read:
        yield read


@pytest.fixture
def other_school(db):
    """A second school nobody of the first belongs to. Its scope is not open."""
    from config.demo.school import small_school

    return small_school("school-8", today=TODAY)


@pytest.fixture
def actor(small):
    """The actor of a demo person: ``actor("ivanova")``."""

    def as_actor(login: str) -> Actor:
        return actor_of(small.people[login].account, TODAY)

    return as_actor


@pytest.fixture
def sign_in(client, small):
    """A client signed in as a demo person: ``sign_in("ivanova").get("/")``.

    It has its session since a moment ago, without the way through the door, which has tests of its
    own and is as long as a page.
    """

    def signed_in(login: str):
        account = small.people[login].account
        key, said = secrets.token_hex(16), SessionStore()
        said[SESSION_KEY] = str(account.pk)
        said[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        said[HASH_SESSION_KEY] = account.get_session_auth_hash()
        said["used_at"] = int(time.time())
        Session.objects.create(
            session_key=key,
            session_data=said.encode(dict(said.items())),
            expire_date=said.get_expiry_date(),
        )
        client.cookies[settings.SESSION_COOKIE_NAME] = key
        return client

    return signed_in


@pytest.fixture
def english(small):
    """Everybody reads English, whatever is translated."""
    Account.objects.update(language="en")


@pytest.fixture
def adopted(small):
    """The small school lives by the act since long ago."""
    return _adopt(small)


def _adopt(small: SmallSchool) -> AdoptedAct:
    day = date(2020, 9, 1)
    return AdoptedAct.objects.get_or_create(
        school=small.school, act=ACT, edition="1", since=day, signed_on=day
    )[0]


@pytest.fixture
def opened(small, adopted):
    """Opens an empty case of a child of the small school: ``opened("Гоголь")``."""

    def for_child(last_name: str) -> Case:
        student = small.children[last_name]
        case = open_case(
            regulation=registry.get(ACT),
            student=student,
            school_year=small.year,
            responsible=student.school_class.teacher,
            today=TODAY,
        )
        SupportCase.objects.create(school=small.school, case=case)
        return case

    return for_child


@pytest.fixture
def led(small, adopted):
    """A complete case led through steps: ``led("Гоголь", "offer", "sign", "agree")``."""
    return partial(_lead, small)


def at(last_name: str, *steps: str) -> pytest.MarkDecorator:
    """A mark: the test begins with the ``case`` of this child, led so far: ``@at("Гоголь", *RUN)``.
    Tests of a file that begin alike and follow each other share the way there."""
    name = steps[-1] if steps else "opened"
    return pytest.mark.parametrize("stage", [(last_name, *steps)], indirect=True, ids=[name])


@pytest.fixture(scope="module", autouse=True)
def stage(request):
    """The number of the case that a test begins with (see ``at``). What tests do to it is rolled
    back with them, and a test without the mark finds no case of those before it."""
    beginning = getattr(request, "param", None)
    if beginning is None:
        yield None
        return
    request.getfixturevalue("django_db_setup")
    database = request.getfixturevalue("django_db_blocker")
    with database.unblock(), _for_all_tests(lambda small: _lead(small, *beginning).pk) as made:
        yield made


@pytest.fixture
def case(small, stage) -> Case:
    """The case that a test begins with (see ``at``)."""
    return Case.objects.get(pk=stage)


@pytest.fixture(scope="module")
def led_before(request, stage, django_db_setup, django_db_blocker):
    """The cases that a file of tests names in ``LED`` (``{"Гоголь": RUN}``), led once for all of
    them: ``led_before("Гоголь")``. What a test does to them is rolled back with the test."""

    def lead_all(small: SmallSchool) -> dict[str, int]:
        return {name: _lead(small, name, *steps).pk for name, steps in request.module.LED.items()}

    with django_db_blocker.unblock(), _for_all_tests(lead_all) as made:
        yield lambda last_name: Case.objects.get(pk=made[last_name])


@pytest.fixture(scope="module")
def prepared(request, stage, django_db_setup, django_db_blocker):
    """The number of the row that ``prepare(small, led)`` of a file of tests makes, once for all of
    them. What a test does to it is rolled back with the test."""

    def prepare(small: SmallSchool) -> int:
        return request.module.prepare(small, partial(_lead, small)).pk

    with django_db_blocker.unblock(), _for_all_tests(prepare) as made:
        yield made


def for_all_tests(make: Callable[[SmallSchool], Made]) -> AbstractContextManager[Made]:
    """What is made in the scope of the school for all tests of a file, or for some of them: taken
    back when they are done."""

    def make_in_school() -> Made:
        with the_school_opened(TODAY) as small:
            return make(small)

    return made_once(make_in_school)


def _for_all_tests(make: Callable[[SmallSchool], Made]) -> AbstractContextManager[Made]:
    """The same in a school that lives by the act."""

    def adopted_first(small: SmallSchool) -> Made:
        _adopt(small)
        return make(small)

    return for_all_tests(adopted_first)


def _lead(small: SmallSchool, last_name: str, *steps: str) -> Case:
    demo = UnprintedDemo(small, TODAY)
    story = Story(last_name, ("Математика", "Русский язык"), Category.LOW_MOTIVATION)
    support = demo.open(story)
    for step in steps:
        demo.take(support, step)
    return Case.objects.get(pk=support.pk)


#: Files of tests that are begun before all others, in this order.
FIRST = (
    # Makes the demo schools, which every file of browser tests copies: none of them waits for it.
    "browser/test_parent_journey.py",
    # Need no database of the tests, which is being made meanwhile.
    "policing/test_own_server.py",
    "documents/test_pdf_engine.py",
    "regulations/test_nasty_scans.py",
    # Last longest: at the end they would be left to one process.
    "policing/test_access_matrix.py",
    "policing/test_paper_standards.py",
    # Lasts as long as the demo schools are being made.
    "accounts",
    "documents",
)


def pytest_collection_modifyitems(items):
    """Tests that commit are emptied by the owner of the tables, so they may use its connection.
    In which order files are handed out to the processes: see ``FIRST``."""
    items.sort(key=_turn)
    for item in items:
        if _commits(item):
            _committing.add(item.module)
            item.add_marker(
                pytest.mark.django_db(transaction=True, databases=["default", "owner"]),
                append=False,
            )


def _turn(item: pytest.Item) -> int:
    within = item.nodeid.removeprefix("tests/")
    turns = (turn for turn, beginning in enumerate(FIRST) if within.startswith(beginning))
    return next(turns, len(FIRST))


def _commits(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    fixtures = set(getattr(item, "fixturenames", ()))
    asked = marker is not None and marker.kwargs.get("transaction", False)
    return asked or not fixtures.isdisjoint({"live_server", "transactional_db"})

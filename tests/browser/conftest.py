"""The product in a browser: its server, its demo school, and people who sit down at a screen.

Every file of tests has a copy of the demo schools to itself; its tests share it. One browser serves
the files of this package that follow each other. It is not kept for the whole session: its event
loop would run on under the tests of other packages in the same process.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests import databases, demo_database
from tests.browser import furnished, furniture, serving
from tests.browser.looking import KNOWN
from tests.browser.product import Product
from tests.browser.seats import PICTURES, Seats
from tests.browser.sweeping import Sweep
from tests.browser.windows import Windows
from tests.databases import Copying
from tests.own_databases import copied_until_done

LAUNCH = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
LAUNCH += ["--disable-component-update", "--disable-quic", "--no-first-run"]
# A page of a test is gone before it pays to make its scripts quicker: that is a seventh of it all.
LAUNCH += ["--js-flags=--no-maglev --no-opt --no-concurrent-recompilation"]
# A page takes the frame of the one before: one of its own would be a third of going there. (Of two
# such lists the last counts, so what Playwright wants for pictures stands here too.)
LAUNCH += ["--enable-features=RenderDocument:level/crashed-frame,CDPScreenshotNewSurface"]
#: The first that is there: without a window to show, Chromium goes to a page with less work.
BROWSERS = [os.environ.get("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"]
#: How long a browser may keep scripts and styles, in seconds. The product says a minute, which is
#: over at once for a browser that knows nothing of the day the tests live in.
A_YEAR = 365 * 24 * 60 * 60


@pytest.fixture(scope="session")
def demo_schools(django_db_setup, django_db_blocker) -> None:
    """The databases that every file of tests copies are there. Before any browser: its loop would
    be in the way of what seals papers."""
    with django_db_blocker.unblock(), furnished.kept():
        pass


@pytest.fixture(scope="package")
def copy_database(django_db_setup, django_db_blocker) -> Iterator[Copying]:
    """As everywhere; but the copies of these files, which are many, are gone after the last."""
    yield from copied_until_done(django_db_blocker)


@pytest.fixture(scope="package", autouse=True)
def known_to_all(worker_id: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What one process of this run has judged, the others know: of the folder of a run each of them
    has one to itself."""
    is_alone = worker_id == "master"
    run = tmp_path_factory.getbasetemp().parent
    with nullcontext() if is_alone else KNOWN.shared(run / "known-looks"):
        yield


@pytest.fixture(scope="package")
def playwright(demo_schools) -> Iterator[Playwright]:
    """Playwright's own loop runs in this thread; Django is told that this is meant."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as running:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield running


@pytest.fixture(scope="package")
def browser(playwright: Playwright, browser_type_launch_args: dict) -> Iterator[Browser]:
    """The system's Chromium where there is one, else the one that Playwright brought."""
    launched = playwright.chromium.launch(
        **browser_type_launch_args,
        executable_path=next((one for one in BROWSERS if one and Path(one).exists()), None),
        args=LAUNCH,
    )
    yield launched
    launched.close()


@pytest.fixture(scope="package")
def door() -> Iterator[socket.socket]:
    """Where the product is asked in every file: for the browser it stays the same product."""
    with serving.open_door() as door:
        yield door


@pytest.fixture(scope="package")
def windows(browser: Browser, door: socket.socket) -> Windows:
    """The windows that people sit down at."""
    return Windows(browser, serving.address_behind(door))


@pytest.fixture(scope="module")
def browser_context_args() -> dict:
    """Screens without motion, as those of ``windows``."""
    return {"reduced_motion": "reduce"}


@pytest.fixture(scope="module")
def product(request, django_db_blocker, copy_database, browser: Browser, door) -> Iterator[Product]:
    """The product over a fresh copy of the demo schools, as ``make run`` would serve it; furnished
    for a file of tests that asks for the numbers of rows."""
    tests = [item for item in request.session.items if item.module is request.module]
    asked = any({"numbers", "home_numbers"} & set(item.fixturenames) for item in tests)
    source, kept = demo_database.DEMO, demo_database.kept
    if asked:
        source, kept = furnished.FURNISHED, furnished.kept
    with (
        django_db_blocker.unblock(),
        databases.using(copy_database(source, while_it_is=kept())),
        demo_database.seal_of_the_demo(),
        override_settings(DEMO_MODE=True, WHITENOISE_AUTOREFRESH=False, WHITENOISE_MAX_AGE=A_YEAR),
        serving.served(door) as address,
    ):
        yield Product(address)


FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Remember of a test that it failed, for its windows."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture
def seats(request, product: Product, windows: Windows, output_path: str) -> Iterator[Seats]:
    """Places at a screen; whatever a browser complained about there fails the test. A picture of
    every window is kept of a test that failed."""
    made = Seats(product, windows, Path(output_path))
    yield made
    failed = bool(made.complaints) or request.node.stash[FAILED]
    if failed or PICTURES:
        made.keep_pictures()
    made.leave_all(for_others=not failed)
    assert not made.complaints, "\n".join(made.complaints)


@pytest.fixture
def sweep(seats: Seats) -> Sweep:
    """Goes from page to page and tells what is wrong: ``sweep("ivanova", addresses)``."""
    return Sweep(seats)


@pytest.fixture
def sit_down(seats: Seats):
    """``sit_down("ivanova", width=360)``: a page of somebody who has signed in."""
    return seats.sit_down


@pytest.fixture(scope="module")
def numbers(product: Product) -> dict[str, int]:
    """Numbers of the rows that pages are about."""
    return product.look_up(furniture.numbers)

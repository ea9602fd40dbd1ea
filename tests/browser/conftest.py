"""The product in a browser: its server, its demo school, and people who sit down at a screen.

Every file of tests has a browser and a copy of the demo school to itself; its tests share them.
The browser is not kept for the whole session: its event loop would run on under the tests of other
packages in the same process.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests import databases
from tests.browser import demo_database, serving
from tests.browser.furniture import furnish
from tests.browser.product import Product
from tests.browser.seats import Seats

LAUNCH = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
LAUNCH += ["--disable-component-update", "--disable-quic", "--no-first-run"]


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """Playwright's own loop runs in this thread; Django is told that this is meant."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as running:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield running


@pytest.fixture(scope="module")
def browser(playwright: Playwright, browser_type_launch_args: dict) -> Iterator[Browser]:
    """The system's Chromium where there is one, else the one that Playwright brought."""
    system = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    launched = playwright.chromium.launch(
        **browser_type_launch_args,
        executable_path=system if system.exists() else None,
        args=LAUNCH,
    )
    yield launched
    launched.close()


@pytest.fixture(scope="module")
def browser_context_args() -> dict:
    """Screens without motion: a colour is looked at when it has settled."""
    return {"reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def seal_of_the_demo(tmp_path_factory) -> dict[str, object]:
    """Settings by which the demo school has a key of its seal, and no other school of the tests."""
    folder = tmp_path_factory.mktemp("demo-seal")
    return {"SEAL_KEYS": folder, "SEAL_PASSPHRASE": "correct horse battery staple"}


@pytest.fixture(scope="session")
def demo_school(django_db_setup, django_db_blocker, seal_of_the_demo) -> Iterator[str]:
    """The name of the database that every file of tests copies."""
    with django_db_blocker.unblock(), ExitStack() as stack:
        with override_settings(**seal_of_the_demo):
            name = stack.enter_context(demo_database.filled_with_the_demo())
        yield name


@pytest.fixture(scope="module")
def product(
    demo_school: str, seal_of_the_demo: dict, django_db_blocker, browser: Browser
) -> Iterator[Product]:
    """The product over a fresh copy of the demo school, as ``make run`` would serve it."""
    copy = demo_school.replace("_demo", "_browser")
    with (
        django_db_blocker.unblock(),
        databases.copied(demo_school, copy),
        databases.using(copy),
        override_settings(DEMO_MODE=True, **seal_of_the_demo),
        serving.served() as address,
    ):
        yield Product(address)


@pytest.fixture
def seats(product: Product, new_context, output_path: str) -> Iterator[Seats]:
    """Places at a screen; whatever a browser complained about there fails the test."""
    made = Seats(product, new_context, Path(output_path))
    yield made
    made.keep_pictures()
    assert not made.complaints, "\n".join(made.complaints)


@pytest.fixture
def sit_down(seats: Seats):
    """``sit_down("ivanova", width=360)``: a page of somebody who has signed in."""
    return seats.sit_down


@pytest.fixture(scope="module")
def numbers(product: Product) -> dict[str, int]:
    """Numbers of the rows that pages are about, after the school got what it lacked."""
    made = product.look_up(furnish)
    product.work()
    return made

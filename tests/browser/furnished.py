"""The demo schools with the rows that only some pages need: kept as the demo itself is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.demo.home_school import SLUG as HOME_SCHOOL
from tests import databases, demo_database
from tests.browser import furniture, home_furniture
from tests.browser.product import Product

FURNISHED = "test_marshrut_furnished"
PUT_IN = [Path(__file__), Path(furniture.__file__), Path(home_furniture.__file__), furniture.LIST]


@contextmanager
def kept() -> Iterator[None]:
    """The database is there, and stays as it is while the block runs; so does the demo's."""
    made = databases.kept(FURNISHED, source=demo_database.DEMO, made_from=_made_from, fill=_furnish)
    with demo_database.kept(), made:
        yield


def _made_from() -> str:
    digest = hashlib.sha256(demo_database.made_from().encode())
    for path in PUT_IN:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _furnish() -> None:
    product = Product("")
    product.look_up(furniture.furnish)
    product.look_up(home_furniture.furnish_home, HOME_SCHOOL)
    product.work()

"""The databases of the browser tests: the demo schools, filled once and copied for every file.

A browser test commits, and the next test must not see it. So the test database, with all its
migrations and policies, is copied once, emptied and filled by ``manage.py demo``, and all that
waits for the worker is done. A copy of that has the rows besides that only some pages need. Both
are kept as long as the product is the same, and copied again for every file of tests: a fifth of a
second each.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

from config.demo.home_school import SLUG as HOME_SCHOOL
from tests import databases
from tests.browser import furniture, home_furniture
from tests.browser.product import Product
from tests.kept_school import empty_the_tables

DEMO, FURNISHED = "test_marshrut_demo", "test_marshrut_furnished"
ROOT = Path(__file__).resolve().parents[2]
#: Folders that the demo schools are not made from.
OTHER_FOLDERS = ("docs", "staticfiles", "tests", "var")
#: What the tests themselves put into them.
PUT_IN = [Path(one) for one in (__file__, furniture.__file__, home_furniture.__file__)]
PUT_IN.append(furniture.LIST)


def seal_of_the_demo() -> AbstractContextManager:
    """Settings by which the demo school has a key of its seal, and no other school of the tests."""
    return override_settings(SEAL_KEYS=_keys(), SEAL_PASSPHRASE="correct horse battery staple")


def keep() -> None:
    """Both databases are there now."""
    with (
        databases.kept(DEMO, source=databases.name_in_use(), made_from=_made_from, fill=_fill),
        databases.kept(FURNISHED, source=DEMO, made_from=_made_from, fill=_furnish),
    ):
        pass


def _fill() -> None:
    shutil.rmtree(_keys(), ignore_errors=True)
    empty_the_tables()
    with seal_of_the_demo():
        call_command("demo", verbosity=0)
        Product("").work()


def _furnish() -> None:
    product = Product("")
    product.look_up(furniture.furnish)
    product.look_up(home_furniture.furnish_home, HOME_SCHOOL)
    product.work()


def _keys() -> Path:
    """Where the key lies that papers of the demo school are sealed with: kept like the school."""
    return settings.VAR_DIR / "tests" / "seal"


def _made_from() -> str:
    """A digest of everything that the demo schools were made from, and of their keys."""
    digest = hashlib.sha256(_product_of_today())
    for key in sorted(_keys().glob("*")):
        digest.update(key.read_bytes())
    return digest.hexdigest()


@cache
def _product_of_today() -> bytes:
    digest = hashlib.sha256(databases.LOCKED_PACKAGES.read_bytes())
    digest.update(str(date.today()).encode())
    for path in sorted(_sources()):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.digest()


def _sources() -> Iterator[Path]:
    for one in ROOT.iterdir():
        if one.is_dir() and one.name[0] != "." and one.name not in OTHER_FOLDERS:
            yield from (path for path in one.rglob("*.*") if _is_source(path))
    yield from PUT_IN


def _is_source(path: Path) -> bool:
    return path.is_file() and path.suffix != ".pyc"

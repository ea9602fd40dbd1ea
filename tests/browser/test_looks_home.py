"""Pages of study at home, looked at from every side, as the school and as the family."""

from __future__ import annotations

import pytest

from config.demo.home_school import SLUG
from tests.browser import home_furniture
from tests.browser.addresses import NO_NUMBERS, homes


@pytest.fixture(scope="module")
def home_numbers(product) -> dict[str, int]:
    """Numbers of the rows that the pages are about."""
    return product.look_up(home_furniture.home_numbers, SLUG)


@pytest.mark.parametrize("login", homes(NO_NUMBERS))
def test_pages_of(login, home_numbers, sweep):
    found = sweep(login, homes(home_numbers)[login], language="ru")
    assert not found, "\n".join(found)

"""The pages of individual results, looked at from every side."""

from __future__ import annotations

import pytest

from config.demo import gymnasium
from tests.browser import result_furniture
from tests.browser.addresses import NO_NUMBERS
from tests.browser.result_addresses import credit_results


@pytest.fixture(scope="module")
def result_numbers(product) -> dict[str, int]:
    """Numbers of the rows that the pages are about."""
    return product.look_up(result_furniture.result_numbers, gymnasium.SLUG)


@pytest.mark.parametrize("login", credit_results(NO_NUMBERS))
def test_pages_of_results(login, result_numbers, sweep):
    found = sweep(login, credit_results(result_numbers)[login])
    assert not found, "\n".join(found)

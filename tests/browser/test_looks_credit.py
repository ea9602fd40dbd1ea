"""The pages of credit transfer, looked at from every side."""

from __future__ import annotations

import pytest

from config.demo import gymnasium
from tests.browser import credit_furniture
from tests.browser.addresses import NO_NUMBERS
from tests.browser.credit_addresses import credit_archive, credit_cases, credit_families


@pytest.fixture(scope="module")
def credit_numbers(product) -> dict[str, int]:
    """Numbers of the rows that the pages are about."""
    return product.look_up(credit_furniture.credit_numbers, gymnasium.SLUG)


@pytest.mark.parametrize("login", credit_cases(NO_NUMBERS))
def test_pages_of_cases(login, credit_numbers, sweep):
    found = sweep(login, credit_cases(credit_numbers)[login])
    assert not found, "\n".join(found)


@pytest.fixture(scope="module")
def archive_numbers(product) -> dict[str, int]:
    """Numbers of the bundles of the archive."""
    return product.look_up(credit_furniture.archive_numbers, gymnasium.SLUG)


@pytest.mark.parametrize("login", credit_archive(NO_NUMBERS))
def test_pages_of_the_archive(login, archive_numbers, sweep):
    found = sweep(login, credit_archive(archive_numbers)[login])
    assert not found, "\n".join(found)


@pytest.mark.parametrize("login", credit_families(NO_NUMBERS))
def test_pages_of_families(login, credit_numbers, sweep):
    found = sweep(login, credit_families(credit_numbers)[login])
    assert not found, "\n".join(found)

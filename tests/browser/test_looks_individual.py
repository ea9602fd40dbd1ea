"""Plans, hours, assessment and pay of the individual forms, looked at from every side."""

from __future__ import annotations

import pytest

from config.demo import lyceum_2021, school_2016
from tests.browser import individual_furniture
from tests.browser.addresses import NO_NUMBERS
from tests.browser.individual_addresses import (
    individual_2016,
    individual_intake,
    individual_plans,
    individual_work,
)


@pytest.fixture(scope="module")
def individual_numbers(product) -> dict[str, int]:
    """Numbers of the rows that the pages are about."""
    return product.look_up(individual_furniture.individual_numbers, lyceum_2021.SLUG)


@pytest.mark.parametrize("login", individual_intake(NO_NUMBERS))
def test_pages_of_applications(login, individual_numbers, sweep):
    found = sweep(login, individual_intake(individual_numbers)[login], language="uk")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("login", individual_2016(NO_NUMBERS))
def test_pages_of_2016(login, product, sweep):
    numbers = product.look_up(individual_furniture.numbers_2016, school_2016.SLUG)
    found = sweep(login, individual_2016(numbers)[login], language="uk")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("login", individual_plans(NO_NUMBERS))
def test_pages_of_plans(login, individual_numbers, sweep):
    found = sweep(login, individual_plans(individual_numbers)[login], language="uk")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("login", individual_work(NO_NUMBERS))
def test_pages_of_work(login, individual_numbers, sweep):
    found = sweep(login, individual_work(individual_numbers)[login], language="uk")
    assert not found, "\n".join(found)

"""The results of a class as people live through them, from an olympiad to the archive.

Everybody who has a part plays it at the own Russian screen; only the interface is used.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from config.demo.gymnasium import SLUG
from tests.browser import credit_school, results_people
from tests.browser.credit_journey import CreditJourney
from tests.browser.parent import PATIENCE

#: Milliseconds that Playwright waits where nobody says otherwise.
USUAL_PATIENCE = 5_000


@pytest.fixture(scope="module")
def gymnasium(product):
    """The gymnasium, ready for the journeys."""
    product.look_up(credit_school.settle, SLUG)
    return product


@pytest.fixture
def journey(gymnasium, seats):
    """One way of one case. Many people and many papers on one machine: a page may be long."""
    expect.set_options(timeout=PATIENCE)
    yield CreditJourney(gymnasium, seats)
    expect.set_options(timeout=USUAL_PATIENCE)


def test_from_an_olympiad_of_a_class_to_the_archive(journey, record_property):
    results_people.teacher_enters(journey)
    results_people.deputy_confirms(journey)
    results_people.parent_fetches(journey)
    results_people.deputy_hands_over(journey)
    results_people.secretary_lays_in(journey)
    record_property("told", f"{journey.stops} stops from the olympiad to the archive.")

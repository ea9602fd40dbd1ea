"""Credit of what was learnt elsewhere, and the results of a class, as people live through them.

Everybody who has a part plays it at the own Russian screen; only the interface is used.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from config.demo.gymnasium import SLUG
from tests.browser import credit_people as people
from tests.browser import credit_school, results_people
from tests.browser.credit_journey import CreditJourney, ru
from tests.browser.credit_school import CLASS_TEACHER, DIRECTOR, MOTHER
from tests.browser.parent import PATIENCE

#: Milliseconds that Playwright waits where nobody says otherwise.
USUAL_PATIENCE = 5_000
CREDIT = "Issue the orders of credit and of release from lessons"


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


def test_from_the_application_to_the_second_decision(journey, record_property):
    people.parent_applies(journey)
    people.secretary_takes_in(journey)
    people.teachers_conclude(journey)
    people.council_meets(journey)
    people.director_decides(journey, CREDIT, people.TODAY)
    order = journey.text_of(DIRECTOR, "О зачёте результатов")
    for words in ("«Физика»", "«Химия»", "«География»", "11,77", "зачтено"):
        assert words in order, order
    release = journey.text_of(DIRECTOR, "Об освобождении от посещения")
    assert "право не посещать обязательные учебные занятия" in release, release
    assert "с 22.11.2026 по 25.05.2027" in release, release
    people.secretary_tells(journey, people.TODAY)
    people.deputy_copies(journey, people.TODAY)
    people.pupil_chooses(journey, CLASS_TEACHER)
    people.director_reopens(journey)
    people.director_decides(journey, CREDIT, people.TODAY)
    order = journey.text_of(DIRECTOR, "О зачёте результатов")
    assert "Отказать в зачёте" in order, order
    page = journey.at_case(MOTHER)
    expect(page.locator("article.sheet", has_text=people.TO_COUNCIL)).to_contain_text(
        ru("Not credited")
    )
    journey.look(page, "parent-at-the-end")
    record_property("told", f"{journey.stops} stops from the application to the second decision.")


def test_from_an_olympiad_of_a_class_to_the_archive(journey, record_property):
    results_people.teacher_enters(journey)
    results_people.deputy_confirms(journey)
    results_people.parent_fetches(journey)
    results_people.deputy_hands_over(journey)
    results_people.secretary_lays_in(journey)
    record_property("told", f"{journey.stops} stops from the olympiad to the archive.")

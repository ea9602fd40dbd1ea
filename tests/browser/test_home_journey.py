"""A pupil taught at home, from the parent's application to the first confirmed lesson.

Everybody who has a part plays it at the own screen. How it is measured that the staff types nothing
that the product knows, and what counts as a field that must be typed, is told in ``knowing``.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from playwright.sync_api import expect

from tests.browser import home_journey as people
from tests.browser import home_school
from tests.browser.home_journey import HomeJourney
from tests.browser.knowing import Known
from tests.browser.parent import PATIENCE

#: The first lesson was on the day before; it is evening at the school.
AFTER_THE_FIRST_LESSON = datetime(2026, 11, 24, 5, tzinfo=UTC)
#: What nobody but the staff can tell: what the independent work of each subject is, the two days of
#: the assessment, the topic of the lesson.
MOST_TYPED = len(people.INDEPENDENT) + len(people.ASSESSED) + 1
#: Milliseconds that Playwright waits where nobody says otherwise.
USUAL_PATIENCE = 5_000


@pytest.fixture
def patience():
    """Many people and many papers on one machine: a page may be long in coming."""
    expect.set_options(timeout=PATIENCE)
    yield
    expect.set_options(timeout=USUAL_PATIENCE)


@pytest.mark.usefixtures("patience")
def test_from_the_application_to_the_first_confirmed_lesson(product, seats, record_property):
    journey = HomeJourney(product, seats)
    for value, where in product.look_up(home_school.settle).items():
        journey.known.learn(value, where)
    people.parent_applies(journey)
    people.secretary_takes_it_in(journey)
    journey.take("zorina", "Issue the order of transfer")
    people.secretary_sends_the_contract(journey)
    people.deputy_plans(journey)
    people.teacher_writes_programme(journey)
    people.deputy_offers(journey)
    people.parent_agrees(journey)
    people.contract_is_signed(journey)
    journey.take("kuznetsova", "Record the agreement")
    journey.take("zorina", "Issue the order of organisation")
    journey.everybody_leaves()
    with time_machine.travel(AFTER_THE_FIRST_LESSON, tick=True):
        people.teacher_marks_the_lesson(journey)
        people.parent_confirms(journey)
        people.class_teacher_controls(journey)
    known = journey.known
    record_property(
        "told",
        f"{journey.stops} stops. The staff typed {len(known.typed)} fields, ticked or chose "
        f"{known.ticked}, gave a password {known.proofs} time; {len(known.standing)} fields stood "
        f"filled when somebody came. The parent typed {len(known.by_family)} fields.",
    )
    assert len(known.typed) <= MOST_TYPED, known.typed


def test_a_known_value_asked_for_again_is_told(sit_down):
    """The measure itself: it fails where a page asks for what is known, and where it stands."""
    page = sit_down()
    page.set_content("<main><h1>Package</h1><input id=number><input id=day value=2026-11-16>")
    known = Known()
    known.learn("114/26-ВК", "the application")
    with pytest.raises(AssertionError, match="asked for again, it is known: the application"):
        known.type(page, "#number", "114/26-вк ")
    with pytest.raises(AssertionError, match="stands there already"):
        known.type(page, "#day", "2026-11-17")
    known.look_over(page)
    with pytest.raises(AssertionError, match="asked for again"):
        known.type(page, "#number", "2026-11-16")
    known.type(page, "#number", "115/26-ВК")
    assert len(known.typed) == 1

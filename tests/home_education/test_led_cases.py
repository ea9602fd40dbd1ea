"""Cases are led through the procedure of the act by its own steps."""

from __future__ import annotations

import pytest

from config.demo.home_cases import AGREED, CHECKED, OFFERED, PREPARING, TEACHING, Story
from home_education.procedure import State

pytestmark = pytest.mark.django_db


#: The steps from one state to the next.
WAY = (
    ((), State.INTAKE),
    (CHECKED, State.CHECKED),
    (PREPARING, State.PREPARING),
    (OFFERED, State.OFFERED),
    (AGREED, State.AGREED),
    (TEACHING, State.TEACHING),
)


def test_a_case_is_led_from_state_to_state(home_demo):
    home, taken = home_demo.open(Story("Гоголь")), ()
    for steps, state in WAY:
        assert steps[: len(taken)] == taken
        for step in steps[len(taken) :]:
            home_demo.take(home, step)
        taken = steps
        home.case.refresh_from_db()
        assert home.case.state == state, steps


def test_a_case_in_hospital_goes_the_same_way_without_a_contract(led):
    steps = tuple(step for step in TEACHING if "contract" not in step)
    home = led("Мороз", *steps, hospital="Детская больница")
    assert home.case.state == State.TEACHING
    assert not home.case.papers.filter(kind="home_contract").exists()

"""Cases are led through the procedure of the act by its own steps."""

from __future__ import annotations

import pytest

from config.demo.home_cases import AGREED, CHECKED, OFFERED, PREPARING, TEACHING
from home_education.procedure import State

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ((), State.INTAKE),
        (CHECKED, State.CHECKED),
        (PREPARING, State.PREPARING),
        (OFFERED, State.OFFERED),
        (AGREED, State.AGREED),
        (TEACHING, State.TEACHING),
    ],
)
def test_a_case_is_led_to_its_state(led, steps, state):
    assert led("Гоголь", *steps).case.state == state


def test_a_case_in_hospital_goes_the_same_way_without_a_contract(led):
    steps = tuple(step for step in TEACHING if "contract" not in step)
    home = led("Мороз", *steps, hospital="Детская больница")
    assert home.case.state == State.TEACHING
    assert not home.case.papers.filter(kind="home_contract").exists()

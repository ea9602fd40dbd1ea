"""The demo school: a case in every state, led there by the product's own steps."""

from config.demo.support_cases import SupportDemo
from individual_support.procedure import PROCEDURE
from regulations.models import Case
from tests.conftest import TODAY


def test_the_demo_shows_every_state(small):
    SupportDemo(small, TODAY).fill()
    states = set(Case.objects.values_list("state", flat=True))
    assert states == set(PROCEDURE.states)

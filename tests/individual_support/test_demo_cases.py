"""The demo school: a case in every state, led there by the product's own steps."""

from individual_support.procedure import PROCEDURE
from regulations.models import Case
from tests.conftest import TODAY
from tests.unprinted_demo import UnprintedDemo


def test_the_demo_shows_every_state(small):
    UnprintedDemo(small, TODAY).fill()
    states = set(Case.objects.values_list("state", flat=True))
    assert states == set(PROCEDURE.states)

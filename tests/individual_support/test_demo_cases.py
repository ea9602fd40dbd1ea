"""The demo school: a case in every state, led there by the product's own steps."""

from config.demo import school
from individual_support.procedure import PROCEDURE
from regulations.models import Case


def test_the_demo_shows_every_state(demo_school):
    demo_school(school)
    states = set(Case.objects.values_list("state", flat=True))
    assert states == set(PROCEDURE.states)

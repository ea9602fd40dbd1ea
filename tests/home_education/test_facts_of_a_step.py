"""A step finds out once what the case is; what the step changes is found anew."""

from __future__ import annotations

from datetime import timedelta

import pytest

from config.demo.home_cases import CHECKED
from documents import issuing, kinds, rendering
from documents.models import Paper
from home_education import fact_finding
from home_education.models import HomeCase
from home_education.procedure import TRANSFER_ORDER
from tests.conftest import TODAY
from tests.unprinted_demo import UnprintedHome

pytestmark = pytest.mark.django_db

LED = {"Гоголь": CHECKED}


@pytest.fixture
def home(led_before, small):
    """The package is checked, the order of transfer comes next."""
    return led_before("Гоголь")


def test_the_rules_the_deadlines_and_the_order_of_a_step_share_what_was_found(
    home, small, monkeypatch
):
    found, facts_of = [], fact_finding.facts_of

    def noted(*asked):
        found.append(asked)
        return facts_of(*asked)

    monkeypatch.setattr(fact_finding, "facts_of", noted)
    UnprintedHome(small, TODAY).take(home, "transfer")
    assert len(found) == 1
    order = Paper.objects.get(case=home.pk, kind=TRANSFER_ORDER)
    anew = rendering.freeze(
        kinds.get(TRANSFER_ORDER),
        HomeCase.objects.get(pk=home.pk),
        order.dated,
        school=small.school,
        number=order.number,
        check_code=order.check_code,
    )
    assert order.context == {**anew, "transfer_order": None}  # by now it knows of itself


def test_what_was_found_holds_on_its_day_and_until_the_case_changes(home):
    found = home.facts(TODAY)
    home.keep_facts(found)
    assert home.facts_now(TODAY) is found
    tomorrow = TODAY + timedelta(days=1)
    assert home.facts_now(tomorrow).today == tomorrow
    home.forget_facts()
    assert home.facts_now(TODAY) is not found
    home.keep_facts(found)
    home.refresh_from_db()
    assert home.facts_now(TODAY) is not found


def test_of_a_case_with_one_more_paper_only_what_papers_tell_is_found_anew(home):
    found = home.facts(TODAY)
    home.keep_facts(found)
    issuing.issue(kinds.get(TRANSFER_ORDER), home, by=None, on=TODAY)
    home.note_paper()
    told = home.facts_now(TODAY)
    assert told == home.facts(TODAY) != found
    assert told is home.facts_now(TODAY)

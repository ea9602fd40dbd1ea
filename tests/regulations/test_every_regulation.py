"""What holds for every regulation of the product, whatever its act says."""

from __future__ import annotations

from typing import get_type_hints

import pytest
from django.utils import translation

from regulations import registry
from regulations.procedure import Unit
from regulations.registry import Regulation
from regulations.traceability import unkept

REGULATIONS = {one.slug: one for one in registry.every()}
#: What no step is about: the family's answer on meals, and taking part in an event of the school.
#: The services that write them down ask these (tests/home_education: meals_paid, running_pages).
#: Results of pupils have no case: their pages ask the rules (tests/credit_transfer: result…pages).
ASKED_BY_SERVICES = {
    "ru-home-education": {"meals_are_for_the_entitled", "events_have_consent"},
    "ru-credit-transfer": {
        "conditions_are_written",
        "confirmed_by_another",
        "event_is_described",
        "kind_is_named",
        "level_is_named",
        "personal_result_fits",
        "procedure_is_named",
        "programme_result_fits",
        "pupil_is_in_register",
        "result_has_document",
        "result_is_named",
        "result_is_wished",
        "source_fits_result",
        "source_is_named",
        "study_result_fits",
        "subject_is_not_of_exam",
        "volunteering_has_hours",
    },
}

every_regulation = pytest.mark.parametrize("one", REGULATIONS.values(), ids=list(REGULATIONS))


def fact_names(one: Regulation) -> set[str]:
    """What the facts of the regulation's rules hold, and what is derived from them."""
    facts = get_type_hints(one.get_case_model().facts)["return"]
    return {*dir(facts), *facts.__dataclass_fields__}


@every_regulation
def test_every_clause_is_kept_by_something(one):
    assert unkept(one.act, one.procedure, one.deadlines) == []


@every_regulation
def test_every_rule_is_asked_by_a_step(one):
    asked = {rule.name for step in one.procedure.steps for rule in step.requires}
    assert {rule.name for rule in one.act.rules} - ASKED_BY_SERVICES.get(one.slug, set()) == asked


@every_regulation
def test_every_deadline_is_started_and_stopped_by_a_step_or_says_by_what(one):
    started = {key for step in one.procedure.steps for key in step.starts}
    stopped = {key for step in one.procedure.steps for key in step.stops}
    assert started == stopped == {each.key for each in one.deadlines if not each.started_by}


@every_regulation
def test_deadlines_count_from_facts_that_exist(one):
    for deadline in one.deadlines:
        assert not deadline.from_fact or deadline.from_fact in fact_names(one)
        assert deadline.unit is Unit.DATE or deadline.amount in one.act.adjustable


@every_regulation
def test_the_date_that_a_step_asks_for_is_a_fact(one):
    asked = {step.asks_date for step in one.procedure.steps if step.asks_date}
    assert asked <= fact_names(one)


@every_regulation
def test_a_step_that_demands_words_says_which(one):
    assert all(step.comment_label for step in one.procedure.steps if step.needs_comment)


@every_regulation
def test_every_message_of_the_act_is_told_to_the_reader(one):
    with translation.override("en"):
        assert all(str(rule.title) for rule in one.act.rules)
        assert all(str(setting.question) for setting in one.act.adjustable)
        assert all(str(setting.reading) for setting in one.act.settings)

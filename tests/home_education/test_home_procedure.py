"""Who may do what in which state of a case of home education: the table, written out once more."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.roles import Role
from home_education import rules
from home_education.deadlines import CONFIRMATION, DEADLINES, JOURNAL, MAKE_UP
from home_education.models import HomeCase
from home_education.procedure import (
    CONTRACT,
    LESSON_STATES,
    ORGANISATION_ORDER,
    PLAN_STATES,
    PROCEDURE,
    PROGRAMME_PAPERS,
    RETURN_ORDER,
    TERMINATION_ORDER,
    TRANSFER_ORDER,
    State,
)
from home_education.rules import ACT
from regulations.counting import count_due
from regulations.registry import Regulation
from regulations.rules import judge
from regulations.traceability import keepings
from students.calendar import SchoolCalendar
from tests.home_education.home_facts import GOOD, case, in_group, in_hospital, with_settings

DIRECTOR, DEPUTY, SECRETARY = Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY
OFFICE = {SECRETARY, DEPUTY}
OPEN = {
    State.INTAKE: {"accept_package": OFFICE, "withdraw": OFFICE, "refuse": {DIRECTOR}},
    State.CHECKED: {
        "return_package": {DEPUTY, DIRECTOR},
        "withdraw": OFFICE,
        "transfer": {DIRECTOR},
    },
    State.PREPARING: {"send_contract": OFFICE, "offer": {DEPUTY}, "terminate": {DIRECTOR}},
    State.OFFERED: {
        "send_contract": OFFICE,
        "return_plan": {DEPUTY, DIRECTOR},
        "agree": OFFICE,
        "terminate": {DIRECTOR},
    },
    State.AGREED: {
        "send_contract": OFFICE,
        "return_plan": {DEPUTY, DIRECTOR},
        "organise": {DIRECTOR},
        "terminate": {DIRECTOR},
    },
    State.TEACHING: {
        "amend_contract": OFFICE,
        "amend_programme": {DEPUTY},
        "approve_changes": {DIRECTOR},
        "end_with_year": {Role.SYSTEM},
        "expire": {Role.SYSTEM},
        "prolong": OFFICE,
        "terminate": {DIRECTOR},
    },
    State.EXPIRED: {"return_to_class": {DIRECTOR}, "prolong": OFFICE},
    State.YEAR_OVER: {"close": {DEPUTY}, "prolong": OFFICE},
    State.RETURNED: {},
    State.CLOSED: {},
    State.PROLONGED: {},
    State.TERMINATED: {},
    State.REFUSED: {},
    State.WITHDRAWN: {},
}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("state", list(State))
def test_every_state_opens_to_every_role_what_the_table_says(state, role):
    expected = {action for action, roles in OPEN[state].items() if role in roles}
    opened = PROCEDURE.steps_open_to(state, [role], ACT.resolve({}))
    assert {step.action for step in opened} == expected


def test_a_case_that_goes_well_passes_the_states_in_order():
    assert PROCEDURE.main_path == tuple(State)[:11]
    assert PROCEDURE.side_states == (State.TERMINATED, State.REFUSED, State.WITHDRAWN)


def test_p_2_12_the_director_approves_only_what_the_parents_have_agreed():
    (organise,) = (step for step in PROCEDURE.steps if step.action == "organise")
    assert organise.source == (State.AGREED,)
    assert {rules.plan_is_agreed, rules.calendar_is_agreed, rules.timetable_is_agreed} <= {
        *organise.requires
    }


def test_p_2_3_teaching_begins_with_a_signed_contract_only():
    into = [step for step in PROCEDURE.steps if step.target == State.TEACHING and not step.stays]
    assert [step.action for step in into] == ["organise"]
    assert rules.contract_is_signed in into[0].requires


def test_p_1_9_the_transfer_asks_for_no_season():
    (transfer,) = (step for step in PROCEDURE.steps if step.action == "transfer")
    assert transfer.under is rules.P_1_9
    for day in (date(2026, 9, 7), date(2027, 3, 24), date(2027, 5, 28)):
        assert judge(transfer.requires, case(starts_on=day)) == ()


@pytest.mark.parametrize("facts", [GOOD, in_hospital(), in_group(1, 2, 3, 4)])
def test_a_good_case_at_home_and_in_hospital_goes_the_same_way(facts):
    for action in ("accept_package", "transfer", "offer", "agree", "organise"):
        (step,) = (step for step in PROCEDURE.named_steps if step.action == action)
        assert judge(step.requires, facts) == (), action


def test_p_3_2_the_contract_of_the_parents_is_not_sent_in_hospital():
    (send,) = (step for step in PROCEDURE.named_steps if step.action == "send_contract")
    assert judge(send.requires, GOOD) == ()
    assert [one.rule for one in judge(send.requires, in_hospital())] == [
        "contract_is_of_this_place"
    ]


@pytest.mark.parametrize(
    ("ends_on", "closes"), [(date(2027, 5, 28), True), (date(2027, 5, 27), False)]
)
def test_p_2_4_a_case_that_ended_with_the_year_needs_no_order_of_return(ends_on, closes):
    assert bool(rules.year_is_over(case(ends_on=ends_on))) is not closes


@pytest.mark.parametrize(
    ("action", "papers"),
    [
        ("transfer", (TRANSFER_ORDER,)),
        ("send_contract", (CONTRACT,)),
        ("offer", PROGRAMME_PAPERS),
        ("organise", (ORGANISATION_ORDER,)),
        ("approve_changes", (ORGANISATION_ORDER,)),
        ("return_to_class", (RETURN_ORDER,)),
        ("terminate", (TERMINATION_ORDER,)),
    ],
)
def test_papers_come_from_the_steps_that_make_them(action, papers):
    (step,) = (step for step in PROCEDURE.named_steps if step.action == action)
    assert step.issues == papers


def test_returns_refusals_and_changes_demand_a_comment():
    spoken = {step.action for step in PROCEDURE.steps if step.needs_comment}
    assert spoken == {
        "return_package",
        "return_plan",
        "withdraw",
        "refuse",
        "amend_contract",
        "amend_programme",
    }


def test_p_2_8_an_early_end_asks_for_its_day():
    asked = {step.action: step.asks_date for step in PROCEDURE.steps if step.asks_date}
    assert asked == {"terminate": "terminated_on"}


def test_act_procedure_and_deadlines_make_a_regulation():
    regulation = Regulation(
        act=ACT,
        procedure=PROCEDURE,
        deadlines=DEADLINES,
        case_model="home_education.HomeCase",
        url_namespace="home",
        app="home_education",
    )
    assert regulation.slug == "ru-home-education"
    assert regulation.get_case_model() is HomeCase
    assert regulation.deadline("order").clause is rules.P_2_2


def test_clauses_about_more_than_one_case_are_kept_on_screens():
    table = keepings(ACT, PROCEDURE, DEADLINES)
    by_screen = {
        number for number, ways in table.items() if {way.kind for way in ways} == {"screen"}
    }
    assert by_screen == {"1.3", "1.10", "1.11", "3.3", "4.1", "4.4"}


def test_deadlines_that_no_step_starts_say_by_what_they_begin():
    beside = {deadline.key for deadline in DEADLINES if deadline.started_by}
    assert beside == {JOURNAL.key, CONFIRMATION.key, MAKE_UP.key}


@pytest.mark.parametrize(
    ("answers", "due_on"),
    [({}, date(2026, 9, 8)), ({"order_days_are": "calendar_days"}, date(2026, 9, 6))],
)
def test_p_2_2_the_order_is_due_three_days_after_the_last_paper(answers, due_on):
    """The package was complete on Thursday, 3 September 2026."""
    (order,) = (deadline for deadline in DEADLINES if deadline.key == "order")
    settings = with_settings(**answers)
    counted = count_due(
        getattr(GOOD, order.from_fact),
        order.amount.of(settings),
        order.unit_in(settings),
        SchoolCalendar(),
    )
    assert counted.due_on == due_on


def test_p_2_6_the_package_is_asked_for_a_month_before_the_end():
    assert rules.renewal_day(date(2027, 5, 28), {}) == date(2027, 4, 28)
    assert rules.renewal_day(None, {}) is None


def test_lessons_are_marked_while_they_go_on_and_for_the_days_gone_by():
    assert {State.TEACHING, State.EXPIRED, State.YEAR_OVER, State.PROLONGED} == LESSON_STATES
    assert PLAN_STATES.isdisjoint(LESSON_STATES)
    assert State.OFFERED not in PLAN_STATES, "what is out for agreement is not written on"

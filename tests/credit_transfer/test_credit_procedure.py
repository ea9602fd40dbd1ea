"""Who may do what in which state of a case of credit: the table, written out once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from accounts.roles import Role
from credit_transfer import procedure, rules
from credit_transfer.deadlines import DEADLINES, NOTICES
from credit_transfer.models import CreditCase
from credit_transfer.procedure import PLAIN, PROCEDURE, RELEASE, State
from credit_transfer.rules import ACT, Facts
from regulations.counting import count_due
from regulations.procedure import Step, Unit
from regulations.registry import Regulation
from regulations.rules import judge
from students.calendar import SchoolCalendar
from tests.credit_transfer import credit_facts as facts_of
from tests.credit_transfer.credit_facts import (
    BEFORE_COUNCIL,
    DECIDED,
    GOOD,
    HEARD,
    RELEASED,
    TODAY,
    case,
    row,
    with_rows,
    with_settings,
)

DIRECTOR, DEPUTY, SECRETARY = Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY
CLASS_TEACHER, SYSTEM = Role.CLASS_TEACHER, Role.SYSTEM
OFFICE, LEADERS = {SECRETARY, DEPUTY}, {DEPUTY, DIRECTOR}
OPEN = {
    State.INTAKE: {
        "accept": OFFICE,
        "ask_documents": OFFICE,
        "refuse": {DIRECTOR},
        "withdraw": OFFICE,
    },
    State.WAITING: {"take_documents": OFFICE, "withdraw": OFFICE},
    State.CONCLUDING: {
        "ask_documents": OFFICE,
        "send_to_director": {DEPUTY},
        "send_to_council": {DEPUTY},
        "refuse": {DIRECTOR},
        "withdraw": OFFICE,
    },
    State.COUNCIL: {"record_council": OFFICE, "return_to_teachers": LEADERS, "withdraw": OFFICE},
    State.DECIDING: {
        "return_to_teachers": LEADERS,
        "credit": {DIRECTOR},
        "credit_and_release": {DIRECTOR},
        "refuse": {DIRECTOR},
        "withdraw": OFFICE,
    },
    State.RELEASED: {
        "confirm_study": {CLASS_TEACHER, DEPUTY},
        "end_release": {DIRECTOR},
        "expire_release": {SYSTEM},
        "reopen": LEADERS,
    },
    State.COPYING: {"complete": {DEPUTY}, "reopen": LEADERS},
    State.COMPLETED: {"reopen": LEADERS, "archive": {SECRETARY}},
    State.ARCHIVED: {},
    State.TELLING: {"close_refusal": OFFICE},
    State.REFUSED: {},
    State.WITHDRAWN: {},
}


def step(action: str) -> Step:
    """The step of that name."""
    (found,) = (one for one in PROCEDURE.named_steps if one.action == action)
    return found


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("state", list(State))
def test_every_state_opens_to_every_role_what_the_table_says(state, role):
    expected = {action for action, roles in OPEN[state].items() if role in roles}
    opened = PROCEDURE.steps_open_to(state, [role], ACT.resolve({}))
    assert {one.action for one in opened} == expected


def test_a_case_that_goes_well_passes_the_states_in_order():
    assert PROCEDURE.main_path == tuple(State)[:9]
    assert PROCEDURE.side_states == (State.TELLING, State.REFUSED, State.WITHDRAWN)


@pytest.mark.parametrize(
    ("variant", "action"), [(PLAIN, "credit"), (RELEASE, "credit_and_release")]
)
def test_p_5_4_whether_the_family_asks_for_a_release_decides_the_order(variant, action):
    opened = PROCEDURE.steps_open_to(State.DECIDING, [DIRECTOR], {}, variant)
    assert [one.action for one in opened if one.action.startswith("credit")] == [action]


def test_p_5_6_only_the_directors_order_leads_to_a_release():
    into = [one for one in PROCEDURE.steps if one.target == State.RELEASED and not one.stays]
    assert [one.action for one in into] == ["credit_and_release"]
    assert into[0].by == (DIRECTOR,)
    assert procedure.RELEASE_ORDER in into[0].issues


@pytest.mark.parametrize(
    ("action", "facts"),
    [
        ("accept", GOOD),
        ("ask_documents", case(asked_for="Справка о часах")),
        ("take_documents", case(asked_for="Справка о часах", answered_on=TODAY)),
        ("send_to_director", GOOD),
        ("send_to_council", BEFORE_COUNCIL),
        ("record_council", HEARD),
        ("credit", GOOD),
        ("credit", HEARD),
        ("credit_and_release", case(HEARD, release=facts_of.RELEASE)),
        ("refuse", with_rows(row(subject="Русский язык"))),
        ("close_refusal", DECIDED),
        ("confirm_study", RELEASED),
        (
            "end_release",
            case(RELEASED, release=replace(RELEASED.release, ended_on=date(2027, 2, 1))),
        ),
        ("expire_release", case(RELEASED, today=date(2027, 5, 29))),
        ("complete", DECIDED),
    ],
)
def test_a_good_case_goes_through_every_step(action, facts):
    assert judge(step(action).requires, facts) == ()


@pytest.mark.parametrize(
    ("action", "facts", "rule"),
    [
        ("accept", Facts(today=TODAY), "application_is_made"),
        ("send_to_director", BEFORE_COUNCIL, "council_is_not_needed"),
        ("send_to_council", GOOD, "council_is_needed"),
        ("record_council", BEFORE_COUNCIL, "minutes_are_recorded"),
        ("credit", BEFORE_COUNCIL, "minutes_are_recorded"),
        ("credit", case(documents=()), "credit_has_document"),
        ("credit_and_release", GOOD, "release_is_asked"),
        ("refuse", BEFORE_COUNCIL, "council_is_heard_of_refusal"),
        ("close_refusal", case(DECIDED, notice=None), "family_is_told"),
        ("complete", case(DECIDED, copies=()), "copies_are_made"),
        ("complete", case(DECIDED, notice=None), "family_is_told"),
        ("expire_release", RELEASED, "release_is_over"),
    ],
)
def test_what_a_step_refuses(action, facts, rule):
    assert rule in [one.rule for one in judge(step(action).requires, facts) if one.blocks]


def test_p_4_6_a_later_choice_for_the_exam_opens_even_a_recorded_case_again():
    reopen = step("reopen")
    assert State.COMPLETED in reopen.source
    assert State.COMPLETED not in PROCEDURE.final
    assert reopen.target == State.DECIDING
    assert PROCEDURE.holders(State.COMPLETED) == ()


@pytest.mark.parametrize(
    ("action", "papers"),
    [
        ("ask_documents", ("credit_request",)),
        ("send_to_director", ("credit_card",)),
        ("send_to_council", ("credit_card",)),
        ("record_council", ("credit_excerpt",)),
        ("credit", ("credit_order", "credit_notice")),
        ("credit_and_release", ("credit_order", "credit_release_order", "credit_notice")),
        ("refuse", ("credit_refusal_order", "credit_notice")),
        ("end_release", ("credit_end_order",)),
    ],
)
def test_papers_come_from_the_steps_that_make_them(action, papers):
    assert step(action).issues == papers


def test_returns_refusals_and_ends_demand_a_comment():
    spoken = {one.action for one in PROCEDURE.steps if one.needs_comment}
    assert spoken == {"return_to_teachers", "refuse", "end_release", "reopen", "withdraw"}
    assert all(one.comment_label for one in PROCEDURE.steps if one.needs_comment)


def test_p_5_1_the_family_may_withdraw_until_the_order():
    assert set(step("withdraw").source) == set(tuple(State)[:5])


def test_p_5_5_steps_ask_for_dates_that_the_case_keeps():
    asked = {one.action: one.asks_date for one in PROCEDURE.steps if one.asks_date}
    assert asked == {"confirm_study": "study_asked_on", "end_release": "attends_from"}
    assert {field.name for field in CreditCase._meta.get_fields()} >= set(asked.values())


def test_act_procedure_and_deadlines_make_a_regulation():
    regulation = Regulation(
        act=ACT,
        procedure=PROCEDURE,
        deadlines=DEADLINES,
        case_model="credit_transfer.CreditCase",
        url_namespace="credit",
        app="credit_transfer",
    )
    assert regulation.slug == "ru-credit-transfer"
    assert regulation.get_case_model() is CreditCase


#: What has no case: a result is entered and confirmed, special conditions are given, on pages.
OF_PAGES = {
    one.name
    for one in (*rules.CONFIRM_RULES, *rules.CONDITION_RULES)
    if one is not rules.documents_are_certified
}


def test_every_rule_is_asked_by_a_step_or_by_a_page_of_results():
    asked = {one.name for each in PROCEDURE.steps for one in each.requires}
    assert {one.name for one in ACT.rules} - OF_PAGES == asked


def test_every_deadline_is_started_and_stopped_by_a_step():
    started = {key for one in PROCEDURE.steps for key in one.starts}
    stopped = {key for one in PROCEDURE.steps for key in one.stops}
    assert started == stopped == {one.key for one in DEADLINES}
    assert set(NOTICES) < started


def test_deadlines_count_from_facts_that_exist():
    for deadline in DEADLINES:
        assert not deadline.from_fact or hasattr(Facts, deadline.from_fact)
        assert deadline.amount in ACT.adjustable


def due(key: str, since: date, **answers: int) -> date:
    """When the deadline falls, in a calendar without holidays."""
    (spec,) = (one for one in DEADLINES if one.key == key)
    settings = with_settings(**answers)
    return count_due(since, spec.amount.of(settings), spec.unit, SchoolCalendar()).due_on


FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("council_notice", date(2026, 11, 27)),
        ("credit_notice", date(2026, 11, 27)),
        ("refusal_notice", date(2026, 11, 25)),
        ("part_refusal_notice", date(2026, 11, 25)),
    ],
)
def test_p_5_7_five_working_days_from_a_friday_and_three_of_a_refusal(key, day):
    assert due(key, FRIDAY) == day


def test_p_5_7_the_council_counts_from_its_minutes_and_a_part_refusal_from_the_order():
    of = {one.key: one.from_fact for one in DEADLINES}
    assert (of["council_notice"], of["part_refusal_notice"]) == ("council_on", "refused_on")
    assert of["refusal_notice"] == of["credit_notice"] == ""


def test_p_4_8_documents_are_awaited_for_working_days_that_the_school_sets():
    assert due("documents", FRIDAY) == date(2026, 11, 27)
    assert due("documents", FRIDAY, document_days=1) == date(2026, 11, 23)
    assert "decision" in step("ask_documents").stops


def test_p_5_5_the_family_is_asked_every_thirty_days():
    (spec,) = (one for one in DEADLINES if one.key == "study_asked")
    assert spec.unit is Unit.CALENDAR_DAYS
    assert due("study_asked", FRIDAY) == date(2026, 12, 20)
    confirm = step("confirm_study")
    assert confirm.stays
    assert confirm.starts == confirm.stops == ("study_asked",)


def test_p_5_2_an_application_is_decided_within_ten_working_days():
    assert due("decision", FRIDAY) == date(2026, 12, 4)
    assert "decision" in step("accept").starts
    for action in ("credit", "credit_and_release", "refuse", "withdraw"):
        assert "decision" in step(action).stops


def test_p_1_1_the_copies_are_due_after_the_order():
    assert due("copies", FRIDAY) == date(2026, 11, 27)
    assert "copies" in step("credit").starts

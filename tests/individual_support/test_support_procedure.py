"""Who may do what in which state of a support case: the decided table, written out once more."""

from __future__ import annotations

import pytest

from accounts.roles import Role
from individual_support.procedure import PROCEDURE, State
from individual_support.rules import ACT

TEACHER, DEPUTY, DIRECTOR = Role.CLASS_TEACHER, Role.DEPUTY, Role.DIRECTOR
BOTH = {TEACHER, DEPUTY}
OPEN = {
    State.DRAFT: {"offer": BOTH, "withdraw": BOTH},
    State.OFFERED: {
        "agree": {DIRECTOR, DEPUTY, Role.ADMIN},
        "return_agreement": {DEPUTY, DIRECTOR},
        "refuse": BOTH,
    },
    State.AGREED: {
        "submit_sheet": {TEACHER},
        "amend_agreement": BOTH,
        "terminate": {DEPUTY, DIRECTOR},
    },
    State.REVIEW: {
        "approve_sheet": {DEPUTY},
        "return_sheet": {DEPUTY},
        "terminate": {DEPUTY, DIRECTOR},
    },
    State.READY: {"start": BOTH, "amend_agreement": BOTH, "terminate": {DEPUTY, DIRECTOR}},
    State.RUNNING: {
        "correct": BOTH,
        "amend_agreement": BOTH,
        "expire": {Role.SYSTEM},
        "assess": BOTH,
        "terminate": {DEPUTY, DIRECTOR},
    },
    State.ASSESSING: {"close": BOTH, "prolong": BOTH, "adjust": BOTH},
    State.CLOSED: {},
    State.REFUSED: {},
    State.WITHDRAWN: {},
}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("state", list(State))
def test_every_state_opens_to_every_role_what_the_table_says(state, role):
    expected = {action for action, roles in OPEN[state].items() if role in roles}
    opened = PROCEDURE.steps_open_to(state, [role], ACT.resolve({}))
    assert {step.action for step in opened} == expected


def test_p_3_1_2_without_the_check_the_class_teacher_approves_the_sheet():
    unchecked = ACT.resolve({"sheet_checked_by_deputy": False})
    opened = PROCEDURE.steps_open_to(State.AGREED, [TEACHER], unchecked)
    assert [step.action for step in opened] == ["approve_own_sheet", "amend_agreement"]


def test_p_2_3_a_case_that_goes_well_passes_the_four_stages_in_order():
    assert PROCEDURE.main_path == (
        State.DRAFT,
        State.OFFERED,
        State.AGREED,
        State.REVIEW,
        State.READY,
        State.RUNNING,
        State.ASSESSING,
        State.CLOSED,
    )
    assert PROCEDURE.side_states == (State.REFUSED, State.WITHDRAWN)


def test_returns_refusals_and_early_ends_demand_a_comment():
    spoken = {step.action for step in PROCEDURE.steps if step.needs_comment}
    assert spoken == {
        "return_agreement",
        "return_sheet",
        "refuse",
        "withdraw",
        "terminate",
        "correct",
        "amend_agreement",
        "adjust",
    }


@pytest.mark.parametrize(
    ("action", "papers"),
    [
        ("offer", ("support_agreement",)),
        ("approve_sheet", ("support_sheet",)),
        ("approve_own_sheet", ("support_sheet",)),
        ("correct", ("support_sheet",)),
        ("close", ("support_sheet", "support_report")),
        ("prolong", ("support_sheet", "support_report")),
        ("adjust", ("support_sheet", "support_report")),
    ],
)
def test_papers_come_from_the_steps_that_make_them(action, papers):
    (step,) = (step for step in PROCEDURE.steps if step.action == action)
    assert step.issues == papers


def test_one_step_asks_for_a_day():
    assert [step.asks_date for step in PROCEDURE.steps if step.asks_date] == ["attestation_on"]

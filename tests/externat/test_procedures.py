"""Who may do what in which state, under both editions: the tables, written out once more."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from accounts.roles import Role
from externat import procedure_2016, procedure_2021
from externat.deadlines import DEADLINES_2016, DEADLINES_2021
from externat.procedure import COMBINATION, SELF_STUDY
from externat.procedure_2021 import steps_of
from externat.rules import edition_2016, edition_2021
from externat.rules.parts import Decided
from externat.rules.vocabulary import Decision, ExternGround, Form, Goal
from regulations.counting import count_due
from regulations.rules import judge
from students.calendar import SchoolCalendar
from tests.externat.individual_facts import (
    APPLICATION,
    COMMISSION,
    EXTERN,
    FAMILY,
    OLD,
    PATRONAGE,
    PROTOCOL,
)

DIRECTOR, DEPUTY, SECRETARY = Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY
OFFICE, LEADERS = {SECRETARY, DEPUTY}, {DEPUTY, DIRECTOR}
EVERYBODY = {SECRETARY, DEPUTY, DIRECTOR}
Before, Now = procedure_2016.State, procedure_2021.State
OPEN_2016 = {
    Before.INTAKE: {"accept": OFFICE, "withdraw": OFFICE, "refuse": {DIRECTOR}},
    Before.CHECKED: {
        "return_application": LEADERS,
        "withdraw": OFFICE,
        "refuse": {DIRECTOR},
        "record_approval": OFFICE,
    },
    Before.APPROVED: {"return_application": LEADERS, "withdraw": OFFICE, "enrol": {DIRECTOR}},
    Before.ENROLLED: {"offer_plan": {DEPUTY}, "end": {DIRECTOR}},
    Before.AGREEING: {"return_plan": LEADERS, "begin_teaching": {DIRECTOR}, "end": {DIRECTOR}},
    Before.TEACHING: {"amend_plan": {DEPUTY}, "expire": {Role.SYSTEM}, "end": {DIRECTOR}},
    Before.OVER: {"report": {DIRECTOR}, "return_to_class": {DIRECTOR}},
}
OPEN_2021 = {
    Now.INTAKE: {
        "determine_level": {DIRECTOR},
        "accept": OFFICE,
        "withdraw": OFFICE,
        "refuse": {DIRECTOR},
    },
    Now.LEVEL: {"write_level_protocol": OFFICE, "record_level": OFFICE, "withdraw": OFFICE},
    Now.ACCEPTED: {
        "return_application": LEADERS,
        "withdraw": OFFICE,
        "refuse": {DIRECTOR},
        "enrol": {DIRECTOR},
        "begin_combination": {DIRECTOR},
    },
    Now.ENROLLED: {"offer_plan": {DEPUTY}, "begin_without_plan": {DIRECTOR}, "end": {DIRECTOR}},
    Now.AGREEING: {"return_plan": LEADERS, "begin": {DIRECTOR}, "end": {DIRECTOR}},
    Now.STUDYING: {
        "amend_plan": {DEPUTY},
        "appoint_commission": {DIRECTOR},
        "write_protocol": OFFICE,
        "assess": {DEPUTY},
        "end": {DIRECTOR},
    },
    Now.ASSESSED: {
        "reopen_assessment": LEADERS,
        "continue": EVERYBODY,
        "transfer": EVERYBODY,
        "complete": {DIRECTOR},
    },
}
EDITIONS = {
    "2016": (edition_2016.ACT, procedure_2016.PROCEDURE, OPEN_2016),
    "2021": (edition_2021.ACT, procedure_2021.PROCEDURE, OPEN_2021),
}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_state_opens_to_every_role_what_the_table_says(edition, role):
    act, procedure, table = EDITIONS[edition]
    for state in procedure.states:
        expected = {action for action, roles in table.get(state, {}).items() if role in roles}
        opened = procedure.steps_open_to(state, [role], act.resolve({}))
        assert {step.action for step in opened} == expected, state


def test_a_case_that_goes_well_passes_the_states_in_order():
    assert procedure_2016.PROCEDURE.main_path == tuple(Before)[:8]
    assert procedure_2021.PROCEDURE.main_path == tuple(Now)[:9]


def step(procedure, action):
    """The step of the name."""
    return next(one for one in procedure.named_steps if one.action == action)


def warnings_apart(rules, facts):
    """What blocks the step."""
    return [broken.rule for broken in judge(rules, facts) if broken.blocks]


@pytest.mark.parametrize(
    "action", ["accept", "record_approval", "enrol", "offer_plan", "begin_teaching"]
)
def test_a_good_case_of_2016_passes_its_steps_without_a_word(action):
    assert judge(step(procedure_2016.PROCEDURE, action).requires, OLD) == ()


GOOD = {"patronage": PATRONAGE, "family": FAMILY, "extern": EXTERN}


@pytest.mark.parametrize("action", ["accept", "enrol", "begin", "assess", "continue"])
@pytest.mark.parametrize("form", GOOD)
def test_a_good_case_of_each_form_passes_its_steps_without_a_word(form, action):
    assert judge(step(procedure_2021.PROCEDURE, action).requires, GOOD[form]) == ()


def test_p_ii_5_a_combination_begins_without_an_order():
    combined = replace(
        EXTERN,
        is_transfer=False,
        is_combination=True,
        ground=ExternGround.SUBJECTS,
        application=replace(APPLICATION, subjects=("Математика",)),
    )
    procedure = procedure_2021.PROCEDURE
    begin = step(procedure, "begin_combination")
    assert judge(begin.requires, combined) == ()
    assert begin.issues == ()
    assert warnings_apart(step(procedure, "enrol").requires, combined) == ["is_no_combination"]
    assert "is_a_combination" in warnings_apart(begin.requires, EXTERN)


def test_p_ii_4_without_papers_the_level_comes_before_the_acceptance():
    bare = replace(EXTERN, lacks_records=True, level_commission=COMMISSION)
    procedure = procedure_2021.PROCEDURE
    assert judge(step(procedure, "determine_level").requires, bare) == ()
    assert warnings_apart(step(procedure, "accept").requires, bare) == ["level_is_determined"]
    examined = replace(bare, level_protocol=PROTOCOL)
    assert judge(step(procedure, "record_level").requires, examined) == ()
    assert judge(step(procedure, "accept").requires, examined) == ()


def test_p_i_8_only_a_written_plan_is_sent_for_signature():
    offer = step(procedure_2021.PROCEDURE, "offer_plan")
    assert judge(offer.requires, PATRONAGE) == ()
    assert judge(offer.requires, EXTERN) == ()
    assert warnings_apart(offer.requires, FAMILY) == ["plan_is_written"]


def test_p_ii_2_a_plan_is_left_out_where_the_act_demands_none():
    leave_out = step(procedure_2021.PROCEDURE, "begin_without_plan")
    assert judge(leave_out.requires, FAMILY) == ()
    assert judge(leave_out.requires, replace(EXTERN, goal=Goal.ASSESSMENT)) == ()
    studies = replace(EXTERN, goal=Goal.SELF_STUDY)
    assert warnings_apart(leave_out.requires, studies) == ["plan_may_be_left_out"]
    assert warnings_apart(leave_out.requires, PATRONAGE) == ["plan_may_be_left_out"]


def test_p_iii_2_the_school_of_the_territory_cannot_refuse():
    refuse = step(procedure_2021.PROCEDURE, "refuse")
    assert warnings_apart(refuse.requires, FAMILY) == ["catchment_does_not_refuse"]
    assert judge(refuse.requires, PATRONAGE) == ()


def test_p_i_11_the_step_is_that_of_the_decision():
    moved = replace(
        PATRONAGE,
        decided=Decided(decision=Decision.TRANSFER, minutes=PATRONAGE.decided.minutes),
    )
    continues = step(procedure_2021.PROCEDURE, "continue")
    assert "decides_to_continue" in warnings_apart(continues.requires, moved)


def test_each_form_has_its_steps():
    examined = {
        "determine_level",
        "write_level_protocol",
        "record_level",
        "appoint_commission",
        "write_protocol",
    }
    actions = {
        variant: {one.action for one in steps_of(variant)}
        for variant in (*Form, SELF_STUDY, COMBINATION)
    }
    assert actions[Form.FAMILY] == actions[Form.PATRONAGE]
    assert actions[Form.EXTERNAT] - actions[Form.FAMILY] == examined
    assert actions[COMBINATION] - actions[Form.EXTERNAT] == {"begin_combination"}
    assert actions[Form.EXTERNAT] - actions[COMBINATION] == {"enrol", "begin_without_plan"}
    assert actions[Form.EXTERNAT] - actions[SELF_STUDY] == {"begin_without_plan"}


def test_p_iii_3_times_are_counted_as_the_acts_say():
    timetable = DEADLINES_2016[0]
    counted = count_due(
        getattr(OLD, timetable.from_fact),
        timetable.amount.of({}),
        timetable.unit,
        SchoolCalendar(),
    )
    assert counted.due_on == date(2026, 9, 4) == edition_2016.timetable_due(OLD)
    notice = DEADLINES_2021[1]
    assert getattr(FAMILY, notice.from_fact) == date(2026, 9, 1)
    assert getattr(PATRONAGE, notice.from_fact) is None, "no notice of other forms"
    told = count_due(date(2026, 9, 1), notice.amount.of({}), notice.unit, SchoolCalendar())
    assert told.due_on == date(2026, 9, 4)


def test_the_law_is_imported_without_the_database(pytestconfig):
    names = ("rules.comparison", "rules.bases", "procedure_2016", "procedure_2021", "deadlines")
    program = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    importlib.import_module('externat.' + name)\n"
        "    assert 'django.db' not in sys.modules, name\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, *names],
        cwd=pytestconfig.rootpath,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def test_the_law_reads_no_clock(pytestconfig):
    folder = pytestconfig.rootpath / "externat"
    files = [*folder.glob("rules/**/*.py"), *folder.glob("procedure*.py"), folder / "deadlines.py"]
    assert len(files) > 30
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert ".today()" not in text, path.name
        assert "timezone" not in text, path.name

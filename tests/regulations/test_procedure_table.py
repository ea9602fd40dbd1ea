"""A procedure that contradicts itself does not get past import."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from accounts.roles import Role
from regulations.acts import Act
from regulations.procedure import DeadlineSpec, NoSuchStep, Procedure, Step, Unit
from regulations.registry import Regulation, get, register

ACT: Act[None] = Act(
    slug="ru-table",
    title="О столе",
    short_title="Table",
    jurisdiction="ru",
    language="ru",
    edition="1",
)
CLAUSE = ACT.clause("1", "Двигать.")
CHECKED = ACT.setting(CLAUSE, "checked", True, "Checked?")


@ACT.blocks(CLAUSE, "It stands")
def it_stands(facts: None) -> None:
    return None


STATES = {"filed": "Filed", "checked": "Checked", "done": "Done", "refused": "Refused"}


def step(action: str, source: str, target: str, *by: Role, **more) -> Step:
    """A step with everything the tests do not look at."""
    return Step(
        action=action, label=action, source=(source,), target=target, by=by, under=CLAUSE, **more
    )


def sort(*ways: str, to: str = "checked", **more) -> Step:
    """A step that only cases of these ways come to."""
    return step("sort", "filed", to, Role.SECRETARY, only_for=ways, **more)


CHECK = step("check", "filed", "checked", Role.DEPUTY, offered_if=(CHECKED, True))
SKIP = step("skip", "filed", "checked", Role.CLASS_TEACHER, offered_if=(CHECKED, False))
RETURN = step("return", "checked", "filed", Role.DIRECTOR, is_return=True, needs_comment=True)
FINISH = step("finish", "checked", "done", Role.DIRECTOR, Role.DEPUTY)
MEND = step("mend", "checked", "checked", Role.SECRETARY)
EXPIRE = step("expire", "checked", "done", Role.SYSTEM, automatic=True)
REFUSE = step("refuse", "filed", "refused", Role.DIRECTOR, is_exit=True)
STEPS = (CHECK, SKIP, RETURN, FINISH, MEND, EXPIRE, REFUSE)


def table(steps=STEPS, states=STATES, initial="filed", final=("done", "refused"), **more):
    """The good procedure with something spoilt."""
    return Procedure(states=states, initial=initial, final=final, steps=tuple(steps), **more)


@pytest.mark.parametrize(
    ("spoilt", "complaint"),
    [
        ({"steps": (*STEPS, step("fly", "filed", "moon", Role.DIRECTOR))}, "unknown state moon"),
        (
            {"states": {**STATES, "lost": "Lost"}, "final": ("done", "refused", "lost")},
            "lost is never reached",
        ),
        ({"steps": (*STEPS, CHECK)}, "check is twice in state filed"),
        ({"steps": (*STEPS, sort("a"), sort("b", "a"))}, "sort is twice in state filed"),
        (
            {"steps": (*STEPS, sort("a"), sort("b", to="done"))},
            "sort leads out of state filed to two states",
        ),
        (
            {"steps": (*STEPS, step("stay", "filed", "filed", Role.DEPUTY, waits_from="day"))},
            "stay moves nothing on",
        ),
        (
            {"steps": (*STEPS, step("go", "filed", "done", Role.DEPUTY, suits=it_stands))},
            "what it suits is none of its rules",
        ),
        ({"steps": (*STEPS, step("push", "filed", "done"))}, "push has no role"),
        ({"steps": (*STEPS, step("tick", "filed", "done", Role.SYSTEM))}, "automatic steps"),
        (
            {"steps": (*STEPS, step("tick", "filed", "done", Role.DEPUTY, automatic=True))},
            "automatic steps",
        ),
        (
            {"steps": (*STEPS, step("send_back", "checked", "filed", Role.DEPUTY, is_return=True))},
            "without demanding a comment",
        ),
        ({"steps": (*STEPS, step("reopen", "done", "filed", Role.DEPUTY))}, "final and has steps"),
        ({"final": ("done",)}, "refused has no way out"),
        ({"initial": "moon"}, "unknown state moon"),
        ({"waits_for": {"moon": (Role.DEPUTY,)}}, "unknown state moon"),
    ],
)
def test_a_faulty_table_says_what_is_wrong(spoilt, complaint):
    with pytest.raises(ValueError, match=complaint):
        table(**spoilt)


def test_a_step_is_found_by_state_and_action():
    procedure = table()
    assert procedure.step_for("filed", "check") is CHECK
    for state, action in (("checked", "check"), ("done", "finish"), ("moon", "check")):
        with pytest.raises(NoSuchStep):
            procedure.step_for(state, action)


def test_a_setting_takes_a_step_out_and_puts_another_in():
    procedure, unchecked = table(), {"checked": False}
    assert procedure.step_for("filed", "skip", unchecked) is SKIP
    with pytest.raises(NoSuchStep):
        procedure.step_for("filed", "check", unchecked)
    assert procedure.holders("filed") == (Role.DEPUTY,)
    assert procedure.holders("filed", unchecked) == (Role.CLASS_TEACHER,)


@pytest.mark.parametrize(
    ("state", "roles", "actions"),
    [
        ("filed", [Role.DIRECTOR], ["refuse"]),
        ("filed", [Role.DIRECTOR, Role.DEPUTY], ["check", "refuse"]),
        ("checked", [Role.SECRETARY], ["mend"]),
        ("checked", [Role.GUARDIAN], []),
        ("done", list(Role), []),
    ],
)
def test_buttons_are_the_steps_of_ones_roles(state, roles, actions):
    assert [one.action for one in table().steps_open_to(state, roles)] == actions


def test_a_case_waits_for_those_who_can_move_it_on():
    procedure = table(waits_for={"filed": (Role.GUARDIAN,)})
    assert procedure.holders("filed") == (Role.GUARDIAN,)
    assert procedure.holders("checked") == (Role.DIRECTOR, Role.DEPUTY)
    assert procedure.holders("done") == ()


def test_a_step_has_a_row_for_each_way_that_comes_to_it_on_its_own_terms():
    always, if_checked = sort("a"), sort("b", offered_if=(CHECKED, True))
    procedure = table((*STEPS, always, if_checked))
    assert procedure.variants == ("a", "b")
    for variant, checked, found in (
        ("a", False, always),
        ("b", True, if_checked),
    ):
        assert procedure.step_for("filed", "sort", {"checked": checked}, variant) is found
    for variant, checked in (("b", False), ("c", True)):
        with pytest.raises(NoSuchStep):
            procedure.step_for("filed", "sort", {"checked": checked}, variant)


def test_nobody_is_waited_for_before_the_day_of_the_case():
    later = sort("a", waits_from="school_year__ends_on")
    procedure = table((*STEPS, later))
    assert later in procedure.steps_from("filed", {}, "a")
    assert procedure.holders("filed", {}, "a") == (Role.DEPUTY,)
    assert procedure.later_steps("filed", {}, "a") == (later,)
    assert procedure.later_steps("filed", {}, "b") == ()
    case = SimpleNamespace(school_year=SimpleNamespace(ends_on=date(2027, 5, 31)))
    assert not later.is_awaited(case, date(2027, 5, 30))
    assert later.is_awaited(case, date(2027, 5, 31))
    assert CHECK.is_awaited(case, date(2027, 5, 30))
    assert not MEND.is_awaited(case, date(2027, 5, 31))


def test_a_state_waits_for_others_in_one_way():
    procedure = table(waits_for={"filed": (Role.GUARDIAN,), ("filed", "a"): (Role.STUDENT,)})
    assert procedure.holders("filed", {}, "a") == (Role.STUDENT,)
    assert procedure.holders("filed", {}, "b") == (Role.GUARDIAN,)


def test_the_main_path_leaves_out_early_ends():
    assert table().main_path == ("filed", "checked", "done")
    assert table().side_states == ("refused",)


def test_every_arrow_is_an_edge():
    both = Step(
        action="stop",
        label="stop",
        source=("filed", "checked"),
        target="refused",
        by=(Role.ADMIN,),
        under=CLAUSE,
        is_exit=True,
    )
    arrows = [(edge.source, edge.target) for edge in table((*STEPS, both)).edges()]
    assert arrows[-2:] == [("filed", "refused"), ("checked", "refused")]


def test_automatic_steps_belong_to_the_system():
    assert table().automatic_from("checked") == (EXPIRE,)
    assert table().automatic_from("filed") == ()


def test_a_deadline_must_say_what_it_counts():
    common = {"key": "k", "label": "K", "clause": CLAUSE, "owner": Role.DEPUTY}
    with pytest.raises(ValueError, match="which fact"):
        DeadlineSpec(unit=Unit.DATE, **common)
    with pytest.raises(ValueError, match="how many"):
        DeadlineSpec(unit=Unit.WORKING_DAYS, **common)


def regulation(act=ACT, steps=STEPS, deadlines=()) -> Regulation:
    """The table as a regulation."""
    return Regulation(act, table(steps), deadlines, "table.Case", "table", "table")


def test_a_regulation_knows_every_deadline_its_steps_start():
    late = step("late", "filed", "done", Role.DEPUTY, starts=("never",))
    with pytest.raises(ValueError, match="no deadline"):
        regulation(steps=(*STEPS, late))


def test_a_regulation_takes_no_step_under_another_act():
    other: Act[None] = Act(
        slug="ru-other",
        title="О другом",
        short_title="Other",
        jurisdiction="ru",
        language="ru",
        edition="1",
    )
    with pytest.raises(ValueError, match="another act"):
        regulation(act=other)


def test_the_registry_finds_by_slug_and_refuses_a_second_of_the_name():
    with pytest.raises(LookupError, match="ru-nowhere"):
        get("ru-nowhere")
    found = get("ru-individual-support")
    assert register(found) is found
    assert found.deadline("report").key == "report"
    with pytest.raises(LookupError):
        found.deadline("never")
    rival = Regulation(found.act, found.procedure, found.deadlines, "rival.Case", "x", "x")
    with pytest.raises(ValueError, match="two regulations"):
        register(rival)


def test_a_school_counts_other_days_than_the_act_by_a_setting():
    choices = [(unit.value, unit.value) for unit in (Unit.WORKING_DAYS, Unit.CALENDAR_DAYS)]
    unit_by = ACT.setting(CLAUSE, "unit", Unit.WORKING_DAYS.value, "Which?", choices=choices)
    days = ACT.setting(CLAUSE, "order_days", 3, "How many?")
    more = {"key": "order", "label": "Order", "clause": CLAUSE, "owner": Role.DIRECTOR}
    fixed = DeadlineSpec(**more, unit=Unit.WORKING_DAYS, amount=days)
    chosen = DeadlineSpec(**more, unit=Unit.WORKING_DAYS, amount=days, unit_by=unit_by)
    other = {"unit": Unit.CALENDAR_DAYS.value}
    assert fixed.unit_in(other) is Unit.WORKING_DAYS
    assert chosen.unit_in({}) is Unit.WORKING_DAYS
    assert chosen.unit_in(other) is Unit.CALENDAR_DAYS

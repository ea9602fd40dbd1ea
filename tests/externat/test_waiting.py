"""On whose desk a case of an individual form stands, by its way and by the day."""

from __future__ import annotations

from datetime import date

import pytest

from externat.procedure import SELF_STUDY
from externat.procedure_2021 import State
from externat.rules import edition_2021
from externat.rules.vocabulary import Form
from externat.services.intake import save_intake
from regulations.desk import Desk
from regulations.models import ActSetting, Case
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

DIRECTOR, DEPUTY = "zorina", "kuznetsova"


@pytest.fixture
def buttons(small, actor):
    """What a person's desk asks them to do on a day, by the pupil's surname."""

    def found(login: str, day: date = TODAY) -> dict[str, str]:
        rows = Desk(actor(login), small.school, day).page(1).object_list
        return {row.student.last_name: row.step.action if row.step else "" for row in rows}

    return found


@pytest.mark.parametrize(
    ("form", "goal", "action"),
    [
        (Form.FAMILY, "", "begin_without_plan"),
        (Form.EXTERNAT, "assessment", "begin_without_plan"),
        (Form.EXTERNAT, "self_study", None),
        (Form.PATRONAGE, "", None),
    ],
)
def test_p_i_7_the_head_is_asked_only_where_a_plan_may_be_left_out(
    open_individual, buttons, form, goal, action
):
    open_individual("Гоголь", State.ENROLLED.value, form=form.value, goal=goal)
    assert buttons(DIRECTOR).get("Гоголь") == action
    assert buttons(DEPUTY) == {"Гоголь": "offer_plan"}


def test_p_iv_6_a_school_may_teach_on_patronage_without_a_plan(small, open_individual, buttons):
    open_individual("Гоголь", State.ENROLLED.value, form=Form.PATRONAGE.value)
    ActSetting.objects.create(
        school=small.school,
        act=edition_2021.ACT.slug,
        key=edition_2021.PATRONAGE_PLAN.key,
        value=False,
        since=TODAY,
        ground="Наказ № 5",
    )
    assert buttons(DIRECTOR) == {"Гоголь": "begin_without_plan"}


@pytest.mark.parametrize("form", [Form.FAMILY, Form.PATRONAGE])
def test_p_i_10_the_year_is_closed_when_it_ends(small, open_individual, buttons, form):
    open_individual("Гоголь", State.STUDYING.value, form=form.value)
    assert buttons(DEPUTY) == {}
    assert buttons(DEPUTY, small.year.ends_on) == {"Гоголь": "assess"}


def test_p_ii_7_an_extern_who_is_only_assessed_waits_for_it_all_year(open_individual, buttons):
    open_individual("Гоголь", State.STUDYING.value, form=Form.EXTERNAT.value, goal="assessment")
    assert buttons(DEPUTY) == {"Гоголь": "assess"}


def test_p_ii_2_another_goal_is_another_way(small, open_individual):
    individual = open_individual("Гоголь", form=Form.EXTERNAT.value, goal="assessment")
    for goal, variant in (("self_study", SELF_STUDY), ("assessment", Form.EXTERNAT.value)):
        save_intake(
            individual=individual,
            application={"goal": goal},
            subjects=(),
            papers=(),
            treatment={},
            by=small.people["belova"],
        )
        assert Case.objects.get(pk=individual.pk).variant == variant

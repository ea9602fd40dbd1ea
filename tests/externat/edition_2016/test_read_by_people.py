"""Clauses of 2016 that no rule can judge: read on the page of the act, kept by who leads."""

from __future__ import annotations

import pytest
from django.urls import reverse

from accounts.roles import Role
from externat.procedure import STAFF_ORDER, of_2016
from externat.procedure_2016 import PROCEDURE
from externat.rules import edition_2016 as rules
from regulations.clauses import KeptBy


@pytest.fixture
def act_page(ukrainian, english, sign_in):
    """The regulation as the family reads it."""
    return sign_in("gogol").get(reverse("act", args=[rules.ACT.slug])).text


def _stands_on(page: str, number: str, words: str) -> bool:
    """The clause has its place on the page, with its own words."""
    return f'id="{rules.ACT.clauses[number].anchor}"' in page and words in page


def test_p_i_1_what_the_regulation_is_for_is_read(act_page):
    assert _stands_on(act_page, "I.1", "визначає порядок зарахування осіб")


def test_p_i_2_what_the_form_is_called_is_read(act_page):
    assert _stands_on(act_page, "I.2", "спосіб організації навчальної діяльності")


def test_p_i_3_whose_right_the_form_serves_is_read(act_page):
    assert _stands_on(act_page, "I.3", "однією із форм організації")


def test_p_i_4_whose_rights_the_pupils_have_is_read(act_page):
    assert _stands_on(act_page, "I.4", "є учасниками навчально-виховного процесу")


def test_p_i_7_what_binds_school_and_parents_is_read(act_page):
    assert _stands_on(act_page, "I.7", "Відносини між навчальним закладом і батьками")


def test_p_iii_1_the_head_begins_the_teaching_and_names_the_teachers():
    begin = next(step for step in PROCEDURE.steps if step.action == "begin_teaching")
    assert begin.by == (Role.DIRECTOR,)
    assert begin.issues == (of_2016(STAFF_ORDER),)


def test_p_iii_7_the_control_is_the_authority_s():
    kept = [one for one in rules.ACT.kept if one.clause is rules.P_III_7]
    assert [one.kind for one in kept] == [KeptBy.NOT_OURS]
    assert kept[0].what

"""Clauses of 2021 that pages, papers and steps keep, where no rule can judge."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from accounts.roles import Role
from documents import issuing, kinds
from externat.procedure import ENROLMENT_ORDER, of_2021
from externat.procedure_2021 import PROCEDURE, State
from externat.public_notice import public_notice
from externat.rules import edition_2021 as rules
from regulations.clauses import KeptBy
from regulations.rules import judge
from tests.conftest import TODAY
from tests.externat.individual_facts import PATRONAGE, extern, family


def _step(action: str):
    return next(step for step in PROCEDURE.steps if step.action == action)


def test_p_i_1_what_the_regulation_is_for_is_read(ukrainian, english, sign_in):
    page = sign_in("gogol").get(reverse("act", args=[rules.ACT.slug])).text
    assert f'id="{rules.P_I_1.anchor}"' in page
    assert "визначає порядок організації здобуття повної загальної середньої освіти" in page


@pytest.mark.django_db
def test_p_i_3_the_notice_of_the_website_tells_every_form_of_the_school(
    english, sign_in, small, both_adopted
):
    page = sign_in("belova").get("/individual/notice/").text
    forms = public_notice(small.school, small.year, TODAY).forms
    assert len(forms) == 3
    assert all(form.title in page and form.when in page for form in forms)


@pytest.mark.django_db
def test_p_i_6_an_order_of_the_form_stands_in_the_record(english, sign_in, open_individual):
    moved = open_individual("Гоголь", State.ENROLLED.value, form="family", is_transfer=True)
    day = date(2026, 9, 1)
    paper = issuing.issue(kinds.get(of_2021(ENROLMENT_ORDER)), moved, by=None, on=day)
    listed = sign_in("belova").get("/individual/aikom/?file=1").content.decode("utf-8-sig")
    assert f"{paper.printed_number};01.09.2026" in listed


def test_p_i_7_nobody_begins_before_the_family_signed_for_the_order_of_assessment():
    for action in ("begin", "begin_without_plan"):
        asked = judge(_step(action).requires, family(acquainted_on=None))
        assert "family_is_acquainted" in [one.rule for one in asked if one.blocks]


def test_p_i_12_a_document_needs_results():
    complete = _step("complete")
    assert complete.needs_comment
    assert not judge(complete.requires, extern())
    assert [one.rule for one in judge(complete.requires, extern(results=()))] == [
        "results_are_there"
    ]


def test_p_iii_4_a_portfolio_is_the_parents_choice():
    kept = [one for one in rules.ACT.kept if one.clause is rules.P_III_4]
    assert [one.kind for one in kept] == [KeptBy.NOT_OURS]
    assert kept[0].what


def test_p_iv_3_the_head_begins_the_patronage_with_its_plan():
    begin = _step("begin")
    assert begin.by == (Role.DIRECTOR,)
    assert not judge(begin.requires, PATRONAGE)

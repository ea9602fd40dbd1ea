"""Clauses that a screen or a recorded decision keeps, each looked at where it says it is kept."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils.html import escape

from accounts.roles import Role
from config.demo.support_cases import RUN
from individual_support import rules
from individual_support.models import SupportCase
from individual_support.procedure import State
from regulations.models import AdoptedAct, Case
from tests.conftest import at

pytestmark = pytest.mark.usefixtures("english")


def shown(client, name: str, *args, query: str = "") -> str:
    return client.get(reverse(name, args=args) + query).content.decode()


@pytest.fixture
def opening(sign_in, small, adopted):
    """The page on which the class teacher opens a case for Гоголь."""
    address = reverse("support:open") + f"?student={small.children['Гоголь'].pk}"
    return sign_in("ivanova"), address


@at("Гоголь")
def test_p_1_1_the_act_is_shown_word_for_word_and_a_case_keeps_its_edition(sign_in, case):
    assert Case.objects.filter(edition=AdoptedAct.objects.get().edition).get() == case
    assert rules.P_1_1.text in shown(sign_in("ivanova"), "act", rules.ACT.slug)


def test_p_2_1_the_purpose_of_a_new_case_stands_in_the_words_of_the_act(opening):
    client, address = opening
    form = client.get(address).context["form"]
    assert form["purpose"].value() == rules.DEFAULT_PURPOSE
    client.post(address, {"purpose": form["purpose"].value(), "tasks": form["tasks"].value()})
    purpose = SupportCase.objects.get().purpose
    assert purpose in rules.P_2_1.text
    assert purpose.startswith("создание ситуации успеха")


def test_p_2_2_both_tasks_of_the_act_are_proposed(opening):
    client, address = opening
    tasks = client.get(address).context["form"]["tasks"].value()
    assert len(rules.DEFAULT_TASKS) == 2
    assert all(task in tasks and task in rules.P_2_2.text for task in rules.DEFAULT_TASKS)


@at("Гоголь", *RUN)
def test_p_3_1_the_order_is_drawn_with_the_place_of_the_case(sign_in, case):
    drawing = shown(sign_in("ivanova"), "case_panel", case.pk, "act")
    assert 'class="procedure"' in drawing
    assert f"The case is here: {State(case.state).label}." in drawing


@at("Гоголь", *RUN)
def test_p_4_1_the_participants_stand_on_the_case_with_their_part(sign_in, case, small):
    page = shown(sign_in("kuznetsova"), "case", case.pk)
    for login in ("ivanova", "petrov"):
        assert small.people[login].short_name in page


@at("Гоголь", *RUN)
def test_p_4_1_1_a_parent_sees_the_marks_and_says_that_the_sheet_was_read(sign_in, case, small):
    parent, address = sign_in("gogol"), reverse("support:acquaint", args=[case.pk])
    page = parent.get(address).context["page"]
    assert page.may_tick and len(page.works) == 6
    parent.post(address, {"paper": page.paper.pk, "read": "1"})
    read = page.paper.acquaintances.get()
    assert read.person == small.people["gogol"]


@at("Гоголь", *RUN)
def test_p_5_4_the_administration_decides_what_the_act_does_not_settle_and_says_why(sign_in, case):
    address = reverse("case_step", args=[case.pk, "terminate"])
    refused = sign_in("kuznetsova").post(address, {"comment": ""})
    assert refused.status_code == 422
    reason = "Семья переезжает <навсегда>"
    sign_in("kuznetsova").post(address, {"comment": reason})
    decision = Case.objects.get(pk=case.pk).decisions.last()
    assert (decision.action, decision.clause, decision.role) == ("terminate", "5.4", Role.DEPUTY)
    assert decision.comment == reason
    assert escape(reason) in shown(sign_in("kuznetsova"), "case_panel", case.pk, "history")


@at("Гоголь", *RUN)
def test_p_5_4_nobody_but_the_administration_ends_support_early(sign_in, case):
    address = reverse("case_step", args=[case.pk, "terminate"])
    assert sign_in("ivanova").post(address, {"comment": "Пора"}).status_code == 403
    assert Case.objects.get(pk=case.pk).state == "running"

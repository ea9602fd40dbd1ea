"""The case of credit as its family reads it: in plain words, row by row."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from credit_transfer import rules
from credit_transfer.family_pages import DECIDED, SO_FAR, STANDS, FamilyPage
from credit_transfer.procedure import State
from regulations.case_files import open_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def page_of(actor):
    """The page as the mother of Гоголь has it."""

    def opened(credit) -> FamilyPage:
        return FamilyPage(open_file(actor("gogol"), credit.pk, [rules.ACT.slug]))

    return opened


def test_every_state_says_where_the_case_stands(open_credit, page_of):
    assert set(STANDS) == set(State)
    for state in (State.INTAKE, State.COUNCIL, State.DECIDING, State.COPYING):
        page = page_of(open_credit(state=state.value))
        assert str(page.stands) == str(STANDS[state][0])
        assert page.next_steps


def test_each_row_is_told_so_far_in_plain_words(open_credit, page_of, add_row, in_plan):
    credit = open_credit(state=State.CONCLUDING.value)
    music = in_plan("Гоголь", "Музыка")
    add_row(credit, "Музыка", subject=music)
    add_row(credit, "Хор", subject=music, span="quarter", span_number=1)
    add_row(credit, "Пение", hours=None)
    told = [(one.mark, str(one.words)) for one in page_of(credit).lines]
    wanted = [rules.Verdict.CREDIT, rules.Verdict.COUNCIL, rules.Verdict.REFUSE]
    assert told == [(SO_FAR[one][0], str(SO_FAR[one][1])) for one in wanted]


def test_an_attestation_is_told_before_it_is_held(open_credit, page_of, add_row, in_plan):
    credit = open_credit(state=State.CONCLUDING.value)
    add_row(
        credit,
        "Музыка",
        subject=in_plan("Гоголь", "Музыка"),
        scale="pass",
        mark="зачтено",
        way="attest",
        attestation_form="oral",
        attestation_on=date(2026, 12, 1),
    )
    assert "“Музыка”" in str(page_of(credit).next_steps[0])


def test_what_the_school_asks_for_comes_first(open_credit, page_of):
    credit = open_credit(state=State.WAITING.value, asked_for="Копия лицензии")
    assert str(page_of(credit).next_steps[0]) == "Bring to the school: Копия лицензии"


def test_a_release_tells_its_last_day_and_what_to_say(open_credit, page_of):
    credit = open_credit(
        state=State.RELEASED.value, asks_release=True, release_ends_on=date(2027, 5, 26)
    )
    first, second = map(str, page_of(credit).next_steps)
    assert "until" in first
    assert "5.5" in second


def test_a_refusal_is_told_with_its_reason_and_no_row_is_credited(
    open_credit, page_of, add_row, in_plan
):
    credit = open_credit(state=State.TELLING.value, refusal_reasons="Документ не заверен")
    add_row(credit, "Музыка", subject=in_plan("Гоголь", "Музыка"))
    page = page_of(credit)
    assert page.answer == "Документ не заверен"
    assert [str(one.words) for one in page.lines] == [str(DECIDED[rules.Opinion.REFUSE][1])]


def test_the_family_opens_its_case_on_this_page(open_credit, add_row, in_plan, sign_in):
    credit = open_credit(state=State.CONCLUDING.value)
    row = add_row(credit, "Музыка", subject=in_plan("Гоголь", "Музыка"), hours=Decimal("30.6"))
    answer = sign_in("gogol").get(reverse("case", args=[credit.pk]))
    assert answer.status_code == 200
    assert f'id="row-{row.pk}"' in answer.content.decode()
    assert sign_in("moroz").get(reverse("case", args=[credit.pk])).status_code == 404


def test_the_staff_has_other_pages(open_credit, sign_in):
    credit = open_credit()
    address = reverse("case_panel", args=[credit.pk, "family"])
    assert sign_in("kuznetsova").get(address).status_code == 404

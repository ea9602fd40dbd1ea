"""The term of a running case is changed with its contract (cl. 2.3, 2.4), when both have signed."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from accounts.models import Notice, Person
from accounts.roles import Role
from config.demo.home_cases import TEACHING
from documents import amendments
from documents.models import Paper, PaperState
from home_education.models import FamilyDetails, HomeCase
from home_education.procedure import CONTRACT
from home_education.services.amended_parties import held_parties
from regulations.models import Case
from regulations.services.errors import ClauseForbids
from regulations.services.steps import take_step
from tests.conftest import TODAY

pytestmark = pytest.mark.django_db

LED = {"Гоголь": TEACHING}


@pytest.fixture
def amended(small):
    """Draft another term and issue it: ``amended(home, "2027-03-01")``."""

    def issue(home: HomeCase, ends_on: str) -> Case:
        case = Case.objects.get(pk=home.pk)
        by = small.people["belova"]
        values = {"term": {"starts_on": "2026-11-08", "ends_on": ends_on}}
        draft = amendments.begin(amendments.signed_paper(case, CONTRACT), sections=values, by=by)
        amendments.propose(draft, values, by=by)
        take_step(
            case=case,
            action="amend_contract",
            by=by,
            roles=(Role.SECRETARY,),
            today=TODAY,
            comment="Срок сокращён по новому заключению",
        )
        return case

    return issue


def test_the_term_changes_when_both_have_signed(led_before, amended, sign_all):
    home = led_before("Гоголь")
    case = amended(home, "2027-03-01")
    home.refresh_from_db()
    assert home.ends_on == date(2027, 5, 26)
    versions = Paper.objects.filter(case=case, kind=CONTRACT).order_by("version")
    former, new = versions
    assert new.context["ends_on"] == "2027-03-01"
    sign_all(new)
    home.refresh_from_db()
    former.refresh_from_db()
    assert home.ends_on == date(2027, 3, 1)
    assert former.state == PaperState.SUPERSEDED
    assert home.facts(TODAY).contract.ends_on == date(2027, 3, 1)


@pytest.mark.parametrize("ends_on", ["2027-05-27", "2027-08-31", "2026-11-01"])
def test_p_2_4_an_amended_term_keeps_to_the_same_bounds(led_before, amended, ends_on):
    home = led_before("Гоголь")
    with pytest.raises((ClauseForbids, amendments.CannotAmend)):
        amended(home, ends_on)
    home.refresh_from_db()
    assert home.ends_on == date(2027, 5, 26)


def test_the_form_of_the_amendment_is_filled_with_the_term(led_before, sign_in):
    home = led_before("Гоголь")
    paper = amendments.signed_paper(Case.objects.get(pk=home.pk), CONTRACT)
    client = sign_in("belova")
    page = client.get(f"/papers/{paper.pk}/amend/")
    assert page.status_code == 200
    answer = client.post(f"/papers/{paper.pk}/amend/", {"sections": "term"})
    assert answer.status_code == 302
    assert 'value="2027-05-26"' in client.get(answer["Location"]).content.decode()


# --- The family's data (Annex 2, cl. 3.1) ---------------------------------------------------------


def test_p_2_3_new_data_of_the_family_make_a_new_version_of_the_contract(
    small, led_before, sign_all
):
    home = led_before("Гоголь")
    case, by = Case.objects.get(pk=home.pk), small.people["belova"]
    held = held_parties(home)
    values = {
        "parties": {**held, "phone": "+7 900 000-11-22", "identity_paper": "паспорт 39 12 345678"}
    }
    draft = amendments.begin(amendments.signed_paper(case, CONTRACT), sections=values, by=by)
    amendments.propose(draft, values, by=by)
    take_step(
        case=case,
        action="amend_contract",
        by=by,
        roles=(Role.SECRETARY,),
        today=TODAY,
        comment="Сообщила мама",
    )
    former, new = Paper.objects.filter(case=case, kind=CONTRACT).order_by("version")
    assert new.context["phone"] == "+7 900 000-11-22"
    assert Person.objects.get(pk=home.applicant_id).phone == held["phone"], "not signed yet"
    sign_all(new)
    assert Person.objects.get(pk=home.applicant_id).phone == "+7 900 000-11-22"
    assert FamilyDetails.objects.get().identity_paper == "паспорт 39 12 345678"
    former.refresh_from_db()
    assert former.state == PaperState.SUPERSEDED


def test_the_family_tells_of_a_change_and_the_school_learns_of_it(small, led_before, sign_in):
    home = led_before("Гоголь")
    page, parent = reverse("home:changes", args=[home.pk]), sign_in("gogol")
    assert parent.post(page, {"about": "<b>Переехали</b>"}).status_code == 422
    assert parent.post(page, {"about": "Переехали: ул. Мира, д. 3"}).status_code == 302
    assert "ул. Мира" in parent.get(page).content.decode()
    contacts = reverse("home:contacts", args=[home.pk])
    told = set(Notice.objects.filter(url=contacts).values_list("person", flat=True))
    assert {small.people[one].pk for one in ("belova", "ivanova")} <= told
    assert "ул. Мира" in sign_in("ivanova").get(contacts).content.decode()

"""A case is opened from the pupil's card; each application is a case of its own."""

from __future__ import annotations

import pytest

from credit_transfer import rules
from credit_transfer.models import CreditCase, OutsideOrganisation
from credit_transfer.procedure import PLAIN, RELEASE
from regulations.models import AdoptedAct, Case

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("adopted", "english")]


def address(small, name: str = "Гоголь") -> str:
    return f"/credit/new/?student={small.children[name].pk}"


def typed(small, **changes) -> dict:
    return {
        "applicant_kind": "parent",
        "applicant": small.people["gogol"].pk,
        "applied_on": "2026-11-20",
        "application_received_on": "2026-11-20",
        "channel": "in_person",
        "ground": "own_choice",
        "span": "year",
        **changes,
    }


def test_the_secretary_types_an_application_in(sign_in, small):
    client = sign_in("belova")
    page = client.get(address(small))
    assert page.status_code == 200
    assert page.context["form"].initial["applicant"] == small.people["gogol"]
    sent = typed(small, organisation_name="Школа искусств", licence_number="77", grade="6")
    answer = client.post(address(small), sent)
    credit = CreditCase.objects.get(case__student=small.children["Гоголь"])
    assert answer["Location"] == f"/credit/{credit.pk}/intake/"
    assert credit.organisation.licence_number == "77"
    assert (credit.grade, credit.ground) == (6, "own_choice")
    assert (credit.case.strand, credit.case.variant) == ("1", PLAIN)


def test_a_second_application_runs_beside_the_first(sign_in, small, open_credit):
    open_credit("Гоголь")
    client = sign_in("belova")
    client.post(address(small), typed(small, asks_release="on"))
    cases = Case.objects.filter(student=small.children["Гоголь"], act=rules.ACT.slug)
    assert set(cases.values_list("strand", "variant")) == {("1", PLAIN), ("2", RELEASE)}


def test_an_organisation_that_is_known_is_not_entered_twice(sign_in, small, organisation):
    sent = typed(small, organisation_name=organisation.name.upper(), accreditation_number="9")
    sign_in("belova").post(address(small), sent)
    credit = CreditCase.objects.get(case__student=small.children["Гоголь"])
    assert credit.organisation == organisation
    organisation.refresh_from_db()
    assert organisation.accreditation_number == "9"
    assert organisation.licence_number == "1234"


def test_a_number_of_another_school_is_no_organisation(sign_in, small):
    answer = sign_in("belova").post(address(small), typed(small, organisation="999999"))
    assert answer.status_code == 422
    assert "There is no such choice here" in answer.text
    assert not OutsideOrganisation.objects.exists()


def test_a_school_without_the_act_is_told_so(sign_in, small):
    AdoptedAct.objects.filter(act=rules.ACT.slug).delete()
    answer = sign_in("belova").post(address(small), typed(small))
    assert answer.status_code == 422
    assert "has not adopted this act" in answer.text
    assert not OutsideOrganisation.objects.exists()


def test_the_family_has_no_such_page(sign_in, small):
    assert sign_in("gogol").get(address(small)).status_code == 404


def test_the_card_of_the_pupil_leads_to_the_cases_and_to_a_new_one(sign_in, small, open_credit):
    credit = open_credit("Гоголь")
    page = sign_in("belova").get(f"/students/{small.children['Гоголь'].pk}/")
    assert f"/credit/{credit.pk}/" in page.text
    assert credit.organisation.name in page.text
    assert "/credit/new/?student=" in page.text

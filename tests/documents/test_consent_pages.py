"""The pages of consents: asked for, withdrawn by the family or from a paper, what that hides."""

from __future__ import annotations

import pytest

from config.demo import consents_given
from documents.models import Consent, ConsentRequest, ConsentWithdrawal, HealthDataRules
from regulations.models import AccessLog, Attachment
from students.models import Conclusion
from tests.answers import shown
from tests.conftest import TODAY
from tests.unprinted_demo import count_as_printed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def filled(small, monkeypatch):
    """The consents of the demo, on blank sheets."""
    monkeypatch.setattr(consents_given, "bytes_of", count_as_printed)
    consents_given.fill(small, TODAY)
    return small


@pytest.fixture
def sick(filled):
    """Гоголь has a paper from outside on the card."""
    return Conclusion.objects.create(
        school=filled.school,
        student=filled.children["Гоголь"],
        kind="pmpk",
        number="118/26",
        issued_on="2026-09-01",
        issuer="ЦПМПК",
    )


def of(small, last_name: str = "Гоголь") -> str:
    return f"/students/{small.children[last_name].pk}/"


SENT = {"kind": "health", "purpose": "Сопровождение", "data": "Заключения", "actions": "Хранение"}


def test_the_school_makes_the_paper_and_is_led_to_it(sign_in, small):
    client, student = sign_in("ivanova"), small.children["Гоголь"]
    parent = student.guardianships.get().person
    answer = client.post(f"{of(small)}consents/ask/", {**SENT, "parent": parent.pk})
    request = ConsentRequest.objects.get(student=student)
    assert answer["Location"] == f"/papers/{request.paper_id}/"
    assert "not given yet" in shown(client.get(f"{of(small)}consents/"))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"purpose": ""}, "purpose"),
        ({"kind": "transfer"}, "recipients"),
        ({"until": "2020-01-01"}, "until"),
        ({"until": "вчера"}, "until"),
        ({"purpose": "<script>"}, "purpose"),
        ({"parent": "0"}, "parent"),
    ],
)
def test_bad_input_is_refused_at_its_field(sign_in, small, change, field):
    parent = small.children["Гоголь"].guardianships.get().person
    sent = {**SENT, "parent": parent.pk, **change}
    answer = sign_in("ivanova").post(f"{of(small)}consents/ask/", sent)
    assert answer.status_code == 422
    assert f'href="#id_{field}"' in shown(answer)
    assert not ConsentRequest.objects.exists()


def test_the_family_takes_it_back_by_one_press(sign_in, filled, sick):
    client = sign_in("gogol")
    assert "118/26" in shown(client.get(of(filled)))
    consent = Consent.objects.get(student=filled.children["Гоголь"], kind="health")
    page = shown(client.post(f"/consents/{consent.pk}/withdraw/", follow=True))
    assert "The consent is withdrawn" in page
    assert "Health data are not shown" in page
    taken = ConsentWithdrawal.objects.get(consent=consent)
    assert (taken.by, taken.is_on_paper) == (filled.people["gogol"], False)
    assert taken.address


def test_then_nobody_is_shown_health_data_and_the_journal_stays(sign_in, filled, sick, led):
    AccessLog.objects.create(
        school=filled.school,
        person=filled.people["koval"],
        student=filled.children["Гоголь"],
        what="до отзыва",
    )
    case = led("Гоголь", "offer")
    attachment = Attachment.objects.create(
        school=filled.school,
        case=case,
        kind="medical_note",
        title="Справка",
        is_restricted=True,
        added_by=filled.people["kuznetsova"],
    )
    deputy = sign_in("kuznetsova")
    assert "Справка" in shown(deputy.get(f"/cases/{case.pk}/parts/attachments/"))
    consent = Consent.objects.get(student=filled.children["Гоголь"], kind="health")
    deputy.post(
        f"/consents/{consent.pk}/withdraw/",
        {"withdrawn_by": "Гоголь Н.С.", "withdrawn_on": TODAY.isoformat()},
    )
    page = shown(deputy.get(f"/cases/{case.pk}/parts/attachments/"))
    assert "Medical note" not in page
    address = f"/cases/{case.pk}/attachments/{attachment.pk}/"
    assert deputy.get(address).status_code in (403, 404)
    for login in ("kuznetsova", "belova", "ivanova", "gogol"):
        page = shown(sign_in(login).get(of(filled)))
        assert "118/26" not in page, login
    assert "shown to nobody" in shown(sign_in("belova").get(of(filled)))
    editing = sign_in("belova").get(f"{of(filled)}papers/{sick.pk}/")
    assert editing.status_code == 403
    assert "was withdrawn" in shown(editing)
    assert "<h1>Health data are hidden: no consent is in force</h1>" in shown(editing)
    assert "Your role may not" not in shown(editing)
    assert AccessLog.objects.filter(what="до отзыва").exists()


@pytest.mark.parametrize(
    "sent",
    [
        {"withdrawn_by": "", "withdrawn_on": TODAY.isoformat()},
        {"withdrawn_by": "Гоголь Н.С.", "withdrawn_on": ""},
        {"withdrawn_by": "Гоголь Н.С.", "withdrawn_on": "31.02.2026"},
    ],
)
def test_a_withdrawal_on_paper_has_its_name_and_day(sign_in, filled, sent):
    consent = Consent.objects.filter(student=filled.children["Гоголь"]).first()
    answer = sign_in("belova").post(f"/consents/{consent.pk}/withdraw/", sent)
    assert answer.status_code == 422
    assert not ConsentWithdrawal.objects.filter(consent=consent).exists()


def test_without_a_consent_whoever_keeps_them_is_told_to_see_to_it(sign_in, small):
    assert "see to it" in shown(sign_in("ivanova").get(of(small)))
    assert "see to it" not in shown(sign_in("gogol").get(of(small)))


def test_the_schools_rules_have_a_day(sign_in, small, sick):
    client = sign_in("zorina")
    sent = {"since": TODAY.isoformat(), "own_consent_from": "14", "operator_address": ""}
    assert client.post("/health-data/", sent).status_code == 302
    rules = HealthDataRules.objects.get()
    assert (rules.shown_without_consent, rules.own_consent_from) == (False, 14)
    assert "There are rules from this day on" in shown(client.post("/health-data/", sent))
    bad = client.post("/health-data/", {**sent, "since": "2027-01-01", "own_consent_from": "9"})
    assert bad.status_code == 422

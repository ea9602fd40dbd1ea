"""The agreement on signing by code: issued, signed at the school, revoked; the school's order."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from documents import agreements, online, signing_here
from documents.kinds import OnPaperOnly
from documents.models import Paper, PaperState, SigningAgreement, SigningRules
from documents.online import OnPaper
from documents.pdf.pictures import page_count
from individual_support.procedure import AGREEMENT
from students.models import Student
from tests.answers import shown
from tests.conftest import TODAY
from tests.documents.signing_steps import agree_to_codes, give_order, offered
from tests.regulations.test_scans import picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def mother(small):
    return small.people["gogol"]


def page_of(person) -> str:
    return reverse("person_signing", args=[person.pk])


def test_without_an_order_there_is_nothing_to_agree_to(small, mother):
    with pytest.raises(agreements.NoOrder):
        agreements.prepare(small.school, mother, by=small.people["belova"])
    assert not Paper.objects.exists()


def test_the_agreement_says_what_the_law_wants(small, mother, adopted):
    give_order(small.school, TODAY)
    agreement = agreements.prepare(small.school, mother, by=small.people["belova"])
    from documents import kinds, rendering

    text = rendering.html_of(kinds.get(agreement.paper.kind), agreement.paper.context)
    for part in (
        "Ключ ПЭП",
        "Правила определения лица",
        "Конфиденциальность",
        "Момент подписания",
        "Разногласия",
        "Отказ от соглашения",
        "добровольно",
        "63-ФЗ",
        "№ 51-О",
        "Гоголь",
        "Заявление-соглашение о сотрудничестве",
    ):
        assert part in text
    assert agreement.paper.printed_number == "1-ПЭП"


def test_the_agreement_of_one_person_is_not_over_many_pupils(sign_in, small, mother):
    give_order(small.school, TODAY)
    agreement = agreements.prepare(small.school, mother, by=small.people["belova"])
    page = sign_in("kuznetsova").get(reverse("papers"))
    assert agreement.paper in page.context["page"].object_list
    assert "over many pupils" not in shown(page)


def test_from_the_first_print_to_the_revocation_over_http(sign_in, small, mother):
    give_order(small.school, TODAY)
    secretary = sign_in("belova")
    secretary.post(page_of(mother), {"do": "prepare"})
    agreement = SigningAgreement.objects.get(person=mother)
    assert not agreement.is_in_force
    refused = secretary.post(page_of(mother), {"do": "signed", "signed_on": TODAY.isoformat()})
    assert refused.status_code == 422
    assert "worth nothing" in shown(refused)
    secretary.post(
        page_of(mother),
        {
            "do": "signed",
            "signed_on": TODAY.isoformat(),
            "identity_checked": "on",
            "school_signed": "on",
            "scan": [SimpleUploadedFile(f"{n}.jpg", picture("JPEG")) for n in (1, 2)],
        },
    )
    agreement.refresh_from_db()
    assert agreement.is_in_force
    assert page_count(bytes(agreement.scan.data)) == 2
    assert agreement.seen_by == small.people["belova"]
    assert agreement.paper.state == PaperState.SIGNED
    own = sign_in("gogol")
    assert "in force" in shown(own.get(reverse("my_signing")))
    assert own.get(reverse("paper_pdf", args=[agreement.paper_id])).status_code == 200
    own.post(reverse("my_signing_revoke"))
    agreement.refresh_from_db()
    assert agreement.revoked_by == mother
    assert not agreement.revoked_on_paper
    assert "Your agreement is revoked" in shown(own.get(reverse("my_signing")))
    own.post(reverse("my_signing_revoke"))  # a second press changes nothing
    # and another may be concluded later
    sign_in("belova").post(page_of(mother), {"do": "prepare"})
    assert SigningAgreement.objects.filter(person=mother, revoked_at=None).count() == 1


def test_a_revocation_on_paper_is_recorded(sign_in, small, mother):
    give_order(small.school, TODAY)
    agreement = agree_to_codes(mother, seen_by=small.people["belova"])
    sign_in("belova").post(page_of(mother), {"do": "revoke"})
    agreement.refresh_from_db()
    assert agreement.revoked_on_paper
    assert agreement.revoked_by == small.people["belova"]


def test_one_person_has_one_agreement(small, mother):
    give_order(small.school, TODAY)
    agreement = agree_to_codes(mother, seen_by=small.people["belova"])
    with pytest.raises(agreements.HasOne):
        agreements.prepare(small.school, mother, by=small.people["belova"])
    with pytest.raises(agreements.NotOpen):
        agreements.record_signed(agreement, signed_on=TODAY, seen_by=small.people["belova"])
    with pytest.raises(IntegrityError), transaction.atomic():
        SigningAgreement.objects.filter(pk=agreement.pk).update(seen_by=None)


def test_an_agreement_is_another_persons_404(sign_in, small, mother):
    give_order(small.school, TODAY)
    agreement = agree_to_codes(mother, seen_by=small.people["belova"])
    assert sign_in("moroz").get(reverse("paper", args=[agreement.paper_id])).status_code == 404
    assert sign_in("moroz").get(page_of(mother)).status_code == 404


@pytest.mark.parametrize(
    ("kept", "more", "why"),
    [
        (OnPaperOnly.CONTRACT, {}, OnPaper.CONTRACT),
        (OnPaperOnly.CONTRACT, {"contracts_online": True}, None),
        (OnPaperOnly.HEALTH_CONSENT, {"contracts_online": True}, OnPaper.HEALTH_CONSENT),
        (OnPaperOnly.HEALTH_CONSENT, {"health_consents_online": True}, None),
        (None, {}, None),
    ],
)
def test_contracts_and_health_consents_stay_on_paper_unless_the_order_lets_them(
    small, mother, led, monkeypatch, kept, more, why
):
    from dataclasses import replace

    from documents import kinds

    give_order(small.school, TODAY, **more)
    agree_to_codes(mother, seen_by=small.people["belova"])
    paper = offered(led("Гоголь", "offer"))
    kind = replace(kinds.get(paper.kind), on_paper_only=kept)
    monkeypatch.setitem(kinds._registered, kind.slug, kind)
    assert online.why_on_paper(paper, mother, "parent", TODAY)[0] is why


def test_papers_of_an_act_adopted_later_are_signed_by_hand(small, mother, led, adopted):
    """The agreement names what it is for: the school's papers of its day, and no others."""
    adopted.delete()
    give_order(small.school, TODAY)
    agreement = agree_to_codes(mother, seen_by=small.people["belova"])
    assert AGREEMENT not in agreement.paper.context["kinds"]
    adopted.save()
    paper = offered(led("Гоголь", "offer"))
    assert online.why_on_paper(paper, mother, "parent", TODAY)[0] is OnPaper.NOT_LISTED
    agreements.revoke(agreement, by=mother)
    agree_to_codes(mother, seen_by=small.people["belova"])
    assert online.why_on_paper(paper, mother, "parent", TODAY)[0] is None


def test_an_order_is_in_force_from_its_day(small, mother, led):
    paper = offered(led("Гоголь", "offer"))
    give_order(small.school, TODAY + timedelta(days=1))
    assert online.why_on_paper(paper, mother, "parent", TODAY)[0] is OnPaper.NO_ORDER
    with pytest.raises(signing_here.ByHandOnly):
        signing_here.demand_by_code(paper, mother, "parent")


def test_a_pupil_below_fourteen_signs_by_no_code(small, mother, led):
    give_order(small.school, TODAY)
    paper = offered(led("Гоголь", "offer"))
    Student.objects.filter(pk=paper.case.student_id).update(birth_date=TODAY.replace(year=2013))
    paper.case.student.refresh_from_db()
    assert online.why_on_paper(paper, mother, "pupil", TODAY)[0] is OnPaper.TOO_YOUNG


def test_no_code_without_an_address_that_the_school_verified(small, led):
    from accounts.contacts import end_verification
    from accounts.models import Channel

    mother = small.people["gogol"]
    give_order(small.school, TODAY)
    agree_to_codes(mother, seen_by=small.people["belova"])
    end_verification(person=mother, channel=Channel.MAIL)
    paper = offered(led("Гоголь", "offer"))
    assert online.why_on_paper(paper, mother, "parent", TODAY)[0] is OnPaper.NO_CONTACT


def test_the_order_is_entered_and_what_is_past_stays(sign_in, small):
    url, director = reverse("signing_order"), sign_in("zorina")
    data = {"since": TODAY.isoformat(), "order_number": "51-О", "order_date": TODAY.isoformat()}
    assert director.post(url, data).status_code == 302
    assert SigningRules.objects.get().order_number == "51-О"
    past = (TODAY - timedelta(days=1)).isoformat()
    for wrong in (
        {"since": past},
        {"order_date": (TODAY + timedelta(days=1)).isoformat()},
        {"order_number": ""},
        {"order_number": "5\u202e1"},
        {"since": "0001-01-01"},
        {"since": "9999-12-31"},
    ):
        assert director.post(url, {**data, **wrong}).status_code == 422
    assert SigningRules.objects.count() == 1


def test_agreements_keep_their_history(small, mother):
    give_order(small.school, TODAY)
    agreement = agree_to_codes(mother, seen_by=small.people["belova"])
    agreements.revoke(agreement, by=mother)
    assert agreement.events.count() >= 3
    with pytest.raises(DatabaseError), transaction.atomic():
        agreement.events.all().delete()

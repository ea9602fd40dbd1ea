"""A rule that stands in the way leads to the page where its gap is mended."""

from __future__ import annotations

import pytest
from django.urls import reverse

from config.demo.support_cases import OFFER
from documents.models import Paper
from documents.signing import missing, record_signature
from individual_support.models import SupportCase
from individual_support.places import field_url
from individual_support.procedure import AGREEMENT
from regulations.models import AdoptedAct, Attachment
from regulations.scans import Scan
from regulations.services.attachments import Requisites, add_attachment, remove_attachment
from tests.conftest import TODAY, at
from tests.unprinted_demo import UnprintedDemo

pytestmark = pytest.mark.usefixtures("english")
NO_COPY = "There is no copy of the signed agreement"


@pytest.fixture
def unscanned(led, small):
    """A case ready for its lessons whose agreement was signed and never scanned."""
    case = led("Гоголь", *OFFER)
    paper = Paper.objects.get(case=case, kind=AGREEMENT)
    demo, support = UnprintedDemo(small, TODAY), SupportCase.objects.get(case=case)
    demo.make_ready(paper)
    for signer in missing(paper):
        record_signature(
            paper,
            capacity=signer.capacity,
            signer_name=signer.name_in(paper.context) or "Родитель",
            signed_on=TODAY,
            seen_by=small.people["belova"],
            today=TODAY,
        )
    for step in ("agree", "fill", "submit_sheet", "approve_sheet", "hand_out"):
        demo.take(support, step)
    case.refresh_from_db()
    return case


def attach(case, scan: Scan | None) -> Attachment:
    requisites = Requisites(kind="signed_agreement", title="Соглашение с подписями")
    return add_attachment(case=case, requisites=requisites, scan=scan, by=case.responsible)


def start(client, case):
    return client.post(reverse("case_step", args=[case.pk, "start"]))


def test_p_3_1_1_an_attached_scan_is_the_copy_where_signatures_have_none(sign_in, unscanned):
    client, place = sign_in("ivanova"), reverse("attachment_add", args=[unscanned.pk])
    html = start(client, unscanned).content.decode()
    assert NO_COPY in html and f"{place}?kind=signed_agreement" in html
    form = client.get(place, {"kind": "signed_agreement"}).content.decode()
    assert 'value="signed_agreement" selected' in form
    attach(unscanned, Scan(b"%PDF-1.7", "application/pdf", "agreement.pdf"))
    assert start(client, unscanned).status_code == 302


def test_p_3_1_1_neither_requisites_alone_nor_a_removed_scan_are_a_copy(sign_in, unscanned):
    attach(unscanned, None)
    removed = attach(unscanned, Scan(b"%PDF-1.7", "application/pdf", "agreement.pdf"))
    remove_attachment(removed, reason="Не тот документ")
    assert NO_COPY in start(sign_in("ivanova"), unscanned).content.decode()


def test_p_5_3_what_is_unknown_of_the_local_act_leads_to_its_page(sign_in, led, adopted):
    AdoptedAct.objects.filter(pk=adopted.pk).update(signed_on=None)
    case = led("Гоголь")
    html = sign_in("ivanova").get(reverse("case_step", args=[case.pk, "offer"])).content.decode()
    told = html.index("The date when the local act was signed is unknown")
    assert f'href="{reverse("act", args=[case.act])}"' in html[told : told + 600]
    assert field_url(case, "act_ends_on") == reverse("act", args=[case.act])


@at("Гоголь", *OFFER)
def test_p_2_3_a_missing_signature_leads_into_its_form(sign_in, case, small):
    paper = Paper.objects.get(case=case, kind=AGREEMENT)
    UnprintedDemo(small, TODAY).make_ready(paper)
    client = sign_in("kuznetsova")
    for capacity in ("school", "parent"):
        place = f"{reverse('paper', args=[paper.pk])}#id_{capacity}_signer_name"
        html = client.get(reverse("case_step", args=[case.pk, "agree"])).content.decode()
        assert f'href="{place}"' in html
        assert f'id="id_{capacity}_signer_name"' in client.get(place).content.decode()
        record_signature(
            paper,
            capacity=capacity,
            signer_name="Зорина О.В.",
            signed_on=TODAY,
            seen_by=small.people["belova"],
            today=TODAY,
        )
    assert field_url(case, "signatures") == reverse("paper", args=[paper.pk])


@at("Гоголь")
def test_p_1_5_a_missing_ground_leads_into_the_first_row(sign_in, case):
    SupportCase.objects.get(case=case).grounds.all().delete()
    client = sign_in("ivanova")
    place = f"{reverse('support:project', args=[case.pk])}#id_ground-0_group"
    html = client.get(reverse("case_step", args=[case.pk, "offer"])).content.decode()
    assert f'href="{place}"' in html
    form = client.get(place).content.decode()
    assert 'id="id_ground-0_group"' in form and 'name="ground-0-kind"' in form


def test_before_its_agreement_is_issued_a_signature_has_only_the_papers(opened):
    case = opened("Гоголь")
    assert field_url(case, "signatures") == reverse("case_panel", args=[case.pk, "papers"])

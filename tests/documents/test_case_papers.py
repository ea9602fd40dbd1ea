"""The papers tab of a case: what is issued, what would be, and for whom."""

from __future__ import annotations

import pytest
from django.urls import reverse

from config.demo.support_cases import AGREE, OFFER, RUN
from regulations.act_pages import papers_of
from tests.conftest import ACT

pytestmark = pytest.mark.usefixtures("english")


def tab(client, case) -> str:
    answer = client.get(reverse("case_panel", args=[case.pk, "papers"]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_draft_stands_where_nothing_is_issued(sign_in, opened):
    html = tab(sign_in("ivanova"), opened("Гоголь"))
    assert html.count("draft.pdf") >= 3
    assert "Лист индивидуального сопровождения" in html


def test_an_issued_paper_tells_whose_signature_it_waits_for(sign_in, led):
    html = tab(sign_in("ivanova"), led("Гоголь", *OFFER))
    assert "Issued. Still to sign: the school, parent (legal guardian)" in html


def test_papers_of_a_running_case_are_printed_together(sign_in, led):
    html = tab(sign_in("ivanova"), led("Гоголь", *RUN))
    assert "Signed by all." in html
    assert "Print these papers as one PDF" in html
    assert html.count('name="paper"') == 2


def test_the_family_sees_issued_papers_and_no_drafts(sign_in, led):
    html = tab(sign_in("gogol"), led("Гоголь", *AGREE))
    assert "Заявление-соглашение" in html
    assert "draft.pdf" not in html


def test_the_traceability_table_knows_the_papers_by_their_clause():
    assert {(one.kind, one.clause) for one in papers_of(ACT)} == {
        ("support_agreement", "3.1.1"),
        ("support_sheet", "3.1.2"),
        ("support_report", "4.1.4"),
        ("support_report_register", "4.1.4"),
    }

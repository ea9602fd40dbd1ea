"""The papers tab of a case: what is issued, what would be, and for whom."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from django.urls import reverse

from config.demo.support_cases import AGREE, APPROVE, OFFER, RUN
from documents import issuing, kinds
from regulations.act_pages import papers_of
from regulations.services.opening import ask_in
from tests.conftest import ACT

pytestmark = pytest.mark.usefixtures("english")


def tab(client, case) -> str:
    answer = client.get(reverse("case_panel", args=[case.pk, "papers"]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_draft_stands_where_nothing_is_issued(sign_in, opened):
    shown = tab(sign_in("ivanova"), opened("Гоголь"))
    assert shown.count("draft.pdf") >= 3
    assert "Лист индивидуального сопровождения" in shown


def said_of(client, case, kind: str) -> str:
    """The sentences under the title of the case's newest paper of the kind, on its own page too."""
    paper = case.papers.filter(kind=kind).order_by("-version").first()
    page = client.get(reverse("paper", args=[paper.pk]))
    assert page.context["state_text"] in html.unescape(tab(client, case))
    return page.context["state_text"]


def test_an_issued_paper_tells_who_holds_it_since_when_and_what_is_next(sign_in, led):
    case, client = led("Гоголь", *OFFER), sign_in("ivanova")
    assert said_of(client, case, "support_agreement") == (
        "Issued. Still to sign since 11/22/2026: the school, parent (legal guardian). "
        "Next: “Conclude the agreement”."
    )


def test_a_sheet_tells_which_copies_are_not_given_out(sign_in, led):
    case, client = led("Гоголь", *APPROVE), sign_in("ivanova")
    assert said_of(client, case, "support_sheet") == (
        "Issued. Nobody has to sign it. The school holds it since 11/22/2026. "
        "Next: copies are given out (the school, the pupil)."
    )


def test_papers_of_a_running_case_tell_what_is_next_and_are_printed_together(sign_in, led):
    case, client = led("Гоголь", *RUN), sign_in("ivanova")
    told = "The school keeps it since 11/22/2026. Next in the case: “Begin the assessment”."
    sealed_not = "Signed by all. Not sealed yet: the school has no key for its seal yet."
    assert said_of(client, case, "support_agreement") == f"{sealed_not} {told}"
    assert said_of(client, case, "support_sheet") == f"Issued. Nobody has to sign it. {told}"
    shown = tab(client, case)
    assert "Print these papers as one PDF" in shown
    assert shown.count('name="paper"') == 2


def test_a_paper_of_a_closed_case_is_kept_and_waits_for_nothing(sign_in, led):
    case, client = led("Гоголь", *RUN, "terminate"), sign_in("ivanova")
    assert said_of(client, case, "support_sheet").endswith("; nothing more is done with it.")


def test_a_replaced_and_an_annulled_paper_tell_since_when(sign_in, led, small):
    case, client = led("Гоголь", *RUN, "correct"), sign_in("ivanova")
    first = case.papers.get(kind="support_sheet", version=1)
    page = client.get(reverse("paper", args=[first.pk]))
    replaced = page.context["state_text"]
    assert replaced == (
        "Replaced by version 2. The school keeps it since 11/22/2026 as it was issued; "
        "nothing more is done with it."
    )
    assert replaced in tab(client, case)
    issuing.annul(
        case.papers.get(kind="support_sheet", version=2),
        by=small.people["zorina"],
        reason="Ошибка в строке.",
    )
    annulled = (
        r"Annulled: Ошибка в строке\. The school keeps it since [\d/]+ as it was; nothing more"
    )
    assert re.match(annulled, said_of(client, case, "support_sheet"))


def test_a_restricted_kind_is_closed_to_who_reads_health_elsewhere(
    sign_in, led, small, monkeypatch
):
    kept = {kind.slug: kind for kind in kinds.every()}
    report = replace(kept["support_report"], is_restricted=True)
    monkeypatch.setattr(kinds, "_registered", {**kept, report.slug: report})
    case = led("Гоголь", *OFFER)
    ask_in(case, small.people["sidorov"], "subject_teacher")  # he leads another class
    address = reverse("draft_pdf", args=[case.pk, report.slug])
    assert address not in tab(sign_in("sidorov"), case)
    assert address in tab(sign_in("ivanova"), case)


def test_the_family_sees_issued_papers_and_no_drafts(sign_in, led):
    shown = tab(sign_in("gogol"), led("Гоголь", *AGREE))
    assert "Заявление-соглашение" in shown
    assert "draft.pdf" not in shown


def test_the_traceability_table_knows_the_papers_by_their_clause():
    assert {(one.kind, one.clause) for one in papers_of(ACT)} == {
        ("support_agreement", "3.1.1"),
        ("support_appeal", "1.5"),
        ("support_sheet", "3.1.2"),
        ("support_report", "4.1.4"),
        ("support_report_register", "4.1.4"),
    }

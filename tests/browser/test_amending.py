"""An agreement is amended in Chromium: parts, before and after, new signatures, in force."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from documents.models import Paper
from individual_support.models import SupportCase
from individual_support.procedure import AGREEMENT

NAMES = {"parent": "Гоголь Н.С.", "school": "Зорина О.В."}


def test_amend_then_before_and_after_then_new_signatures(sit_down, product):
    """Гоголь's lessons run; an amendment of her agreement was withdrawn in the demo."""
    case = product.case("Гоголь")
    page = sit_down("ivanova", at=f"/cases/{case}/steps/amend_agreement/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Amend the paper")
    page.get_by_label("Term", exact=True).check()
    page.get_by_role("button", name="Change these parts").click()
    choose_year(page)
    page.get_by_role("button", name="Save and look at the changes").click()
    changes = page.locator("section[aria-labelledby=what-changes]")
    expect(changes).to_contain_text("Changes since version 1")
    expect(changes.locator("del").last).to_contain_text("[−")
    expect(changes.locator("ins").last).to_contain_text("[+")
    page.get_by_role("link", name=re.compile("Go on to issue version")).click()
    page.get_by_label("What is changed and why").fill("По просьбе родителей")
    if page.get_by_label("Why it is done all the same").count():
        page.get_by_label("Why it is done all the same").fill("Решение администрации")
    page.get_by_role("button", name="Amend the agreement").click()
    expect(page.get_by_text("Done: Amend the agreement.")).to_be_visible()
    assert product.look_up(lambda: SupportCase.objects.get(pk=case).term) == "quarter"
    new = product.look_up(newest_agreement(case))
    sign_everybody(sit_down("kuznetsova", at=f"/papers/{new}/"))
    page.goto(f"/papers/{new}/")
    expect(page.locator("main")).to_contain_text("Signed by all.")
    expect(page.locator("#party-school, #party-parent").first).to_contain_text("for version")
    assert product.look_up(lambda: SupportCase.objects.get(pk=case).term) == "year"


def choose_year(page: Page) -> None:
    """The whole school year as the term."""
    value = page.locator("#id_period option[value^='year:']").first.get_attribute("value")
    page.locator("#id_period").select_option(value)


def newest_agreement(case: int):
    """Asks for the number of the case's newest agreement."""

    def asked() -> int:
        return Paper.objects.filter(case=case, kind=AGREEMENT).latest("version").pk

    return asked


def sign_everybody(page: Page) -> None:
    """Whoever saw the signed original records it, party by party."""
    expect(page.locator("main")).to_contain_text("stays in force")
    for party in ("parent", "school"):
        place = page.locator(f"#party-{party}")
        place.locator("summary").first.click()
        place.locator("input[name=signer_name]").fill(NAMES[party])
        place.locator("input[name=original_seen]").check()
        place.get_by_role("button", name="Record the signature").click()
        expect(page.locator(f"#party-{party}")).to_contain_text("for version 3")

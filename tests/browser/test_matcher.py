"""The matcher of credit transfer in the browser: a row is judged while it is typed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from config.demo import gymnasium
from tests.browser.credit_furniture import credit_numbers


@pytest.fixture
def rows(product, sit_down) -> Page:
    """The rows of an application that is being taken in, before the secretary."""
    numbers = product.look_up(credit_numbers, gymnasium.SLUG)
    return sit_down("vlasova", at=f"/credit/{numbers['credit_intake']}/rows/")


def test_a_new_row_finds_its_subject_and_tells_its_verdict(rows):
    rows.locator("[data-grid-add]").click()
    row = rows.locator("tr[id^=new-]")
    name = row.get_attribute("id")
    verdict = rows.locator(f"#verdict-{name}")
    row.locator("input[name$=-title]").fill("Музыка")
    rows.keyboard.press("Tab")
    expect(row.locator("select[name$=-ours] option:checked")).to_have_text("Музыка")
    expect(verdict).to_contain_text("Not known yet")
    row.locator(f"input[name={name}-hours]").fill("30,6")
    row.locator("select[name$=-scale]").select_option("five")
    row.locator("input[name$=-mark]").fill("отлично")
    rows.keyboard.press("Tab")
    expect(verdict).to_contain_text("To be credited")
    expect(verdict).to_contain_text("shortage 10 %")
    row.locator(f"input[name={name}-hours]").fill("30,59")
    rows.keyboard.press("Tab")
    expect(verdict).to_contain_text("Before the council")
    expect(rows.locator("#rows-foot")).to_contain_text("Before the council: 1")
    expect(rows.locator("[data-saved-at]")).to_have_text(re.compile(r"Saved at \d\d:"))

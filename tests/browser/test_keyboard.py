"""By keyboard alone: past the navigation, to every control in turn, and through a sign-in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

#: What the key Tab has to come to, in the order of the page.
CONTROLS = """() => [...document.querySelectorAll(
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
)].filter((one) => !one.disabled && one.tabIndex >= 0 &&
  one.checkVisibility({ visibilityProperty: true })).map((one, place) => {
    one.dataset.place = place;
    return one.type === "radio" ? `radio ${one.name}` : String(place);
  })"""
HERE = """() => {
  const one = document.activeElement;
  return one.type === "radio" ? `radio ${one.name}` : one.dataset.place ?? "";
}"""


def walked(page: Page) -> list[str]:
    """Where Tab comes to, from the top of the page to its last control.

    In a field for a date Tab goes from the day to the month to the year: one place.
    """
    expected = list(dict.fromkeys(page.evaluate(CONTROLS)))
    visited: list[str] = []
    while expected[-1] not in visited and len(visited) <= len(expected):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if visited[-1:] != [here]:
            visited.append(here)
    assert visited == expected
    return visited


@pytest.mark.parametrize("address", ["/", "/cases/{case}/", "/support/{case}/sheet/"])
def test_tab_comes_to_every_control_in_the_order_of_the_page(address, sit_down, product):
    page = sit_down("ivanova", at=address.format(case=product.case("Римская-Корсакова")))
    assert len(walked(page)) > 12


def test_the_first_tab_leads_past_the_navigation(sit_down):
    page = sit_down("ivanova", at="/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_signing_in_and_taking_a_step_without_a_mouse(sit_down):
    page = sit_down(at="/account/login/")
    page.locator('form[action$="/sign-in/ivanova/"] button').press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Waiting for you")
    step = "Send the agreement for signing"
    page.locator("#desk").get_by_role("link", name=step).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(step)

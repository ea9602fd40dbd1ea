"""The grid of the plan: one question for each row, and only what is new is put into the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from config.demo.home_school import SLUG
from home_education.models import HomePlanRow

PASTE = """text => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const pasted = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(pasted);
}"""


PUPIL = "Носова"
"""Her plan is being made, and nobody has been asked to agree yet."""


@pytest.fixture
def rows(product) -> list[HomePlanRow]:
    """The rows of the first part of her plan, in their order."""
    standing = HomePlanRow.objects.filter(
        home__case__student__last_name=PUPIL, section="obligatory"
    )
    return product.look_up(lambda: list(standing), SLUG)


@pytest.fixture
def plan(sit_down, rows) -> Page:
    return sit_down("frolova", at=f"/home/{rows[0].home_id}/plan/")


def saved(page: Page) -> None:
    expect(page.locator("#plan-grid [data-saved-at]")).to_have_text(re.compile(r"Saved at \d\d:"))


def test_what_has_not_changed_stays_as_it_stands(plan, rows):
    whole = plan.locator(f"#whole-plan-{rows[0].pk}")
    plan.evaluate("""() => {
      const keep = ["row-dispute", "sum-formed-whole", "plan-year"];
      window.kept = keep.map((id) => document.getElementById(id));
    }""")
    plan.locator(f"#id_plan-{rows[0].pk}-classroom_hours").fill("1.25")
    plan.locator(f"#id_plan-{rows[0].pk}-independent_hours").fill("0.25")
    plan.keyboard.press("Tab")
    expect(whole).to_have_text("1.5")
    saved(plan)
    assert plan.evaluate("window.kept.every((piece) => piece.isConnected)")


def test_a_pasted_row_is_sent_once_and_whole(plan, rows):
    sent: list[str] = []
    plan.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
    plan.locator(f"#id_plan-{rows[1].pk}-classroom_hours").focus()
    plan.evaluate(PASTE, "1.25\t0.75\n2\t0.5")
    expect(plan.locator(f"#whole-plan-{rows[1].pk}")).to_have_text("2")
    expect(plan.locator(f"#whole-plan-{rows[2].pk}")).to_have_text("2.5")
    saved(plan)
    assert len([url for url in sent if "/row/" in url]) == 2

"""Coming in: one click in the demo, and what waits."""

from __future__ import annotations

from playwright.sync_api import expect


def test_one_click_in_the_demo_leads_to_the_desk(sit_down):
    page = sit_down(at="/account/login/")
    page.get_by_role("button", name="Иванова Анна Петровна").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Waiting for you")

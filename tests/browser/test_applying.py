"""An application that is begun on one device and gone on with on another."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.seats import NARROW


def test_what_was_typed_on_one_device_is_there_on_another(seats):
    first = seats.sit_down("chernykh_l", width=NARROW, at="/")
    first.locator('main a[href^="/applications/"]').first.click()
    draft = first.url
    first.goto(f"{draft}questions/wishes/")
    first.locator("#id_wishes").fill("Занятия по средам")
    first.locator("#id_wishes").blur()
    expect(first.locator("[data-saved-at]")).to_have_attribute("data-state", "saved")
    first.close()
    second = seats.sit_down("chernykh_l", at=f"{draft}questions/wishes/")
    expect(second.locator("#id_wishes")).to_have_value("Занятия по средам")

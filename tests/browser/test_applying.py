"""An application that is begun on one device and gone on with on another; its photos."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.parent import photo
from tests.browser.seats import NARROW

ADD = 'button[name="go"][value="add"]'
NEXT = 'button[name="go"][value="next"]'


def open_draft(page: Page, question: str) -> str:
    """The draft that waits on the desk, at one of its questions; its address."""
    page.goto("/")
    page.locator('main a[href^="/applications/"]').first.click()
    draft = page.url
    page.goto(f"{draft}questions/{question}/")
    return draft


def test_what_was_typed_on_one_device_is_there_on_another(seats):
    first = seats.sit_down("chernykh_l", width=NARROW)
    draft = open_draft(first, "wishes")
    first.locator("#id_wishes").fill("Занятия по средам")
    first.locator("#id_wishes").blur()
    expect(first.locator("[data-saved-at]")).to_have_attribute("data-state", "saved")
    seats.leave(first)
    second = seats.sit_down("chernykh_l", at=f"{draft}questions/wishes/")
    expect(second.locator("#id_wishes")).to_have_value("Занятия по средам")


def test_photos_go_with_next_and_are_told_as_the_pages_they_are(seats):
    page = seats.sit_down("chernykh_l", width=NARROW)
    draft = open_draft(page, "papers")
    expect(page.locator("[data-photo-choose]")).to_be_visible()
    expect(page.locator(ADD)).to_be_hidden()
    page.locator("[data-photo-files-input]").set_input_files([photo("one.jpg"), photo("two.jpg")])
    expect(page.locator('.photo[data-way="sent"]')).to_have_count(2, timeout=30_000)
    page.locator(NEXT).click()
    expect(page).not_to_have_url(re.compile("/questions/papers/"))
    page.goto(f"{draft}check/")
    expect(page.locator(".paper-files")).to_contain_text("2 pages, from one.jpg and two.jpg")


def test_without_script_the_photos_have_a_button_of_their_own(product, sit_down, browser):
    draft = open_draft(sit_down("chernykh_l"), "papers")
    context = browser.new_context(
        base_url=product.address,
        java_script_enabled=False,
        viewport={"width": NARROW, "height": 800},
    )
    context.add_cookies(product.signed_in("chernykh_l"))
    page = context.new_page()
    page.goto(f"{draft}questions/papers/")
    page.locator('input[type="file"]:visible').set_input_files([photo("letter.jpg")])
    page.locator(ADD).click()
    expect(page.locator(".paper-files")).to_contain_text("letter.jpg")
    context.close()

"""A parent signs on a telephone, and what may go wrong: another answer, a wrong code, going back.

The whole way in two languages is ``test_parent_journey``.
"""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from documents.models import Signature
from tests.browser.looking import troubles
from tests.browser.seats import NARROW
from tests.codes import code_in_last_letter, wrong


def looked_at(page: Page, seats, name: str) -> list[str]:
    """What is wrong with the page, which then is narrow again."""
    found = troubles(page, seats, name)
    page.set_viewport_size({"width": NARROW, "height": 800})
    return found


def test_a_page_that_never_came_is_read_before_a_code_is_sent(seats):
    seats.expected_statuses |= {422}
    page = seats.sit_down("beria", width=NARROW, language="ru", at="/")
    lost = re.compile(r"/answer/page\.png")
    page.route(lost, lambda route: route.fulfill(status=200, content_type="image/png", body=b""))
    page.locator('a[href$="/answer/"]').first.click()
    page.locator('[value="agree"]').check()
    page.locator("form.sheet .btn-primary").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator('[value="agree"]')).to_be_checked()
    assert looked_at(page, seats, "not-read") == []
    page.unroute(lost)
    page.reload()
    expect(page.locator(".paper-view img").last).to_be_visible()
    page.locator(".paper-view img").last.evaluate("one => one.decode()")
    page.locator('[value="agree"]').check()
    page.locator("form.sheet .btn-primary").click()
    expect(page.locator("#id_code")).to_be_visible()


def test_read_code_signed(seats, product):
    seats.expected_statuses |= {422}
    page = seats.sit_down("beria", width=NARROW, language="ru", at="/")
    page.locator('a[href$="/answer/"]').first.click()
    pictures = page.locator(".paper-view img")
    expect(pictures.first).to_be_visible()
    assert pictures.first.bounding_box()["y"] < page.locator('[value="agree"]').bounding_box()["y"]
    expect(page.locator('[name="except_words"]')).to_be_hidden()
    page.locator('[value="except"]').check()
    expect(page.locator('[name="except_words"]')).to_be_visible()
    found = looked_at(page, seats, "read")
    page.locator('[value="agree"]').check()
    page.locator("form.sheet .btn-primary").click()
    expect(page.locator("#id_code")).to_be_visible()
    product.work()
    code = code_in_last_letter()
    page.locator("#id_confirmed").check()
    page.locator("#id_code").fill(wrong(code))
    page.locator("#id_code").press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    found += looked_at(page, seats, "code")
    page.locator("#id_confirmed").check()
    page.locator("#id_code").fill(code)
    page.locator("#id_code").press("Enter")
    expect(page.locator(".hash")).to_be_visible()
    found += looked_at(page, seats, "signed")
    shown = page.locator(".hash").inner_text()
    signed = product.look_up(lambda: Signature.objects.filter(method="code").latest("pk"))
    assert signed.sha256 == shown
    assert [one["page"] for one in signed.evidence["shown"]][:1] == [1]
    page.go_back()
    page.go_back()
    expect(page.locator(".banner-done")).to_be_visible()
    assert not found, "\n".join(found)

"""A session that ends while rows of a grid are filled: the row goes out after signing in again."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from individual_support.models import SupportRow
from tests.browser.seats import sign_in_by_button

TOPIC = "Приставки и предлоги"


def write_a_row_after_the_session_ended(seats, product) -> Page:
    product.cookies.clear()
    page = seats.sit_down("ivanova", at=f"/support/{product.case('Римская-Корсакова')}/sheet/")
    page.get_by_role("button", name="Add a row").click()
    topic = page.locator("#id_new-0-topic")
    topic.fill(TOPIC)
    product.end_sessions_of("ivanova")
    seats.expected_statuses |= {401, 403}
    topic.blur()
    expect(told(page)).to_contain_text("Your session has ended")
    return page


def told(page: Page):
    return page.locator("#sheet-grid [data-saved-at]")


def sign_in_beside(page: Page, login: str) -> None:
    with page.context.expect_page() as opened:
        told(page).get_by_role("link", name="Sign in again").click()
    beside = opened.value
    beside.wait_for_load_state()
    if "/login/" not in beside.url:
        beside.goto("/account/login/")
    sign_in_by_button(beside, login)
    page.bring_to_front()
    page.evaluate("window.dispatchEvent(new Event('focus'))")


def test_the_row_is_sent_once_its_writer_is_back(seats, product):
    page = write_a_row_after_the_session_ended(seats, product)
    sign_in_beside(page, "ivanova")
    expect(told(page)).to_have_text(re.compile(r"Saved at \d\d:\d\d"))
    assert product.look_up(lambda: SupportRow.objects.filter(topic=TOPIC).count()) == 1


def test_the_row_is_not_sent_in_the_name_of_another(seats, product):
    page = write_a_row_after_the_session_ended(seats, product)
    before = product.look_up(lambda: SupportRow.objects.filter(topic=TOPIC).count())
    with page.expect_response(re.compile("/row/")) as answer:
        sign_in_beside(page, "kuznetsova")
    assert answer.value.status == 403
    expect(page.locator("#id_new-0-topic")).to_have_value(TOPIC)
    assert product.look_up(lambda: SupportRow.objects.filter(topic=TOPIC).count()) == before

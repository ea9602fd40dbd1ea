"""When something is not as it should be: it is told plainly, and nothing typed is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import troubles


def assert_well_made(page: Page, seats, name: str) -> None:
    found = troubles(page, seats, name)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("status", "login", "address"),
    [(404, "petrov", "/students/999999/"), (403, "petrov", "/people/"), (400, "petrov", "/%00")],
)
def test_refusals_are_pages_with_a_way_back(status, login, address, seats):
    seats.expected_statuses.add(status)
    page = seats.sit_down(login, language="ru")
    answer = page.goto(address)
    assert answer.status == status
    assert_well_made(page, seats, str(status))
    page.locator("main a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_fault_of_ours_is_a_page_too(seats, monkeypatch):
    def broken(*args, **kwargs):
        raise ZeroDivisionError

    seats.expected_statuses.add(500)
    page = seats.sit_down("petrov", language="ru", at="/")
    monkeypatch.setattr("regulations.views.desk.Desk", broken)
    assert page.goto("/").status == 500
    assert_well_made(page, seats, "500")


def test_five_wrong_passwords_lock_the_sign_in(seats):
    seats.expected_statuses.add(429)
    page = seats.sit_down(language="ru", at="/account/login/")
    for _attempt in range(5):
        page.locator("#id_login").fill("zhuk")
        page.locator("#id_password").fill("не тот пароль")
        page.locator("form[action$='/account/login/'] button.btn-primary").click()
        page.wait_for_load_state()
    assert_well_made(page, seats, "429")


def test_a_step_that_somebody_took_first_is_told(seats, product):
    seats.expected_statuses.add(409)
    page = seats.sit_down("ivanova", language="ru")
    page.goto(f"/cases/{product.case('Гоголь')}/steps/offer/")
    assert_well_made(page, seats, "409")


def test_a_wrong_date_is_told_at_its_field_and_the_rest_stays(seats, product):
    seats.expected_statuses |= {200, 422}
    page = seats.sit_down("belova", at=f"/students/{product.student('Гоголь')}/edit/")
    page.locator("#id_last_name").fill("Гоголева")
    page.locator("#id_birth_date").fill("2031-05-05")
    page.locator("main form button.btn-primary").click()
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    expect(page.locator("#id_last_name")).to_have_value("Гоголева")
    expect(page.locator("#id_birth_date")).to_have_value("2031-05-05")
    summary.get_by_role("link").first.click()
    expect(page.locator("#id_birth_date")).to_be_focused()
    assert_well_made(page, seats, "wrong-date")

"""The first page after the sign-in: what waits, the most urgent first, each with what to do."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from playwright.sync_api import expect

from tests.conftest import NOW


def test_one_click_in_the_demo_leads_to_the_desk(sit_down):
    page = sit_down(at="/account/login/")
    page.get_by_role("button", name="Иванова Анна Петровна").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Waiting for you: 5")


@pytest.fixture
def a_week_later(product):
    """The same school when some dates have passed; nobody is signed in any more."""
    product.cookies.clear()
    with time_machine.travel(NOW + timedelta(days=4), tick=True):
        yield
    product.cookies.clear()


def test_own_cases_by_days_left_with_the_next_action(a_week_later, sit_down):
    page = sit_down("ivanova", at="/")
    rows = page.locator("#desk tbody tr")
    days = [
        int(found[0].replace("−", "-")) if found else 10_000
        for found in (
            re.findall(r"[-−]?\d+", text)
            for text in rows.locator("td:first-child").all_inner_texts()
        )
    ]
    assert days == sorted(days)
    assert days[0] < 0
    expect(rows.first).to_have_class(re.compile("is-late"))
    for row in rows.all():
        expect(row.locator("td").last.get_by_role("link")).to_be_visible()
    rows.filter(has_text="Мороз").get_by_role("link", name="Send the agreement for signing").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Send the agreement for signing")


def test_another_pupils_address_typed_by_hand_does_not_exist(sit_down, product, seats):
    page = sit_down("ivanova", at="/")
    expect(page.locator("#desk")).not_to_contain_text("Берия")
    seats.expected_statuses.add(404)
    for address in (f"/students/{product.student('Берия')}/", f"/cases/{product.case('Берия')}/"):
        answer = page.goto(address)
        assert answer.status == 404
        expect(page.locator("body")).not_to_contain_text("Берия")


@pytest.mark.parametrize(
    ("child", "words"),
    [
        ("Мороз", r"The case waits for you, since .*; next: “Send the agreement for signing”"),
        ("Заяц", r"since .*; next: “The agreement comes back signed” by 4 December"),
        ("Шевченко", r"since .*; next: “The sheet is checked” by 25 November"),
        ("Гоголь", r"since .*; next: “Homework is marked: Математика” by \d+ November"),
    ],
)
def test_a_case_says_who_holds_it_since_when_and_what_comes_next(sit_down, product, child, words):
    page = sit_down("ivanova", at=f"/cases/{product.case(child)}/")
    expect(page.locator(".page-header .state")).to_have_text(re.compile(words))

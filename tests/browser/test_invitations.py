"""A mother opens her invitation on a telephone: link, code, the family's desk; she comes back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from accounts.models import AccountContact, Person
from students.models import Student
from students.services.invitations import invite
from tests.browser.looking import troubles
from tests.browser.seats import NARROW
from tests.codes import code_in_last_letter, wrong

SEND = 'button[name="do"][value="send"]'
CHECK = 'button[name="do"][value="check"]'
CONTACT = "gogol@example.org"


@pytest.fixture
def link(product) -> str:
    """The mother was never here; the link of her new invitation."""

    def prepare() -> str:
        mother = Person.objects.get(last_name="Гоголь", first_name="Наталья")
        AccountContact.objects.all().delete()
        mother.account = None
        mother.save()
        child = Student.objects.get(last_name="Гоголь")
        secretary = Person.objects.get(last_name="Белова")
        made = invite(person=mother, student=child, by=secretary, way="slip").link
        return made[made.index("/i/") :]

    return product.look_up(prepare)


def looked_at(page: Page, seats, name: str) -> list[str]:
    """What is wrong with the page, which then is narrow again."""
    found = troubles(page, seats, name)
    page.set_viewport_size({"width": NARROW, "height": 800})
    return found


def test_from_the_link_to_the_desk_on_a_telephone(seats, product, link):
    found = []
    seats.expected_statuses |= {404, 422}
    page = seats.sit_down(width=NARROW, language="ru", at=link)
    expect(page.locator("h1")).to_be_visible()
    assert "Гоголь" not in page.content()
    found += looked_at(page, seats, "greeting")
    page.locator(SEND).click()
    product.work()
    code = code_in_last_letter()
    expect(page.locator("#id_code")).to_be_visible()
    found += looked_at(page, seats, "code")
    page.locator("#id_code").fill(wrong(code))
    page.locator(CHECK).click()
    expect(page.get_by_role("alert")).to_be_visible()
    found += looked_at(page, seats, "wrong-code")
    page.locator("#id_code").fill(code)
    page.locator("#id_code").press("Enter")
    expect(page.locator(".user-menu, [data-account]").first).to_be_attached()
    expect(page).to_have_url(re.compile(r"/$"))
    expect(page.locator("main")).to_contain_text("София")
    found += looked_at(page, seats, "desk")
    stranger = seats.sit_down(width=NARROW, language="ru", at=link)
    expect(stranger.locator('a[href="/enter/"]')).to_be_visible()
    found += looked_at(stranger, seats, "used-link")
    assert not found, "\n".join(found)


def test_the_language_changes_in_mid_code_and_nothing_is_lost(seats, link):
    page = seats.sit_down(width=NARROW, language="ru", at=link)
    page.locator(SEND).click()
    page.locator("#id_code").press_sequentially("123")
    page.get_by_role("button", name="Українська").click()
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    expect(page.locator("#id_code")).to_have_value("123")


def test_coming_back_with_a_code(seats, product, link):
    page = seats.sit_down(width=NARROW, language="uk", at=link)
    page.locator(SEND).click()
    product.work()
    page.locator("#id_code").fill(code_in_last_letter())
    page.locator(CHECK).click()
    expect(page.locator("main")).to_contain_text("София")
    back = seats.sit_down(width=NARROW, language="uk", at="/enter/")
    back.locator("#id_contact").fill(CONTACT)
    back.locator("#id_contact").press("Enter")
    expect(back.locator("#id_code")).to_be_visible()
    found = looked_at(back, seats, "enter-code")
    product.work()
    back.locator("#id_code").fill(code_in_last_letter())
    back.locator("#id_code").press("Enter")
    expect(back.locator("main")).to_contain_text("София")
    assert not found, "\n".join(found)


def test_slips_on_the_screen_and_on_paper(seats, numbers):
    slips = f"/classes/{numbers['class']}/invite/"
    page = seats.sit_down("belova", language="ru", at=slips, spoils=True)
    page.locator('input[name="how"][value="slips"]').check()
    for box in page.locator('input[name="who"]').all():
        box.check()
    page.locator("main form .btn-primary").click()
    expect(page.locator(".slip").first).to_be_visible()
    found = troubles(page, seats, "slips")
    page.emulate_media(media="print")
    expect(page.locator(".site-header")).to_be_hidden()
    page.screenshot(path=seats.pictures / "slips-on-paper.png", full_page=True)
    assert not found, "\n".join(found)

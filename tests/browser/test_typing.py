"""What is typed is never lost: not with the tab, not with the session, not to another editor."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from accounts.models import Account
from tests.browser.seats import sign_in_by_button

PASSWORD = "перемена-после-третьего-урока"

#: What the browser keeps, but for whose session it is (static/js/fresh_token.js).
TYPED_AND_KEPT = "Object.keys(localStorage).filter((key) => key !== 'marshrut:account')"


def purpose(page: Page):
    return page.locator("#id_purpose")


def saved_at(page: Page):
    return page.locator("form[data-autosave-url] [data-saved-at]").first


@pytest.fixture
def project(product) -> str:
    """A project that is still a draft."""
    return f"/support/{product.case('Мороз')}/project/"


def test_text_is_there_after_the_tab_was_closed(sit_down, project):
    page = sit_down("ivanova", at=project)
    purpose(page).fill("Догнать класс по десятичным дробям")
    expect(saved_at(page)).to_have_text(re.compile(r"Saved at \d\d:\d\d"))
    context = page.context
    page.close()
    again = context.new_page()
    again.goto(project)
    expect(purpose(again)).to_have_value("Догнать класс по десятичным дробям")


def test_three_seconds_of_rest_are_enough(sit_down, product):
    page = sit_down("sidorov", at=f"/support/{product.case('Берия')}/project/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page = sit_down("ivanova", at=f"/support/{product.case('Мороз')}/project/")
    page.locator("#id_content").press_sequentially("Темы с сентября")
    expect(page.locator("#id_content")).to_be_focused()
    expect(saved_at(page)).to_have_text(re.compile(r"Saved at \d\d:\d\d"), timeout=6000)


def by_the_demo_button(page: Page) -> None:
    sign_in_by_button(page, "ivanova")


def by_password(page: Page) -> None:
    page.get_by_label("Login").fill("ivanova")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


@pytest.mark.parametrize(
    ("signs_in", "aim"),
    [(by_the_demo_button, "Вернуть уверенность: "), (by_password, "Догнать класс: ")],
)
def test_a_session_that_ends_in_mid_sentence_loses_no_character(
    signs_in, aim, sit_down, product, seats, project
):
    product.look_up(give_a_password)
    product.cookies.clear()
    page = sit_down("ivanova", at=project)
    purpose(page).fill("")
    purpose(page).press_sequentially(aim)
    product.end_sessions_of("ivanova")
    seats.expected_statuses |= {401, 403}
    purpose(page).press_sequentially("сначала маленькие шаги")
    expect(saved_at(page)).to_contain_text("Your session has ended", timeout=8000)
    page.get_by_role("link", name="Sign in again").click()
    signs_in(page)
    expect(page).to_have_url(re.compile(f"{project}$"))
    expect(purpose(page)).to_have_value(f"{aim}сначала маленькие шаги")
    expect(purpose(page)).to_be_focused()
    expect(saved_at(page)).to_have_text(re.compile(r"Saved at \d\d:\d\d"))


def give_a_password() -> None:
    account = Account.objects.get(login="ivanova")
    account.set_password(PASSWORD)
    account.save()


def test_two_editors_are_warned_and_neither_text_is_lost(sit_down, project, seats):
    teacher = sit_down("ivanova", at=project)
    deputy = sit_down("kuznetsova", at=project)
    expect(deputy.get_by_text(re.compile("Иванова.* has this open too"))).to_be_visible()
    purpose(teacher).fill("Текст учителя")
    purpose(teacher).blur()
    expect(saved_at(teacher)).to_have_text(re.compile("Saved at"))
    seats.expected_statuses.add(409)
    purpose(deputy).fill("Текст завуча")
    purpose(deputy).blur()
    choice = deputy.locator("[data-conflict]")
    expect(choice).to_contain_text("Текст учителя")
    expect(choice).to_contain_text("Текст завуча")
    expect(choice).to_contain_text("Иванова А.П.")
    expect(purpose(deputy)).to_have_value("Текст завуча")
    choice.locator("input[value=theirs]").check()
    deputy.get_by_role("button", name="Keep the chosen text").click()
    expect(saved_at(deputy)).to_have_text(re.compile("Saved at"))
    expect(purpose(deputy)).to_have_value("Текст учителя")


def test_a_form_that_was_sent_leaves_no_draft_behind(sit_down, product):
    """The last field tells of its change when it is left for the button: it is no new text."""
    project = f"/support/{product.case('Заяц')}/project/"
    page = sit_down("ivanova", at=project)
    page.locator("#id_content").fill("Темы второй четверти")
    expect(saved_at(page)).to_have_text(re.compile("Saved at"), timeout=8000)
    page.get_by_role("button", name="Save the project").click()
    expect(page.get_by_text("The project is saved.")).to_be_visible()
    page.goto(project)
    expect(page.locator("#id_content")).to_have_value("Темы второй четверти")
    expect(page.get_by_text("It is not sent yet")).to_have_count(0)
    assert page.evaluate(TYPED_AND_KEPT) == []
    assert page.request.get(f"/drafts/support-parts:{product.case('Заяц')}/").json()["data"] == {}


def test_recommendations_are_kept_as_typed_and_a_mark_takes_them_along(sit_down, product):
    marks = f"/support/{product.case('Гоголь')}/marks/"
    page = sit_down("ivanova", at=marks)
    row = page.locator("article.homework").first
    row.locator("summary").click()
    row.locator("textarea").fill("Решить ещё раз номер 5")
    expect(row.locator("[data-saved-at]")).to_have_text(re.compile("Saved at"), timeout=8000)
    page.goto(marks)
    typed = page.locator("article.homework", has_text="It is not sent yet")
    expect(typed.locator("textarea")).to_have_value("Решить ещё раз номер 5")
    typed.locator("textarea").fill("Решить ещё раз номер 5 и 6")
    number = typed.get_attribute("id")
    typed.get_by_role("button", name="Done", exact=True).click()
    sent = page.locator(f"#{number}")
    expect(sent.locator(".homework-saved")).to_be_visible()
    expect(sent.locator("textarea")).to_have_value("Решить ещё раз номер 5 и 6")
    page.goto(marks)
    expect(page.get_by_text("It is not sent yet")).to_have_count(0)
    assert page.evaluate(TYPED_AND_KEPT) == []

"""What people do for the results of a class, from an olympiad to the archive of the school."""

from __future__ import annotations

from zipfile import ZipFile

from playwright.sync_api import Page, expect

from tests.browser.credit_journey import CreditJourney, ru
from tests.browser.credit_school import DEPUTY, FATHER, PORTFOLIO_PUPIL, SECRETARY, TEACHER
from tests.browser.spoken_journey import sends_photo

OLYMPIAD = "Муниципальный этап олимпиады по физике"
#: The list name of each who took part, and what they became.
TOOK_PART = {"Журавлёв": "winner", "Лаптева": "participant"}
BUNDLE, PLACE = "Результаты 7-А класса", "стеллаж 2, полка 4"


def teacher_enters(journey: CreditJourney) -> None:
    """Written once for the class, with a row for each who took part and one protocol."""
    page = _results(journey, TEACHER)
    page.get_by_role("link", name=ru("Enter results")).click()
    page.locator(".class-choice").get_by_role("link", name="7-А").click()
    journey.look(page, "olympiad-empty")
    page.locator("#id_what").select_option("extracurricular:contest")
    page.locator("#id_title").fill(OLYMPIAD)
    page.locator("#id_achieved_on").fill("2026-11-14")
    page.locator("#id_event_level").select_option("municipal")
    page.locator("#id_source").select_option(index=1)
    page.locator("#id_procedure").fill("Всероссийская олимпиада школьников")
    for name, standing in TOOK_PART.items():
        row = page.get_by_role("row").filter(has_text=name)
        row.locator("[data-select-row]").check()
        row.locator("[name$=-standing]").select_option(standing)
    page.locator("[name=document-kind]").select_option("diploma")
    page.locator("[name=document-number]").fill("11-МЭ")
    page.locator("[name=document-issued_on]").fill("2026-11-16")
    page.locator("[name=document-issuer]").fill("Управление образования Заречногорска")
    page.locator("[name=document-is_sealed]").check()
    page.locator("[name=document-is_signed]").check()
    sends_photo(page)
    journey.look(page, "olympiad-typed")
    page.get_by_role("button", name=ru("Save the results")).click()
    expect(page.get_by_role("row").filter(has_text=OLYMPIAD)).to_have_count(len(TOOK_PART))
    journey.look(page, "olympiad-entered")


def deputy_confirms(journey: CreditJourney) -> None:
    """From the desk: both are ticked and confirmed by one press."""
    page = journey.screen(DEPUTY, at="/")
    page.get_by_role("link", name=ru("Open the results")).first.click()
    for name in TOOK_PART:
        row = page.get_by_role("row").filter(has_text=OLYMPIAD).filter(has_text=name)
        row.locator("[data-select-row]").check()
    journey.look(page, "results-ticked")
    page.get_by_role("button", name=ru("Confirm the ticked results")).click()
    expect(page.get_by_role("row").filter(has_text=OLYMPIAD)).to_have_count(0)


def parent_fetches(journey: CreditJourney) -> None:
    """On a telephone: the portfolio tells of it, the folder has its scan."""
    page = journey.screen(FATHER, at="/")
    page.get_by_role("link", name=ru("data and consents")).first.click()
    page.get_by_role("link", name=ru("Portfolio"), exact=True).first.click()
    expect(page.get_by_text(OLYMPIAD)).to_be_visible()
    journey.look(page, "parent-portfolio")
    page.locator("form[action$='/portfolio/files/'] button").click()
    journey.product.work()
    page.reload()
    journey.look(page, "parent-folder")
    with page.expect_download() as download:
        page.get_by_role("link", name=ru("Download the file")).click()
    names = ZipFile(download.value.path()).namelist()
    assert any("11-МЭ" in name or OLYMPIAD in name for name in names), names


def deputy_hands_over(journey: CreditJourney) -> None:
    """The results of the olympiad are put together, and handed over by an inventory."""
    page = _archive(journey, DEPUTY)
    for name in TOOK_PART:
        row = page.get_by_role("row").filter(has_text=OLYMPIAD).filter(has_text=name)
        row.locator("[data-select-row]").check()
    page.locator("#id_title").fill(BUNDLE)
    journey.look(page, "archive-ticked")
    page.get_by_role("button", name=ru("Put the ticked files together")).click()
    for index in page.locator("[name$=-file_index]").all():
        index.fill("05-14")
    for sheets in page.locator("[name$=-sheets]").all():
        sheets.fill("2")
    page.get_by_role("button", name=ru("Keep index and sheets")).click()
    journey.look(page, "bundle")
    _agrees(page, "hand", "Hand over")
    journey.product.work()
    journey.look(page, "bundle-handed")


def secretary_lays_in(journey: CreditJourney) -> None:
    """The secretary takes it by the inventory and lays it in: now it can only be read."""
    page = _archive(journey, SECRETARY)
    page.get_by_role("link", name=BUNDLE).click()
    _agrees(page, "take", "Take the bundle")
    page.locator("#id_place").fill(PLACE)
    journey.look(page, "bundle-taken")
    page.get_by_role("button", name=ru("Lay into the archive")).click()
    page.get_by_role("row").filter(has_text=PORTFOLIO_PUPIL).locator("a").first.click()
    _is_read_only(page)
    journey.look(page, "result-in-the-archive")
    page = _results(journey, DEPUTY)
    page.get_by_role("row").filter(has_text=OLYMPIAD).filter(has_text=PORTFOLIO_PUPIL).get_by_role(
        "link", name=OLYMPIAD
    ).click()
    _is_read_only(page)


def _is_read_only(page: Page) -> None:
    since = ru("In the archive since %(day)s: it can only be read", day="22.11.2026")
    expect(page.get_by_text(since)).to_be_visible()
    expect(page.locator("main").get_by_role("link", name=ru("Change the result"))).to_have_count(0)
    expect(page.locator("main form[method=post]")).to_have_count(0)


def _agrees(page: Page, dialog: str, words: str) -> None:
    """Opens what asks again, and says yes."""
    page.locator(f"[data-open-dialog={dialog}]").click()
    page.locator(f"dialog#{dialog}").get_by_role("button", name=ru(words)).click()
    expect(page.locator(f"[data-open-dialog={dialog}]")).to_have_count(0)


def _results(journey: CreditJourney, login: str) -> Page:
    return journey.screen(login, at="/credit/results/")


def _archive(journey: CreditJourney, login: str) -> Page:
    return journey.screen(login, at="/credit/archive/")

"""A class as one file: made in the background, it may be left and is told of when it is ready."""

from __future__ import annotations

import io
import zipfile

import pypdfium2
from playwright.sync_api import Page, expect


def order(page: Page, form: str) -> None:
    page.get_by_role("link", name="Papers", exact=True).click()
    page.get_by_role("link", name="Print a class").click()
    page.locator("#id_school_class").select_option(label="5-А")
    page.get_by_label("Also what is not issued yet, as a draft with a watermark").check()
    page.get_by_label(form).check()
    page.get_by_role("button", name="Make the file").click()
    expect(page.locator("progress")).to_be_visible()


def fetched(page: Page) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download the file").click()
    with open(waiting.value.path(), "rb") as file:
        return file.read()


def test_one_pdf_is_told_of_when_the_page_was_left(sit_down, product):
    page = sit_down("kuznetsova", at="/")
    order(page, "one PDF for the printer")
    page.goto("/")
    product.work()
    page.goto("/notices/")
    page.locator("main a[href^='/notices/']").first.click()
    expect(page.locator("#progress")).to_contain_text("Ready")
    document = pypdfium2.PdfDocument(fetched(page))
    texts = [sheet.get_textpage().get_text_bounded() for sheet in document]
    assert len(texts) > 6
    drafts = [text for text in texts if "ПРОЕКТ" in text]
    assert 0 < len(drafts) < len(texts)


def test_a_zip_by_pupil_appears_on_the_page_that_waits(sit_down, product):
    page = sit_down("kuznetsova", at="/")
    order(page, "a ZIP, one file a paper")
    product.work()
    expect(page.locator("#progress")).to_contain_text("Ready", timeout=10_000)
    with zipfile.ZipFile(io.BytesIO(fetched(page))) as archive:
        names = archive.namelist()
        assert all(archive.read(name).startswith(b"%PDF") for name in names)
    for child in ("Гоголь", "Мороз", "Толстой"):
        assert any(child in name for name in names), names

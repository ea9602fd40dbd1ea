"""The pictures of the README, taken from the demo school; written anew with ``PICTURES=1``."""

from __future__ import annotations

import os
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def place(seats) -> Path:
    """Where the pictures go: into the README's folder when asked, else beside the others."""
    found = PROJECT / "docs" / "pictures" if os.environ.get("PICTURES") else seats.pictures
    found.mkdir(parents=True, exist_ok=True)
    return found


def taken(page: Page, path: Path) -> None:
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.screenshot(path=path, full_page=True)
    assert path.stat().st_size > 20_000


def test_the_desk(sit_down, place):
    page = sit_down("ivanova", language="ru", at="/")
    expect(page.locator("#desk tbody tr")).to_have_count(5)
    taken(page, place / "desk.png")


def test_a_case(sit_down, product, place):
    page = sit_down("ivanova", language="ru", at=f"/cases/{product.case('Гоголь')}/")
    expect(page.locator(".page-header .state")).to_be_visible()
    taken(page, place / "case.png")


def test_a_printed_sheet(sit_down, product, place):
    case = product.case("Гоголь")
    page = sit_down("ivanova", language="ru", at=f"/cases/{case}/parts/papers/")
    card = page.locator("article", has_text="Лист индивидуального").first
    address = card.locator("a[href$='paper.pdf']").get_attribute("href")
    document = pypdfium2.PdfDocument(page.request.get(address).body())
    assert "Гоголь Софи" in document[0].get_textpage().get_text_bounded()
    document[0].render(scale=1.5).to_pil().save(place / "sheet.png", optimize=True)

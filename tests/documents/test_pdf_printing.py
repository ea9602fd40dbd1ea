"""Joining stored papers for the printer, and pictures of their pages."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from documents.pdf import engine
from documents.pdf.merge import MergeError, StoredPaper, merge
from documents.pdf.pictures import PictureError, page_count, page_png, page_texts
from tests.documents import paper_samples


@pytest.fixture(scope="module")
def agreement() -> bytes:
    return engine.render(
        paper_samples.agreement(), title="Соглашение", language="ru", created=date(2026, 9, 3)
    )


@pytest.fixture(scope="module")
def wide() -> bytes:
    return engine.render(
        paper_samples.register(3), title="Отчёт", language="ru", created=date(2026, 9, 3)
    )


def test_papers_keep_their_order_titles_and_pages(agreement, wide):
    papers = [StoredPaper("Гоголь С.", agreement), StoredPaper("Отчёт", wide)]
    merged = merge(papers, title="5 «А»")
    assert page_count(merged) == 2
    texts = page_texts(merged)
    assert "Гоголь Софии" in texts[0]
    assert "Отчёт об индивидуальном" in texts[1]
    with pikepdf.open(BytesIO(merged)) as document:
        assert document.docinfo["/Title"] == "5 «А»"
        with document.open_outline() as outline:
            entries = [(item.title, item.destination) for item in outline.root]
        assert [title for title, _ in entries] == ["Гоголь С.", "Отчёт"]
        targets = [destination[0].objgen for _, destination in entries]
        assert targets == [page.obj.objgen for page in document.pages]


def test_two_sided_print_starts_every_paper_on_its_own_sheet(agreement, wide):
    two_pages = merge([StoredPaper("a", agreement), StoredPaper("b", agreement)], title="x")
    papers = [StoredPaper("a", wide), StoredPaper("b", two_pages), StoredPaper("c", agreement)]
    merged = merge(papers, title="Класс", fill_sheets=True)
    empty = [not text.strip() for text in page_texts(merged)]
    assert empty == [False, True, False, False, False, True]
    with pikepdf.open(BytesIO(merged)) as document:
        assert document.pages[1].mediabox == document.pages[0].mediabox


def test_same_papers_give_the_same_file(agreement, wide):
    papers = [StoredPaper("a", agreement), StoredPaper("b", wide)]
    assert merge(iter(papers), title="x") == merge(papers, title="x")


@pytest.mark.parametrize("broken", [b"", b"not a pdf", b"%PDF-1.7\n%%EOF"])
def test_a_broken_paper_is_named(agreement, broken):
    with pytest.raises(MergeError, match="Лист Мороза"):
        merge([StoredPaper("a", agreement), StoredPaper("Лист Мороза", broken)], title="x")


def test_nothing_to_print_is_an_error():
    with pytest.raises(MergeError, match="no paper"):
        merge([], title="x")


def test_picture_has_the_width_asked_for_and_the_shape_of_the_page(agreement, wide):
    for pdf, height in ((agreement, 849), (wide, 424)):
        with Image.open(BytesIO(page_png(pdf, 1, width_px=600))) as picture:
            assert picture.format == "PNG"
            assert picture.width == 600
            assert abs(picture.height - height) <= 1
            assert picture.mode == "L", "no colour is kept where there is none"
            assert picture.getpixel((2, 2)) == 255
            assert picture.getextrema()[0] < 60, "there is ink on the page"


def test_what_is_in_colour_stays_in_colour():
    html = '<p style="color: #0000ff; font-size: 80pt">Ш</p>'
    pdf = engine.render(html, title="x", language="ru", created=date(2026, 11, 22))
    with Image.open(BytesIO(page_png(pdf, 1, width_px=600))) as picture:
        assert picture.getpixel((2, 2)) == (255, 255, 255)
        assert (0, 0, 255) in {colour for _count, colour in picture.getcolors()}


@pytest.mark.parametrize("page", [0, 2, -1])
def test_a_page_that_is_not_there(agreement, page):
    with pytest.raises(PictureError, match=f"no page {page}: the paper has 1"):
        page_png(agreement, page)


@pytest.mark.parametrize("width_px", [0, 3511])
def test_a_picture_of_no_sensible_width(agreement, width_px):
    with pytest.raises(ValueError, match=str(width_px)):
        page_png(agreement, 1, width_px=width_px)


@pytest.mark.parametrize("ask", [page_count, page_texts, lambda pdf: page_png(pdf, 1)])
def test_bytes_that_are_no_pdf(ask):
    with pytest.raises(PictureError, match="cannot be read"):
        ask(b"not a pdf")

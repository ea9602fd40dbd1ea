"""The plan of Annex 5 as a sheet: a long one goes over two pages, its head goes with it."""

from __future__ import annotations

import pytest

from documents.pdf.pictures import page_texts
from home_education.procedure import PLAN
from tests.documents.pdf_checks import assert_archive_and_accessible
from tests.home_education.paper_cases import FORMED, OBLIGATORY, OUTSIDE, PaperCases
from tests.printed import pdf, words

LONG = "Родной (крымскотатарский) язык и родная (крымскотатарская) литература, часть {number}"


def named(number: int) -> str:
    """Every fifth row has a name of several lines."""
    return LONG.format(number=number) if number % 5 == 0 else f"Курс, часть {number}"


@pytest.fixture
def long_plan(small):
    cases = PaperCases(small)
    home = cases.open("Римская-Корсакова")
    sections = [OBLIGATORY] * 20 + [FORMED] * 5 + [OUTSIDE] * 5
    cases.plan(
        home,
        tuple(
            (
                section,
                f"Область {number // 4}",
                named(number),
                "",
                ("1", "0.25", "", ""),
            )
            for number, section in enumerate(sections, start=1)
        ),
    )
    return home


def test_thirty_rows_take_two_pages_with_the_head_on_both(long_plan):
    made = pdf(PLAN, long_plan, named="plan_of_30_rows")
    assert_archive_and_accessible(made)
    pages = [words(text) for text in page_texts(made)]
    assert len(pages) == 2
    for page in pages:
        assert "Предметная область" in page and "Аудиторно" in page
    whole = " ".join(pages)
    assert all(f"часть {number} " in whole for number in range(1, 31))
    assert "Римской-Корсаковой Марии Никитичны" in pages[0]
    assert "согласовываю" in pages[1]

"""The papers of credit and of results as they were approved, and as the standards want them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from credit_transfer.papers import KINDS
from documents.pdf.pictures import page_count
from tests.credit_transfer.paper_cases import PaperCases, html, pdf
from tests.documents.pdf_checks import assert_archive_and_accessible

APPROVED = Path(__file__).parent / "approved"
#: A girl who need not attend, a boy who attends.
CHILDREN = ("Гоголь", "Мороз")
#: Pages of each paper of these cases; an order has its appendix on a page of its own.
PAGES = {"credit_order": 3, "credit_refusal_order": 2, "credit_card": 2}
SLUGS = [kind.slug for kind in KINDS if not kind.of_application]


@pytest.fixture
def cases(small):
    return PaperCases(small)


@pytest.mark.parametrize("child", CHILDREN)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_paper_says_what_was_approved(cases, slug, child):
    made = without_ends(html(slug, cases.over(slug, child)))
    approved = APPROVED / f"{slug}_{'girl' if child == 'Гоголь' else 'boy'}.html"
    if os.environ.get("APPROVE"):
        approved.parent.mkdir(exist_ok=True)
        approved.write_text(made)
    assert made == approved.read_text()


def without_ends(made: str) -> str:
    """The spaces that the template engine leaves at the ends of lines are no part of the form."""
    return "\n".join(line.rstrip() for line in made.splitlines()) + "\n"


@pytest.mark.parametrize("number", [None, 7], ids=["draft", "issued"])
@pytest.mark.parametrize("slug", SLUGS)
def test_every_kind_is_an_archive_and_is_accessible(cases, slug, number):
    made = pdf(slug, cases.over(slug), number=number)
    assert_archive_and_accessible(made)
    assert page_count(made) == PAGES.get(slug, 1)

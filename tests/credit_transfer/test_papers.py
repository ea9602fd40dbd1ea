"""The papers of credit and of results as they were approved."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from credit_transfer.papers import KINDS
from tests.credit_transfer.paper_cases import PaperCases, html

APPROVED = Path(__file__).parent / "approved"
#: A girl who need not attend, a boy who attends.
CHILDREN = ("Гоголь", "Мороз")
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

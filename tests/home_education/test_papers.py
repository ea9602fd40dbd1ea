"""The papers of home education as they were approved, and as the standards want them."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.pdf.pictures import page_count
from home_education.papers import KINDS
from home_education.papers.months import SchoolMonth, TeacherMonth
from home_education.papers.slugs import MEAL_DAYS, PROLONGATION, TEACHER_HOURS
from students.months import Month
from tests.conftest import TODAY
from tests.documents.pdf_checks import assert_archive_and_accessible
from tests.home_education.paper_cases import PaperCases
from tests.printed import html, is_approved, pdf

APPROVED = Path(__file__).parent / "approved"

#: A girl and a boy: the one at home by the general programme, the other by an adapted one.
CHILDREN = ("Гоголь", "Мороз")
#: Pages of each paper of these cases.
PAGES = {"home_contract": 3, "home_organisation_order": 2, "home_special_programme": 2}


@pytest.fixture
def cases(small):
    return PaperCases(small)


def told(cases: PaperCases, child: str):
    home = cases.open(child) if child == "Гоголь" else cases.adapted(child, variant="УО 2")
    return cases.whole(home)


def over(cases: PaperCases, slug: str, child: str):
    """What the kind is made over: the case, or the month."""
    former = cases.open(child, closed_on=TODAY) if slug == PROLONGATION else None
    home = told(cases, child)
    month = Month.of(TODAY)
    if slug == TEACHER_HOURS:
        return TeacherMonth(home.school, cases.small.people["petrov"], month)
    if slug == MEAL_DAYS:
        return SchoolMonth(home.school, month)
    if former is not None:
        home.case.previous = former.case
        home.case.save(update_fields=["previous"])
    return home


@pytest.mark.parametrize("child", CHILDREN)
@pytest.mark.parametrize("slug", [kind.slug for kind in KINDS if not kind.of_application])
def test_a_paper_says_what_was_approved(cases, slug, child):
    made = html(slug, over(cases, slug, child))
    whose = "girl" if child == "Гоголь" else "boy"
    assert is_approved(made, APPROVED / f"{slug}_{whose}.html")


@pytest.mark.parametrize("number", [None, 7], ids=["draft", "issued"])
@pytest.mark.parametrize("slug", [kind.slug for kind in KINDS if not kind.of_application])
def test_every_kind_is_an_archive_and_is_accessible(cases, slug, number):
    made = pdf(slug, over(cases, slug, "Мороз"), number=number)
    assert_archive_and_accessible(made)
    assert page_count(made) == PAGES.get(slug, 1)

"""The papers of home education as they were approved."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.demo.school import SmallSchool
from home_education.models import HomeCase
from home_education.papers import KINDS
from home_education.papers.months import SchoolMonth, TeacherMonth
from home_education.papers.slugs import MEAL_DAYS, PROLONGATION, TEACHER_HOURS
from students.months import Month
from tests.conftest import TODAY, for_all_tests
from tests.home_education.paper_cases import PaperCases
from tests.printed import html, is_approved

APPROVED = Path(__file__).parent / "approved"

#: A girl and a boy: the one at home by the general programme, the other by an adapted one.
CHILDREN = ("Гоголь", "Мороз")


@pytest.fixture(scope="module")
def child(request):
    return request.param


@pytest.fixture(scope="module")
def told(child, django_db_setup, django_db_blocker):
    """The number of the child's case, which is made once for all papers."""

    def make(small: SmallSchool) -> int:
        cases = PaperCases(small)
        home = cases.open(child) if child == "Гоголь" else cases.adapted(child, variant="УО 2")
        return cases.whole(home).pk

    with django_db_blocker.unblock(), for_all_tests(make) as made:
        yield made


@pytest.fixture
def over(told, small, child):
    """What the kind is made over: the case, or the month."""
    home, month = HomeCase.objects.get(pk=told), Month.of(TODAY)

    def of(slug: str):
        if slug == TEACHER_HOURS:
            return TeacherMonth(home.school, small.people["petrov"], month)
        if slug == MEAL_DAYS:
            return SchoolMonth(home.school, month)
        if slug == PROLONGATION:
            home.case.previous = PaperCases(small).open(child, closed_on=TODAY).case
            home.case.save(update_fields=["previous"])
        return home

    return of


@pytest.mark.parametrize("child", CHILDREN, indirect=True, scope="module")
@pytest.mark.parametrize("slug", [kind.slug for kind in KINDS if not kind.of_application])
def test_a_paper_says_what_was_approved(over, slug, child):
    made = html(slug, over(slug))
    whose = "girl" if child == "Гоголь" else "boy"
    assert is_approved(made, APPROVED / f"{slug}_{whose}.html")

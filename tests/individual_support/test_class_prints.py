"""The papers of a class in one print: those of open cases, and the reports of closed ones."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from config.demo.support_cases import APPROVE, RUN
from documents import kinds, print_orders
from documents.models import Paper
from individual_support.procedure import AGREEMENT, REPORT, SHEET
from regulations.models import Case
from students.models import SchoolYear
from tests.conftest import at

CLOSED = (*RUN, "mark_all", "assess", "results", "close")


@pytest.fixture
def printed(actor, small):
    """What a class print of agreements, sheets and reports holds, drafts asked for."""
    wanted = (kinds.get(AGREEMENT), kinds.get(SHEET), kinds.get(REPORT))

    def items():
        return print_orders.of_class(
            actor("ivanova"), small.classes["5-А"], wanted=wanted, with_drafts=True
        )

    return items


@at("Гоголь", *CLOSED)
def test_p_4_1_4_a_class_print_holds_what_closed_a_case_this_year(case, printed):
    issued = Paper.objects.current().filter(case=case)
    papers = [issued.get(kind=SHEET), issued.get(kind=REPORT)]  # and not its agreement
    assert printed() == [{"paper": paper.pk} for paper in papers]


@at("Гоголь", *CLOSED)
def test_a_case_closed_in_another_year_is_in_no_class_print(case, printed, small):
    begins = small.year.starts_on
    before = SchoolYear.objects.create(
        school=small.school,
        starts_on=begins - timedelta(days=365),
        ends_on=begins - timedelta(days=95),
    )
    Case.objects.filter(pk=case.pk).update(school_year=before)
    assert printed() == []


def test_closed_cases_cost_a_class_print_no_query(led, printed, django_assert_num_queries):
    led("Мороз", *APPROVE)
    with CaptureQueriesContext(connection) as before:
        assert len(printed()) == 3
    led("Гоголь", *CLOSED)
    with django_assert_num_queries(len(before)):
        assert len(printed()) == 5
